/** Tests of the emulated Outlook itself, with the add-in in emulator/sample: every rule it has must be able to fail. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Outlook, type OutlookOptions, stage } from "./emulator/outlook.ts";

/** What the sample's pages have: a method of office.js as a promise. */
declare const call: <Value>(owner: unknown, method: string, ...all: unknown[]) => Promise<Value>;
type Compose = Office.MessageCompose &
  Office.AppointmentCompose & { sendAsync?: unknown; closeAsync?: unknown };

const ANNA = "Anna Weber <anna@muller-tools.example>";
const BODY = "<p>Dear <b>Anna</b>,</p><p>2,000 pcs</p>";

stage();

/** The handlers of the sample, by name, as bodies of functions of `event`, `item` and `call`. */
type Handlers = Record<string, string>;

function open(handlers: Handlers = {}, options: Partial<OutlookOptions> = {}): Promise<Outlook> {
  return Outlook.open({
    addin: "tests/outlook/emulator/sample",
    mail: { to: [ANNA], subject: "PI-2026-118", body: BODY },
    ...options,
    roaming: { ...handlers, ...options.roaming },
  });
}

/** A handler that refuses with what `completed` is to be given. */
const refuse = (options: object) => `event.completed(${JSON.stringify({ allowEvent: false, ...options })})`;
const refusal = (options: object = {}) => ({ onMessageSend: refuse({ errorMessage: "No", ...options }) });

/** Opens a pane, waits until it is ready, and runs something in it. */
async function inPane<Value, Argument = undefined>(
  outlook: Outlook,
  work: (argument: Argument) => Value | Promise<Value>,
  argument?: Argument,
  control = "SampleReview",
): Promise<Value> {
  if ((await outlook.openedPane()) === undefined) await outlook.openPane(control);
  await paneReady(outlook);
  const frame = await outlook.paneFrame();
  return frame.evaluate(work as (argument: unknown) => Value | Promise<Value>, argument);
}

async function paneReady(outlook: Outlook): Promise<void> {
  await outlook.pane.locator("[data-ready]").filter({ hasText: "Outlook" }).waitFor();
}

/** The handler of an event has begun; from here on the clock may be advanced. */
async function handlerRuns(outlook: Outlook, event = "OnMessageSend"): Promise<void> {
  const frame = outlook.page.frameLocator(`iframe[data-launch=${event}]`);
  await frame.locator("html[data-running]").waitFor({ state: "attached" });
}

async function labels(outlook: Outlook): Promise<string[] | undefined> {
  return (await outlook.dialog())?.buttons.map((each) => each.label);
}

