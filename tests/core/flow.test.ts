import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isPlainDigest } from "../../addin/core/plain.ts";
import { MemoryHost } from "./memory-host.ts";

function client(text: string): MemoryHost {
  const host = new MemoryHost();
  host.write("a", text);
  return host;
}

/** Looks at the review and approves what it shows. */
async function approve(host: MemoryHost, id = "a", where: "now" | "later" = "now") {
  const { report } = await host.flow.review(id);
  const answer = await host.flow.approve(id, report.digest, where);
  await host.flow.idle();
  return answer;
}

async function states(host: MemoryHost): Promise<string[]> {
  return (await host.flow.holds()).map((line) =>
    `${line.id} ${line.state} ${line.reason?.code ?? ""}`.trim(),
  );
}

describe("pressing Send", () => {
  test("a clear mail without a hold leaves at once and shows nothing", async () => {
    const host = client("inside");
    assert.equal(await host.press("a"), "let-go");
    assert.equal(host.reviewing.size + host.holdShown, 0);
  });

  test("a note does not interrupt", async () => {
    assert.equal(await client("inside fyi").press("a"), "let-go");
  });

  test("a clear mail with a hold is saved, held and shown", async () => {
    const host = client("offer");
    assert.equal(await host.press("a"), "stop");
    assert.deepEqual(await states(host), ["a held"]);
    assert.equal(host.mails.get("a")?.saved, "offer");
    assert.equal(host.timers.get("a"), host.clock + 60_000);
    assert.equal(host.holdShown, 1);
  });

  test("the hook answers before the draft is saved and the windows are shown", async () => {
    const host = client("offer");
    assert.equal(await host.flow.onSend("a"), "stop");
    assert.equal(host.mails.get("a")?.saved, undefined);
    assert.equal(host.holdShown, 0);
    await host.flow.idle();
    assert.equal(host.mails.get("a")?.saved, "offer");
  });

  for (const text of ["odd", "wrong"]) {
    test(`a mail with something ${text} opens the review`, async () => {
      const host = client(text);
      assert.equal(await host.press("a"), "stop");
      assert.ok(host.reviewing.has("a"));
      assert.deepEqual(await states(host), []);
    });
  }

  test("again while held and unchanged: stays held, the hold comes to the front", async () => {
    const host = client("offer");
    await host.press("a");
    await host.pass(10);
    assert.equal(await host.press("a"), "stop");
    assert.deepEqual(await states(host), ["a held"]);
    assert.equal(host.holdShown, 2);
    await host.pass(50);
    assert.equal(host.delivered.length, 1);
  });

  test("again while held and changed: checked anew", async () => {
    const host = client("offer");
    await host.press("a");
    host.write("a", "wrong offer");
    await host.press("a");
    assert.ok(host.reviewing.has("a"));
    await host.pass(3600);
    assert.equal(host.delivered.length, 0);
  });

  test("again while it is reviewed, clean by now and without a hold: leaves, the review closes", async () => {
    const host = client("wrong");
    await host.press("a");
    host.write("a", "inside");
    assert.equal(await host.press("a"), "let-go");
    assert.equal(host.reviewing.size, 0);
  });

  test("two mails do not meet", async () => {
    const host = client("offer");
    host.write("b", "wrong");
    await Promise.all([host.press("a"), host.press("b")]);
    await host.pass(60);
    assert.deepEqual(
      host.delivered.map((one) => one.id),
      ["a"],
    );
    assert.equal(await approve(host, "b"), "held");
    await host.pass(120);
    assert.deepEqual(
      host.delivered.map((one) => one.id),
      ["a", "b"],
    );
  });
});

