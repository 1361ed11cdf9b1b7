import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { lintFolder } from "./manifest-folder.ts";
import { BASE, type Files, manifestsFor, textOf } from "./manifest-tool.ts";

const FUNCTIONS = [
  "onMessageSend",
  "onAppointmentSend",
  "onNewMessageCompose",
  "onMessageCompose",
  "onMessageRecipientsChanged",
  "onMessageAttachmentsChanged",
];

let files: Files;
let xml: string;
before(async () => {
  files = await manifestsFor(BASE);
  xml = textOf(files, "manifest.xml");
  const code = [
    ...FUNCTIONS.map((name) => `Office.actions.associate("${name}", ${name});`),
    'completed({ commandId: "LastLookReview" });completed({commandId:"LastLookReviewAppointment"})',
  ].join("\n");
  for (const name of ["launch.js", "classic.js"]) files.set(name, Buffer.from(code));
  for (const name of ["launch", "pane", "sent", "settings", "index"])
    files.set(`${name}.html`, Buffer.from("<!doctype html>"));
});

const FOLDER: [what: string, spoil: (files: Files) => void, message: RegExp][] = [
  ["no pane", (all) => all.delete("pane.html"), /pane\.html, which is not there/],
  ["no support page", (all) => all.delete("index.html"), /SupportUrl is index\.html/],
  ["no icon", (all) => all.delete("icons/lastlook-80.png"), /icon-80 is .*not there/],
  ["an icon of another size", (all) => swap(all, 16, 32), /lastlook-16\.png has 32×32 pixels, not 16×16/],
  ["a large icon of another size", (all) => swap(all, 128, 64), /lastlook-128\.png has 64×64/],
  ["an icon that is none", (all) => all.set("icons/lastlook-32.png", Buffer.from("<svg/>")), /is no PNG/],
  ["no code for browsers", (all) => all.delete("launch.js"), /launch\.js is not there/],
  ["no code for classic Outlook", (all) => all.delete("classic.js"), /classic\.js, which is not there/],
  [
    "a handler that is missing",
    code("classic.js", /.*onMessageSend.*\n/, ""),
    /classic\.js does not associate onMe/,
  ],
  ["a handler for nothing", code("launch.js", /$/, 'Office.actions.associate("onX",f)'), /associates onX/],
  [
    "a command that is no control",
    code("classic.js", '"LastLookReview"', '"LastLookReveiw"'),
    /LastLookReveiw, which/,
  ],
  [
    "no way to the review",
    code("launch.js", '"LastLookReviewAppointment"', "x"),
    /never names the control LastLookReviewA/,
  ],
];

function swap(all: Files, size: number, other: number) {
  all.set(`icons/lastlook-${size}.png`, all.get(`icons/lastlook-${other}.png`) as Buffer);
}

function code(name: string, from: string | RegExp, to: string) {
  return (all: Files) => all.set(name, Buffer.from(textOf(all, name).replace(from, to)));
}

describe("a manifest for another folder is refused", () => {
  test("that for its own is not", () => {
    assert.deepEqual(lintFolder(xml, files, BASE), []);
  });

  for (const [what, spoil, message] of FOLDER) {
    test(what, () => {
      const spoiled = new Map(files);
      spoil(spoiled);
      assert.match(lintFolder(xml, spoiled, BASE).join("\n"), message);
    });
  }
});