describe("a mail being written", () => {
  test("recipients, subject and body are read, written and shown", async () => {
    const outlook = await open(
      {},
      { mail: { to: [ANNA], cc: ["boss@brightmold.example"], subject: "PI", body: BODY } },
    );
    const read = await inPane(outlook, async () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      await call(item.to, "addAsync", [{ displayName: "Max", emailAddress: "max@other.example" }]);
      await call(item.bcc, "setAsync", ["archive@brightmold.example"]);
      await call(item.subject, "setAsync", "PI-2026-119");
      const before = await call<string>(item.body, "getAsync", "text");
      const html = await call<string>(item.body, "getAsync", "html");
      await call(item.body, "setAsync", "<p>New <i>text</i></p>", { coercionType: "html" });
      return {
        to: await call<Office.EmailAddressDetails[]>(item.to, "getAsync"),
        cc: await call<Office.EmailAddressDetails[]>(item.cc, "getAsync"),
        from: await call<Office.EmailAddressDetails>(item.from, "getAsync"),
        type: await call<string>(item.body, "getTypeAsync"),
        after: await call<string>(item.body, "getAsync", "text"),
        compose: await call<object>(item, "getComposeTypeAsync"),
        before,
        html,
      };
    });
    assert.deepEqual(
      read.to.map((each) => [each.displayName, each.emailAddress, each.recipientType]),
      [
        ["Anna Weber", "anna@muller-tools.example", "externalUser"],
        ["Max", "max@other.example", "externalUser"],
      ],
    );
    assert.equal(read.cc[0]?.recipientType, "user");
    assert.equal(read.from.emailAddress, "li.wei@brightmold.example");
    assert.equal(read.before, "Dear Anna,\n\n2,000 pcs");
    assert.ok(read.html.startsWith("<html>") && read.html.includes(BODY));
    assert.equal(read.type, "html");
    assert.equal(read.after, "New text");
    assert.deepEqual(read.compose, { composeType: "newMail", coercionType: "html" });
    const { subject, bcc } = await outlook.mail();
    assert.deepEqual([subject, bcc[0]?.emailAddress], ["PI-2026-119", "archive@brightmold.example"]);
    assert.equal(await outlook.page.locator('[data-field="body"] i').innerText(), "text");
    await outlook.settle();
    await outlook.close();
  });

  test("what the user types is what the add-in reads", async () => {
    const outlook = await open({}, { mail: { to: [ANNA], bodyType: "text", body: "one\ntwo" } });
    await outlook.page.locator('[data-field="body"]').fill("three\nfour");
    await outlook.page.locator('[data-field="subject"]').fill("typed");
    await outlook.page.locator('[data-field="cc"]').fill("Bob <bob@other.example>");
    await outlook.page.locator('[data-field="cc"]').press("Enter");
    await outlook.settle();
    const read = await inPane(outlook, async () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      const [text, subject] = [
        await call(item.body, "getAsync", "text"),
        await call(item.subject, "getAsync"),
      ];
      const cc = await call<Office.EmailAddressDetails[]>(item.cc, "getAsync");
      return [text, subject, cc[0]?.displayName, await call(item.body, "getTypeAsync")];
    });
    assert.deepEqual(read, ["three\nfour", "typed", "Bob", "text"]);
    await outlook.close();
  });

  test("a distribution list says that it is one", async () => {
    const list = { emailAddress: "all@brightmold.example", recipientType: "distributionList" as const };
    const outlook = await open({}, { mail: { to: [list] } });
    const types = await inPane(outlook, async () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      const to = await call<Office.EmailAddressDetails[]>(item.to, "getAsync");
      await call(item.to, "setAsync", to);
      return (await call<Office.EmailAddressDetails[]>(item.to, "getAsync")).map(
        (each) => each.recipientType,
      );
    });
    assert.deepEqual(types, ["distributionList"]);
    await outlook.settle();
    await outlook.close();
  });

  test("attachments are listed, read, added and removed; a shared link is not among them", async () => {
    const outlook = await open(
      {},
      {
        mail: {
          to: [ANNA],
          attachments: [
            { name: "PI.txt", text: "hello" },
            { name: "cloud.pdf", attachmentType: "cloud" },
          ],
        },
      },
    );
    const read = await inPane(outlook, async () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      const all = await call<Office.AttachmentDetailsCompose[]>(item, "getAttachmentsAsync");
      const content = await call<Office.AttachmentContent>(item, "getAttachmentContentAsync", all[0]?.id);
      await call(item, "addFileAttachmentFromBase64Async", btoa("second"), "second.csv");
      await call(item, "removeAttachmentAsync", all[0]?.id);
      const wrong = await call(item, "getAttachmentContentAsync", "nothing").catch(String);
      return { all, content, wrong };
    });
    assert.equal(read.all.length, 1);
    const [file] = read.all;
    assert.deepEqual(
      [file?.name, file?.size, file?.attachmentType, file?.isInline],
      ["PI.txt", 5, "file", false],
    );
    assert.deepEqual(read.content, { content: Buffer.from("hello").toString("base64"), format: "base64" });
    assert.match(String(read.wrong), /9003 InvalidAttachmentId/);
    assert.deepEqual(
      (await outlook.mail()).attachments.map((each) => each.name),
      ["cloud.pdf", "second.csv"],
    );
    await outlook.settle();
    await outlook.close();
  });

  test("session data are held to 50,000 characters together", async () => {
    const outlook = await open();
    const read = await inPane(outlook, async () => {
      const { sessionData } = (Office.context.mailbox as unknown as { item: Compose }).item;
      await call(sessionData, "setAsync", "a", "x".repeat(49_990));
      const fits = await call(sessionData, "setAsync", "b", "12345678").then(() => "yes");
      const over = await call(sessionData, "setAsync", "c", "").catch(String);
      await call(sessionData, "removeAsync", "b");
      const none = await call(sessionData, "getAsync", "b").catch(String);
      return [fits, over, none, Object.keys(await call(sessionData, "getAllAsync"))];
    });
    assert.equal(read[0], "yes");
    assert.match(String(read[1]), /9051/);
    assert.match(String(read[2]), /9050/);
    assert.deepEqual(read[3], ["a"]);
    assert.deepEqual(Object.keys(await outlook.sessionData()), ["a"]);
    await outlook.close();
  });

  test("notifications: five of them, 150 characters, each key once, an icon of the manifest", async () => {
    const outlook = await open();
    const read = await inPane(outlook, async () => {
      const { notificationMessages } = (Office.context.mailbox as unknown as { item: Compose }).item;
      const add = (key: string, message = key, icon = "Icon.16") =>
        call(notificationMessages, "addAsync", key, {
          type: "informationalMessage",
          message,
          icon,
          persistent: false,
        }).catch(String);
      const long = await add("long", "x".repeat(151));
      for (const key of ["1", "2", "3", "4"]) await add(key);
      const twice = await add("1");
      await add("5", "five", "Icon.unknown");
      const sixth = await add("6");
      await call(notificationMessages, "replaceAsync", "2", { type: "errorMessage", message: "replaced" });
      const missing = await call(notificationMessages, "removeAsync", "9").catch(String);
      await call(notificationMessages, "removeAsync", "3");
      return { long, twice, sixth, missing };
    });
    assert.match(String(read.long), /out of the range/);
    assert.match(String(read.twice), /9023/);
    assert.match(String(read.sixth), /9025/);
    assert.match(String(read.missing), /9024/);
    assert.deepEqual(
      (await outlook.notifications()).map((each) => [each.key, each.message]),
      [
        ["1", "1"],
        ["2", "replaced"],
        ["4", "4"],
        ["5", "five"],
      ],
    );
    assert.equal(await outlook.page.locator("[data-notification]").count(), 4);
    assert.deepEqual(outlook.violations.splice(0), [
      'notification icon "Icon.unknown" is not in the manifest',
    ]);
    await outlook.close();
  });

  test("ids, headers and custom properties", async () => {
    const outlook = await open();
    const read = await inPane(outlook, async () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      const unsaved = await call(item, "getItemIdAsync").catch(String);
      const id = await call(item, "saveAsync");
      await call(item.internetHeaders, "setAsync", { "x-lastlook": "1" });
      const properties = await call<Office.CustomProperties>(item, "loadCustomPropertiesAsync");
      properties.set("a", "1");
      await call(properties, "saveAsync");
      const again = await call<Office.CustomProperties>(item, "loadCustomPropertiesAsync");
      return {
        unsaved,
        same: id === (await call(item, "getItemIdAsync")),
        headers: await call(item.internetHeaders, "getAsync", ["x-lastlook", "x-other"]),
        property: again.get("a"),
      };
    });
    assert.match(String(read.unsaved), /9046/);
    assert.ok(read.same);
    assert.deepEqual([read.headers, read.property], [{ "x-lastlook": "1" }, "1"]);
    assert.equal((await outlook.drafts()).length, 1);
    await outlook.close();
  });

  test("the client says which it is and what it can do", async () => {
    for (const [client, hostName, platform] of [
      ["web", "OutlookWebApp", "OfficeOnline"],
      ["new", "newOutlookWindows", "OfficeOnline"],
      ["mac", "Outlook", "Mac"],
      ["classic", "Outlook", "PC"],
    ] as const) {
      const outlook = await open({}, { client, requirementSet: "1.10", language: "zh-CN" });
      const read = await inPane(outlook, () => ({
        hostName: Office.context.mailbox.diagnostics.hostName,
        platform: String(Office.context.platform),
        language: Office.context.displayLanguage,
        sets: ["1.9", "1.10", "1.11"].map((set) =>
          Office.context.requirements.isSetSupported("Mailbox", set),
        ),
        me: Office.context.mailbox.userProfile.emailAddress,
        version: Office.context.diagnostics.version === Office.context.mailbox.diagnostics.hostVersion,
      }));
      const sets = [true, true, false];
      assert.deepEqual(read, {
        hostName,
        platform,
        language: "zh-CN",
        sets,
        me: "li.wei@brightmold.example",
        version: true,
      });
      assert.match(await outlook.page.locator('[data-command="SampleReview"]').innerText(), /检查/);
      await outlook.close();
    }
  });

  test("what came after the client's requirement set is refused", async () => {
    const outlook = await open({}, { requirementSet: "1.12" });
    const read = await inPane(outlook, async () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      return [
        await call(item.delayDeliveryTime, "getAsync").catch(String),
        await call(item.sessionData, "getAllAsync"),
        typeof item.sendAsync,
      ];
    });
    assert.match(String(read[0]), /5000/);
    assert.deepEqual(read.slice(1), [{}, "undefined"]);
    await outlook.close();
  });

  test("a closed mail is among the drafts and can be opened again, without its session data", async () => {
    const outlook = await open();
    await inPane(outlook, async () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      await call(item.sessionData, "setAsync", "a", "1");
      item.close();
    }).catch(() => {});
    await outlook.page.locator('[data-folder="Drafts"] [data-entry]').waitFor();
    assert.equal(await outlook.isComposing(), false);
    await outlook.openDraft(0);
    assert.deepEqual([(await outlook.mail()).subject, await outlook.sessionData()], ["PI-2026-118", {}]);
    assert.deepEqual(outlook.completions.filter((each) => each.event === "OnNewMessageCompose").length, 1);
    await outlook.close();
  });
});

