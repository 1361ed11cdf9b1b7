// Writes the manifests of the Outlook add-in, and their icons, from addin/outlook/manifest.source.json:
// the XML one, which every Outlook client takes, and the unified one in JSON, each for the three ways
// Outlook can treat a mail that was stopped. Paths are from the top of the repository.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const SOURCE = "addin/outlook/manifest.source.json";
const PICTURE = "addin/thunderbird/icons/lastlook.svg";

/** What comes between "manifest" and the ending → how Outlook treats a mail that was stopped. */
const MODES = { "": "SoftBlock", ".prompt-user": "PromptUser", ".block": "Block" };

/** The first language is the manifest's own, the others are overrides: tag → folder of the word catalog. */
const LANGUAGES = { "en-US": "en", "zh-CN": "zh-CN" };

/** The same places in the words of both manifests. */
const PLACES = {
  messageCompose: { surface: "MessageComposeCommandSurface", context: "mailCompose" },
  messageRead: { surface: "MessageReadCommandSurface", context: "mailRead" },
  appointmentOrganizer: {
    surface: "AppointmentOrganizerCommandSurface",
    context: "meetingDetailsOrganizer",
  },
};

/** The same events in the words of both manifests. */
const EVENTS = {
  OnMessageSend: "messageSending",
  OnAppointmentSend: "appointmentSending",
  OnNewMessageCompose: "newMessageComposeCreated",
  OnMessageCompose: "messageComposeOpened",
  OnMessageRecipientsChanged: "messageRecipientsChanged",
  OnMessageAttachmentsChanged: "messageAttachmentsChanged",
};

const PERMISSIONS = { ReadWriteMailbox: "Mailbox.ReadWrite.User" };

/** The sizes of a button, and of the add-in in lists of add-ins. */
const BUTTON_SIZES = [16, 32, 80];
const LIST_SIZES = { normal: 64, high: 128 };

/** Writes all manifests and icons into a folder that is served at `baseUrl`, and says which files those are. */
export async function writeManifests(folder, { baseUrl }) {
  const facts = { ...readSource(), base: checkedBase(baseUrl), words: readWords() };
  const files = { ...(await icons()), ...localeFiles(facts) };
  for (const [infix, mode] of Object.entries(MODES)) {
    files[`manifest${infix}.xml`] = xmlManifest(facts, mode);
    files[`manifest${infix}.json`] = asText(unifiedManifest(facts, mode));
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return Object.keys(files).sort();
}

/** The address with a slash at its end; Outlook takes only https, and http just from one's own machine. */
export function checkedBase(baseUrl) {
  const wrong = (why) => new Error(`The base URL of the Outlook add-in, ${JSON.stringify(baseUrl)}, ${why}.`);
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl))
    throw wrong("is not an absolute URL such as https://static.example/lastlook/");
  const url = new URL(baseUrl);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && url.hostname === "localhost"))
    throw wrong("must begin with https:// (http:// only for localhost)");
  if (url.username !== "" || url.password !== "") throw wrong("must not carry a user name or password");
  if (/[?#]/.test(baseUrl)) throw wrong("must not carry a query or a fragment");
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

function readSource() {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version))
    throw new Error(`The version in package.json, ${version}, must be three numbers.`);
  return { ...JSON.parse(readFileSync(SOURCE, "utf8")), version };
}

/** Language tag → a function from message id to text, which knows no gaps. */
function readWords() {
  const words = {};
  for (const [tag, folder] of Object.entries(LANGUAGES)) {
    const catalog = new FluentBundle(tag);
    catalog.addResource(new FluentResource(readFileSync(`src/wording/${folder}/interface.ftl`, "utf8")));
    words[tag] = (id) => {
      const pattern = catalog.getMessage(id)?.value;
      if (!pattern) throw new Error(`${folder}/interface.ftl has no message ${id}`);
      return catalog.formatPattern(pattern, {}, []);
    };
  }
  return words;
}

const [DEFAULT_LANGUAGE, ...OTHER_LANGUAGES] = Object.keys(LANGUAGES);

const asText = (json) => `${JSON.stringify(json, null, 2)}\n`;
const iconFile = (size) => `icons/lastlook-${size}.png`;
const stem = (file) => file.replace(/\.[a-z]+$/, "");
const buttonsOf = (facts) => facts.surfaces.flatMap((surface) => surface.buttons);
const unique = (list) => [...new Set(list)];

