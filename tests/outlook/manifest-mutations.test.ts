import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { lintXml } from "./manifest-lint.ts";
import { BASE, manifestsFor, textOf } from "./manifest-tool.ts";

const EXPECTED = { base: BASE, sendMode: "SoftBlock", languages: ["zh-CN"] };
let xml: string;
before(async () => {
  xml = textOf(await manifestsFor(BASE), "manifest.xml");
});

/** A change of the manifest: what is replaced, first occurrence or all. */
type Change = [from: string | RegExp, to: string];
type Mutation = [what: string, change: Change, message: RegExp];

const LONG = "a".repeat(251);

const XML: Mutation[] = [
  // Not well-formed
  ["an unclosed tag", ["</Group>", ""], /not well-formed/],
  ["a bare ampersand", ['DefaultValue="LastLook"', 'DefaultValue="Last & Look"'], /not well-formed/],
  ["a namespace nobody declared", [' xmlns:bt="', ' xmlns:b="'], /not well-formed/],
  ["a document type", ["<OfficeApp ", '<!DOCTYPE a [<!ENTITY b "c">]><OfficeApp '], /document type/],
  ["text after the end", [/<\/OfficeApp>\s*$/, "</OfficeApp>more"], /not well-formed/],
  [
    "the same attribute twice",
    ['<Host Name="Mailbox"', '<Host Name="Mailbox" Name="Mailbox"'],
    /not well-fo/,
  ],
  // Shape
  ["another root", [/OfficeApp/g, "App"], /the root is app:App/],
  [
    "a task pane add-in",
    ['xsi:type="MailApp"', 'xsi:type="TaskPaneApp"'],
    /unknown with the type TaskPaneApp/,
  ],
  ["a wrong namespace", ["appforoffice/1.1", "appforoffice/1.0"], /the root is/],
  [
    "an old namespace of the overrides",
    ["mailappversionoverrides/1.1", "mailappversionoverrides"],
    /not allowed/,
  ],
  ["wrong order at the top", [/( +<Version>.*\n)( +<ProviderName>.*\n)/, "$2$1"], /Version stands too late/],
  [
    "wrong order in a button",
    [/(<Label resid="ol-sent"\/>)\s*(<Supertip>[\s\S]*?<\/Supertip>)/, "$2$1"],
    /Label stands/,
  ],
  [
    "runtimes behind the form factor",
    [/(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/, "$2$1"],
    /Runtimes st/,
  ],
  [
    "resources before the hosts",
    [/(<Hosts>\s*<Host xsi[\s\S]*<\/Hosts>)\s*(<Resources>[\s\S]*<\/Resources>)/, "$2$1"],
    /Hosts st/,
  ],
  ["no supertip", [/<Supertip>[\s\S]*?<\/Supertip>/, ""], /needs Supertip/],
  ["no form", [/<FormSettings>[\s\S]*<\/FormSettings>/, ""], /needs FormSettings/],
  ["no rule", [/<Rule .*\/>/, ""], /needs Rule/],
  ["no support address", [/<SupportUrl .*\/>/, ""], /needs SupportUrl/],
  ["two icons in one button", [/(<Icon>[\s\S]*?<\/Icon>)/, "$1$1"], /Icon more than once/],
  ["an element nobody knows", ["<FunctionFile", "<Colour/><FunctionFile"], /Colour is not allowed/],
  ["an attribute nobody knows", ["<LaunchEvent ", '<LaunchEvent Mode="x" '], /unknown attribute Mode/],
  ["a missing attribute", [' FunctionName="onMessageSend"', ""], /needs the attribute FunctionName/],
  ["text where there is none", ["<LaunchEvents>", "<LaunchEvents>now"], /must not be “now”/],
  ["a menu instead of a button", ['<Control xsi:type="Button"', '<Control xsi:type="Menu"'], /type Menu/],
  ["a surface that does not exist", ["MessageReadCommandSurface", "MessageSurface"], /type MessageSurface/],
  ["a script of another kind", ['type="javascript"', 'type="typescript"'], /one of javascript/],
  ["no script for classic Outlook", [/<Override type=.*\/>/, ""], /Runtime needs Override/],
  ["another tab", ['id="TabDefault"', 'id="TabHome"'], /one of TabDefault/],
  ["another host", ['<Host Name="Mailbox"', '<Host Name="Workbook"'], /one of Mailbox/],
  // Values
  ["an id that is no GUID", [/<Id>2/, "<Id>z"], /Id must not be/],
  ["a version of three parts", [/(<Version>\d+\.\d+\.\d+)\.0/, "$1"], /Version must not be/],
  ["a language without its country", ["<DefaultLocale>en-US", "<DefaultLocale>en"], /DefaultLocale must not/],
  ["a permission that does not exist", [">ReadWriteMailbox<", ">ReadWriteAll<"], /Permissions must not be/],
  ["overrides for everybody", ['MinVersion="1.12"', 'MinVersion="1.8"'], /must require more than the base/],
  [
    "1.9 where 1.12 is needed",
    ['MinVersion="1.12"', 'MinVersion="1.9"'],
    /OnMessageSend needs Mailbox 1\.12/,
  ],
  ["a version that is none", ['MinVersion="1.8"', 'MinVersion="latest"'], /no version/],
  // Ids and resources
  ["a control id twice", ['id="LastLookSettings"', 'id="LastLookReview"'], /LastLookReview is there twice/],
  ["a group named like a control", ['id="LastLookRead"', 'id="LastLookSent"'], /LastLookSent is there twice/],
  ["an id with a blank", ['id="LastLookSent"', 'id="LastLook Sent"'], /no good id/],
  [
    "a reference into the void",
    ['<Title resid="ol-sent"', '<Title resid="ol-gone"'],
    /ol-gone, which is no resource/,
  ],
  [
    "a tooltip taken from the labels",
    ['<Description resid="ol-sent-tip"', '<Description resid="ol-sent"'],
    /LongStrings/,
  ],
  [
    "a label that is an address",
    ['<Label resid="ol-sent"', '<Label resid="url-sent"'],
    /not among the ShortStrings/,
  ],
  [
    "a resource nobody uses",
    ["<bt:Urls>", `<bt:Urls><bt:Url id="x" DefaultValue="${BASE}x"/>`],
    /nothing uses the resource x/,
  ],
  ["a resource twice", ['Url id="url-sent"', 'Url id="url-pane"'], /resource url-pane is there twice/],
  [
    "a long resource id",
    [/ol-review-appointment-tip/g, "ol-review-appointment-tip-and-more"],
    /1 to 32 characters/,
  ],
  // Texts
  [
    "a long label",
    ['id="ol-sent" DefaultValue="', `id="ol-sent" DefaultValue="${LONG}`],
    /ol-sent has 2\d\d characters/,
  ],
  [
    "a long tooltip",
    ['id="ol-sent-tip" DefaultValue="', `id="ol-sent-tip" DefaultValue="${LONG}`],
    /1 to 250/,
  ],
  ["a long translation", ['Locale="zh-CN" Value="更正', `Locale="zh-CN" Value="${LONG}更正`], /1 to 125/],
  ["an empty text", ['Value="更正这封邮件"', 'Value=" "'], /ol-sent has 1 characters/],
  [
    "a text without Chinese",
    [/<bt:Override Locale="zh-CN" Value="更正[^>]*>/, ""],
    /ol-sent lacks the language zh-CN/,
  ],
  [
    "a language nobody speaks",
    ['Locale="zh-CN" Value="更正', 'Locale="zh-XX" Value="更正'],
    /stray language zh-XX/,
  ],
  [
    "a name without Chinese",
    [/(<DisplayName[^>]*)>\s*<Override.*\/>/, "$1>"],
    /DisplayName lacks the language/,
  ],
  // Addresses
  [
    "an address without its s",
    ["https://static.example/tools/lastlook/pane", "http://static.example/tools/lastlook/pane"],
    /not https/,
  ],
  ["a page elsewhere", [`${BASE}sent.html`, "https://elsewhere.example/sent.html"], /url-sent is not below/],
  [
    "a page of the neighbour",
    [`${BASE}sent.html`, "https://static.example/tools/lastlook2/sent.html"],
    /not below/,
  ],
  ["an address that is relative", [`${BASE}sent.html`, "sent.html"], /no proper address/],
  ["an address with a blank", [`${BASE}sent.html`, `${BASE}my sent.html`], /no proper address/],
  ["a long address", [`${BASE}sent.html`, `${BASE}${"a".repeat(2048)}`], /more than 2048/],
  // Events
  [
    "an unknown event",
    ['"OnNewMessageCompose"', '"OnMessageComposed"'],
    /OnMessageComposed is no launch event/,
  ],
  ["an unknown mode", ['SendMode="SoftBlock"', 'SendMode="HardBlock"'], /one of PromptUser/],
  [
    "one event in another mode",
    ['SendMode="SoftBlock"', 'SendMode="Block"'],
    /must have the SendMode SoftBlock/,
  ],
  [
    "a send event without a mode",
    [' SendMode="SoftBlock"', ""],
    /must have the SendMode SoftBlock, not undefined/,
  ],
  [
    "a mode where nothing is sent",
    ['"onNewMessageCompose"', '"onNewMessageCompose" SendMode="SoftBlock"'],
    /cannot have/,
  ],
  [
    "two handlers of sending",
    ['"OnAppointmentSend"', '"OnMessageSend"'],
    /OnMessageSend is there more than once/,
  ],
  [
    "no handler of sending",
    [/<LaunchEvent Type="OnAppointmentSend".*\/>/, ""],
    /OnAppointmentSend is missing/,
  ],
  ["a function that is none", ['"onNewMessageCompose"', '"on new"'], /“on new” is no function name/],
  [
    "events in another page than the runtime",
    [/url-launch"\/>(\s*<\/ExtensionPoint>)/, 'url-pane"/>$1'],
    /page of the runtime/,
  ],
  [
    "commands in another page than the runtime",
    ['<FunctionFile resid="url-launch"', '<FunctionFile resid="url-sent"'],
    /page of/,
  ],
  [
    "no extension point for events",
    [/<ExtensionPoint xsi:type="LaunchEvent">[\s\S]*?<\/ExtensionPoint>/, ""],
    /are 0 extension points/,
  ],
  // Surfaces
  [
    "the same surface twice",
    ["MessageReadCommandSurface", "MessageComposeCommandSurface"],
    /several extension points/,
  ],
  ["a button without its small icon", [/<bt:Image size="16" .*\/>/, ""], /LastLookReview has no icon of 16/],
  ["an icon size twice", ['size="32"', 'size="80"'], /two icons of 80/],
];

describe("a broken manifest is refused", () => {
  test("the whole one is not", () => {
    assert.deepEqual(lintXml(xml, EXPECTED), []);
  });

  for (const [what, [from, to], message] of XML) {
    test(what, () => {
      const broken = xml.replace(from, to);
      assert.notEqual(broken, xml, "the change changed nothing");
      assert.match(lintXml(broken, EXPECTED).join("\n"), message);
    });
  }

  test("more than 256 KB", () => {
    const filler = `<!--${" ".repeat(256 * 1024)}-->`;
    assert.match(lintXml(xml + filler, EXPECTED).join("\n"), /not below 262144/);
  });
});