describe("event handlers", () => {
  test("changes of recipients are gathered, and say which fields changed", async () => {
    const outlook = await open({
      onMessageRecipientsChanged: `
        await call(item.sessionData, "setAsync", "changed", JSON.stringify(event.changedRecipientFields));
        event.completed();`,
    });
    assert.deepEqual(
      outlook.completions.map((each) => each.event),
      ["OnNewMessageCompose"],
    );
    await outlook.setRecipients({ to: [ANNA, "max@other.example"], cc: ["boss@brightmold.example"] });
    assert.deepEqual(
      outlook.completions.map((each) => [each.event, each.times]),
      [
        ["OnNewMessageCompose", 1],
        ["OnMessageRecipientsChanged", 1],
      ],
    );
    assert.deepEqual(JSON.parse((await outlook.sessionData()).changed ?? ""), {
      to: true,
      cc: true,
      bcc: false,
    });
    await outlook.close();
  });

  test("changes of attachments say what and how", async () => {
    const outlook = await open({
      onMessageAttachmentsChanged: `
        const text = event.attachmentStatus + " " + event.attachmentDetails.name;
        await call(item.sessionData, "setAsync", text, "1");
        event.completed();`,
    });
    await outlook.attach({ name: "PI.pdf", text: "x" });
    await outlook.removeAttachment("PI.pdf");
    assert.deepEqual(Object.keys(await outlook.sessionData()), ["added PI.pdf", "removed PI.pdf"]);
    await outlook.close();
  });

  test("a pane that listens hears of the changes too", async () => {
    const outlook = await open();
    await inPane(outlook, async () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      const listener = (event: object) => heard.push(event);
      await call(item, "addHandlerAsync", Office.EventType.RecipientsChanged, listener);
      await call(item, "addHandlerAsync", Office.EventType.AttachmentsChanged, listener);
    });
    await outlook.addRecipient("max@other.example");
    await outlook.attach({ name: "a.txt", text: "a" });
    const heard = await inPane(outlook, () => {
      const all = (globalThis as unknown as { heard: Record<string, unknown>[] }).heard;
      return all.map((each) => [each.type, each.changedRecipientFields ?? each.attachmentStatus]);
    });
    assert.deepEqual(heard, [
      ["olkRecipientsChanged", { to: true, cc: false, bcc: false }],
      ["olkAttachmentsChanged", "added"],
    ]);
    await outlook.close();
  });

  const forbidden: [string, string][] = [
    [
      "displayDialogAsync",
      'await call(Office.context.ui, "displayDialogAsync", location.origin + "/addin/pane.html")',
    ],
    ["ui.closeContainer", "Office.context.ui.closeContainer()"],
    ["item.close", "item.close()"],
    ["item.closeAsync", 'await call(item, "closeAsync")'],
    ["item.sendAsync", 'await call(item, "sendAsync")'],
    ["displayMessageForm", 'Office.context.mailbox.displayMessageForm("id")'],
    ["navigateToModuleAsync", 'await call(Office.context.mailbox, "navigateToModuleAsync", "addins")'],
    ["auth.getAccessToken", 'await call(Office.context.auth, "getAccessTokenAsync")'],
    ["window.open", 'if (window.open("/addin/pane.html") !== null) throw 1'],
  ];
  test("what would change the window is refused and recorded", async () => {
    const cases = forbidden.map(([name, code]) => `${JSON.stringify(name)}: async () => { ${code} }`);
    const outlook = await open({
      onMessageSend: `
        const cases = { ${cases.join(",")} };
        const subject = await call(item.subject, "getAsync");
        const error = await cases[subject]().then(() => "none", (error) => String(error.code ?? error));
        await new Promise((done) => setTimeout(done, 50));
        event.completed({ allowEvent: false, errorMessage: error });`,
    });
    for (const [name, code] of forbidden) {
      await outlook.setSubject(name);
      await outlook.press();
      assert.deepEqual(outlook.violations, [`OnMessageSend: ${name} is not allowed in an event handler`]);
      const error = (await outlook.dialog())?.text;
      if (code.startsWith("await")) assert.match(String(error), /^\d+$/, `${name} is an error to its caller`);
      assert.equal(await outlook.isComposing(), true);
      assert.deepEqual(outlook.errors, []);
      await outlook.dontSend();
      if (name !== "window.open") outlook.violations.length = 0;
    }
    await assert.rejects(outlook.close(), /what Outlook does not allow/);
  });

  test("the same is allowed in a pane", async () => {
    const outlook = await open();
    await inPane(outlook, () => Office.context.ui.closeContainer());
    await outlook.page.locator("iframe[data-pane]").waitFor({ state: "detached" });
    assert.equal(await outlook.openedPane(), undefined);
    await outlook.close();
  });

  test("a fourth call while three are under way is refused and recorded", async () => {
    const calls = (count: number) => `
      const all = Array.from({ length: ${count} }, () => call(item.subject, "getAsync"));
      const done = await Promise.allSettled(all);
      event.completed({ allowEvent: false, errorMessage: done.map((each) => each.status).join() });`;
    const three = await open({ onMessageSend: calls(3) });
    await three.press();
    assert.equal((await three.dialog())?.text, "fulfilled,fulfilled,fulfilled");
    await three.dontSend();
    await three.close();
    const four = await open({ onMessageSend: calls(4) });
    await four.press();
    assert.equal((await four.dialog())?.text, "fulfilled,fulfilled,fulfilled,rejected");
    assert.deepEqual(four.violations, ["OnMessageSend: subject.getAsync while 3 others were under way"]);
    await four.abandon();
  });

  test("completed() twice, and calls after it, are noticed", async () => {
    const outlook = await open({
      onMessageSend: `
        event.completed({ allowEvent: false, errorMessage: "No" });
        event.completed({ allowEvent: true });
        await call(item.subject, "getAsync");`,
    });
    await outlook.press();
    await outlook.dontSend();
    await outlook.advance(500);
    assert.equal(outlook.completions.at(-1)?.times, 2);
    assert.deepEqual(outlook.violations, [
      "OnMessageSend: completed() was called 2 times",
      "OnMessageSend: subject.getAsync after completed()",
    ]);
    assert.equal((await outlook.sent()).length, 0);
    await outlook.abandon();
  });

  test("a handler that never completes makes close() fail", async () => {
    const outlook = await open({ onMessageAttachmentsChanged: "" });
    const attached = outlook.attach({ name: "a.txt", text: "a" });
    await handlerRuns(outlook, "OnMessageAttachmentsChanged");
    await outlook.advance(301_000);
    await attached;
    assert.equal(outlook.completions.at(-1)?.end, "timeout");
    await assert.rejects(outlook.close(), /handlers that did not complete once/);
  });
});

