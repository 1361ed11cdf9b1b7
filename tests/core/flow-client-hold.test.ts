/** Hosts that let the client keep the time, and hosts whose page may be gone while the time runs. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MemoryHost } from "./memory-host.ts";

/** A client that takes the waiting over, unless told otherwise. */
class KeepingHost extends MemoryHost {
  takes: "clean" | "all" | "none" | "breaks" = "all";
  readonly told: number[] = [];

  keepsTime = async (_id: string, reviewed: boolean): Promise<boolean> =>
    this.takes === "all" || this.takes === "breaks" || (this.takes === "clean" && !reviewed);

  deliverAt = async (_id: string, at: number): Promise<void> => {
    if (this.takes === "breaks") throw new Error("delivery is broken");
    this.told.push(at);
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
    assert.deepEqual(host.told, [host.clock + 60_000]);
    assert.deepEqual(await states(host), []);
  });

  test("a mail that needs no wait is not asked about", async () => {
    const host = client("inside", "all");
    assert.equal(await host.press("a"), "let-go");
    assert.deepEqual(host.told, []);
  });

  test("a mail with something wrong is stopped before the client may keep it", async () => {
    const host = client("wrong", "all");
    assert.equal(await host.press("a"), "stop");
    assert.deepEqual(host.told, []);
    assert.equal(await approve(host), "sent");
    assert.deepEqual(host.told, [host.clock + 120_000]);
    assert.equal(host.delivered.length, 1);
  });

  test("its time counts from the press that lets the mail go, not from the approval", async () => {
    const host = client("wrong", "all");
    host.engine.policy.hold.release = "press-again";
    await host.press("a");
    assert.equal(await approve(host), "ready");
    assert.deepEqual(host.told, []);
    host.clock += 600_000;
    assert.equal(await host.press("a"), "let-go");
    assert.deepEqual(host.told, [host.clock + 120_000]);
  });

  test("an approved mail it cannot keep back is not let go unheld", async () => {
    const host = client("wrong", "breaks");
    await host.press("a");
    await approve(host);
    assert.equal(host.delivered.length, 0);
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

  test("a release that died before the client took it up does not leave behind anyone's back", async () => {
    const host = await held();
    host.broken.add("send!");
    await host.flow.resume("a");
    void host.flow.sendNow("a");
    await new Promise((done) => setTimeout(done, 20));
    host.broken.clear();
    host.timers.clear();
    await host.wake().resume("a");
    await host.pass(3_600);
    assert.equal(host.delivered.length, 0);
    assert.deepEqual(await states(host), ["a ready"]);
    assert.equal(await host.press("a"), "let-go");
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

describe("a host that cannot send by program", () => {
  class PressHost extends MemoryHost {
    readonly cannotSend = true;
  }

  test("every approved mail waits for the person's press", async () => {
    const host = new PressHost();
    host.write("a", "wrong");
    await host.press("a");
    const { report } = await host.flow.review("a");
    assert.equal(await host.flow.approve("a", report.digest), "held");
    await host.pass(120);
    assert.equal(host.delivered.length, 0);
    assert.equal(await host.press("a"), "let-go");
  });

  test("one that cannot be read too, for a minute", async () => {
    const host = new PressHost();
    host.write("a", "offer");
    host.broken.add("readDraft");
    for (const [seconds, expected] of [
      [30, "let-go"],
      [90, "stop"],
    ] as const) {
      host.write("a", "offer");
      await host.press("a");
      const { report } = await host.flow.review("a");
      assert.equal(await host.flow.approve("a", report.digest), "ready");
      host.clock += seconds * 1000;
      assert.equal(await host.press("a"), expected);
    }
  });
});
