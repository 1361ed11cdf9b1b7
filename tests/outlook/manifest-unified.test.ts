import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { BASE, type Files, manifestsFor, textOf } from "./manifest-tool.ts";
import { type Extension, lintUnified, type Unified } from "./manifest-unified.ts";

let files: Files;
before(async () => {
  files = await manifestsFor(BASE);
});

/** What is spoiled → how, and what the check of the unified manifest says then. */
const SPOILED: Record<string, [spoil: (extension: Extension, all: Unified) => void, RegExp]> = {
  "an action that is not there": [
    (extension) => {
      for (const { events } of extension.autoRunEvents) for (const one of events) one.actionId = "gone";
    },
    /messageSending names gone/,
  ],
  "an action nobody uses": [
    ({ runtimes }) => runtimes[0]?.actions.push({ id: "idle", type: "executeFunction" }),
    /nothing uses the action idle/,
  ],
  "two actions with one id": [
    ({ runtimes }) => runtimes[1]?.actions.push({ id: "onMessageSend", type: "executeFunction" }),
    /onMessageSend is there twice/,
  ],
  "a runtime of functions without a script": [
    ({ runtimes }) => delete runtimes[0]?.code.script,
    /launch has no script/,
  ],
  "an unknown event": [
    ({ autoRunEvents }) => autoRunEvents[0]?.events.push({ type: "messageSent", actionId: "onMessageSend" }),
    /messageSent is no launch event/,
  ],
  "an event without its mode": [
    ({ autoRunEvents }) => delete autoRunEvents[0]?.events[0]?.options,
    /must have the sendMode softBlock/,
  ],
  "a page elsewhere": [
    ({ runtimes }) => {
      for (const runtime of runtimes) runtime.code.page = "https://elsewhere.example/a.html";
    },
    /elsewhere\.example\/a\.html is not below/,
  ],
  "a missing icon": [(extension) => extension.ribbons[0]?.tabs[0]?.groups[0]?.icons?.pop(), /16 32, not of/],
  "a domain that is not ours": [
    (_, manifest) => {
      manifest.validDomains = ["elsewhere.example"];
    },
    /static\.example is no valid domain/,
  ],
  "no Chinese": [
    (_, manifest) => delete manifest.localizationInfo.additionalLanguages,
    /language zh-cn is missing/,
  ],
  "a text without Chinese": [
    ({ ribbons }) => {
      const [control] = ribbons[0]?.tabs[0]?.groups[0]?.controls ?? [];
      if (control) ribbons[0]?.tabs[0]?.groups[0]?.controls.push({ ...control, id: "LastLookNew" });
    },
    /zh-cn\.json lacks .*controls\[2\]\.label/,
  ],
};

describe("a spoiled unified manifest is refused", () => {
  for (const [what, [spoil, message]] of Object.entries(SPOILED)) {
    test(what, () => {
      const manifest: Unified = JSON.parse(textOf(files, "manifest.json"));
      spoil(manifest.extensions[0] as Extension, manifest);
      const faults = lintUnified(manifest, files, {
        base: BASE,
        sendMode: "SoftBlock",
        languages: ["zh-CN"],
      });
      assert.match(faults.join("\n"), message);
    });
  }
});