describe("Send", () => {
  test("what the handler lets through is sent as it is, at the emulated time", async () => {
    const outlook = await open(
      {
        onMessageSend:
          'await call(item.subject, "setAsync", "changed"); event.completed({ allowEvent: true });',
      },
      {
        mail: {
          to: [ANNA],
          bcc: ["b@other.example"],
          subject: "PI",
          body: BODY,
          attachments: [{ name: "PI.txt", text: "x" }],
        },
      },
    );
    await outlook.advance(60_000);
    await outlook.press();
    const [mail, ...more] = await outlook.sent();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [
        mail?.subject,
        mail?.body,
        mail?.to[0]?.displayName,
        mail?.bcc[0]?.emailAddress,
        mail?.attachments[0]?.name,
      ],
      ["changed", BODY, "Anna Weber", "b@other.example", "PI.txt"],
    );
    assert.match(mail?.time ?? "", /^2026-11-25T02:01:/);
    assert.equal(await outlook.isComposing(), false);
    assert.deepEqual(outlook.completions.at(-1)?.result, { allowEvent: true });
    await outlook.close();
  });

  test("buttons of each mode, and the override at run time", async () => {
    const override = { sendModeOverride: "promptUser" };
    const command = { commandId: "SampleReview" };
    const named = { ...command, cancelLabel: "Review" };
    const cases: [Partial<OutlookOptions>, [object, string[]][]][] = [
      [
        { sendMode: "softBlock" },
        [
          [{}, ["Don't Send"]],
          [command, ["Take Action", "Don't Send"]],
          [named, ["Review", "Don't Send"]],
          [{ cancelLabel: "Review" }, ["Don't Send"]],
        ],
      ],
      [
        { sendMode: "block" },
        [
          [{}, ["Don't Send"]],
          [override, ["Send Anyway", "Don't Send"]],
        ],
      ],
      [{ sendMode: "promptUser" }, [[{}, ["Send Anyway", "Don't Send"]]]],
      [
        { client: "mac" },
        [
          [command, ["Don't Send"]],
          [named, ["Review"]],
        ],
      ],
      [{ sendMode: "block", requirementSet: "1.13" }, [[{ ...override, ...named }, ["Don't Send"]]]],
    ];
    for (const [options, results] of cases) {
      const outlook = await open(
        {
          onMessageSend: `
            const options = JSON.parse(await call(item.subject, "getAsync"));
            event.completed({ allowEvent: false, errorMessage: "No", ...options });`,
        },
        options,
      );
      for (const [result, buttons] of results) {
        await outlook.setSubject(JSON.stringify(result));
        await outlook.press();
        assert.deepEqual(await labels(outlook), buttons, JSON.stringify([options, result]));
        assert.equal((await outlook.dialog())?.title, "Sample");
        await outlook.dontSend();
        assert.equal((await outlook.sent()).length, 0);
        if ((await outlook.openedPane()) !== undefined) await paneReady(outlook);
      }
      await outlook.close();
    }
  });

  test("Send Anyway sends", async () => {
    const outlook = await open(refusal(), { sendMode: "promptUser" });
    await outlook.press();
    await outlook.sendAnyway();
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });

  test("what is too long or unknown is cut and recorded", async () => {
    const long = { errorMessage: "x".repeat(501), errorMessageMarkdown: "y".repeat(501) };
    const outlook = await open(
      refusal({ ...long, cancelLabel: "z".repeat(21), commandId: "Nobody", sendModeOverride: "softBlock" }),
    );
    await outlook.press();
    const dialog = await outlook.dialog();
    assert.deepEqual(
      [dialog?.text.length, dialog?.markdown?.length, dialog?.buttons[0]?.label.length],
      [500, 500, 20],
    );
    assert.deepEqual(outlook.violations, [
      "errorMessage has 501 characters; 500 are allowed",
      "errorMessageMarkdown has 501 characters; 500 are allowed",
      "cancelLabel has 21 characters; 20 are allowed",
      'commandId "Nobody" is no control of MessageComposeCommandSurface',
      'sendModeOverride "softBlock" is not a mode',
    ]);
    await outlook.takeAction();
    assert.equal(await outlook.openedPane(), undefined);
    await outlook.abandon();
    for (const [result, violation] of [
      [{ errorMessage: "x", contextData: 1 }, "contextData without commandId is ignored"],
      [{}, "Smart Alert without an errorMessage this client can show"],
    ] as const) {
      const other = await open({ onMessageSend: refuse(result) });
      await other.press();
      assert.deepEqual(other.violations, [violation]);
      await other.abandon();
    }
  });

  test("Markdown is drawn where the client knows it, and never as HTML", async () => {
    const errorMessageMarkdown =
      "**Two** things _to_ fix <img src=x>:\n\n- the \\*total\\*\r- [the date](https://lastlook.example/date)\r1. one\r[no](http://plain.example)";
    const outlook = await open(refusal({ errorMessageMarkdown }));
    await outlook.press();
    const { alert } = outlook;
    assert.equal(await alert.locator("strong").innerText(), "Two");
    assert.equal(await alert.locator("em").innerText(), "to");
    assert.deepEqual(await alert.locator("ul li").allInnerTexts(), ["the *total*", "the date"]);
    assert.deepEqual(await alert.locator("ol li").allInnerTexts(), ["one"]);
    assert.equal(await alert.locator("a").getAttribute("href"), "https://lastlook.example/date");
    assert.equal(await alert.locator(".alert-text img").count(), 0);
    assert.match(await alert.innerText(), /<img src=x>/);
    await outlook.screenshot("emulator-alert");
    await outlook.dontSend();
    await outlook.close();
    const older = await open(refusal({ errorMessageMarkdown }), { requirementSet: "1.14" });
    await older.press();
    assert.deepEqual([(await older.dialog())?.text, (await older.dialog())?.markdown], ["No", undefined]);
    await older.dontSend();
    await older.close();
  });

  test("a handler that takes long: a notice after 5 s, time-out after 300 s", async () => {
    const outlook = await open({ onMessageSend: "" });
    await outlook.press({ wait: false });
    await handlerRuns(outlook);
    await outlook.advance(4_000);
    assert.equal(await outlook.dialog(), undefined);
    await outlook.advance(1_000);
    assert.equal((await outlook.dialog())?.kind, "longRunning");
    assert.deepEqual(await labels(outlook), ["Don't Send"]);
    await outlook.advance(296_000);
    assert.equal((await outlook.dialog())?.kind, "timeout");
    assert.deepEqual(await labels(outlook), ["Don't Send"]);
    await outlook.dontSend();
    const last = outlook.completions.at(-1);
    assert.deepEqual([last?.end, last?.times, last?.ms], ["timeout", 0, 300_000]);
    assert.equal((await outlook.sent()).length, 0);
    await outlook.abandon();
  });

  test("in the mode promptUser a slow handler can be passed by, before and after the time-out", async () => {
    for (const wait of [5_000, 300_000]) {
      const outlook = await open({ onMessageSend: "" }, { sendMode: "promptUser" });
      await outlook.press({ wait: false });
      await handlerRuns(outlook);
      await outlook.advance(wait + 100);
      assert.deepEqual(await labels(outlook), ["Send Anyway", "Don't Send"]);
      await outlook.sendAnyway();
      assert.equal((await outlook.sent()).length, 1);
      assert.equal(outlook.completions.at(-1)?.end, wait === 5_000 ? "stopped" : "timeout");
      await outlook.abandon();
    }
  });

  test("the notice goes when the handler is done after all", async () => {
    const outlook = await open({
      onMessageSend: 'setTimeout(() => event.completed({ allowEvent: true, errorMessage: "x" }), 20_000)',
    });
    await outlook.press({ wait: false });
    await handlerRuns(outlook);
    await outlook.advance(6_000);
    assert.equal((await outlook.dialog())?.kind, "longRunning");
    await outlook.advance(15_000);
    await outlook.settle();
    assert.equal(await outlook.dialog(), undefined);
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });

  test("an add-in that is not there: what each mode offers", async () => {
    for (const [broken, sendMode, buttons] of [
      ["launch.html", "promptUser", ["Send Anyway", "Try Later"]],
      ["launch.html", "softBlock", ["Send Anyway", "Try Later"]],
      ["launch.js", "softBlock", ["Send Anyway", "Try Later"]],
      ["launch.html", "block", ["Close"]],
    ] as const) {
      const outlook = await open({}, { broken: [broken], sendMode });
      await outlook.press();
      assert.equal((await outlook.dialog())?.kind, "unavailable", broken);
      assert.deepEqual(await labels(outlook), buttons);
      if (sendMode === "block") await outlook.closeAlert();
      else if (sendMode === "softBlock") await outlook.sendAnyway();
      else await outlook.tryLater();
      assert.equal((await outlook.sent()).length, sendMode === "softBlock" ? 1 : 0);
      await outlook.abandon();
    }
  });

  test("offline and without recipients the client itself refuses", async () => {
    const outlook = await open({}, { offline: true });
    await outlook.press();
    assert.match((await outlook.dialog())?.text ?? "", /offline/);
    await outlook.closeAlert();
    await outlook.setOffline(false);
    await outlook.setRecipients({ to: [] });
    await outlook.press();
    assert.match((await outlook.dialog())?.text ?? "", /recipient/);
    await outlook.closeAlert();
    await outlook.addRecipient(ANNA);
    await outlook.press();
    assert.equal((await outlook.sent()).length, 1);
    assert.equal(outlook.completions.filter((each) => each.event === "OnMessageSend").length, 1);
    await outlook.close();
  });
});

