import assert from "node:assert/strict";
import { test } from "node:test";
import type { Policy } from "../../addin/core/types.ts";

// settings.ts reaches for the client's stores when it is loaded.
Object.assign(globalThis, { browser: { storage: { session: {}, local: {} } } });
const { combine } = await import("../../addin/thunderbird/settings.ts");

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
