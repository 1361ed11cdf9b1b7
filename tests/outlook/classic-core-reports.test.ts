/** The engine as plain JavaScript says byte for byte what the WebAssembly engine says. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CheckEngine } from "../../addin/core/engine-user.ts";
import type { Draft, Policy } from "../../addin/core/types.ts";
import { ClassicEngine } from "../../addin/outlook/classic/engine.ts";
import { corpus, HOUSE, wasmEngine } from "./corpus.ts";

const LANGUAGES = ["en", "zh-CN"];
const MAILS = corpus();

const PLAIN: Draft = {
  kind: "new",
  from: { name: "Li Na", address: "li.na@brightsea-trading.com" },
  replyTo: [],
  recipients: [{ kind: "to", name: "Anna Weber", address: "anna.weber@muller-tools.de" }],
  subject: "Quotation",
  body: { format: "text", content: "Dear Anna,\n\n2,000 pcs × USD 12.85 = USD 27,500.00\n\nLi Na\n" },
  attachments: [],
  now: "2026-11-21T10:00:00+08:00",
};

const saying = (content: string): Draft => ({ ...PLAIN, body: { format: "text", content } });

const HOSTILE: Record<string, Draft> = {
  empty: { ...PLAIN, recipients: [], subject: "", body: { format: "text", content: "" } },
  "emoji and other planes": saying("😀😀 2 pcs × USD 3.00 = USD 7.00 👩‍👩‍👧 𠮷野家"),
  "halves of pairs": {
    ...saying("\ud83d 2 pcs × USD 3.00 = USD 7.00 \udfff\ud800"),
    subject: "a\ud800 \\ud800",
    recipients: [{ kind: "to", name: "\udc00", address: "x@\ud800.example" }],
  },
  "controls and quotes": saying('\0\x01\u2028\u2029\ufeff"\\\\u0041\n\t</script>'),
  "figures beyond decimals": saying(
    "99999999999999999999999999999999999 pcs × USD 9e308 = USD 0.1\n" +
      "18446744073709551615 x 18446744073709551615 = 1\n3 x 0.1 = 0.30000000000000004\n7 x USD 1.005 = USD 7.04",
  ),
  "bad clock": { ...PLAIN, now: "yesterday" },
  "size at the edge": { ...PLAIN, attachments: [file(Number.MAX_SAFE_INTEGER), file(-0)] },
  "nothing of a number": { ...PLAIN, attachments: [file(Number.NaN)] },
  "half a byte": { ...PLAIN, attachments: [file(1.5)] },
  "less than nothing": { ...PLAIN, attachments: [file(-1)] },
  "more than all": { ...PLAIN, attachments: [file(Number.POSITIVE_INFINITY)] },
  "beyond exact numbers": { ...PLAIN, attachments: [file(2 ** 53)] },
  "missing field": { ...PLAIN, subject: undefined } as unknown as Draft,
  "wrong kind": { ...PLAIN, kind: "fax" } as unknown as Draft,
  "no draft": 7 as unknown as Draft,
  "over the limit": saying("word ".repeat(1_000_000)),
  "over what a person writes": saying("A line of words.\n".repeat(40_000)),
};

function file(size: number): Draft["attachments"][number] {
  return { name: "a.pdf", mimeType: "", size, inline: false, cloud: false };
}

/** The engine as one passes work to it: a trap is an error, too. */
function classicEngine(policy: Policy, language: string): Promise<CheckEngine> {
  return new ClassicEngine(async () => ({ policy, knowledge: undefined, language })).engine();
}

async function both(policy: Policy, language: string): Promise<[CheckEngine, CheckEngine]> {
  return [wasmEngine(policy, language), await classicEngine(policy, language)];
}

/** All an engine says of a draft: report, digest, and what each repair changes. */
function everything(engine: CheckEngine, draft: Draft): string {
  return JSON.stringify(
    outcome(() => {
      const report = engine.check(draft);
      const edits = report.findings.flatMap((finding) =>
        finding.repairs.map((repair) => outcome(() => engine.repair(draft, repair.edit))),
      );
      return { report, digest: engine.digest(draft), edits };
    }),
  );
}

