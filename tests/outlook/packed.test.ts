/** What is kept of files for the send event: in few characters, the same to the engine, and never in the way. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { notRead } from "../../addin/core/files/contents.ts";
import { RECORDS } from "../../addin/core/flow.ts";
import type { Contents } from "../../addin/core/types.ts";
import { type FileDetails, knownFiles } from "../../addin/outlook/facts.ts";
import { composeItem } from "../../addin/outlook/item.ts";
import { forgetOthers, keepContents, share } from "../../addin/outlook/keeping.ts";
import { lengthOf, pack, shortened, unpack } from "../../addin/outlook/packed.ts";
import { type SessionStore, sessionStore } from "../../addin/outlook/session.ts";
import { bareOffice } from "./bare-office.ts";
import { corpus, HOUSE, wasmEngine } from "./corpus.ts";

const line = (row: number, ...texts: string[]) => ({
  row,
  hidden: false,
  cells: texts.map((text, at) => ({ column: at + 1, hidden: false, text })),
});
const lines = (count: number, word = "HSS drill bit set") =>
  Array.from({ length: count }, (_, at) => line(at + 1, `${word} ${at}`, "2,000", "11.90"));
const sheet = (name: string, count: number, hidden: "no" | "hidden" = "no") => ({
  kind: "sheet" as const,
  name,
  hidden,
  lines: lines(count),
});
const page = (name: string, count: number) => ({
  kind: "page" as const,
  name,
  hidden: "no" as const,
  lines: lines(count),
});
const file = (...parts: NonNullable<Contents["parts"]>): Contents => ({ kind: "xlsx", parts });

describe("packed contents", () => {
  test("come out as they went in", () => {
    const contents: Contents = {
      kind: "xlsx",
      cut: false,
      title: "Prices",
      parts: [
        {
          kind: "sheet",
          name: "Cost",
          hidden: "very",
          lines: [
            { row: 3, hidden: true, cells: [{ column: 2, hidden: false, text: "Cost" }] },
            {
              row: 7,
              hidden: false,
              cells: [
                { column: 1, hidden: true, text: "9.20" },
                { column: 2, hidden: false, text: "" },
                { column: 28, hidden: false, text: "11.90" },
              ],
            },
          ],
        },
      ],
      comments: [{ place: "Price, D14", author: "Li Na", text: "too low?", deleted: false }],
      changes: [],
      links: ["C:\\prices.xlsx"],
      position: { latitude: 0, longitude: -55_000 },
      entries: [{ name: "a.txt", size: 0, contents: file(sheet("A", 2)) }],
    };
    const out = unpack(JSON.parse(JSON.stringify(pack(contents))));
    assert.deepEqual(out.parts, contents.parts);
    assert.deepEqual(out.position, contents.position);
    assert.deepEqual(out.entries?.[0]?.contents?.parts, contents.entries?.[0]?.contents?.parts);
    assert.deepEqual(pack(out), pack(contents));
  });

  test("are the same to the engine, in every labelled mail with a file", () => {
    const engine = wasmEngine(HOUSE, "en");
    let files = 0;
    for (const { name, draft } of corpus()) {
      if (draft.attachments.every(({ contents }) => contents === undefined)) continue;
      const attachments = draft.attachments.map(({ contents, ...one }) =>
        contents === undefined ? one : { ...one, contents: unpack(pack(contents)) },
      );
      files += attachments.length;
      assert.deepEqual(engine.check({ ...draft, attachments }), engine.check(draft), name);
    }
    assert.ok(files > 0);
  });

  test("take a third of the room or less where it counts", () => {
    const prices = file(sheet("Prices", 300));
    assert.ok(lengthOf(pack(prices)) * 3 < lengthOf(prices), `${lengthOf(pack(prices))}`);
  });
});

describe("shortened contents", () => {
  test("fit, lose their last lines and say so", () => {
    const whole = pack(file(page("1", 50), page("2", 50)));
    for (const room of [200, 1_000, 3_000]) {
      const short = shortened(whole, room);
      assert.ok(lengthOf(short) <= room);
      assert.equal(short.cut, true);
    }
    const [first, second] = shortened(whole, lengthOf(whole) - 1).parts ?? [];
    assert.equal(first?.lines.length, 50, "a table that runs on is not cut in its middle");
    assert.equal(second?.lines.length, 49);
  });

  test("that fit are as they were", () => {
    const whole = pack(file(page("1", 5)));
    assert.equal(shortened(whole, 10_000), whole);
  });

  test("of a workbook have something of every sheet, also of the hidden one behind a long list", () => {
    const short = shortened(pack(file(sheet("Prices", 5_000), sheet("Cost", 20, "hidden"))), 5_000);
    assert.equal(short.parts?.[1]?.hidden, "hidden");
    assert.equal(short.parts?.[1]?.lines.length, 20);
  });

  test("without any room say at least that there is more, and why a file was not read", () => {
    assert.deepEqual(shortened(pack(file(page("1", 50))), 10), { kind: "xlsx", cut: true });
    assert.equal(shortened(pack({ ...notRead("encrypted"), title: "x".repeat(99) }), 50).unread, "encrypted");
  });
});

test("room is shared so that small ones have all they need, and large ones the same", () => {
  assert.equal(share([10, 20], 100), Number.POSITIVE_INFINITY);
  assert.equal(share([10, 200, 300], 100), 45);
  assert.equal(share([], 100), Number.POSITIVE_INFINITY);
});

describe("what is kept in the item", () => {
  /** The session data of a mail being written, held to 50,000 characters. */
  function session(): { store: SessionStore; data: Record<string, string> } {
    const bare = bareOffice({});
    Object.assign(globalThis, { Office: bare.Office });
    return { store: sessionStore(composeItem()), data: bare.session };
  }
  const id = (name: string) => `${"AAMkAGI2".repeat(20)}${name}`;
  const details = (...names: string[]) => names.map((name) => ({ id: id(name) }) as FileDetails);
  const rows = (contents?: Contents) => contents?.parts?.[0]?.lines?.length ?? 0;

  test("is whole while there is room, and a fair beginning when there is none", async () => {
    const { store, data } = session();
    await keepContents(store, id("a"), file(sheet("Prices", 500)));
    await keepContents(store, id("small"), file(sheet("Terms", 10)));
    const before = await knownFiles(store, details("a", "small"));
    assert.deepEqual(
      [...before.values()].map(({ whole, contents }) => [whole, rows(contents)]),
      [
        [true, 500],
        [true, 10],
      ],
    );
    for (const name of ["b", "c"]) await keepContents(store, id(name), file(sheet("Prices", 3_000)));
    const after = await knownFiles(store, details("a", "small", "b", "c"));
    const kept = [...after.values()].map(({ whole, contents }) => ({ whole, rows: rows(contents) }));
    assert.deepEqual(
      kept.map(({ whole }) => whole),
      [false, true, false, false],
    );
    const large = [0, 2, 3].map((at) => kept[at]?.rows ?? 0);
    assert.ok(Math.min(...large) > 200 && Math.max(...large) - Math.min(...large) < 5, `${large}`);
    assert.ok(JSON.stringify(data).length < 45_000, "there is room for the record of the flow");
  });

  test("never keeps the flow from writing its record", async () => {
    const { store, data } = session();
    data.other = JSON.stringify("x".repeat(30_000));
    await keepContents(store, id("a"), file(sheet("Prices", 3_000)));
    await store.set(RECORDS, { one: "y".repeat(19_000) });
    assert.deepEqual(Object.keys(data).sort(), [RECORDS, "other"]);
    assert.deepEqual(await knownFiles(store, details("a")), new Map([[id("a"), {}]]));
  });

  test("goes when its file is taken off the mail", async () => {
    const { store, data } = session();
    for (const name of ["a", "b"]) await keepContents(store, id(name), file(sheet("Prices", 3)));
    await forgetOthers(store, details("b"));
    assert.equal(Object.keys(data).length, 1);
    assert.equal(rows((await knownFiles(store, details("b"))).get(id("b"))?.contents), 3);
  });

  test("is no more than the item has room for, however full it is", async () => {
    const { store, data } = session();
    data.other = JSON.stringify("x".repeat(49_000));
    await keepContents(store, id("a"), file(sheet("Prices", 3_000)));
    const known = (await knownFiles(store, details("a"))).get(id("a"));
    assert.deepEqual([known?.whole, known?.contents?.cut], [false, true]);
  });
});
