import assert from "node:assert/strict";
import { test } from "node:test";
import { describe, park, unpark } from "../../addin/core/pictures.ts";
import type { ReadDraft } from "../../addin/thunderbird/draft.ts";
import { changesOf } from "../../addin/thunderbird/edits.ts";

const PICTURE = "data:image/png;filename=logo%201.png;base64,AAAA$&";
const HTML = `<p>See <img alt="x" src="${PICTURE}"> and <img src="cid:y"></p>`;

function mail(): ReadDraft {
  return {
    draft: {
      kind: "new",
      from: { name: "", address: "lin@house.example" },
      replyTo: [],
      recipients: [],
      subject: "",
      body: { format: "html", content: park(HTML).html },
      attachments: [],
      now: "2026-11-21T16:10:00+08:00",
    },
    pictures: park(HTML).pictures,
    mailboxes: new Map([["Sales", "Sales <Sales>"]]),
  };
}

test("pictures are taken out and put back", () => {
  const { html, pictures } = park(HTML);
  assert.deepEqual(pictures, [PICTURE]);
  assert.ok(!html.includes("data:"));
  assert.equal(unpark(html, pictures), HTML);
  assert.deepEqual(describe(PICTURE), { name: "logo 1.png", mimeType: "image/png" });
});

test("a repair that would lose a picture is refused", () => {
  assert.throws(() => unpark("<p>See</p>", [PICTURE]), /picture 1/);
});

test("a repaired body has its pictures", () => {
  const content = mail().draft.body.content.replace("See", "Look at");
  assert.equal(changesOf({ body: { format: "html", content } }, mail()).body, HTML.replace("See", "Look at"));
});

test("a repair cannot change the format", () => {
  assert.throws(() => changesOf({ body: { format: "text", content: "x" } }, mail()), /format/);
});

test("recipients: a list stays the list, a new address must be one", () => {
  const changes = changesOf(
    {
      recipients: [
        { kind: "to", name: "Sales", address: "Sales" },
        { kind: "bcc", name: "Weber, Anna", address: "anna@muller.example" },
      ],
    },
    mail(),
  );
  assert.deepEqual(changes, { to: ["Sales <Sales>"], cc: [], bcc: ['"Weber, Anna" <anna@muller.example>'] });
  assert.throws(
    () => changesOf({ recipients: [{ kind: "to", name: "", address: "nobody" }] }, mail()),
    /not an address/,
  );
});

test("a subject stays on one line", () => {
  assert.equal(changesOf({ subject: "PI\r\nBcc: x@y" }, mail()).subject, "PI Bcc: x@y");
});
