/** dist/outlook/classic.js as classic Outlook on Windows runs it: one file, `Office`, `console` and nothing else. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { parse } from "acorn";
import { EngineLoader } from "../../addin/core/engine.ts";
import { SendFlow } from "../../addin/core/flow.ts";
import { fromToml } from "../../addin/core/policy-file.ts";
import type { Policy } from "../../addin/core/types.ts";
import type { Answer } from "../../addin/outlook/alert.ts";
import { insideKey, type Kept } from "../../addin/outlook/facts.ts";
import { pack } from "../../addin/outlook/packed.ts";
import { DEFAULTS } from "../core/defaults.ts";
import { type Bare, type BareOffice, bareOffice } from "./bare-office.ts";

const FILE = "dist/outlook/classic.js";
const source = readFileSync(FILE, "utf8");
const script = new vm.Script(source, { filename: FILE });

const HOUSE: Policy = {
  ...fromToml(readFileSync("tests/mails/house.toml", "utf8"), DEFAULTS),
  language: "auto",
};
const NO_HOLD: Policy["hold"] = { ...HOUSE.hold, outside_clean: 0, after_findings: 0, first_contact: 0 };
const ANNA = { displayName: "Anna Weber", emailAddress: "anna.weber@muller-tools.de" };
const CLEAN: Bare = {
  to: [ANNA],
  subject: "Samples",
  body: "Dear Anna,\n\nthank you for the samples, we will test them this week.\n\nBest regards\nLi Na\n",
  roaming: { policy: HOUSE },
};
const WRONG: Bare = {
  ...CLEAN,
  subject: "Quotation",
  body: "Dear Anna,\n\n2,000 pcs × USD 12.85 = USD 27,500.00\n\nBest regards\nLi Na\n",
};

/** A fresh engine of nothing but the language, with the add-in loaded into it. */
function start(mail: Bare): BareOffice {
  const bare = bareOffice(mail);
  const context = vm.createContext(
    { Office: bare.Office, console },
    { codeGeneration: { strings: false, wasm: false } },
  );
  // What not every version of that engine has (hosts of Office.js report them missing).
  for (const name of [
    "WebAssembly",
    "SharedArrayBuffer",
    "Atomics",
    "Intl",
    "WeakRef",
    "FinalizationRegistry",
  ])
    vm.runInContext(`delete globalThis.${name}`, context);
  for (const name of ["Promise.allSettled", "Promise.any", "Array.prototype.flat", "Array.prototype.flatMap"])
    vm.runInContext(`delete ${name}`, context);
  script.runInContext(context);
  return bare;
}

/** Fires an event and waits for its completion, which must come once. */
async function fire(bare: BareOffice, name: string): Promise<Answer | undefined> {
  const answers: (Answer | undefined)[] = [];
  const handler = bare.handlers.get(name);
  assert.ok(handler, `${name} is not associated`);
  await handler({ completed: (answer?: Answer) => answers.push(answer && { ...answer }) });
  assert.equal(answers.length, 1, "completed once");
  assert.equal(bare.crowding, 0, "three calls at once at most");
  return answers[0];
}

const press = async (mail: Bare) => fire(start(mail), "onMessageSend");

/** Within Outlook's limits, and both forms there. */
function isAlert(answer: Answer | undefined): asserts answer is Answer {
  assert.equal(answer?.allowEvent, false);
  for (const text of [answer?.errorMessage, answer?.errorMessageMarkdown]) {
    assert.ok(text !== undefined && text !== "" && text.length <= 500, text);
  }
  assert.ok((answer?.cancelLabel?.length ?? 99) <= 20);
}