describe("the review", () => {
  test("approved with a hold: held, then sent once", async () => {
    const host = client("wrong");
    await host.press("a");
    assert.equal(await approve(host), "held");
    assert.equal(host.reviewing.size, 0);
    await host.pass(120);
    assert.deepEqual(host.delivered, [{ id: "a", text: "wrong", where: "now" }]);
    assert.deepEqual(await states(host), []);
    assert.equal(host.session.size + host.disk.size, 0);
  });

  test("approved without a hold: sent", async () => {
    const host = client("wrong inside");
    await host.press("a");
    assert.equal(await approve(host), "sent");
    assert.equal(host.delivered.length, 1);
  });

  test("approved twice by a double click: sent once", async () => {
    const host = client("wrong inside");
    await host.press("a");
    const { report } = await host.flow.review("a");
    await Promise.all([host.flow.approve("a", report.digest), host.flow.approve("a", report.digest)]);
    assert.equal(host.delivered.length, 1);
  });

  test("approved for the Outbox: goes there without waiting", async () => {
    const host = client("wrong");
    await host.press("a");
    assert.equal(await approve(host, "a", "later"), "sent");
    assert.deepEqual(host.delivered, [{ id: "a", text: "wrong", where: "later" }]);
  });

  test("an approval of something else than the mail is worth nothing", async () => {
    const host = client("wrong inside");
    await host.press("a");
    const { report } = await host.flow.review("a");
    host.write("a", "wrong inside, edited");
    assert.equal(await host.flow.approve("a", report.digest), "changed");
    assert.equal((await host.flow.review("a")).problem?.code, "changed");
    assert.equal(await approve(host), "sent");
    assert.equal(host.delivered[0]?.text, "wrong inside, edited");
  });

  test("an approval without a review is worth nothing", async () => {
    const host = client("inside");
    assert.equal(await host.flow.approve("a", "digest of inside"), "changed");
    assert.equal(host.delivered.length, 0);
  });

  test("back, or closing the window: nothing is sent and the mail is free", async () => {
    const host = client("wrong");
    await host.press("a");
    await host.flow.back("a");
    assert.equal(host.front, "a");
    assert.equal(host.reviewing.size, 0);
    await host.press("a");
    await host.flow.reviewClosed("a");
    assert.equal(await host.flow.approve("a", "digest of wrong"), "changed");
    await host.pass(9999);
    assert.equal(host.delivered.length, 0);
  });

  test("a repair changes the mail and reviews it again", async () => {
    const host = client("wrong total");
    await host.press("a");
    const review = await host.flow.repair("a", { kind: "remove-attachment", name: "" });
    assert.equal(review?.report.verdict, "clear");
    assert.equal(host.mails.get("a")?.text, "right total");
    assert.equal(await approve(host), "held");
  });

  test("a repair that only the person can make gives the mail back", async () => {
    const host = client("wrong");
    await host.press("a");
    assert.equal(await host.flow.repair("a", { kind: "add-attachment" }), undefined);
    assert.equal(host.front, "a");
  });

  test("a repair that fails says so and changes nothing", async () => {
    const host = client("wrong");
    await host.press("a");
    host.broken.add("applyEdits");
    const review = await host.flow.repair("a", { kind: "remove-attachment", name: "" });
    assert.equal(review?.problem?.code, "repair");
    assert.equal(host.mails.get("a")?.text, "wrong");
  });

  test("the mail is closed while it is reviewed: the review closes, no notice", async () => {
    const host = client("wrong");
    await host.press("a");
    await host.closeMail("a");
    await host.flow.idle();
    assert.equal(host.reviewing.size, 0);
    assert.deepEqual(await states(host), []);
  });
});

