import assert from "node:assert/strict";
import { test } from "node:test";
import { Catches, type Caught } from "../../addin/core/catches.ts";
import type { Draft, Report } from "../../addin/core/types.ts";
import { digestOf, MemoryHost } from "./memory-host.ts";

/** The checks that were caught, one list for each time it was told. */
function caught(host: MemoryHost): string[][] {
  return host.catches.map((one) => one.caught.checks);
}

async function approve(host: MemoryHost, text: string): Promise<void> {
  await host.flow.approve("m", digestOf({ body: { content: text } } as never));
  await host.flow.idle();
}

test("going back and putting it right is a catch, told once", async () => {
  const host = new MemoryHost();
  host.write("m", "wrong and odd");
  await host.press("m");
  await host.flow.back("m");
  host.write("m", "odd still");
  await host.press("m");
  await host.flow.review("m");
  await host.flow.review("m");
  assert.deepEqual(caught(host), [], "nothing is told while it is not known how it ends");
  await approve(host, "odd still");
  assert.deepEqual(host.catches, [{ id: "m", caught: { checks: ["wrong"], domains: ["muller.example"] } }]);
  await host.pass(200);
  assert.equal(host.delivered.length, 1);
  assert.deepEqual(caught(host), [["wrong"]], "what was waved through is none, also when the window closes");
});

test("a repair in the review is a catch, also from a pane where Send was not pressed", async () => {
  const host = new MemoryHost();
  host.write("m", "wrong");
  await host.press("m");
  await host.flow.repair("m", { kind: "replace" } as never);
  await host.flow.idle();
  await approve(host, "right");
  assert.deepEqual(caught(host), [["wrong"]]);
  host.write("n", "wrong");
  await host.flow.review("n");
  await host.flow.repair("n", { kind: "replace" } as never);
  await host.flow.idle();
  await host.press("n");
  assert.deepEqual(caught(host), [["wrong"], ["wrong"]]);
});

test("a mail that goes back clean is told as it leaves; a second time is not told again", async () => {
  const host = new MemoryHost();
  host.write("m", "wrong");
  await host.press("m");
  await host.flow.back("m");
  host.write("m", "fine");
  await host.press("m");
  assert.deepEqual(caught(host), [["wrong"]]);
  await host.flow.edit("m");
  host.write("m", "wrong again");
  await host.press("m");
  await host.flow.back("m");
  host.write("m", "fine");
  await host.press("m");
  await host.pass(100);
  assert.equal(host.delivered.length, 1);
  assert.deepEqual(caught(host), [["wrong"]]);
});

test("a mail given up after the review is a catch; one that was never reviewed is none, a note neither", async () => {
  const host = new MemoryHost();
  host.write("m", "wrong");
  await host.press("m");
  await host.flow.back("m");
  await host.closeMail("m");
  await host.flow.idle();
  host.write("n", "fyi inside");
  await host.press("n");
  host.write("o", "odd");
  await host.flow.review("o");
  await host.closeMail("o");
  await host.flow.idle();
  assert.deepEqual(caught(host), [["wrong"]]);
});

test("a check that is switched off has caught nothing", async () => {
  const host = new MemoryHost();
  host.write("m", "wrong and odd");
  await host.press("m");
  await host.flow.muted("m", "odd");
  await host.flow.back("m");
  host.write("m", "fine");
  await host.press("m");
  assert.deepEqual(caught(host), [["wrong"]]);
});

test("over the death of the page, and with a log that fails, the mail goes its way", async () => {
  const host = new MemoryHost();
  host.broken.add("caught");
  host.write("m", "wrong");
  await host.press("m");
  await host.flow.back("m");
  host.wake();
  host.write("m", "fine inside");
  assert.equal(await host.press("m"), "let-go");
  host.broken.delete("caught");
  host.write("n", "wrong");
  await host.press("n");
  await host.wake().back("n");
  host.write("n", "fine inside");
  assert.equal(await host.press("n"), "let-go");
  assert.deepEqual(caught(host), [["wrong"]]);
});

test("where no check was possible nothing is known, and nothing told", async () => {
  const host = new MemoryHost();
  host.write("m", "wrong");
  await host.press("m");
  await host.flow.back("m");
  host.engine.broken = "throws";
  await host.press("m");
  const { report } = await host.flow.review("m");
  await host.flow.approve("m", report.digest);
  await host.pass(200);
  assert.equal(host.delivered.length, 1);
  assert.deepEqual(caught(host), []);
});

test("of a recipient that is no address nothing is kept", async () => {
  const told: Caught[] = [];
  const catches = new Catches(new MemoryHost().store, async (_, caught) => void told.push(caught));
  const report = { findings: [{ check: "malformed-address", level: "stop" }] } as Report;
  const recipients = ["Anna Weber", " anna@Muller.example "].map((address) => ({ address }));
  await catches.shown("m", report, { recipients } as Draft);
  await catches.closed("m");
  assert.deepEqual(told, [{ checks: ["malformed-address"], domains: ["muller.example"] }]);
});