// ── Icons ──

/** The sizes come from one picture; the unified manifest wants it also on a ground, and in white. */
async function icons() {
  await rasteriser();
  const svg = readFileSync(PICTURE, "utf8");
  const files = { "icons/color-192.png": png(withMargin(svg), 192, "#ffffff") };
  files["icons/outline-32.png"] = png(svg.replace(/stroke="#[0-9a-f]{6}"/g, 'stroke="#ffffff"'), 32);
  for (const size of [...BUTTON_SIZES, ...Object.values(LIST_SIZES)]) files[iconFile(size)] = png(svg, size);
  return files;
}

let started;
function rasteriser() {
  started ??= initWasm(readFileSync("node_modules/@resvg/resvg-wasm/index_bg.wasm"));
  return started;
}

function png(svg, size, background) {
  const drawing = new Resvg(svg, { fitTo: { mode: "width", value: size }, background });
  const image = drawing.render();
  const bytes = image.asPng();
  image.free();
  drawing.free();
  return bytes;
}

/** A third of the picture's width is free on each side, because hosts cut round corners. */
function withMargin(svg) {
  const [left, top, width, height] = /viewBox="([^"]+)"/.exec(svg)[1].split(" ").map(Number);
  const margin = width / 3;
  const box = [left - margin, top - margin, width + 2 * margin, height + 2 * margin];
  return svg.replace(/viewBox="[^"]+"/, `viewBox="${box.join(" ")}"`);
}

// ── The XML manifest ──

const NAMESPACES = {
  xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};
const OVERRIDES = "http://schemas.microsoft.com/office/mailappversionoverrides";