describe("the hold", () => {
  test("time up sends once, however often it comes", async () => {
    const host = client("offer");
    await host.press("a");
    host.clock += 60_000;
    await Promise.all([host.flow.timeUp("a"), host.flow.timeUp("a")]);
    await host.flow.timeUp("a");
    assert.equal(host.delivered.length, 1);
  });

  test("a timer that fires too early is set again", async () => {
    const host = client("offer");
    await host.press("a");
    host.clock += 20_000;
    await host.flow.timeUp("a");
    assert.equal(host.delivered.length, 0);
    await host.pass(40);
    assert.equal(host.delivered.length, 1);
  });

  test("send now sends once, and the timer afterwards does nothing", async () => {
    const host = client("offer");
    await host.press("a");
    await Promise.all([host.flow.sendNow("a"), host.flow.sendNow("a")]);
    await host.flow.timeUp("a");
    await host.pass(600);
    assert.deepEqual(host.delivered, [{ id: "a", text: "offer", where: "now" }]);
  });

  test("to the Outbox", async () => {
    const host = client("offer");
    await host.press("a");
    await host.flow.toOutbox("a");
    assert.deepEqual(host.delivered, [{ id: "a", text: "offer", where: "later" }]);
  });

  test("edit ends the hold and brings the mail to the front", async () => {
    const host = client("offer");
    await host.press("a");
    await host.flow.edit("a");
    assert.equal(host.front, "a");
    await host.pass(9999);
    assert.equal(host.delivered.length, 0);
    assert.equal(host.session.size + host.disk.size + host.timers.size, 0);
  });

  test("discard closes the mail without a notice", async () => {
    const host = client("offer");
    await host.press("a");
    await host.flow.discard("a");
    await host.flow.idle();
    assert.equal(host.mails.size, 0);
    assert.deepEqual(await states(host), []);
  });

  for (const step of ["timeUp", "sendNow", "toOutbox"] as const) {
    test(`a held mail edited behind our back is reviewed at ${step}, even if it is clean`, async () => {
      const host = client("offer");
      await host.press("a");
      host.write("a", "offer, edited");
      host.clock += 60_000;
      await host.flow[step]("a");
      await host.flow.idle();
      assert.equal(host.delivered.length, 0);
      assert.ok(host.reviewing.has("a"));
      assert.equal((await host.flow.review("a")).problem?.code, "changed");
    });
  }

  test("a mail closed during its hold becomes a notice that can be taken away", async () => {
    const host = client("offer");
    await host.press("a");
    await host.closeMail("a");
    await host.flow.idle();
    assert.deepEqual(await states(host), ["a unsent closed"]);
    assert.equal((await host.flow.holds())[0]?.open, false);
    await host.flow.dismiss("a");
    assert.deepEqual(await states(host), []);
  });

  test("a window that is gone when the time is up becomes a notice", async () => {
    const host = client("offer");
    await host.press("a");
    host.mails.delete("a");
    await host.pass(60);
    assert.deepEqual(await states(host), ["a unsent closed"]);
  });

  test("the client restarts during the hold: the draft is there and the notice says it was not sent", async () => {
    const host = client("offer");
    await host.press("a");
    await host.restart();
    assert.deepEqual(await states(host), ["a unsent restart"]);
    assert.equal((await host.flow.holds())[0]?.subject, "Subject");
    assert.ok(host.holdShown > 1);
    await host.restart();
    assert.deepEqual(await states(host), ["a unsent restart"]);
    await host.flow.dismiss("a");
    await host.restart();
    assert.deepEqual(await states(host), []);
  });
});

describe("release by pressing again", () => {
  async function held(): Promise<MemoryHost> {
    const host = client("offer");
    host.engine.policy.hold.release = "press-again";
    await host.press("a");
    return host;
  }

  test("time up only makes it ready; the person's own button decides where it goes", async () => {
    const host = await held();
    await host.pass(60);
    assert.deepEqual(await states(host), ["a ready"]);
    assert.equal(host.delivered.length, 0);
    await host.pass(86_400);
    assert.equal(await host.press("a", "later"), "let-go");
    assert.deepEqual(host.delivered, [{ id: "a", text: "offer", where: "later" }]);
    assert.deepEqual(await states(host), []);
  });

  test("an edit makes the approval worthless", async () => {
    const host = await held();
    await host.flow.sendNow("a");
    host.write("a", "wrong offer");
    assert.equal(await host.press("a"), "stop");
    assert.ok(host.reviewing.has("a"));
    host.write("a", "offer");
    assert.equal(await host.press("a"), "stop");
  });

  test("the Outbox button still goes to the Outbox by program", async () => {
    const host = await held();
    await host.flow.toOutbox("a");
    assert.equal(host.delivered[0]?.where, "later");
  });

  test("approving a review without a hold answers ready", async () => {
    const host = client("wrong inside");
    host.engine.policy.hold.release = "press-again";
    await host.press("a");
    assert.equal(await approve(host), "ready");
    assert.equal(await approve(host), "ready");
    assert.equal(await host.press("a"), "let-go");
  });
});

