import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CheckEngine } from "../../addin/core/engine.ts";
import { signOf } from "../../addin/core/review-sign.ts";
import type { Draft, Finding } from "../../addin/core/types.ts";
import { MemoryHost } from "./memory-host.ts";

function client(text: string): MemoryHost {
  const host = new MemoryHost();
  host.write("a", text);
  return host;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("things that happen while others are under way", () => {
  test("a save that fails after the person took the mail back changes nothing", async () => {
    const host = client("offer");
    host.saveDraft = async () => {
      await pause(20);
      throw new Error("too late");
    };
    await host.flow.onSend("a");
    await host.flow.edit("a");
    await host.flow.idle();
    assert.ok(!host.reviewing.has("a"));
  });

  test("a save that fails during a later hold leaves that hold alone", async () => {
    const host = client("offer");
    let saves = 0;
    host.saveDraft = async () => {
      saves += 1;
      if (saves > 1) return;
      await pause(20);
      throw new Error("too late");
    };
    await host.flow.onSend("a");
    await host.flow.edit("a");
    host.clock += 5_000;
    await host.flow.onSend("a");
    await host.flow.idle();
    assert.equal((await host.flow.holds())[0]?.state, "held");
  });

  test("a window closed late does not make the next one worthless", async () => {
    const host = client("wrong inside");
    await host.press("a");
    await host.flow.reviewClosed("a");
    const { report } = await host.flow.review("a");
    assert.equal(await host.flow.approve("a", report.digest), "sent");
  });

  test("approving again while held keeps the hold's time", async () => {
    const host = client("wrong");
    await host.press("a");
    const { report } = await host.flow.review("a");
    assert.equal(await host.flow.approve("a", report.digest), "held");
    const due = host.timers.get("a");
    host.clock += 30_000;
    assert.equal(await host.flow.approve("a", report.digest), "held");
    assert.equal(host.timers.get("a"), due);
  });

  test("timers that fire while the client is asked to send do not ask twice", async () => {
    const host = client("offer");
    let asked = 0;
    host.send = () => {
      asked += 1;
      return new Promise(() => undefined);
    };
    await host.press("a");
    void host.flow.sendNow("a");
    await pause(5);
    host.clock += 30_000;
    await host.flow.timeUp("a");
    void host.flow.sendNow("a");
    await pause(5);
    assert.equal(asked, 1);
  });

  test("a mail the hook has let go is the client's, however long its delivery takes", async () => {
    const host = client("offer");
    await host.press("a");
    host.send = async (id) => {
      assert.equal(await host.flow.onSend(id), "let-go");
      return new Promise(() => undefined);
    };
    void host.flow.sendNow("a");
    await pause(5);
    host.clock += 3_600_000;
    await host.flow.timeUp("a");
    await host.flow.edit("a");
    await host.flow.discard("a");
    await host.flow.idle();
    assert.ok(!host.reviewing.has("a"));
    assert.ok(host.mails.has("a"));
    await host.flow.sent("a");
    assert.equal(host.session.size, 0);
  });

  test("a delivery that fails late is told", async () => {
    const host = client("offer");
    await host.press("a");
    host.send = async (id) => void (await host.flow.onSend(id));
    await host.flow.sendNow("a");
    await host.flow.sendFailed("a", "mailbox full");
    const [line] = await host.flow.holds();
    assert.deepEqual([line?.state, line?.reason], ["unsent", { code: "send", message: "mailbox full" }]);
  });

  /** Looks at a mail so slowly that `meanwhile` happens between its reading and the answer. */
  async function slowLook(host: MemoryHost, meanwhile: () => Promise<unknown>) {
    const { settings } = host;
    let wait = true;
    host.settings = async () => {
      if (wait) {
        wait = false;
        await pause(20);
      }
      return settings.call(host);
    };
    const look = host.flow.review("a");
    await pause(5);
    await meanwhile();
    return look;
  }

  test("a late look of a closing review leaves the hold alone that began meanwhile", async () => {
    const host = client("offer");
    await slowLook(host, () => host.press("a"));
    assert.equal((await host.flow.holds())[0]?.state, "held");
    await host.pass(61);
    assert.deepEqual(host.delivered, [{ id: "a", text: "offer", where: "now" }]);
  });

  test("whenever the look comes, Send pressed across it begins its hold", async () => {
    for (let steps = 0; steps < 60; steps += 1) {
      const host = client("offer");
      const look = host.flow.review("a");
      for (let at = 0; at < steps; at += 1) await Promise.resolve();
      await Promise.all([host.press("a"), look]);
      assert.equal((await host.flow.holds())[0]?.state, "held", `after ${steps} steps`);
    }
  });

  test("a late look leaves a mail alone that was made ready meanwhile", async () => {
    const host = client("wrong inside");
    host.engine.policy.hold.release = "press-again";
    await host.press("a");
    await host.flow.back("a");
    await slowLook(host, async () => {
      await host.press("a");
      const { report } = await host.flow.review("a");
      assert.equal(await host.flow.approve("a", report.digest), "ready");
    });
    assert.equal((await host.flow.holds())[0]?.state, "ready");
  });

  test("a plain review on show can be approved, even if the closing of an earlier one crossed it", async () => {
    const host = client("offer");
    host.engine.broken = "throws";
    await host.press("a");
    await host.flow.reviewClosed("a");
    const { report } = await host.flow.review("a");
    assert.equal(await host.flow.approve("a", report.digest), "held");
  });

  test("a look while a step of the mail hangs answers all the same", async () => {
    const host = client("wrong");
    await host.press("a");
    let release = () => {};
    host.applyEdits = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const repair = host.flow.repair("a", { kind: "remove-attachment", name: "x" });
    await pause(5);
    const look = host.flow.review("a").then(({ report }) => report.verdict);
    assert.equal(await Promise.race([look, pause(500)]), "stop");
    release();
    await repair;
  });

  test("once the watchdog has answered, the late decision does nothing", async () => {
    const host = client("wrong inside");
    await host.press("a");
    host.engine.policy.hold.release = "press-again";
    const { report } = await host.flow.review("a");
    assert.equal(await host.flow.approve("a", report.digest), "ready");
    await host.flow.idle();
    const readDraft = host.readDraft.bind(host);
    host.readDraft = async (id) => {
      await pause(150);
      return readDraft(id);
    };
    assert.equal(await host.flow.onSend("a"), "stop");
    await pause(200);
    const [record] = Object.values(
      host.session.get("flow") as Record<string, { state: string; approval?: unknown }>,
    );
    assert.deepEqual([record?.state, record?.approval], ["reviewing", undefined]);
  });
});

describe("what is found in a file only later", () => {
  /** A mail whose file is open from now on, and holds what nobody was asked about. */
  function opened(host: MemoryHost): void {
    const before = host.engine.withEngine.bind(host.engine);
    host.engine.withEngine = (work) =>
      before((engine) =>
        work({
          ...engine,
          check: (draft: Draft) => ({
            ...engine.check(draft),
            verdict: "stop",
            findings: [{ check: "file-total-mismatch", level: "stop" }] as unknown as Finding[],
          }),
        } as CheckEngine),
      );
  }

  test("stops a mail that waits, and one whose time is over", async () => {
    for (const text of ["offer", "offer odd"]) {
      const host = client(text);
      await host.press("a");
      if (text.includes("odd")) {
        const { report } = await host.flow.review("a");
        assert.equal(await host.flow.approve("a", report.digest), "held");
      }
      await host.flow.idle();
      opened(host);
      await host.pass(200);
      assert.deepEqual(host.delivered, [], text);
      assert.ok(host.reviewing.has("a"), text);
    }
  });

  test("is looked at before the review that did not show it is approved", async () => {
    const host = client("offer odd");
    await host.press("a");
    const before = await host.flow.review("a");
    opened(host);
    assert.equal(await host.flow.approve("a", before.report.digest, "now", signOf(before)), "changed");
    assert.deepEqual(await host.flow.holds(), []);
    const now = await host.flow.review("a");
    assert.equal(now.report.findings[0]?.check, "file-total-mismatch");
    assert.equal(await host.flow.approve("a", now.report.digest, "now", signOf(now)), "held");
  });

  test("what was asked about and approved leaves", async () => {
    const host = client("offer odd");
    await host.press("a");
    const { report } = await host.flow.review("a");
    await host.flow.approve("a", report.digest);
    await host.pass(200);
    assert.equal(host.delivered.length, 1);
  });
});
