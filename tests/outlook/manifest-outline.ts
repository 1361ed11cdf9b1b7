// What an add-in is, whichever manifest says it, so that manifests can be compared.
import {
  type Control,
  type Extension,
  type Group,
  lowerFirst,
  UNIFIED_EVENTS,
  type Unified,
} from "./manifest-unified.ts";
import { all, at, type Element } from "./manifest-xml.ts";

export interface Outline {
  id: string;
  version: string;
  name: string;
  description: string;
  shared: boolean;
  permission: string;
  launch: { page: string; script: string };
  events: string[];
  surfaces: { context: string; group: string; label: string; buttons: Button[] }[];
}

interface Button {
  id: string;
  label: string;
  title: string;
  description: string;
  page: string;
  icons: string[];
}

const CONTEXTS: Record<string, string> = {
  MessageComposeCommandSurface: "mailCompose",
  MessageReadCommandSurface: "mailRead",
  AppointmentOrganizerCommandSurface: "meetingDetailsOrganizer",
};

/** Microsoft's converter has another name for shared folders than Microsoft's documentation. */
const SHARED = ["Mailbox.SharedFolder", "Mailbox.AccessSharedFolders.User"];

// ── From XML ──

/** What the XML manifest says in a language, which is its own unless named. */
export function outlineOfXml(root: Element, language?: string): Outline {
  const text = (element: Element | undefined) => textIn(element, language);
  const find = (id = "") =>
    all(root, "v11:Resources")
      .flatMap(leaves)
      .find((one) => one.attributes.id === id);
  const say = (element: Element | undefined) => text(find(element?.attributes.resid));
  const [runtime] = all(root, "v11:Runtime");
  return {
    id: at(root, "Id")?.text ?? "",
    version: (at(root, "Version")?.text ?? "").replace(/\.\d+$/, ""),
    name: text(at(root, "DisplayName")),
    description: text(at(root, "Description")),
    shared: all(root, "v11:SupportsSharedFolders")[0]?.text === "true",
    permission: at(root, "Permissions")?.text ?? "",
    launch: { page: say(runtime), script: say(runtime && at(runtime, "Override")) },
    events: all(root, "v11:LaunchEvent").map(({ attributes }) =>
      eventLine(
        UNIFIED_EVENTS[attributes.Type ?? ""],
        attributes.FunctionName,
        lowerFirst(attributes.SendMode ?? ""),
      ),
    ),
    surfaces: all(root, "v11:Group").map((group) => ({
      context: CONTEXTS[group.parent?.parent?.attributes["xsi:type"] ?? ""] ?? "",
      group: group.attributes.id ?? "",
      label: say(at(group, "Label")),
      buttons: all(group, "v11:Control").map((control) => buttonOfXml(control, say)),
    })),
  };
}

function buttonOfXml(control: Element, say: (element: Element | undefined) => string): Button {
  return {
    id: control.attributes.id ?? "",
    label: say(at(control, "Label")),
    title: say(at(control, "Supertip", "Title")),
    description: say(at(control, "Supertip", "Description")),
    page: say(at(control, "Action", "SourceLocation")),
    icons: (at(control, "Icon")?.children ?? []).map((image) => `${image.attributes.size} ${say(image)}`),
  };
}

function leaves(resources: Element): Element[] {
  return resources.children.flatMap((section) => section.children);
}

function textIn(element: Element | undefined, language: string | undefined): string {
  const override = element?.children.find((child) => child.attributes.Locale === language);
  return override?.attributes.Value ?? element?.attributes.DefaultValue ?? "";
}

// ── From JSON ──

export function outlineOfUnified(manifest: Unified): Outline {
  const [extension] = manifest.extensions;
  if (extension === undefined) throw new Error("there is no extension");
  const permissions = manifest.authorization.permissions.resourceSpecific.map(({ name }) => name);
  const launch = extension.runtimes.find(({ code }) => code.script !== undefined)?.code;
  return {
    id: manifest.id,
    version: manifest.version,
    name: manifest.name.short,
    description: manifest.description.full,
    shared: permissions.some((name) => SHARED.includes(name)),
    permission: permissions.includes("Mailbox.ReadWrite.User") ? "ReadWriteMailbox" : permissions.join(" "),
    launch: { page: launch?.page ?? "", script: launch?.script ?? "" },
    events: extension.autoRunEvents
      .flatMap(({ events }) => events)
      .map(({ type, actionId, options }) => eventLine(type, actionId, options?.sendMode)),
    surfaces: extension.ribbons.flatMap(({ contexts, tabs }) =>
      contexts.flatMap((context) =>
        tabs.flatMap(({ groups }) => groups.map((group) => surfaceOf(extension, context, group))),
      ),
    ),
  };
}

function surfaceOf(extension: Extension, context: string, { id, label, controls }: Group) {
  return { context, group: id, label, buttons: controls.map((control) => buttonOf(extension, control)) };
}

function buttonOf(extension: Extension, { id, label, supertip, actionId, icons }: Control): Button {
  const runtime = extension.runtimes.find(({ actions }) => actions.some((action) => action.id === actionId));
  return {
    id,
    label,
    title: supertip.title,
    description: supertip.description,
    page: runtime?.code.page ?? "",
    icons: icons.map(({ size, url }) => `${size} ${url}`),
  };
}

function eventLine(type = "", name = "", sendMode = ""): string {
  return `${type} ${name} ${sendMode}`.trim();
}