describe("when something breaks", () => {
  for (const what of ["readDraft", "readDraft!", "store", "store!"]) {
    test(`the hook with ${what}: never let go unseen, never rejects`, async () => {
      const host = client(what.startsWith("store") ? "wrong" : "inside");
      host.broken.add(what);
      assert.equal(await host.flow.onSend("a"), "stop");
      await host.flow.idle();
      assert.ok(host.reviewing.has("a"));
    });
  }

  for (const how of ["throws", "hangs"] as const) {
    test(`the engine ${how}: plain checklist, and its approval works like any other`, async () => {
      const host = client("inside");
      host.engine.broken = how;
      assert.equal(await host.press("a"), "stop");
      assert.ok(host.reviewing.has("a"));
      host.engine.broken = "throws";
      const { report } = await host.flow.review("a");
      assert.equal(report.findings[0]?.check, "unchecked");
      assert.ok(isPlainDigest(report.digest));
      host.write("a", "inside, edited");
      assert.equal(await host.flow.approve("a", report.digest), "changed");
      assert.equal(await approve(host), "held");
      await host.pass(120);
      assert.equal(host.delivered.length, 1);
    });
  }

  test("a plain approval holds although the engine came back", async () => {
    const host = client("wrong");
    host.engine.broken = "throws";
    await host.press("a");
    assert.equal(await approve(host), "held");
    host.engine.broken = "no";
    await host.pass(120);
    assert.equal(host.delivered.length, 1);
  });

  test("the engine goes away during the hold: plain review, not sent", async () => {
    const host = client("offer");
    await host.press("a");
    host.engine.broken = "throws";
    await host.pass(60);
    assert.equal(host.delivered.length, 0);
    assert.ok(host.reviewing.has("a"));
    assert.equal((await host.flow.review("a")).problem?.code, "failed");
  });

  test("a mail that cannot be read is neither sent silently nor locked in", async () => {
    const host = client("offer");
    host.broken.add("readDraft");
    assert.equal(await host.press("a"), "stop");
    const { report, draft } = await host.flow.review("a");
    assert.equal(draft, undefined);
    assert.equal(report.findings[0]?.check, "unchecked");
    assert.equal(await approve(host), "sent");
    assert.equal(host.delivered.length, 1);
  });

  for (const release of ["automatic", "press-again"] as const) {
    test(`a mail that cannot be read never waits, so that it cannot change unseen: ${release}`, async () => {
      const host = client("offer");
      host.engine.policy.hold.release = release;
      host.broken.add("readDraft");
      await host.press("a");
      await approve(host);
      host.write("a", "wrong");
      await host.flow.sendNow("a");
      await host.pass(120);
      await host.press("a");
      assert.deepEqual(
        host.delivered.map((one) => one.text),
        ["offer"],
      );
    });
  }

  test("an approval of an unreadable mail is worth nothing once it can be read", async () => {
    const host = client("wrong");
    host.broken.add("readDraft");
    await host.press("a");
    const send = host.send.bind(host);
    host.send = (id, where) => {
      host.broken.clear();
      return send(id, where);
    };
    assert.equal(await approve(host), "unsent");
    assert.equal(host.delivered.length, 0);
    assert.ok(host.reviewing.has("a"));
  });

  test("the settings cannot be read: a release is by program, a review is plain", async () => {
    const host = client("wrong");
    host.broken.add("settings");
    await host.press("a");
    assert.equal((await host.flow.review("a")).report.findings[0]?.check, "unchecked");
  });

  test("the draft cannot be saved: the review says so; approved again, it is held without", async () => {
    const host = client("offer");
    host.broken.add("saveDraft");
    await host.press("a");
    assert.ok(host.reviewing.has("a"));
    assert.equal((await host.flow.review("a")).problem?.code, "save");
    assert.equal(host.timers.size, 0);
    assert.equal(await approve(host), "held");
    assert.deepEqual(await states(host), ["a held"]);
    await host.pass(60);
    assert.equal(host.delivered.length, 1);
  });

  test("the client refuses to send: the line says so, and Send is a fresh send", async () => {
    const host = client("offer");
    await host.press("a");
    host.broken.add("send");
    await host.pass(60);
    assert.deepEqual(await states(host), ["a unsent send"]);
    host.broken.clear();
    assert.equal(await host.press("a"), "stop");
    assert.deepEqual(await states(host), ["a held"]);
  });

  test("delivery fails after the hook let it go: unsent, and the approval is used up", async () => {
    const host = client("offer");
    await host.press("a");
    host.broken.add("smtp");
    await host.pass(60);
    assert.deepEqual(await states(host), ["a unsent send"]);
    host.broken.clear();
    assert.equal(await host.press("a"), "stop");
    assert.equal(host.delivered.length, 0);
  });

  test("a timer that cannot be set: review, not a hold that never ends", async () => {
    const host = client("offer");
    host.broken.add("setTimer");
    assert.equal(await host.press("a"), "stop");
    assert.ok(host.reviewing.has("a"));
    assert.equal(await approve(host), "changed");
    assert.equal((await host.flow.review("a")).problem?.code, "failed");
    host.broken.clear();
    assert.equal(await approve(host), "held");
  });

  test("windows that do not open change nothing about the mail", async () => {
    const host = client("offer");
    for (const name of ["showHold", "refreshHold", "closeReview", "showMail"]) host.broken.add(name);
    await host.press("a");
    await host.pass(60);
    assert.equal(host.delivered.length, 1);
  });

  test("a store that fails for a while loses nothing", async () => {
    const host = client("offer");
    await host.press("a");
    host.broken.add("store").add("lasting");
    assert.equal(await host.press("a"), "stop");
    await host.flow.edit("a");
    host.broken.clear();
    await host.pass(9999);
    assert.equal(host.delivered.length, 0);
  });
});

