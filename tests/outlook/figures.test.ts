/** What the add-in costs between Send and the answer; printed, not judged (budgets are for the benchmark). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { INSIDE, open, WRONG } from "./desk.ts";
import { type Outlook, stage } from "./emulator/outlook.ts";

stage();

const RUNS = 5;

const NAME = "Price_list_hinges.xlsx";
const FILE = { name: NAME, bytes: readFileSync(`www/static/samples/${NAME}`) };

for (const [name, mail, before] of [
  ["a clean mail", INSIDE, async () => undefined],
  ["a mail with a finding", WRONG, async () => undefined],
  ["a mail with a file read before", INSIDE, (outlook: Outlook) => outlook.attach(FILE)],
  ["a mail with a small file of which no event told", INSIDE, (outlook: Outlook) => outlook.slipIn(FILE)],
] as const) {
  test(`figures: ${name}, from Send to the answer`, async () => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const outlook = await open({ mail });
      await before(outlook);
      await outlook.press();
      const sending = outlook.completions.find((one) => one.event === "OnMessageSend");
      assert.ok(sending);
      times.push(sending.ms);
      if ((await outlook.dialog()) !== undefined) await outlook.dontSend();
      await outlook.close();
    }
    times.sort((a, b) => a - b);
    console.log(
      `Outlook emulator, ${name}: ${times.join(", ")} ms, each in a new runtime with office.js to load`,
    );
  });
}