describe("the file", () => {
  test("is ES2016 and needs no other", () => {
    const tree = parse(source, { ecmaVersion: 2016, sourceType: "script" });
    assert.ok(tree.body.length > 0);
    assert.ok(!/\bimport\s*\(|\brequire\s*\(/.test(source.slice(-100_000)));
  });

  test("answers every event of the manifest", () => {
    const manifest = readFileSync("dist/outlook/manifest.xml", "utf8");
    const named = [...manifest.matchAll(/FunctionName="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual([...start(CLEAN).handlers.keys()].sort(), named.sort());
  });
});

describe("pressing Send", () => {
  test("a clean mail goes at once", async () => {
    assert.deepEqual(await press(CLEAN), { allowEvent: true });
  });

  test("a wrong total is stopped, and the button opens the pane", async () => {
    const answer = await press(WRONG);
    isAlert(answer);
    assert.match(answer.errorMessage ?? "", /total|add up/i);
    assert.equal(answer.commandId, "LastLookReview");
    assert.equal(answer.cancelLabel, "Open LastLook");
    assert.equal(typeof answer.contextData, "string");
    assert.equal(answer.sendModeOverride, undefined);
  });

  test("it speaks Chinese where Outlook does", async () => {
    const answer = await press({
      ...WRONG,
      language: "zh-CN",
      roaming: { policy: { ...HOUSE, language: "auto" } },
    });
    isAlert(answer);
    assert.equal(answer.cancelLabel, "打开 LastLook");
  });

  test("without Take Action it names the ribbon", async () => {
    const answer = await press({ ...WRONG, sets: "1.12" });
    assert.match(answer?.errorMessage ?? "", /ribbon/);
  });

  test("settings that keep the time in the pane stop a clean mail too, with the time", async () => {
    const policy = { ...HOUSE, hold: { ...HOUSE.hold, outside_clean: 60, outlook: "pane" } };
    const bare = start({ ...CLEAN, roaming: { policy } });
    const answer = await fire(bare, "onMessageSend");
    isAlert(answer);
    assert.match(answer.errorMessage ?? "", /\d\d:\d\d/);
    assert.match(bare.session.flow ?? "", /"held"/);
  });

  test("settings that keep the time on the server set it, and a time already set stays", async () => {
    const policy = { ...HOUSE, hold: { ...HOUSE.hold, outside_clean: 60, outlook: "delivery" } };
    const bare = start({ ...CLEAN, roaming: { policy } });
    assert.deepEqual(await fire(bare, "onMessageSend"), { allowEvent: true });
    assert.ok(Math.abs(Number(bare.delivery) - Date.now() - 60_000) < 5_000);
    const tomorrow = new Date(Date.now() + 86_400_000);
    const set = start({ ...CLEAN, roaming: { policy }, delivery: tomorrow });
    assert.deepEqual(await fire(set, "onMessageSend"), { allowEvent: true });
    assert.equal(Number(set.delivery), Number(tomorrow));
  });

  test("an invitation is read by its attendees", async () => {
    const bare = start({ ...WRONG, appointment: true });
    const answer = await fire(bare, "onAppointmentSend");
    isAlert(answer);
    assert.equal(answer.commandId, "LastLookReviewAppointment");
    assert.deepEqual(await fire(start({ ...CLEAN, appointment: true }), "onAppointmentSend"), {
      allowEvent: true,
    });
  });

  test("of a file it knows what the pane has kept, and else that it was not read", async () => {
    const file = { id: "AAMk1", name: "Quotation.xlsx", size: 9, isInline: false, attachmentType: "file" };
    const words = "2,000 pcs × USD 12.85 = USD 27,500.00";
    const lines = [{ row: 1, hidden: false, cells: [{ column: 1, hidden: false, text: words }] }];
    const kept: Kept = {
      contents: pack({ kind: "docx", parts: [{ kind: "text", lines }] }),
      whole: true,
    };
    const mail: Bare = { ...CLEAN, files: [file], session: {} };
    assert.deepEqual(await press(mail), { allowEvent: true });
    const answer = await press({ ...mail, session: { [insideKey(file.id)]: JSON.stringify(kept) } });
    isAlert(answer);
    assert.match(answer.errorMessage ?? "", /Quotation\.xlsx[\s\S]*25,700/);
  });

  test("a long list of findings is cut, never the way out", async () => {
    const body = `Dear Anna,\n\n${Array.from({ length: 40 }, (_, at) => `1,00${at % 10} pcs × USD 12.85 = USD 9${at},500.00`).join("\n")}\n\nBest regards\nLi Na\n`;
    const answer = await press({ ...WRONG, body });
    isAlert(answer);
    assert.match(answer.errorMessage ?? "", /more\n.*Open LastLook/);
  });

  test("words of the mail are no layout of the alert", async () => {
    const subject = "**[Click](https://evil.example)** _now_ {{price}}";
    const answer = await press({ ...WRONG, subject });
    isAlert(answer);
    assert.doesNotMatch(answer.errorMessageMarkdown ?? "", /(?<!\\)\[|(?<!\\)\]\(/);
  });
});

describe("approvals", () => {
  /** Approves the mail in a pane of the same item, with the WebAssembly engine. */
  async function approve(bare: BareOffice): Promise<void> {
    Object.assign(globalThis, { Office: bare.Office });
    const { readDraft } = await import("../../addin/outlook/draft.ts");
    const { sessionStore, mailId } = await import("../../addin/outlook/session.ts");
    const { composeItem } = await import("../../addin/outlook/item.ts");
    const { launchHost } = await import("../../addin/outlook/launch-host.ts");
    const item = composeItem();
    const store = sessionStore(item);
    const glue = pathToFileURL("dist/wasm/lastlook.js").href;
    const wasm = new Uint8Array(readFileSync("dist/wasm/lastlook_bg.wasm"));
    const policy: Policy = { ...HOUSE, hold: { ...NO_HOLD, release: "press-again" } };
    const settings = async () => ({ policy, knowledge: undefined, language: "en" });
    const host = {
      ...launchHost(item, store),
      readDraft: async () => (await readDraft(item, store)).draft,
    };
    const flow = new SendFlow(host, new EngineLoader({ glue, wasm }, settings), settings);
    const id = await mailId(store);
    const { report } = await flow.review(id);
    assert.equal(await flow.approve(id, report.digest), "ready");
  }

  const mail = (): Bare => ({ ...WRONG, session: {} });

  test("of the pane's engine are known by this one: the mail goes, once", async () => {
    const first = mail();
    const bare = start(first);
    isAlert(await fire(bare, "onMessageSend"));
    await approve(bare);
    assert.deepEqual(await fire(bare, "onMessageSend"), { allowEvent: true });
    isAlert(await fire(bare, "onMessageSend"));
  });

  test("an edit afterwards is caught", async () => {
    const first = mail();
    const bare = start(first);
    await approve(bare);
    first.body = first.body?.replace("27,500.00", "27,600.00");
    isAlert(await fire(bare, "onMessageSend"));
  });
});

describe("when something is not there", () => {
  for (const name of ["to", "subject", "body", "attachments", "from"]) {
    test(`the mail's ${name} cannot be read: words, and the pane`, async () => {
      const answer = await press({ ...CLEAN, broken: new Set([name]) });
      isAlert(answer);
      assert.match(answer.errorMessage ?? "", /could not be checked[\s\S]*is broken/);
      assert.equal(answer.sendModeOverride, undefined);
    });
  }

  test("nothing can be kept, so that an approval would be no way out: the person may send all the same", async () => {
    const answer = await press({ ...CLEAN, broken: new Set(["sessionData"]) });
    isAlert(answer);
    assert.equal(answer.sendModeOverride, "promptUser");
  });

  test("no item, no requirement sets: words all the same, once", async () => {
    const bare = start(CLEAN);
    Object.assign((bare.Office as { context: object }).context, { mailbox: {}, requirements: undefined });
    const answer = await fire(bare, "onMessageSend");
    isAlert(answer);
    assert.equal(answer.sendModeOverride, "promptUser");
  });

  test("session data that are full: the person may send all the same", async () => {
    const session = { other: "x".repeat(50_000) };
    const answer = await press({ ...WRONG, session });
    isAlert(answer);
    assert.equal(answer.sendModeOverride, "promptUser");
  });

  test("two hundred people of a thread and a hundred files leave room for the record", async () => {
    const long = "A Person with a Rather Long Name in a Department with a Longer One";
    const to = Array.from({ length: 400 }, (_, at) => ({
      displayName: `${long} ${at}`,
      emailAddress: `person-${at}@muller-tools.de`,
    }));
    const files = Array.from({ length: 150 }, (_, at) => ({
      id: `${"AAMkAGI2TG93AAA=".repeat(20)}${at}`,
      name: `${"quotation ".repeat(20)}${at}.pdf`,
      size: 1,
      isInline: false,
      attachmentType: "file",
    }));
    const bare = start({ ...WRONG, to, files, reply: true });
    await fire(bare, "onNewMessageCompose");
    const answer = await fire(bare, "onMessageSend");
    isAlert(answer);
    assert.equal(answer.sendModeOverride, undefined);
    assert.ok(JSON.stringify(bare.session).length < 50_000);
  });

  test("more recipients than Outlook hands out are not taken for all", async () => {
    const many = Array.from({ length: 500 }, (_, at) => ({
      displayName: "",
      emailAddress: `a${at}@brightsea-trading.com`,
    }));
    const answer = await press({ ...CLEAN, to: many });
    isAlert(answer);
    assert.match(answer.errorMessage ?? "", /500 recipients/);
    assert.deepEqual(await press({ ...CLEAN, to: many, sets: "1.16" }), { allowEvent: true });
  });

  test("a body beyond all measure gets words", async () => {
    const answer = await press({ ...CLEAN, body: "word ".repeat(1_000_000) });
    isAlert(answer);
    assert.match(answer.errorMessage ?? "", /could not be checked/);
  });

  test("settings of a newer version than this file stop no clean mail, and a wrong one is still found", async () => {
    const newer = {
      ...HOUSE,
      later: true,
      hold: { ...HOUSE.hold, later: 1 },
      checks: { "later-check": "stop" },
    };
    assert.deepEqual(await press({ ...CLEAN, roaming: { policy: newer } }), { allowEvent: true });
    assert.match((await press({ ...WRONG, roaming: { policy: newer } }))?.errorMessage ?? "", /add up/);
  });

  test("settings the engine refuses for good get words", async () => {
    const answer = await press({ ...CLEAN, roaming: { policy: { own_domains: ["no domain"] } } });
    isAlert(answer);
    assert.match(answer.errorMessage ?? "", /no domain/);
  });

  test("the delivery time breaks: the mail is stopped, not sent unheld", async () => {
    const policy = { ...HOUSE, hold: { ...HOUSE.hold, outside_clean: 60, outlook: "delivery" } };
    isAlert(await press({ ...CLEAN, roaming: { policy }, broken: new Set(["delivery"]) }));
  });
});

describe("while the mail is written", () => {
  test("a competitor among the recipients is told at once, and no longer when he is gone", async () => {
    const mail: Bare = { ...CLEAN, to: [ANNA, { displayName: "", emailAddress: "sales@rivalpump.cn" }] };
    const bare = start(mail);
    assert.equal(await fire(bare, "onMessageRecipientsChanged"), undefined);
    const [notice] = bare.notices.values() as Iterable<{ message: string }>;
    assert.ok(notice !== undefined && notice.message.length <= 150);
    mail.to?.pop();
    await fire(bare, "onMessageRecipientsChanged");
    assert.equal(bare.notices.size, 0);
  });

  test("a half-written text is no mistake", async () => {
    const bare = start({ ...WRONG, body: "Dear Anna,\n\nplease find attached" });
    await fire(bare, "onMessageAttachmentsChanged");
    assert.equal(bare.notices.size, 0);
  });

  for (const name of ["onNewMessageCompose", "onMessageRecipientsChanged", "onMessageAttachmentsChanged"]) {
    test(`${name} completes whatever breaks`, async () => {
      const broken = new Set(["to", "attachments", "sessionData", "composeType", "notice"]);
      assert.equal(await fire(start({ ...CLEAN, broken }), name), undefined);
    });
  }
});

test("the same under node --jitless, where there is no WebAssembly", () => {
  const program = `
    const vm = require("node:vm");
    if (typeof WebAssembly !== "undefined") throw new Error("this is no jitless engine");
    const source = require("node:fs").readFileSync(${JSON.stringify(FILE)}, "utf8");
    const { bareOffice } = require(${JSON.stringify(`${process.cwd()}/target/node-tests/bare-office.cjs`)});
    const bare = bareOffice(${JSON.stringify(WRONG)});
    vm.runInContext(source, vm.createContext({ Office: bare.Office, console }));
    bare.handlers.get("onMessageSend")({ completed: (answer) => console.log(JSON.stringify(answer)) });`;
  const made = spawnSync(
    "node_modules/.bin/esbuild",
    [
      "tests/outlook/bare-office.ts",
      "--format=cjs",
      "--outfile=target/node-tests/bare-office.cjs",
      "--log-level=error",
    ],
    { encoding: "utf8" },
  );
  assert.equal(made.status, 0, made.stderr);
  const run = spawnSync(process.execPath, ["--jitless", "-e", program], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  const answer = JSON.parse(run.stdout) as Answer;
  isAlert(answer);
  assert.equal(answer.commandId, "LastLookReview");
});
