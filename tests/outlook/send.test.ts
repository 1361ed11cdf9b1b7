/** A mail's way through the Outlook add-in, on the emulator with Microsoft's own office.js. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ANNA,
  alertText,
  CLEAN,
  FROM,
  HOUSE,
  holding,
  INSIDE,
  left,
  open,
  paneClosed,
  review,
  told,
  WRONG,
} from "./desk.ts";
import { stage } from "./emulator/outlook.ts";

stage();

describe("clean mail", () => {
  test("inside the firm leaves at once and unseen", async () => {
    const outlook = await open({ mail: INSIDE });
    await outlook.press();
    assert.equal(await outlook.dialog(), undefined);
    assert.equal((await outlook.sent()).length, 1);
    assert.equal((await outlook.scheduled()).length, 0);
    await outlook.close();
  });

  test("to the outside waits among the drafts without a word, and leaves", async () => {
    const outlook = await open();
    await outlook.press();
    assert.equal(await outlook.dialog(), undefined);
    assert.equal((await outlook.sent()).length, 0);
    assert.equal((await outlook.scheduled()).length, 1);
    await outlook.advance(HOUSE.hold.outside_clean * 1000 + 2_000);
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });

  test("can be taken back while it waits, and a changed mail is looked at again", async () => {
    const outlook = await open();
    await outlook.press();
    await outlook.advance(50_000);
    await outlook.takeBack(0);
    await outlook.setBody(`${CLEAN.body}<p>One more word.</p>`);
    await outlook.press();
    await outlook.advance(30_000);
    assert.equal((await outlook.sent()).length, 0, "the time of the first attempt does not count");
    await outlook.takeBack(0);
    await outlook.setBody(WRONG.body ?? "");
    await outlook.press();
    assert.match(await alertText(outlook), /total does not add up/);
    await outlook.dontSend();
    await outlook.advance(600_000);
    assert.equal((await outlook.sent()).length, 0);
    await outlook.close();
  });

  test("a time the person has set stays", async () => {
    const tomorrow = "2026-11-26T09:00:00+08:00";
    const outlook = await open({ mail: { ...CLEAN, delayDeliveryTime: tomorrow } });
    await outlook.press();
    assert.equal(await outlook.dialog(), undefined);
    const [waiting] = await outlook.scheduled();
    assert.equal(waiting?.delayDeliveryTime, Date.parse(tomorrow));
    await outlook.close();
  });

  test("on the Mac waits among the drafts too", async () => {
    const outlook = await open({ client: "mac" });
    await outlook.press();
    assert.equal((await outlook.scheduled()).length, 1);
    await outlook.close();
  });

  test("in classic Outlook, where nothing can be taken back, does not wait", async () => {
    const outlook = await open({ client: "classic" });
    await outlook.press();
    assert.equal(await outlook.dialog(), undefined);
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });

  test("without the delivery time of Mailbox 1.13 does not wait either", async () => {
    const outlook = await open({ requirementSet: "1.12" });
    await outlook.press();
    assert.equal(await outlook.dialog(), undefined);
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });
});

describe("something wrong", () => {
  test("is stopped, repaired in the pane, held, and leaves by itself as it was approved", async () => {
    const outlook = await open({ mail: WRONG });
    await outlook.press();
    const dialog = await outlook.dialog();
    assert.match(dialog?.text ?? "", /The total does not add up: .*25,700\.00/);
    assert.deepEqual(
      dialog?.buttons.map((one) => one.label),
      ["Open LastLook", "Don't Send"],
    );
    await outlook.screenshot("alert");
    await outlook.takeAction();
    const finding = outlook.pane.locator('[data-finding="line-total"]');
    await finding.waitFor();
    await outlook.screenshot("review");
    await finding.locator('[data-repair="0"]').click();
    await finding.waitFor({ state: "detached" });
    assert.match((await outlook.mail()).body, /= USD 25,700\.00/);
    await outlook.pane.locator('[data-action="send"]').click();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.screenshot("hold");
    assert.equal((await outlook.mail()).saved, true);
    await outlook.advance(HOUSE.hold.outside_clean * 1000 + 1_000);
    await left(outlook);
    const [mail] = await outlook.sent();
    assert.match(mail?.body ?? "", /= USD 25,700\.00/);
    await outlook.close();
  });

  test("can be sent all the same, but only after the touch", async () => {
    const outlook = await open({ mail: WRONG });
    await review(outlook);
    const anyway = outlook.pane.locator('[data-action="send-anyway"]');
    assert.ok(await anyway.isDisabled());
    await outlook.pane.locator('[data-touch="retype"]').fill("27,500.00");
    await anyway.click();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.pane.locator('[data-action="send-now"]').click();
    await left(outlook);
    assert.match((await outlook.sent())[0]?.body ?? "", /27,500\.00/);
    await outlook.close();
  });

  test("an edit after the approval is caught, whatever the mail looks like", async () => {
    const outlook = await open({
      mail: WRONG,
      roaming: holding({ release: "press-again", after_findings: 0, outside_clean: 0 }),
    });
    await review(outlook);
    await outlook.pane.locator('[data-touch="retype"]').fill("27,500.00");
    await outlook.pane.locator('[data-action="send-anyway"]').click();
    await outlook.pane.locator('[data-hold][data-state="ready"]').waitFor();
    await outlook.setBody((WRONG.body ?? "").replace("Dear Anna", "Dear Ms Weber"));
    await outlook.press();
    assert.match(await alertText(outlook), /total does not add up/);
    await outlook.dontSend();
    await outlook.setBody(WRONG.body ?? "");
    await outlook.press();
    assert.ok(await outlook.dialog(), "the approval was used up by the edit");
    await outlook.dontSend();
    assert.equal((await outlook.sent()).length, 0);
    await outlook.close();
  });

  test("an edit during the hold comes back to the review", async () => {
    const outlook = await open({ mail: CLEAN, roaming: holding({ outlook: "pane" }) });
    await outlook.press();
    await outlook.takeAction();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.setBody(WRONG.body ?? "");
    await outlook.advance(61_000);
    await outlook.pane.locator('[data-finding="line-total"]').waitFor();
    assert.equal((await outlook.sent()).length, 0);
    await outlook.close();
  });

  test("what the person writes while the review is open is what it shows", async () => {
    const outlook = await open({ mail: WRONG });
    await review(outlook);
    await outlook.setBody((WRONG.body ?? "").replace("27,500.00", "25,700.00"));
    await outlook.page.locator("[contenteditable]").focus();
    await outlook.advance(2_500);
    await outlook.pane.locator('[data-finding="line-total"]').waitFor({ state: "detached" });
    // The next key is the mail's, not a button's.
    assert.equal(await outlook.page.evaluate(() => document.activeElement?.tagName === "IFRAME"), false);
    await outlook.page.keyboard.type(" and more words");
    await outlook.settle();
    assert.match((await outlook.mail()).body, /and more words/);
    assert.equal((await outlook.sent()).length, 0);
    await outlook.close();
  });

  test("a competitor is told while the mail is written, and taken out in the pane", async () => {
    const outlook = await open();
    await outlook.addRecipient("Wang Lei <sales@rivalpump.cn>", "cc");
    const [notice] = await told(outlook, 1);
    assert.match(notice?.message ?? "", /rivalpump\.cn|competitor|never/i);
    await review(outlook);
    await outlook.pane.locator('[data-finding="blocked-recipient"] [data-repair="0"]').click();
    await outlook.pane.locator('[data-finding="blocked-recipient"]').waitFor({ state: "detached" });
    assert.deepEqual((await outlook.mail()).cc, []);
    await told(outlook, 0);
    await outlook.close();
  });
});

describe("the hold in the pane", () => {
  const PANE = holding({ outlook: "pane" });

  test("is edited, and the mail is an ordinary one again", async () => {
    const outlook = await open({ roaming: PANE });
    await outlook.press();
    assert.match(await alertText(outlook), /waits until 10:01/);
    await outlook.takeAction();
    await outlook.pane.locator('[data-action="edit"]').click();
    await outlook.pane.locator("[data-hold]").waitFor({ state: "detached" });
    await outlook.advance(120_000);
    assert.equal((await outlook.sent()).length, 0);
    assert.ok(await outlook.isComposing());
    await outlook.close();
  });

  test("is discarded: the window closes and the draft stays", async () => {
    const outlook = await open({ roaming: PANE });
    await outlook.press();
    await outlook.takeAction();
    await outlook.pane.locator('[data-hold] [data-action="more"]').click();
    assert.equal(await outlook.pane.locator('[data-action="outbox"]').count(), 0);
    await outlook.pane.locator('[data-action="discard"]').click();
    await outlook.page.waitForFunction(
      () => (globalThis as unknown as { emulator: { drafts(): unknown[] } }).emulator.drafts().length > 0,
    );
    assert.equal((await outlook.sent()).length, 0);
    await outlook.close();
  });

  test("with the pane closed does not leave by itself; opened late, it waits for a press", async () => {
    const outlook = await open({ roaming: PANE });
    await outlook.press();
    await outlook.takeAction();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.closePane();
    await outlook.advance(300_000);
    assert.equal((await outlook.sent()).length, 0);
    await outlook.openPane("LastLookReview");
    await outlook.pane.locator('[data-hold][data-state="ready"]').waitFor();
    await outlook.press();
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });

  test("that ended well leaves no notice for the next mail's pane", async () => {
    const outlook = await open({ roaming: PANE });
    await outlook.press();
    await outlook.takeAction();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.advance(61_000);
    await left(outlook);
    await outlook.compose(INSIDE);
    await outlook.advance(300_000);
    await outlook.openPane("LastLookReview");
    await outlook.pane.locator("[data-review]").waitFor();
    await outlook.pane.locator('[data-action="back"]').click();
    // With a notice it would stay open to tell it.
    await paneClosed(outlook);
    await outlook.close();
  });

  test("whose window was closed is told of by another mail's pane, as what it is: not known", async () => {
    const outlook = await open({ roaming: PANE });
    await outlook.press();
    await outlook.takeAction();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.closeCompose();
    await outlook.compose(INSIDE);
    await outlook.advance(300_000);
    await outlook.openPane("LastLookReview");
    await outlook.pane.locator("[data-review]").waitFor();
    await outlook.pane.locator('[data-action="back"]').click();
    await outlook.pane
      .locator('[data-hold][data-state="unsent"]', { hasText: "Unless you have sent" })
      .waitFor();
    await outlook.pane.locator('[data-action="dismiss"]').click();
    await outlook.pane.locator("[data-hold]").waitFor({ state: "detached" });
    assert.equal((await outlook.sent()).length, 0);
    await outlook.close();
  });

  test("of a mail with a file nobody hashed before leaves all the same", async () => {
    const mail = { ...CLEAN, attachments: [{ name: "Photos.zip", text: "files" }] };
    const outlook = await open({ mail, roaming: PANE });
    await outlook.press();
    await outlook.takeAction();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.advance(61_000);
    await left(outlook);
    await outlook.close();
  });

  test("shows that its approval is gone once the send event has revoked it", async () => {
    const outlook = await open({ mail: WRONG, shim: false, requirementSet: "1.14" });
    await review(outlook);
    await outlook.pane.locator('[data-touch="retype"]').fill("27,500.00");
    await outlook.pane.locator('[data-action="send-anyway"]').click();
    await outlook.advance(HOUSE.hold.after_findings * 1000 + 1_000);
    await outlook.pane.locator('[data-hold][data-state="ready"]').waitFor();
    await outlook.setBody(`${WRONG.body}<p>Edited.</p>`);
    await outlook.press();
    await outlook.dontSend();
    await outlook.advance(3_000);
    await outlook.pane.locator("[data-review]").waitFor();
    await outlook.close();
  });

  test("needs no pane at all: a press after its time sends", async () => {
    const outlook = await open({ roaming: PANE });
    await outlook.press();
    await outlook.dontSend();
    await outlook.press();
    assert.match(await alertText(outlook), /waits until 10:01/);
    await outlook.dontSend();
    await outlook.advance(61_000);
    await outlook.press();
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });
});

describe("clients that can do less", () => {
  test("no call that sends: the person presses Send once more", async () => {
    const outlook = await open({ mail: WRONG, shim: false, requirementSet: "1.14" });
    await review(outlook);
    await outlook.pane.locator('[data-repair="0"]').first().click();
    await outlook.pane.locator('[data-action="send"]').click();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.advance(61_000);
    await outlook.pane.locator('[data-hold][data-state="ready"]').waitFor();
    assert.equal((await outlook.sent()).length, 0);
    await outlook.press();
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });

  test("no Markdown and no Take Action: plain words, and the ribbon", async () => {
    const outlook = await open({ mail: WRONG, requirementSet: "1.12" });
    await outlook.press();
    const dialog = await outlook.dialog();
    assert.match(dialog?.text ?? "", /ribbon/);
    assert.equal(dialog?.markdown, undefined);
    await outlook.dontSend();
    if ((await outlook.openedPane()) === undefined) await outlook.openPane("LastLookReview");
    await outlook.pane.locator('[data-finding="line-total"]').waitFor();
    await outlook.close();
  });

  test("the variant that only prompts lets the person send from the alert", async () => {
    const outlook = await open({ mail: WRONG, manifest: "manifest.prompt-user.xml" });
    await outlook.press();
    await outlook.sendAnyway();
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });

  test("the variant that blocks has no such button, and the pane is its way out", async () => {
    const outlook = await open({
      mail: WRONG,
      manifest: "manifest.block.xml",
      roaming: holding({ after_findings: 0, outside_clean: 0 }),
    });
    await outlook.press();
    assert.ok(!(await outlook.dialog())?.buttons.some((one) => one.action === "sendAnyway"));
    await outlook.takeAction();
    await outlook.pane.locator('[data-touch="retype"]').fill("27,500.00");
    await outlook.pane.locator('[data-action="send-anyway"]').click();
    await left(outlook);
    await outlook.close();
  });
});

describe("recipients Outlook does not show", () => {
  test("a distribution list is one line that says so, and is set again as the list in a repair", async () => {
    const list = {
      displayName: "Sales Team",
      emailAddress: "sales-team@brightsea-trading.com",
      recipientType: "distributionList",
    } as const;
    const outlook = await open({ mail: { ...WRONG, to: [ANNA, list], cc: ["sales@rivalpump.cn"] } });
    await review(outlook);
    await outlook.pane.locator('[data-row="recipients"] button').click();
    assert.match(
      await outlook.pane.locator('[data-row="recipients"]').innerText(),
      /Sales Team[\s\S]*a list; its members cannot be seen here/,
    );
    await outlook.screenshot("distribution-list");
    await outlook.pane.locator('[data-finding="blocked-recipient"] [data-repair="0"]').click();
    await outlook.pane.locator('[data-finding="blocked-recipient"]').waitFor({ state: "detached" });
    assert.deepEqual(
      (await outlook.mail()).to.map((one) => one.emailAddress),
      ["anna.weber@muller-tools.de", list.emailAddress],
    );
    await outlook.close();
  });

  test("a list alone, inside the firm, stops nothing", async () => {
    const list = {
      displayName: "All",
      emailAddress: "all@brightsea-trading.com",
      recipientType: "distributionList",
    } as const;
    const outlook = await open({ mail: { ...INSIDE, to: [list] } });
    await outlook.press();
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });
});

describe("invitations", () => {
  const MEETING = { organizer: FROM, requiredAttendees: [ANNA], subject: "Visit", body: WRONG.body };

  test("a wrong one is stopped and repaired in its own pane", async () => {
    const outlook = await open({
      mail: undefined,
      appointment: MEETING,
      roaming: holding({ outside_clean: 0, first_contact: 0 }),
    });
    await review(outlook);
    assert.equal(await outlook.openedPane(), "LastLookReviewAppointment");
    await outlook.pane.locator('[data-repair="0"]').first().click();
    await outlook.pane.locator('[data-action="send"]').click();
    await left(outlook);
    const [invitation] = await outlook.sent();
    assert.equal(invitation?.kind, "appointment");
    assert.match(invitation?.body ?? "", /25,700\.00/);
    await outlook.close();
  });

  test("a clean one leaves unseen", async () => {
    const outlook = await open({ mail: undefined, appointment: { ...MEETING, body: CLEAN.body } });
    await outlook.press();
    assert.equal(await outlook.dialog(), undefined);
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });
});

describe("when something is missing", () => {
  test("the engine: the alert says so, the plain checklist lets the person decide", async () => {
    const outlook = await open({ broken: ["wasm/lastlook_bg.wasm"] });
    await outlook.press();
    assert.match(await alertText(outlook), /could not be checked/);
    await outlook.screenshot("engine-missing-alert");
    await outlook.takeAction();
    await outlook.pane.locator('[data-finding="unchecked"]').waitFor();
    await outlook.screenshot("engine-missing-pane");
    await outlook.pane.locator('[data-touch="tick"]').check();
    await outlook.pane.locator('[data-action="send-anyway"]').click();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.pane.locator('[data-action="send-now"]').click();
    await left(outlook);
    assert.deepEqual(outlook.violations, []);
    await outlook.abandon();
  });

  test("the whole add-in: Outlook's own rule of each send mode, and nothing is lost", async () => {
    for (const [manifest, button] of [
      ["manifest.xml", true],
      ["manifest.block.xml", false],
    ] as const) {
      const outlook = await open({ manifest, broken: ["launch.html"] });
      await outlook.press();
      const buttons = (await outlook.dialog())?.buttons.map((one) => one.action) ?? [];
      assert.equal(buttons.includes("sendAnyway"), button, manifest);
      assert.equal((await outlook.sent()).length, 0);
      assert.ok(await outlook.isComposing());
      await outlook.abandon();
    }
  });

  test("an engine that does not arrive in time: words after four seconds, before the client's own notice", async () => {
    const outlook = await open({ mail: WRONG, slow: { "wasm/lastlook_bg.wasm": 3_000 } });
    await outlook.press({ wait: false });
    await outlook.page.waitForTimeout(300);
    await outlook.advance(4_500);
    await outlook.settle();
    assert.match(await alertText(outlook), /could not be checked/);
    const sending = outlook.completions.find(({ event }) => event === "OnMessageSend");
    assert.equal(sending?.times, 1);
    await outlook.abandon();
  });

  test("the organisation's file: nobody notices", async () => {
    const outlook = await open({ mail: INSIDE, broken: ["organisation.json"] });
    await outlook.press();
    assert.equal((await outlook.sent()).length, 1);
    assert.deepEqual(outlook.violations, []);
    await outlook.abandon();
  });

  test("the browser's storage, which some keep from framed pages: it works without a book", async () => {
    const outlook = await open();
    await outlook.context.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new Error("storage is denied");
        },
      });
    });
    await outlook.reload();
    await outlook.setBody(WRONG.body ?? "");
    await review(outlook);
    await outlook.pane.locator('[data-repair="0"]').first().click();
    await outlook.pane.locator('[data-action="send"]').click();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    await outlook.pane.locator('[data-action="send-now"]').click();
    await left(outlook);
    assert.deepEqual(outlook.violations, []);
    await outlook.abandon();
  });
});

describe("limits", () => {
  test("a body of more than 4 MB gets the plain checklist", async () => {
    const outlook = await open({ mail: { ...CLEAN, body: `<p>${"word ".repeat(900_000)}</p>` } });
    await outlook.press();
    assert.match(await alertText(outlook), /could not be checked/);
    await outlook.dontSend();
    await outlook.close();
  });

  test("300 recipients in a repair are set in portions", async () => {
    const many = Array.from({ length: 300 }, (_, at) => `p${at}@muller-tools.de`);
    const outlook = await open({
      mail: { ...CLEAN, to: many, cc: ["sales@rivalpump.cn", ...many.map((one) => `c-${one}`)] },
    });
    await review(outlook);
    await outlook.pane.locator('[data-finding="blocked-recipient"] [data-repair="0"]').click();
    await outlook.pane.locator('[data-finding="blocked-recipient"]').waitFor({ state: "detached" });
    assert.equal((await outlook.mail()).cc.length, 300);
    await outlook.close();
  });

  test("a file swapped for another of the same name and size is another mail", async () => {
    const file = (text: string) => ({ name: "PI.pdf", text });
    const outlook = await open({
      mail: { ...WRONG, attachments: [] },
      roaming: holding({ release: "press-again", after_findings: 0, outside_clean: 0 }),
    });
    await outlook.attach(file("one file"));
    await review(outlook);
    await outlook.pane.locator('[data-touch="retype"]').fill("27,500.00");
    await outlook.pane.locator('[data-action="send-anyway"]').click();
    await outlook.pane.locator('[data-hold][data-state="ready"]').waitFor();
    await outlook.removeAttachment("PI.pdf");
    await outlook.attach(file("two file"));
    await outlook.press();
    assert.ok(await outlook.dialog());
    await outlook.dontSend();
    await outlook.close();
  });
});
