import assert from "node:assert/strict";
import { test } from "node:test";
import { Shelf } from "../../addin/core/shelf.ts";

/** A store in memory that can be made to fail. */
function store() {
  const map = new Map<string, unknown>();
  const broken = { read: false, write: false };
  return {
    map,
    broken,
    get: async (key: string) => {
      if (broken.read) throw new Error("read");
      return map.get(key);
    },
    set: async (key: string, value: unknown) => {
      if (broken.write) throw new Error("write");
      map.set(key, value);
    },
    remove: async (key: string) => {
      if (broken.write) throw new Error("write");
      map.delete(key);
    },
  };
}

test("one failed reading does not make it blind to what others write later", async (context) => {
  context.mock.timers.enable({ apis: ["Date"] });
  const kept = store();
  const shelf = new Shelf<string>(kept, "table");
  await shelf.put("a", "mine");
  kept.broken.read = true;
  assert.equal(await shelf.get("a"), "mine");
  kept.broken.read = false;
  kept.map.set("table", { a: "another page's" });
  context.mock.timers.tick(6_000);
  assert.equal(await shelf.get("a"), "another page's");
});

test("what could not be written stands until it can be", async (context) => {
  context.mock.timers.enable({ apis: ["Date"] });
  const kept = store();
  const shelf = new Shelf<string>(kept, "table");
  kept.broken.write = true;
  await shelf.put("a", "mine");
  context.mock.timers.tick(60_000);
  assert.equal(await shelf.get("a"), "mine");
  kept.broken.write = false;
  await shelf.put("b", "also");
  assert.deepEqual(kept.map.get("table"), { a: "mine", b: "also" });
});