describe("the pane", () => {
  const action = (contextData: unknown) => refusal({ commandId: "SampleReview", contextData });

  test("Take Action opens it with the context, as text", async () => {
    for (const [given, read] of [
      [{ a: [1] }, '{"a":[1]}'],
      ["plain", "plain"],
    ] as const) {
      const outlook = await open(action(given));
      await outlook.press();
      await outlook.takeAction();
      await paneReady(outlook);
      assert.equal(await outlook.openedPane(), "SampleReview");
      assert.equal(await outlook.pane.locator("[data-context]").innerText(), read);
      await outlook.closePane();
      await outlook.openPane("SampleReview");
      await paneReady(outlook);
      assert.equal(await outlook.pane.locator("[data-context]").innerText(), "", "opened by hand");
      await outlook.close();
    }
  });

  test("where Don't Send has the command, it opens it too", async () => {
    const outlook = await open(action("x"), { client: "mac" });
    await outlook.press();
    await outlook.takeAction();
    assert.equal(await outlook.openedPane(), "SampleReview");
    await outlook.close();
  });

  test("one that is open hears of the new context, or is loaded again when it cannot", async () => {
    for (const shim of [true, false]) {
      const outlook = await open(action("new"), { shim });
      await inPane(outlook, () => Object.assign(globalThis, { mark: true }));
      await outlook.press();
      await outlook.takeAction();
      const place = outlook.pane.locator(shim ? "[data-changed]" : "[data-context]");
      await place.filter({ hasText: "new" }).waitFor();
      assert.equal(await inPane(outlook, () => "mark" in globalThis), shim);
      await outlook.close();
    }
  });

  test("sendAsync runs the handler again and sends when it is content", async () => {
    const outlook = await open({
      onMessageSend: `
        const data = await call(item.sessionData, "getAllAsync");
        event.completed(data.approved ? { allowEvent: true } : { allowEvent: false, errorMessage: "No" });`,
    });
    await outlook.press();
    await outlook.dontSend();
    await inPane(outlook, () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      Object.assign(globalThis, { answer: call(item, "sendAsync").then(() => "sent", String) });
    });
    await outlook.alert.waitFor();
    await outlook.dontSend();
    const refused = await inPane(
      outlook,
      () => (globalThis as unknown as { answer: Promise<string> }).answer,
    );
    assert.match(refused, /5001/);
    await inPane(outlook, async () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      await call(item.sessionData, "setAsync", "approved", "1");
      void call(item, "sendAsync");
    });
    await outlook.page.locator('[data-folder="Sent Items"] [data-entry]').waitFor();
    assert.equal(outlook.completions.filter((each) => each.event === "OnMessageSend").length, 3);
    assert.equal((await outlook.sent()).length, 1);
    assert.equal(await outlook.openedPane(), undefined);
    await outlook.close();
  });

  test("without the shim the 2022 office.js has none of the newer things", async () => {
    const outlook = await open({}, { shim: false });
    const read = await inPane(outlook, () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      return [
        typeof item.sendAsync,
        typeof item.closeAsync,
        "InitializationContextChanged" in Office.EventType,
      ];
    });
    assert.deepEqual(read, ["undefined", "undefined", false]);
    await outlook.close();
  });

  test("officeTheme has four colours in panes of newer clients, and none in handlers", async () => {
    for (const [theme, requirementSet, color] of [
      ["dark", "1.15", "#1f1f1f"],
      ["light", "1.14", "#ffffff"],
      ["dark", "1.13", "undefined"],
    ] as const) {
      const handler =
        "event.completed({ allowEvent: false, errorMessage: typeof Office.context.officeTheme });";
      const outlook = await open({ onMessageSend: handler }, { theme, requirementSet });
      const read = await inPane(outlook, () => {
        const own = Office.context.officeTheme as Office.OfficeTheme | undefined;
        return [String(own?.bodyBackgroundColor), typeof own?.isDarkTheme];
      });
      assert.deepEqual(read, [color, "undefined"]);
      await outlook.press();
      assert.equal((await outlook.dialog())?.text, "undefined");
      await outlook.dontSend();
      await outlook.close();
    }
  });

  test("closeAsync closes, with or without the draft", async () => {
    for (const discardItem of [true, false]) {
      const outlook = await open();
      await inPane(
        outlook,
        (discard) => {
          const { item } = Office.context.mailbox as unknown as { item: Compose };
          void call(item, "closeAsync", { discardItem: discard });
        },
        discardItem,
      );
      await outlook.page.locator('body[data-surface="none"]').waitFor();
      assert.equal((await outlook.drafts()).length, discardItem ? 0 : 1);
      await outlook.close();
    }
  });

  test("a function command runs and may do what handlers may not", async () => {
    const outlook = await open({
      sampleFunction: 'await call(item.subject, "setAsync", "by function"); event.completed();',
    });
    await outlook.page.locator('[data-command="SampleFunction"]').click();
    await outlook.settle();
    assert.equal((await outlook.mail()).subject, "by function");
    await outlook.close();
  });

  test("roaming settings outlive runtimes and the client, up to 32 KB", async () => {
    const outlook = await open({
      onMessageSend: `event.completed({ allowEvent: false, errorMessage: Office.context.roamingSettings.get("language") });`,
    });
    const over = await inPane(outlook, async () => {
      const { roamingSettings } = Office.context;
      roamingSettings.set("language", "de");
      await call(roamingSettings, "saveAsync");
      roamingSettings.set("long", "x".repeat(33_000));
      return call(roamingSettings, "saveAsync").catch(String);
    });
    assert.match(String(over), /9019/);
    await outlook.press();
    assert.equal((await outlook.dialog())?.text, "de");
    assert.equal(outlook.roamingSettings().language, "de");
    await outlook.dontSend();
    await outlook.reload();
    await outlook.press();
    assert.equal((await outlook.dialog())?.text, "de");
    await outlook.dontSend();
    await outlook.close();
  });
});

