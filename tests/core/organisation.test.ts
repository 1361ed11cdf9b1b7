import assert from "node:assert/strict";
import { test } from "node:test";
import { combine, organisationOf, withDefaults } from "../../addin/core/organisation.ts";
import type { Policy } from "../../addin/core/types.ts";
import { DEFAULTS } from "./defaults.ts";

test("the person's settings over the administrator's start values, locked ones over both", () => {
  const above: Partial<Policy> = { own_domains: ["house.example"], competitors: ["rival.example"] };
  const own: Partial<Policy> = { own_domains: ["mine.example"], competitors: [] };
  const whole = combine(own, { policy: above, locked: ["competitors"] });
  assert.deepEqual(whole.own_domains, ["mine.example"]);
  assert.deepEqual(whole.competitors, ["rival.example"]);
});

test("a lock without a value locks nothing in", () => {
  assert.deepEqual(combine({ own_names: ["House"] }, { policy: {}, locked: ["own_names"] }).own_names, [
    "House",
  ]);
});

test("nothing set is nothing", () => {
  assert.deepEqual(combine(undefined, { policy: {}, locked: [] }), {});
});

test("a file of another shape sets nothing", () => {
  for (const found of [undefined, null, 3, "x", [], { policy: "x", locked: 1 }]) {
    assert.deepEqual(organisationOf(found), { policy: {}, locked: [] });
  }
});

test("one limit for files that is set leaves the others at their defaults", () => {
  const policy = { limits: { files: { seconds: 9 } } } as Partial<Policy>;
  assert.deepEqual(withDefaults(policy, DEFAULTS).limits, {
    ...DEFAULTS.limits,
    files: { ...DEFAULTS.limits.files, seconds: 9 },
  });
});