describe("the background page dies", () => {
  test("between hold and time up: sent once, on time", async () => {
    const host = client("offer");
    await host.press("a");
    host.wake();
    await host.pass(60);
    assert.equal(host.delivered.length, 1);
  });

  test("between review and approval", async () => {
    const host = client("wrong");
    await host.press("a");
    host.wake();
    assert.equal(await approve(host), "held");
    host.wake();
    await host.pass(120);
    assert.equal(host.delivered.length, 1);
  });

  test("between approval and sending: the timer tries again, once", async () => {
    const host = client("offer");
    await host.press("a");
    host.broken.add("send!");
    host.clock += 60_000;
    void host.flow.timeUp("a");
    await host.flow.holds();
    await new Promise((resolve) => setTimeout(resolve, 5));
    host.wake();
    host.broken.clear();
    assert.equal(host.delivered.length, 0);
    await host.pass(62);
    assert.equal(host.delivered.length, 1);
  });

  test("again and again between approval and sending: unsent, and it says so", async () => {
    const host = client("offer");
    await host.press("a");
    host.broken.add("send!");
    for (let round = 0; round < 3; round += 1) {
      host.clock += 70_000;
      void host.flow.timeUp("a");
      await new Promise((resolve) => setTimeout(resolve, 5));
      host.wake();
    }
    assert.deepEqual(await states(host), ["a unsent no-answer"]);
    assert.equal(host.delivered.length, 0);
  });

  test("an approval that was not used in time is worth nothing", async () => {
    const host = client("wrong inside");
    await host.press("a");
    host.broken.add("send!");
    const { report } = await host.flow.review("a");
    void host.flow.approve("a", report.digest);
    await new Promise((resolve) => setTimeout(resolve, 5));
    host.wake();
    host.clock += 120_000;
    assert.equal(await host.press("a"), "stop");
  });
});