describe("a delayed mail", () => {
  test("waits among the drafts, leaves in time, and can be taken back", async () => {
    const outlook = await open({
      onMessageSend: `
        await call(item.delayDeliveryTime, "setAsync", new Date(Date.now() + 120_000));
        event.completed({ allowEvent: true });`,
    });
    const unset = await inPane(outlook, () => {
      const { item } = Office.context.mailbox as unknown as { item: Compose };
      return call(item.delayDeliveryTime, "getAsync");
    });
    assert.equal(unset, 0);
    await outlook.press();
    assert.deepEqual([(await outlook.sent()).length, (await outlook.scheduled()).length], [0, 1]);
    await outlook.advance(60_000);
    await outlook.takeBack(0);
    assert.equal((await outlook.mail()).subject, "PI-2026-118");
    await outlook.advance(120_000);
    assert.equal((await outlook.sent()).length, 0);
    await outlook.press();
    await outlook.advance(121_000);
    const [mail] = await outlook.sent();
    assert.ok(mail);
    const waited = Date.parse(mail.time) - Date.parse(mail.pressed);
    assert.ok(waited > 115_000 && waited < 121_000, `waited ${waited} ms`);
    assert.deepEqual(await outlook.scheduled(), []);
    await outlook.close();
  });

  test("cannot be seen or taken back in classic Outlook", async () => {
    const outlook = await open({}, { client: "classic" });
    await outlook.setDelay("2026-11-25T18:00:00+08:00");
    await outlook.press();
    assert.equal((await outlook.scheduled()).length, 1);
    assert.equal(await outlook.page.locator('[data-folder="Drafts (scheduled)"] [data-entry]').count(), 0);
    await assert.rejects(outlook.takeBack(0));
    await outlook.advance(8 * 3_600_000);
    assert.match((await outlook.sent())[0]?.time ?? "", /^2026-11-25T10:00:/);
    await outlook.close();
  });
});