/** The value, or the name and code of the error; its words differ where the two readers of input do. */
function outcome<T>(work: () => T): T | { name: string; code: string } {
  try {
    return work();
  } catch (error) {
    const { name, code } = error as Error & { code: string };
    return { name, code };
  }
}

describe("the two builds agree", () => {
  for (const language of LANGUAGES) {
    test(`on all ${MAILS.length} labelled mails (${language})`, async () => {
      assert.ok(MAILS.length > 300);
      const [wasm, classic] = await both(HOUSE, language);
      for (const { name, draft } of MAILS)
        assert.equal(everything(classic, draft), everything(wasm, draft), name);
    });

    test(`on what no one sends (${language})`, async () => {
      const [wasm, classic] = await both(HOUSE, language);
      for (const [name, draft] of Object.entries(HOSTILE))
        assert.equal(everything(classic, draft), everything(wasm, draft), name);
    });
  }

  test("but for a key that no draft has: here it is refused, where the other reader of input never sees it", async () => {
    const [wasm, classic] = await both(HOUSE, "en");
    const strange = { ...PLAIN, colour: "red" } as Draft;
    assert.equal(everything(wasm, strange), everything(wasm, PLAIN));
    assert.equal(everything(classic, strange), '{"name":"InputError","code":"input"}');
  });

  test("on edits that do not fit", async () => {
    const [wasm, classic] = await both(HOUSE, "en");
    const edits = [
      { kind: "replace", part: "body", span: { start: 5, end: 9_999 }, with: "x" },
      { kind: "replace", part: "body", span: { start: 0.5, end: 1 }, with: "x" },
      { kind: "replace", part: "subject", span: { start: 0, end: 1 }, was: "q", with: "Q" },
      { kind: "remove-attachment", name: "none" },
      { kind: "fold" },
    ] as Parameters<CheckEngine["repair"]>[1][];
    for (const edit of edits) {
      const [one, other] = [wasm, classic].map((engine) => outcome(() => engine.repair(PLAIN, edit)));
      assert.deepEqual(other, one, JSON.stringify(edit));
    }
  });

  test("on what sent mail taught them", async () => {
    const [wasm, classic] = await both({ ...HOUSE, own_domains: [], customers: [], partners: [] }, "en");
    const headers = Array.from({ length: 300 }, (_, at) => ({
      date: "",
      to: [`Person${at}@customer${at % 40}.example`],
      cc: at % 3 === 0 ? [`office@customer${at % 7}.example`] : [],
      bcc: [],
    }));
    for (const engine of [wasm, classic]) engine.learn(headers);
    assert.deepEqual(plain(classic.export()), plain(wasm.export()));
    const mistyped = { ...PLAIN, recipients: [{ ...to(PLAIN), address: "person3@custorner3.example" }] };
    assert.equal(everything(classic, mistyped), everything(wasm, mistyped));
  });
});

function to(draft: Draft): Draft["recipients"][number] {
  const [first] = draft.recipients;
  assert.ok(first);
  return first;
}

/** Tables of the WebAssembly module may be maps. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

describe("memory that grows", () => {
  test("large drafts in a row, between small ones, are judged as if each were the first", async () => {
    const [wasm, classic] = await both(HOUSE, "en");
    const line = "> as you wrote, 400 pcs × USD 2.50 = USD 1,000.00 and 报价 😀\n";
    const expected = everything(wasm, PLAIN);
    for (let round = 1; round <= 8; round++) {
      const large = saying(`${PLAIN.body.content}\nAnna wrote:\n${line.repeat(round * 2_000)}`);
      assert.equal(everything(classic, large), everything(wasm, large), `round ${round}`);
      assert.equal(everything(classic, PLAIN), expected, `after round ${round}`);
    }
  });
});
