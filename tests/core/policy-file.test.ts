import assert from "node:assert/strict";
import { test } from "node:test";
import { fromToml, PolicyFileError, toToml } from "../../addin/core/policy-file.ts";
import type { Policy } from "../../addin/core/types.ts";
import { DEFAULTS } from "./defaults.ts";

test("a policy survives export and import", () => {
  const policy: Policy = {
    ...DEFAULTS,
    own_domains: ["nanhai-tools.example"],
    customers: [{ name: 'Müller & Söhne "Nord"', domains: ["mueller.example"], aliases: ["穆勒"] }],
    partners: [{ role: "forwarder", domains: ["kn.example"] }],
    bank_cards: [
      { iban: "DE89 3704 0044 0532 0130 00", account: "", bic: "", beneficiary: "", currency: "EUR" },
    ],
    checks: { "line-total": "ask" },
  };
  assert.deepEqual(fromToml(toToml(policy), DEFAULTS), policy);
});

test("what a file lacks has its default", () => {
  const policy = fromToml(
    'own_domains = ["a.example"]\n[hold]\nheated = 60\n[[customers]]\nname = "B"\n',
    DEFAULTS,
  );
  assert.equal(policy.hold.outside_clean, 60);
  assert.equal(policy.hold.heated, 60);
  assert.deepEqual(policy.customers, [{ name: "B", domains: [], aliases: [] }]);
});

test("of the limits for files those are kept that a file does not set", () => {
  const policy = fromToml("[limits.files]\nmegabytes = 40\n", DEFAULTS);
  assert.deepEqual(policy.limits, { ...DEFAULTS.limits, files: { ...DEFAULTS.limits.files, megabytes: 40 } });
});

test("a broken file names its line", () => {
  assert.throws(
    () => fromToml('own_domains = ["a"]\ncompetitors = [\n"x"', DEFAULTS),
    (error: PolicyFileError) => error.name === "PolicyFileError" && (error.line ?? 0) >= 2,
  );
});

for (const [what, text] of [
  ["an unknown key", "own_domain = []"],
  ["a wrong sort", "own_domains = 'a.example'"],
  ["an unknown key in a table", "[hold]\nlong = 3"],
  ["an unknown limit for files", "[limits.files]\nminutes = 3"],
  ["a negative hold", "[hold]\nheated = -1"],
  ["a fraction of a second", "[hold]\nheated = 1.5"],
  ["an unknown key in a row", "[[customers]]\ndomain = 'x'"],
] as const) {
  test(`${what} is refused`, () => {
    assert.throws(() => fromToml(text, DEFAULTS), PolicyFileError);
  });
}
