/** Hosts that let the client keep the time, and hosts whose page may be gone while the time runs. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MemoryHost } from "./memory-host.ts";

/** A client that takes the waiting over, unless told otherwise. */
class KeepingHost extends MemoryHost {
  takes: "clean" | "all" | "none" | "breaks" = "all";
  readonly asked: { at: number; reviewed: boolean }[] = [];

  deliverAt = async (_id: string, at: number, reviewed: boolean): Promise<boolean> => {
    this.asked.push({ at, reviewed });
    if (this.takes === "breaks") throw new Error("delivery is broken");
    return this.takes === "all" || (this.takes === "clean" && !reviewed);
  };
}

function client(text: string, takes: KeepingHost["takes"]): KeepingHost {
  const host = new KeepingHost();
  host.takes = takes;
  host.write("a", text);
  return host;
}

async function approve(host: MemoryHost): Promise<string> {
  const { report } = await host.flow.review("a");
  const answer = await host.flow.approve("a", report.digest);
  await host.flow.idle();
  return answer;
}

async function states(host: MemoryHost): Promise<string[]> {
  return (await host.flow.holds()).map((line) => `${line.id} ${line.state}`);
}

describe("a client that keeps the time itself", () => {
  test("a clean mail goes at once, with its time", async () => {
    const host = client("offer", "all");
    assert.equal(await host.press("a"), "let-go");
    assert.deepEqual(host.asked, [{ at: host.clock + 60_000, reviewed: false }]);
    assert.deepEqual(await states(host), []);
  });

  test("a mail that needs no wait is not asked about", async () => {
    const host = client("inside", "all");
    assert.equal(await host.press("a"), "let-go");
    assert.deepEqual(host.asked, []);
  });

  test("a mail with something wrong is stopped before the client may keep it", async () => {
    const host = client("wrong", "all");
    assert.equal(await host.press("a"), "stop");
    assert.deepEqual(host.asked, []);
    assert.equal(await approve(host), "sent");
    assert.deepEqual(host.asked, [{ at: host.clock + 120_000, reviewed: true }]);
    assert.equal(host.delivered.length, 1);
  });

  test("it may leave reviewed mail to us", async () => {
    const host = client("wrong", "clean");
    await host.press("a");
    assert.equal(await approve(host), "held");
    assert.deepEqual(await states(host), ["a held"]);
  });

  for (const takes of ["none", "breaks"] as const) {
    test(`we keep the time when it ${takes === "none" ? "does not want to" : "breaks"}`, async () => {
      const host = client("offer", takes);
      assert.equal(await host.press("a"), "stop");
      assert.deepEqual(await states(host), ["a held"]);
      await host.pass(60);
      assert.equal(host.delivered.length, 1);
    });
  }
});

describe("a hold whose page is gone", () => {
  async function held(): Promise<MemoryHost> {
    const host = client("offer", "none");
    await host.press("a");
    host.timers.clear();
    host.wake();
    return host;
  }

  test("goes on when the page is there again in time", async () => {
    const host = await held();
    host.clock += 30_000;
    await host.flow.resume("a");
    assert.equal(host.timers.get("a"), host.clock + 30_000);
    await host.pass(30);
    assert.equal(host.delivered.length, 1);
  });

  test("does not leave behind anyone's back when its time is over", async () => {
    const host = await held();
    await host.pass(3_600);
    await host.flow.resume("a");
    await host.flow.idle();
    assert.deepEqual(await states(host), ["a ready"]);
    assert.equal(host.delivered.length, 0);
    assert.equal(await host.press("a"), "let-go");
  });

  test("the person's own press after its time lets it go, an edited mail is looked at again", async () => {
    const host = await held();
    await host.pass(59);
    host.write("a", "wrong offer");
    await host.pass(3_600);
    assert.equal(await host.press("a"), "stop");
    assert.ok(host.reviewing.has("a"));
    const same = await held();
    await same.pass(10);
    assert.equal(await same.press("a"), "stop");
    await same.pass(3_600);
    assert.equal(await same.press("a"), "let-go");
    assert.deepEqual(await states(same), []);
  });

  test("an edited mail that is ready does not pass", async () => {
    const host = await held();
    await host.pass(3_600);
    await host.flow.resume("a");
    host.write("a", "wrong offer");
    assert.equal(await host.press("a"), "stop");
  });

  test("a release that died before the client took it up is tried again", async () => {
    const host = await held();
    host.broken.add("send!");
    await host.flow.resume("a");
    void host.flow.sendNow("a");
    await new Promise((done) => setTimeout(done, 20));
    host.broken.clear();
    host.timers.clear();
    await host.wake().resume("a");
    await host.pass(120);
    assert.equal(host.delivered.length, 1);
  });

  test("another page's hold is a notice only when it is long over", async () => {
    const host = await held();
    host.session.clear();
    await host.wake().restarted(120_000);
    assert.deepEqual(await states(host), []);
    host.clock += 60_000 + 121_000;
    await host.wake().restarted(120_000);
    assert.deepEqual(await states(host), ["a unsent"]);
  });
});
