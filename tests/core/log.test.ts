import assert from "node:assert/strict";
import { test } from "node:test";
import type { Letter } from "../../addin/core/aftercare.ts";
import { type CatchEntry, LetterMarks, type SlipEntry, SlipLog, toCsv } from "../../addin/core/log.ts";
import type { Draft } from "../../addin/core/types.ts";

const ENTRY: SlipEntry = {
  at: "2026-11-21T16:22:00+08:00",
  left: "2026-11-21T16:10:00+08:00",
  subject: 'Offer, "final"',
  to: "anna@muller-tools.example, karl@muller-tools.example",
  wrong: "amount",
  severity: "high",
  discussedWith: "",
  written: ["wrong-detail"],
};

function memory() {
  const map = new Map<string, unknown>();
  return {
    get: async (key: string) => map.get(key),
    set: async (key: string, value: unknown) => void map.set(key, value),
    remove: async (key: string) => void map.delete(key),
  };
}

test("keeps slips in order, the newest thousand, and forgets them when told", async () => {
  const log = new SlipLog(memory());
  assert.deepEqual(await log.all(), []);
  for (let at = 0; at < 1_005; at += 1) await log.add({ ...ENTRY, subject: String(at) });
  await log.addCatch({ checks: ["amounts"], domains: ["a.example"] }, 0);
  const all = await log.all();
  assert.equal(all.length, 1_001, "a catch takes no slip's place");
  assert.deepEqual(
    [all[0], all.at(-2)].map((one) => (one as SlipEntry).subject),
    ["5", "1004"],
  );
  await log.wipe();
  assert.deepEqual(await log.all(), []);
});

test("of two that write at once neither is lost", async () => {
  const kept = memory();
  const slow = {
    ...kept,
    get: async (key: string) => {
      await new Promise((done) => setTimeout(done, 5));
      return kept.get(key);
    },
  };
  const caught = { checks: ["amounts"], domains: [] };
  await Promise.all([
    new SlipLog(slow).addCatch(caught, 0),
    new SlipLog(slow).add(ENTRY),
    new SlipLog(slow).addCatch(caught, 1),
  ]);
  assert.equal((await new SlipLog(slow).all()).length, 3);
});

test("CSV by RFC 4180: quotes doubled, lines ended by CRLF", () => {
  const [head, row, end] = toCsv([ENTRY]).split("\r\n");
  assert.equal(head, "\ufeffat,kind,left,subject,to,wrong,severity,discussedWith,written,checks");
  assert.ok(row?.startsWith(`${ENTRY.at},slip,`), "an entry of before there were catches is a slip");
  assert.ok(row?.includes('"Offer, ""final"""'));
  assert.equal(end, "");
});

test("a catch names checks and domains, and nothing else of the mail", async () => {
  const log = new SlipLog(memory());
  const domains = ["a.example", "b.example", "c.example", "d.example", "e.example"];
  await log.addCatch({ checks: ["amounts", "validity"], domains }, Date.parse("2026-11-21T08:22:00Z"));
  const [entry] = (await log.all()) as CatchEntry[];
  assert.equal(Date.parse(entry?.at ?? ""), Date.parse("2026-11-21T08:22:00Z"));
  assert.deepEqual(
    { ...entry, at: "" },
    { kind: "catch", at: "", to: "a.example, b.example, c.example +2", checks: ["amounts", "validity"] },
  );
  const row = toCsv(await log.all()).split("\r\n")[1];
  assert.equal(row, `${entry?.at},catch,,,"a.example, b.example, c.example +2",,,,,amounts validity`);
});

test("a subject that a spreadsheet would run is only text", () => {
  for (const subject of ["=1+1", "+49 30", "-5", "@sum", "＝1"]) {
    assert.ok(toCsv([{ ...ENTRY, subject }]).includes(`,'${subject},`), subject);
  }
  const split = toCsv([{ ...ENTRY, subject: 'x;=HYPERLINK("http://evil.example")' }]);
  assert.ok(split.includes("x;'=HYPERLINK"), split);
});

test("a letter is known again by its subject and addresses, and by nothing less", async () => {
  const marks = new LetterMarks(memory());
  const to = (address: string) => ({ kind: "to" as const, name: "", address });
  const letter = { kind: "deletion-request", subject: "Please delete", recipients: [to("A@x.example")] };
  await marks.add(letter as Letter);
  const draft = (subject: string, ...addresses: string[]) =>
    marks.mark({ subject, recipients: addresses.map(to) } as Draft);
  assert.equal((await draft("Please delete ", "a@X.example")).letter, "deletion");
  assert.equal((await draft("Please delete", "a@x.example", "b@x.example")).letter, undefined);
  assert.equal((await draft("Please delete it", "a@x.example")).letter, undefined);
});