describe("a sent mail", () => {
  const sendFirst = async (options: Partial<OutlookOptions> = {}) => {
    const outlook = await open({}, options);
    await outlook.press();
    await outlook.openSent(0);
    return outlook;
  };
  type Read = Office.MessageRead & Record<string, unknown>;

  test("is read with all it has", async () => {
    const outlook = await sendFirst({
      mail: {
        to: [ANNA],
        cc: ["c@other.example"],
        subject: "Re: PI",
        body: BODY,
        attachments: [{ name: "PI.txt", text: "hello" }],
      },
    });
    const read = await inPane(
      outlook,
      async () => {
        const { item } = Office.context.mailbox as unknown as { item: Read };
        const [file] = item.attachments;
        return {
          kind: item.itemType,
          people: [item.from.emailAddress, item.to[0]?.displayName, item.cc[0]?.emailAddress],
          subject: [item.subject, item.normalizedSubject],
          text: await call(item.body, "getAsync", "text"),
          file: [
            file?.name,
            (await call<Office.AttachmentContent>(item, "getAttachmentContentAsync", file?.id)).content,
          ],
          time: item.dateTimeCreated.toISOString(),
          ids: [item.internetMessageId.includes("@"), item.conversationId.length > 0, item.itemId.length > 0],
          compose: [typeof item.saveAsync, typeof item.sendAsync, typeof item.closeAsync],
        };
      },
      undefined,
      "SampleSent",
    );
    assert.deepEqual(read.people, ["li.wei@brightmold.example", "Anna Weber", "c@other.example"]);
    assert.deepEqual(read.subject, ["Re: PI", "PI"]);
    assert.equal(read.text, "Dear Anna,\n\n2,000 pcs");
    assert.deepEqual(read.file, ["PI.txt", Buffer.from("hello").toString("base64")]);
    assert.equal(read.time, (await outlook.sent())[0]?.time);
    assert.deepEqual(read.ids, [true, true, true]);
    assert.deepEqual([read.kind, ...read.compose], ["message", "undefined", "undefined", "undefined"]);
    await outlook.screenshot("emulator-sent");
    await outlook.close();
  });

  test("a correction opens as a new mail, which is checked and sent like any other", async () => {
    const outlook = await sendFirst();
    await inPane(
      outlook,
      () =>
        call(Office.context.mailbox, "displayNewMessageFormAsync", {
          toRecipients: ["anna@muller-tools.example"],
          subject: "Correction",
          htmlBody: "<p>The total is <b>25,700.00</b></p>",
          attachments: [{ type: "file", name: "PI.txt", url: "https://outlook.test/addin/icon.svg" }],
        }),
      undefined,
      "SampleSent",
    );
    await outlook.settle();
    const { to, subject, body, attachments, composeType } = await outlook.mail();
    assert.deepEqual(
      [to[0]?.emailAddress, subject, body, attachments[0]?.name, composeType],
      [
        "anna@muller-tools.example",
        "Correction",
        "<p>The total is <b>25,700.00</b></p>",
        "PI.txt",
        "newMail",
      ],
    );
    assert.equal(outlook.completions.filter((each) => each.event === "OnNewMessageCompose").length, 2);
    await outlook.press();
    assert.equal((await outlook.sent()).length, 2);
    await paneReady(outlook);
    await outlook.close();
  });

  test("a reply to all goes to everybody it went to, in the same conversation", async () => {
    const outlook = await sendFirst({
      mail: { to: [ANNA], cc: ["c@other.example"], subject: "PI", body: BODY },
    });
    const form = { htmlBody: "<p>Sorry</p>" };
    await inPane(
      outlook,
      (data) => {
        const { item } = Office.context.mailbox as unknown as { item: Read };
        return call(item, "displayReplyAllFormAsync", data);
      },
      form,
      "SampleSent",
    );
    await outlook.settle();
    const mail = await outlook.mail();
    assert.deepEqual(
      [mail.to[0]?.displayName, mail.cc[0]?.emailAddress, mail.subject, mail.composeType],
      ["Anna Weber", "c@other.example", "Re: PI", "reply"],
    );
    assert.ok(mail.body.startsWith("<p>Sorry</p>") && mail.body.includes(BODY));
    assert.equal(mail.conversationId, (await outlook.sent())[0]?.conversationId);
    await outlook.close();
  });
});