/** The elements stand in the order that the schema wants. */
function xmlManifest(facts, mode) {
  const root = el("OfficeApp", { ...NAMESPACES, "xsi:type": "MailApp" }, [
    ...identity(facts),
    el("Hosts", {}, [el("Host", { Name: "Mailbox" })]),
    el("Requirements", {}, [
      el("Sets", {}, [el("Set", { Name: "Mailbox", MinVersion: facts.mailbox.toInstall })]),
    ]),
    ...forOlderClients(facts),
    el("VersionOverrides", { xmlns: OVERRIDES, "xsi:type": "VersionOverridesV1_0" }, [
      el("VersionOverrides", { xmlns: `${OVERRIDES}/1.1`, "xsi:type": "VersionOverridesV1_1" }, [
        el("Requirements", {}, [
          el("bt:Sets", {}, [el("bt:Set", { Name: "Mailbox", MinVersion: facts.mailbox.toWatch })]),
        ]),
        el("Hosts", {}, [el("Host", { "xsi:type": "MailHost" }, [runtimes(facts), desktop(facts, mode)])]),
        resources(facts),
      ]),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, "").join("\n")}\n`;
}

function identity(facts) {
  const url = (name, file) => el(name, { DefaultValue: facts.base + file });
  return [
    el("Id", {}, facts.id),
    el("Version", {}, `${facts.version}.0`),
    el("ProviderName", {}, facts.provider),
    el("DefaultLocale", {}, DEFAULT_LANGUAGE),
    localised(facts, "DisplayName", {}, facts.name),
    localised(facts, "Description", {}, facts.description.full),
    url("IconUrl", iconFile(LIST_SIZES.normal)),
    url("HighResolutionIconUrl", iconFile(LIST_SIZES.high)),
    url("SupportUrl", facts.about),
  ];
}

/** Clients without launch events do not read the overrides: there the review opens only by hand. */
function forOlderClients(facts) {
  const page = el("SourceLocation", { DefaultValue: facts.base + facts.byHand });
  return [
    el("FormSettings", {}, [el("Form", { "xsi:type": "ItemEdit" }, [el("DesktopSettings", {}, [page])])]),
    el("Permissions", {}, facts.permission),
    el("Rule", { "xsi:type": "ItemIs", ItemType: "Message", FormType: "Edit" }),
    el("DisableEntityHighlighting", {}, "false"),
  ];
}

function runtimes({ launch }) {
  const script = el("Override", { type: "javascript", resid: urlId(launch.script) });
  return el("Runtimes", {}, [el("Runtime", { resid: urlId(launch.page) }, [script])]);
}

function desktop(facts, mode) {
  return el("DesktopFormFactor", {}, [
    ...(facts.sharedMailboxes ? [el("SupportsSharedFolders", {}, "true")] : []),
    el("FunctionFile", { resid: urlId(facts.launch.page) }),
    ...facts.surfaces.map((surface) => commandSurface(facts, surface)),
    el("ExtensionPoint", { "xsi:type": "LaunchEvent" }, [
      el(
        "LaunchEvents",
        {},
        facts.events.map((event) => launchEvent(event, mode)),
      ),
      el("SourceLocation", { resid: urlId(facts.launch.page) }),
    ]),
  ]);
}

function launchEvent(event, mode) {
  const attributes = { Type: event.type, FunctionName: event.function };
  return el("LaunchEvent", event.sends ? { ...attributes, SendMode: mode } : attributes);
}

function commandSurface(facts, { place, group, buttons }) {
  return el("ExtensionPoint", { "xsi:type": PLACES[place].surface }, [
    el("OfficeTab", { id: "TabDefault" }, [
      el("Group", { id: group }, [el("Label", { resid: facts.name }), ...buttons.map(control)]),
    ]),
  ]);
}

function control({ id, label, tip, page }) {
  const icon = (size) => el("bt:Image", { size, resid: iconId(size) });
  return el("Control", { "xsi:type": "Button", id }, [
    el("Label", { resid: label }),
    el("Supertip", {}, [el("Title", { resid: label }), el("Description", { resid: tip })]),
    el("Icon", {}, BUTTON_SIZES.map(icon)),
    el("Action", { "xsi:type": "ShowTaskpane" }, [el("SourceLocation", { resid: urlId(page) })]),
  ]);
}

/** Strings go by their message id, everything else by its file. */
const urlId = (file) => `url-${stem(file)}`;
const iconId = (size) => `icon-${size}`;

function resources(facts) {
  const { base, launch } = facts;
  const files = unique([launch.page, launch.script, ...buttonsOf(facts).map((button) => button.page)]);
  const strings = (ids) => unique(ids).map((id) => localised(facts, "bt:String", { id }, id));
  const labels = [facts.name, ...buttonsOf(facts).map((button) => button.label)];
  const image = (size) => el("bt:Image", { id: iconId(size), DefaultValue: base + iconFile(size) });
  return el("Resources", {}, [
    el("bt:Images", {}, BUTTON_SIZES.map(image)),
    el(
      "bt:Urls",
      {},
      files.map((file) => el("bt:Url", { id: urlId(file), DefaultValue: base + file })),
    ),
    el("bt:ShortStrings", {}, strings(labels)),
    el("bt:LongStrings", {}, strings(buttonsOf(facts).map((button) => button.tip))),
  ]);
}

/** An element with the text of a message in every language. */
function localised({ words }, name, attributes, id) {
  const override = name.startsWith("bt:") ? "bt:Override" : "Override";
  const others = OTHER_LANGUAGES.map((tag) => el(override, { Locale: tag, Value: words[tag](id) }));
  return el(name, { ...attributes, DefaultValue: words[DEFAULT_LANGUAGE](id) }, others);
}

/** One element; its content is a text or a list of elements. */
function el(name, attributes, content = []) {
  return { name, attributes, content };
}

function lines({ name, attributes, content }, indent) {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const tag = name + pairs.join("");
  if (typeof content === "string") return [`${indent}<${tag}>${escaped(content)}</${name}>`];
  if (content.length === 0) return [`${indent}<${tag}/>`];
  const inner = content.flatMap((child) => lines(child, `${indent}  `));
  return [`${indent}<${tag}>`, ...inner, `${indent}</${name}>`];
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Line ends in an attribute would be read as blanks, so they are named. */
function escaped(value) {
  return String(value)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign])
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// ── The unified manifest ──

function unifiedManifest(facts, mode) {
  const { base, words, unifiedSchema } = facts;
  const say = words[DEFAULT_LANGUAGE];
  const about = base + facts.about;
  return {
    $schema: schemaUrl(facts, "MicrosoftTeams.schema.json"),
    manifestVersion: unifiedSchema,
    id: facts.id,
    version: facts.version,
    name: { short: say(facts.name) },
    description: { short: say(facts.description.short), full: say(facts.description.full) },
    developer: { name: facts.provider, websiteUrl: about, privacyUrl: about, termsOfUseUrl: about },
    icons: { color: "icons/color-192.png", outline: "icons/outline-32.png" },
    accentColor: facts.accentColor,
    localizationInfo: {
      defaultLanguageTag: DEFAULT_LANGUAGE.toLowerCase(),
      additionalLanguages: OTHER_LANGUAGES.map((tag) => ({
        languageTag: tag.toLowerCase(),
        file: localeFile(tag),
      })),
    },
    authorization: { permissions: { resourceSpecific: resourceSpecific(facts) } },
    validDomains: [new URL(base).host],
    extensions: [extension(facts, mode)],
  };
}

const schemaUrl = ({ unifiedSchema }, file) =>
  `https://developer.microsoft.com/json-schemas/teams/v${unifiedSchema}/${file}`;

function resourceSpecific({ permission, sharedMailboxes }) {
  const names = [PERMISSIONS[permission], ...(sharedMailboxes ? ["Mailbox.SharedFolder"] : [])];
  return names.map((name) => ({ name, type: "Delegated" }));
}

function extension(facts, mode) {
  const needs = { capabilities: [{ name: "Mailbox", minVersion: facts.mailbox.toWatch }] };
  const onDesktop = { ...needs, formFactors: ["desktop"] };
  return {
    requirements: { scopes: ["mail"], ...needs },
    runtimes: unifiedRuntimes(facts, onDesktop),
    ribbons: facts.surfaces.map((surface) => ribbon(facts, surface, onDesktop)),
    autoRunEvents: [
      {
        requirements: { scopes: ["mail"], ...onDesktop },
        events: facts.events.map((event) => autoRunEvent(event, mode)),
      },
    ],
  };
}

/** One runtime for the events, and one for every page that a button opens. */
function unifiedRuntimes(facts, requirements) {
  const { base, launch, events } = facts;
  const runtime = (id, code, actions) => ({
    requirements,
    id,
    type: "general",
    code,
    lifetime: "short",
    actions,
  });
  const pages = unique(buttonsOf(facts).map((button) => button.page));
  return [
    runtime(
      "launch",
      { page: base + launch.page, script: base + launch.script },
      events.map((event) => ({ id: event.function, type: "executeFunction" })),
    ),
    ...pages.map((page) =>
      runtime(stem(page), { page: base + page }, [{ id: openPage(page), type: "openPage" }]),
    ),
  ];
}

const openPage = (page) => `open-${stem(page)}`;

function autoRunEvent(event, mode) {
  const made = { type: EVENTS[event.type], actionId: event.function };
  const sendMode = mode[0].toLowerCase() + mode.slice(1);
  return event.sends ? { ...made, options: { sendMode } } : made;
}

function ribbon(facts, { place, group, buttons }, requirements) {
  const icons = BUTTON_SIZES.map((size) => ({ size, url: facts.base + iconFile(size) }));
  const say = facts.words[DEFAULT_LANGUAGE];
  const controls = buttons.map(({ id, label, tip, page }) => ({
    id,
    type: "button",
    label: say(label),
    icons,
    supertip: { title: say(label), description: say(tip) },
    actionId: openPage(page),
  }));
  return {
    requirements,
    contexts: [PLACES[place].context],
    tabs: [
      {
        builtInTabId: "TabDefault",
        groups: [{ id: group, label: say(facts.name), icons, controls }],
      },
    ],
  };
}

const localeFile = (tag) => `manifest.${tag.toLowerCase()}.json`;

/** The unified manifest's words in the other languages, by the path of what they replace. */
function localeFiles(facts) {
  const files = {};
  for (const tag of OTHER_LANGUAGES) {
    const say = facts.words[tag];
    const texts = {
      $schema: schemaUrl(facts, "MicrosoftTeams.Localization.schema.json"),
      "name.short": say(facts.name),
      "description.short": say(facts.description.short),
      "description.full": say(facts.description.full),
    };
    for (const [path, id] of ribbonTexts(facts)) texts[path] = say(id);
    files[localeFile(tag)] = asText(texts);
  }
  return files;
}

function ribbonTexts({ surfaces, name }) {
  return surfaces.flatMap(({ buttons }, at) => {
    const group = `extensions[0].ribbons[${at}].tabs[0].groups[0]`;
    const texts = buttons.flatMap(({ label, tip }, index) => {
      const path = `${group}.controls[${index}]`;
      return [
        [`${path}.label`, label],
        [`${path}.supertip.title`, label],
        [`${path}.supertip.description`, tip],
      ];
    });
    return [[`${group}.label`, name], ...texts];
  });
}
