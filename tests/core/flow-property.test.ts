import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MemoryHost, verdictOf } from "./memory-host.ts";

const TEXTS = ["inside", "inside odd", "offer", "offer fyi", "wrong offer", "odd offer"];
const BREAKABLE = [
  "readDraft",
  "saveDraft",
  "send",
  "smtp",
  "setTimer",
  "showReview",
  "showHold",
  "store",
  "exists",
];
const IDS = ["a", "b"];

type Event =
  | { do: "write"; id: string; text: string }
  | {
      do: "press" | "approve" | "approveOld" | "back" | "edit" | "sendNow" | "outbox" | "discard" | "close";
      id: string;
    }
  | { do: "timeUp" | "dismiss"; id: string }
  | { do: "pass"; seconds: number }
  | { do: "wake" | "restart" | "mend" }
  | { do: "break"; what: string }
  | { do: "engine"; broken: "no" | "throws" }
  | { do: "release"; how: "automatic" | "press-again" };

const id = fc.constantFrom(...IDS);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("write" as const), id, text: fc.constantFrom(...TEXTS) }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "press",
        "approve",
        "approveOld",
        "back",
        "edit",
        "sendNow",
        "outbox",
        "discard",
        "close",
      ),
      id,
    }) as fc.Arbitrary<Event>,
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("timeUp", "dismiss"), id }) as fc.Arbitrary<Event>,
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("pass" as const), seconds: fc.constantFrom(1, 59, 61, 130) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("wake", "restart", "mend") }) as fc.Arbitrary<Event>,
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("break" as const), what: fc.constantFrom(...BREAKABLE) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("engine" as const),
      broken: fc.constantFrom("no", "throws"),
    }) as fc.Arbitrary<Event>,
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("release" as const),
      how: fc.constantFrom("automatic", "press-again"),
    }) as fc.Arbitrary<Event>,
  },
);

/** A person, a mail client and bad luck; keeps its own book of what the person has seen and approved. */
class World {
  readonly host = new MemoryHost();
  /** Texts that may leave: approved by the person or held after a clear verdict. */
  readonly allowed = new Map<string, Set<string>>(IDS.map((one) => [one, new Set()]));
  readonly lastSeen = new Map<string, { digest: string; text: string | undefined }>();

  async run(step: Event): Promise<void> {
    const { host } = this;
    if (step.do === "write") host.write(step.id, step.text);
    else if (step.do === "press") await this.press(step.id);
    else if (step.do === "approve") await this.approve(step.id, await this.look(step.id));
    else if (step.do === "approveOld") await this.approve(step.id, this.lastSeen.get(step.id));
    else if (step.do === "back") await host.flow.back(step.id);
    else if (step.do === "edit") await host.flow.edit(step.id);
    else if (step.do === "sendNow") await host.flow.sendNow(step.id);
    else if (step.do === "outbox") await host.flow.toOutbox(step.id);
    else if (step.do === "discard") await host.flow.discard(step.id);
    else if (step.do === "close") await host.closeMail(step.id).catch(() => undefined);
    else if (step.do === "timeUp") await host.flow.timeUp(step.id);
    else if (step.do === "dismiss") await host.flow.dismiss(step.id);
    else if (step.do === "pass") await host.pass(step.seconds);
    else if (step.do === "wake") host.wake();
    else if (step.do === "restart") await host.restart();
    else if (step.do === "mend") host.broken.clear();
    else if (step.do === "break") host.broken.add(step.what);
    else if (step.do === "engine") host.engine.broken = step.broken;
    else if (step.do === "release") host.engine.policy.hold.release = step.how;
    await host.flow.idle();
  }

  private async press(id: string): Promise<void> {
    const text = this.host.mails.get(id)?.text;
    if (text === undefined) return;
    const checked = this.host.engine.broken === "no" && !this.host.broken.has("readDraft");
    const clear = verdictOf(text) === "clear" || verdictOf(text) === "note";
    if (checked && clear) this.allowed.get(id)?.add(text);
    await this.host.press(id);
  }

  private async look(id: string) {
    const { report, draft } = await this.host.flow.review(id);
    const seen = { digest: report.digest, text: draft?.body.content };
    this.lastSeen.set(id, seen);
    return seen;
  }

  private async approve(
    id: string,
    seen: { digest: string; text: string | undefined } | undefined,
  ): Promise<void> {
    if (seen === undefined) return;
    // An unreadable mail is approved unseen: the person ticks that it was looked at in the mail itself.
    const text = seen.text ?? (this.host.broken.has("readDraft") ? this.host.mails.get(id)?.text : undefined);
    if (text !== undefined) this.allowed.get(id)?.add(text);
    await this.host.flow.approve(id, seen.digest);
  }
}

test("whatever happens, nothing leaves unseen, nothing leaves twice, nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 40 }), async (steps) => {
      const world = new World();
      const { host } = world;
      for (const step of [{ do: "write", id: "a", text: "offer" } as Event, ...steps]) {
        const before = host.delivered.length;
        const open = new Map([...host.mails].map(([id, mail]) => [id, mail.text]));
        await world.run(step);
        const left = host.delivered.slice(before);
        for (const { id, text } of left) {
          assert.ok(world.allowed.get(id)?.has(text), `${id} left as "${text}" unseen`);
          assert.equal(open.get(id), text, "it left as it stood");
        }
        assert.equal(new Set(left.map((one) => one.id)).size, left.length, "sent twice");
        const gone = [...open.keys()].filter((id) => !host.mails.has(id));
        const accounted = ["close", "discard", "restart"].includes(step.do) || left.length === gone.length;
        assert.ok(accounted, "a mail vanished");
      }
    }),
    { numRuns: 1000 },
  );
});

test("a mail that waits always has a timer, or is ready, or says that it was not sent", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 40 }), async (steps) => {
      const world = new World();
      const { host } = world;
      for (const step of [{ do: "write", id: "a", text: "offer" } as Event, ...steps]) {
        if (step.do === "break" && step.what === "store") continue;
        await world.run(step);
        for (const line of await host.flow.holds()) {
          if (line.state === "held") assert.ok(host.timers.has(line.id), "a hold without a timer");
        }
      }
    }),
    { numRuns: 500 },
  );
});
