import assert from "node:assert/strict";
import { test } from "node:test";
import { localTime } from "../../addin/core/local-time.ts";

test("a moment keeps its second and carries this computer's offset", () => {
  assert.match(localTime(Date.now()), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  for (const time of [1_795_000_000_000, 1_783_000_000_000]) assert.equal(Date.parse(localTime(time)), time);
});
