import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { EngineError, EngineLoader, type Settings } from "../../addin/core/engine.ts";
import type { Draft, Engine, Policy } from "../../addin/core/types.ts";

const GLUE = pathToFileURL("dist/wasm/lastlook.js").href;
const WASM = readFileSync("dist/wasm/lastlook_bg.wasm");

function loader(change = (policy: Policy): Policy => policy, wasm: Uint8Array = WASM): EngineLoader {
  const made: EngineLoader = new EngineLoader(
    { glue: GLUE, wasm: new Uint8Array(wasm) },
    async (): Promise<Settings> => {
      const policy = (await made.module()).defaultPolicy();
      return { policy: change(policy), knowledge: undefined, language: "en" };
    },
  );
  return made;
}

const DRAFT: Draft = {
  kind: "new",
  from: { name: "Li Na", address: "li.na@nanhai-tools.example" },
  replyTo: [],
  recipients: [{ kind: "to", name: "Anna Weber", address: "anna.weber@muller-tools.example" }],
  subject: "Quotation 😀",
  body: {
    format: "text",
    content: "Dear Anna,\n\n2,000 pcs × USD 12.85 = USD 27,500.00\n\nBest regards\nLi Na\n",
  },
  attachments: [],
  now: "2026-11-21T10:00:00+08:00",
};

/** Points the engine outside of its memory, which is as real a trap as a panic. */
function trap(engine: unknown): void {
  (engine as { __wbg_ptr: number }).__wbg_ptr = 0x7fff_fff0;
  (engine as Engine).check(DRAFT);
}

describe("the built module", () => {
  test("starts, and finds a wrong total", async () => {
    const report = await loader().withEngine((engine) => engine.check(DRAFT));
    assert.equal(report.verdict, "stop");
    const finding = report.findings.find((one) => one.check === "line-total");
    assert.ok(finding, `found ${report.findings.map((one) => one.check).join(", ") || "nothing"}`);
    assert.ok(finding.why.length > 0);
  });

  test("marks the evidence in UTF-16 units", async () => {
    const report = await loader().withEngine((engine) =>
      engine.check({ ...DRAFT, body: { format: "text", content: `😀😀 ${DRAFT.body.content}` } }),
    );
    const finding = report.findings.find((one) => one.check === "line-total");
    const marked = finding?.evidence.flatMap(({ text, marks }) =>
      marks.map((one) => text.slice(one.start, one.end)),
    );
    assert.ok(
      marked?.some((part) => part.includes("27,500.00")),
      `marked ${marked}`,
    );
  });

  test("repairs it, and the repaired mail is clear", async () => {
    const engines = loader();
    const report = await engines.withEngine((engine) => engine.check(DRAFT));
    const repair = report.findings.find((one) => one.check === "line-total")?.repairs[0];
    assert.ok(repair);
    const edits = await engines.withEngine((engine) => engine.repair(DRAFT, repair.edit));
    assert.ok(edits.body);
    const again = await engines.withEngine((engine) =>
      engine.check({ ...DRAFT, body: edits.body ?? DRAFT.body }),
    );
    assert.deepEqual(
      again.findings.map((one) => one.check).filter((id) => id === "line-total"),
      [],
    );
  });

  test("the digest is the report's, changes with the mail, and not with the hour", async () => {
    const engines = loader();
    const digest = (draft: Draft) => engines.withEngine((engine) => engine.digest(draft));
    const report = await engines.withEngine((engine) => engine.check(DRAFT));
    assert.equal(await digest(DRAFT), report.digest);
    assert.equal(await digest({ ...DRAFT, now: "2026-11-22T09:00:00+08:00" }), report.digest);
    assert.notEqual(await digest({ ...DRAFT, subject: "Quotation" }), report.digest);
  });

  test("hands out policy and memory as plain objects, which JSON keeps", async () => {
    const engines = loader();
    assert.deepEqual((await engines.module()).defaultPolicy().checks, {});
    const book = await engines.withEngine((engine) => {
      engine.learn([{ date: "", to: ["anna@muller-tools.example"], cc: [], bcc: [] }]);
      return engine.export();
    });
    assert.deepEqual(JSON.parse(JSON.stringify(book)), {
      addresses: { "anna@muller-tools.example": 1 },
      pairs: {},
    });
  });

  test("speaks Chinese and lists every check with its help", async () => {
    const module = await loader().module();
    for (const language of ["en", "zh-CN"]) {
      const checks = module.checks(language);
      assert.ok(checks.length >= 14);
      for (const check of checks) assert.ok(check.title !== "" && check.help !== "", check.id);
    }
  });
});

describe("the loader", () => {
  test("a trap costs one instance: the same work succeeds on a fresh one", async () => {
    const engines = loader();
    const used: unknown[] = [];
    const report = await engines.withEngine((engine) => {
      used.push(engine);
      if (used.length === 1) trap(engine);
      return engine.check(DRAFT);
    });
    assert.equal(report.verdict, "stop");
    assert.equal(used.length, 2);
    assert.notEqual(
      (used[0] as object).constructor,
      (used[1] as object).constructor,
      "another copy of the glue",
    );
  });

  test("two traps are an error, and the next mail is checked all the same", async () => {
    const engines = loader();
    await assert.rejects(engines.withEngine(trap), { name: "EngineError", code: "trap" });
    assert.equal((await engines.withEngine((engine) => engine.check(DRAFT))).verdict, "stop");
  });

  test("a module that does not load is an error each time, until it loads", async () => {
    const bad = loader(undefined, new Uint8Array([0, 97, 115, 109, 1, 0, 0]));
    await assert.rejects(
      bad.withEngine((engine) => engine.check(DRAFT)),
      { code: "load" },
    );
    await assert.rejects(
      bad.withEngine((engine) => engine.check(DRAFT)),
      { code: "load" },
    );
    const gone = new EngineLoader({ glue: `${GLUE}.gone`, wasm: WASM }, () =>
      Promise.reject(new Error("unasked")),
    );
    await assert.rejects(
      gone.withEngine((engine) => engine.check(DRAFT)),
      { code: "load" },
    );
  });

  test("settings the engine refuses are told apart from mails it refuses", async () => {
    const policy = loader((one): Policy => ({ ...one, checks: { "no-such-check": "off" } }));
    await assert.rejects(
      policy.withEngine((engine) => engine.check(DRAFT)),
      { code: "policy" },
    );
    const input = loader().withEngine((engine) => engine.check({ ...DRAFT, subject: 3 } as unknown as Draft));
    await assert.rejects(input, (error) => error instanceof EngineError && error.code === "input");
  });

  test("after a reset the settings are read again", async () => {
    let off = false;
    const engines = loader((policy): Policy => ({ ...policy, checks: off ? { "line-total": "off" } : {} }));
    const found = () => engines.withEngine((engine) => engine.check(DRAFT).findings.map((one) => one.check));
    assert.ok((await found()).includes("line-total"));
    off = true;
    assert.ok((await found()).includes("line-total"));
    engines.reset();
    assert.ok(!(await found()).includes("line-total"));
  });

  test("mails at the same time share one engine", async () => {
    const engines = loader();
    const all = await Promise.all(Array.from({ length: 5 }, () => engines.withEngine((engine) => engine)));
    assert.equal(new Set(all).size, 1);
  });
});
