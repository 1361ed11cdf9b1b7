/** What becomes of the classic engine when it breaks, is refused something, or gets other settings. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { EngineError, type EngineErrorCode } from "../../addin/core/engine-user.ts";
import type { Draft, Policy } from "../../addin/core/types.ts";
import type { Exports, Instantiate } from "../../addin/outlook/classic/core.ts";
import { ClassicEngine } from "../../addin/outlook/classic/engine.ts";
import { instantiate } from "../../dist/classic/core.mjs";

const DRAFT: Draft = {
  kind: "new",
  from: { name: "", address: "li.na@nanhai-tools.example" },
  replyTo: [],
  recipients: [{ kind: "to", name: "", address: "anna.weber@muller-tools.example" }],
  subject: "Quotation",
  body: { format: "text", content: "2,000 pcs × USD 12.85 = USD 27,500.00\n" },
  attachments: [],
  now: "2026-11-21T10:00:00+08:00",
};

/** An engine whose settings are read from `policy` each time. */
function engineOf(policy: () => Partial<Policy> = () => ({}), fresh?: Instantiate): ClassicEngine {
  return new ClassicEngine(
    async () => ({ policy: policy() as Policy, knowledge: undefined, language: "en" }),
    fresh,
  );
}

/** Instances of which the first `broken` panic in a check, and how many were made. */
function breaking(broken: number): { fresh: Instantiate; made: () => number } {
  let made = 0;
  const fresh = (imports: object): Exports => {
    const core = instantiate(imports);
    made += 1;
    return made > broken ? core : { ...core, lastlook_check: () => core.lastlook_alloc(-1) };
  };
  return { fresh, made: () => made };
}

async function verdict(engine: ClassicEngine): Promise<string> {
  return (await engine.withEngine((made) => made.check(DRAFT))).verdict;
}

const fails = (code: EngineErrorCode) => (error: unknown) =>
  error instanceof EngineError && error.code === code && error.message !== "";

describe("the classic engine", () => {
  test("is made on first use, and kept", async () => {
    const { fresh, made } = breaking(0);
    const engine = engineOf(undefined, fresh);
    assert.equal(made(), 0);
    assert.deepEqual(await Promise.all([verdict(engine), verdict(engine)]), ["stop", "stop"]);
    assert.equal(made(), 1);
  });

  test("has a policy before it has settings", async () => {
    const engine: ClassicEngine = engineOf(() => engine.defaultPolicy());
    assert.equal(engine.defaultPolicy().hold.outside_clean, 60);
    assert.equal(await verdict(engine), "stop");
  });

  test("a panic costs one instance: the same work succeeds on a fresh one", async () => {
    const { fresh, made } = breaking(1);
    assert.equal(await verdict(engineOf(undefined, fresh)), "stop");
    assert.equal(made(), 2);
  });

  test("two panics are an error, and the next mail is checked all the same", async () => {
    const engine = engineOf(undefined, breaking(2).fresh);
    await assert.rejects(verdict(engine), fails("trap"));
    assert.equal(await verdict(engine), "stop");
  });

  test("an instance that cannot be made is an error each time, until it can", async () => {
    let room = false;
    const engine = engineOf(undefined, (imports) => {
      if (!room) throw new RangeError("Array buffer allocation failed");
      return instantiate(imports);
    });
    await assert.rejects(verdict(engine), fails("load"));
    assert.throws(() => engine.defaultPolicy(), fails("load"));
    room = true;
    assert.equal(await verdict(engine), "stop");
  });

  test("settings it refuses are told apart from mails it refuses", async () => {
    for (const policy of [{ hold: { heated: -1 } }, { own_domains: ["no domain"] }, { language: 3 }])
      await assert.rejects(verdict(engineOf(() => policy as Partial<Policy>)), fails("policy"));
    const engine = engineOf();
    for (const wrong of [{ subject: 3 }, { now: "yesterday" }, { now: 1n }, { colour: "red" }]) {
      const draft = { ...DRAFT, ...wrong } as Draft;
      await assert.rejects(
        engine.withEngine((made) => made.check(draft)),
        fails("input"),
      );
    }
    assert.equal(await verdict(engine), "stop");
  });

  test("settings of a newer version are taken as far as it knows them", async () => {
    for (const policy of [
      { checks: { "no-such-check": "off" } },
      { colour: "red" },
      { hold: { colour: "red" } },
    ])
      assert.equal(await verdict(engineOf(() => policy as unknown as Partial<Policy>)), "stop");
  });

  test("an error of the work itself is not taken for a trap", async () => {
    const { fresh, made } = breaking(0);
    const engine = engineOf(undefined, fresh);
    const work = () => {
      throw new TypeError("not the engine's");
    };
    await assert.rejects(engine.withEngine(work), fails("input"));
    assert.equal(await verdict(engine), "stop");
    assert.equal(made(), 1);
  });

  test("after a reset the settings are read again, on the same instance", async () => {
    const { fresh, made } = breaking(0);
    let checks: Policy["checks"] = {};
    const engine = engineOf(() => ({ checks }), fresh);
    assert.equal(await verdict(engine), "stop");
    checks = { "line-total": "off" };
    assert.equal(await verdict(engine), "stop");
    engine.reset();
    assert.notEqual(await verdict(engine), "stop");
    assert.equal(made(), 1);
  });

  test("what was learnt outlives it", async () => {
    const header = { date: "", to: ["anna.weber@muller-tools.example"], cc: [], bcc: [] };
    const knowledge = await engineOf().withEngine((made) => {
      made.learn([header]);
      return made.export();
    });
    const settings = async () => ({ policy: {} as Policy, knowledge, language: "en" });
    const again = await new ClassicEngine(settings).withEngine((made) => made.export());
    assert.deepEqual(again, { addresses: { "anna.weber@muller-tools.example": 1 }, pairs: {} });
  });
});
