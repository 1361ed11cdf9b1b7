/** What the add-in costs between Send and the answer; printed, not judged (budgets are for the benchmark). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { INSIDE, open, WRONG } from "./desk.ts";
import { stage } from "./emulator/outlook.ts";

stage();

const RUNS = 5;

for (const [name, mail] of [
  ["a clean mail", INSIDE],
  ["a mail with a finding", WRONG],
] as const) {
  test(`figures: ${name}, from Send to the answer`, async () => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const outlook = await open({ mail });
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