test("an appointment has its own fields, commands and event", async () => {
  const outlook = await open(
    {
      onAppointmentSend: `
        const [required, optional] = [await call(item.requiredAttendees, "getAsync"), await call(item.optionalAttendees, "getAsync")];
        const organizer = await call(item.organizer, "getAsync");
        const place = await call(item.location, "getAsync");
        const start = await call(item.start, "getAsync");
        const text = [required[0].emailAddress, optional.length, organizer.emailAddress, place, start.toISOString(), item.itemType].join(" ");
        event.completed({ allowEvent: false, errorMessage: text, commandId: "SampleReviewAppointment" });`,
    },
    {
      mail: undefined,
      appointment: {
        requiredAttendees: [ANNA],
        subject: "Call",
        location: "Teams",
        start: "2026-11-27T10:00:00+08:00",
      },
    },
  );
  await outlook.press();
  assert.equal(
    (await outlook.dialog())?.text,
    "anna@muller-tools.example 0 li.wei@brightmold.example Teams 2026-11-27T02:00:00.000Z appointment",
  );
  await outlook.takeAction();
  assert.equal(await outlook.openedPane(), "SampleReviewAppointment");
  assert.deepEqual(
    outlook.completions.map((each) => each.event),
    ["OnAppointmentSend"],
  );
  await outlook.close();
});

test("requests elsewhere are refused and counted, and so are errors and windows", async () => {
  const outlook = await open();
  await inPane(outlook, async () => {
    await fetch("https://elsewhere.example/").catch(() => {});
    setTimeout(() => {
      throw new Error("on purpose");
    });
  });
  await outlook.settle();
  assert.deepEqual(outlook.elsewhere, ["https://elsewhere.example/"]);
  await assert.rejects(outlook.close(), /requests elsewhere/);
  assert.match(outlook.errors.join(), /on purpose/);
});

test("it is drawn in the dark too", async () => {
  const outlook = await open(refusal({ commandId: "SampleReview" }), { dark: true });
  await outlook.press();
  await outlook.screenshot("emulator-dark");
  const [color] = await outlook.alert.evaluateAll((all) =>
    all.map((each) => getComputedStyle(each).backgroundColor),
  );
  assert.equal(color, "rgb(23, 27, 33)");
  await outlook.dontSend();
  await outlook.close();
});
