/** UTF-8 without TextEncoder and TextDecoder. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { decode, encode } from "../../addin/core/utf8.ts";

const HARD = ["", "a", "\0", "\x7f\x80\u07ff\u0800\uffff\u{10000}\u{10ffff}", "报价单 ü 😀", "\ufeffbom"];
const BROKEN = ["\ud800", "\udfff", "a\ud83d", "\ud83d\ud83d\ude00", "\ude00\ud83d", "\udbff\ue000"];

/** Any code units, so that halves of pairs come up. */
const units = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7ff, max: 0xe000 })))
  .map((codes) => String.fromCharCode(...codes));

function agrees(text: string): void {
  const bytes = new TextEncoder().encode(text);
  assert.deepEqual(encode(text), bytes);
  assert.equal(decode(bytes), new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
}

describe("UTF-8", () => {
  test("the edges of every length, and halves of pairs", () => {
    for (const text of [...HARD, ...BROKEN]) agrees(text);
  });

  test("is the platform's for any text", () => {
    fc.assert(fc.property(units, agrees), { numRuns: 2_000 });
  });

  test("a long text is decoded in pieces", () => {
    for (const length of [4095, 4096, 4097, 300_000]) agrees("😀".repeat(length));
  });
});
