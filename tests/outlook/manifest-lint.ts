// A strict reader of the XML manifest: Microsoft's own validator wants the network, and the converter to JSON
// lets unknown events, wrong order and http addresses pass.
import {
  BUTTON_SIZES,
  EVENTS,
  LENGTHS,
  MOST_BYTES,
  MOST_ID,
  MOST_URL,
  SECTIONS,
  SEND_EVENTS,
  SHAPES,
  VALUES,
} from "./manifest-tables.ts";
import { all, at, type Element, everything, local, parseXml, place } from "./manifest-xml.ts";

/** What the manifest was made for. */
export interface Expected {
  base: string;
  sendMode: string;
  /** The languages besides the default one. */
  languages: string[];
}

/** Everything that is wrong with a manifest, in sentences; nothing when it is right. */
export function lintXml(xml: string, expected: Expected): string[] {
  const bytes = Buffer.byteLength(xml);
  if (bytes >= MOST_BYTES) return [`the manifest has ${bytes} bytes, which is not below ${MOST_BYTES}`];
  let root: Element;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [(error as Error).message];
  }
  if (root.name !== "app:OfficeApp") return [`the root is ${root.name}, not OfficeApp`];
  // The other rules rely on the shape.
  const shape = everything(root).flatMap(shapeFaults);
  if (shape.length > 0) return shape;
  return [
    ...idFaults(root),
    ...resourceFaults(root),
    ...textFaults(root, expected.languages),
    ...urlFaults(root, expected.base),
    ...requirementFaults(root),
    ...eventFaults(root, expected.sendMode),
    ...surfaceFaults(root),
  ];
}

// ── Shape: which elements, in which order, with which attributes ──

function shapeFaults(element: Element): string[] {
  const key = shapeKey(element);
  const shape = key === undefined ? undefined : SHAPES[key];
  if (shape === undefined) {
    const type = element.attributes["xsi:type"];
    return [`${place(element)} is unknown${type === undefined ? "" : ` with the type ${type}`}`];
  }
  const faults = [
    ...attributeFaults(element, shape.attributes ?? ""),
    ...childFaults(element, shape.children ?? ""),
  ];
  const text = element.text.trim();
  if (!(shape.text ?? /^$/).test(text)) faults.push(`${place(element)} must not be “${text}”`);
  return faults;
}

function shapeKey({ name, attributes, parent }: Element): string | undefined {
  const type = attributes["xsi:type"];
  const keys = [`${parent?.name}/${name}`, type === undefined ? name : `${name}[${type}]`];
  return keys.find((key) => key in SHAPES);
}

function attributeFaults(element: Element, spec: string): string[] {
  const wanted = spec.split(" ").filter(Boolean);
  const faults: string[] = [];
  for (const name of wanted) {
    if (!name.endsWith("?") && !(name in element.attributes))
      faults.push(`${place(element)} needs the attribute ${name}`);
  }
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!wanted.includes(name) && !wanted.includes(`${name}?`))
      faults.push(`${place(element)} has an unknown attribute ${name}`);
    const list = VALUES[`${element.name}@${name}`];
    if (list !== undefined && !list.includes(value))
      faults.push(`${name} of ${place(element)} must be one of ${list.join(", ")}, not “${value}”`);
  }
  return faults;
}

function childFaults(element: Element, spec: string): string[] {
  const items = spec.split(" ").filter(Boolean);
  const names = items.map((item) => item.replace(/[?+*]$/, ""));
  const faults: string[] = [];
  let reached = 0;
  for (const child of element.children) {
    const index = names.indexOf(child.name);
    if (index < 0) faults.push(`${local(child.name)} is not allowed in ${place(element)}`);
    else if (index < reached) faults.push(`${local(child.name)} stands too late in ${place(element)}`);
    else reached = index;
  }
  items.forEach((item, index) => {
    const name = names[index] as string;
    const count = element.children.filter((child) => child.name === name).length;
    if (count === 0 && !/[?*]$/.test(item)) faults.push(`${place(element)} needs ${local(name)}`);
    if (count > 1 && !/[+*]$/.test(item)) faults.push(`${place(element)} has ${local(name)} more than once`);
  });
  return faults;
}

// ── Ids and references ──

function idFaults(root: Element): string[] {
  const faults: string[] = [];
  const ids = all(root, "v11:Group", "v11:Control").map((element) => element.attributes.id as string);
  for (const id of repeated(ids)) faults.push(`the id ${id} is there twice`);
  for (const id of ids) if (!/^[A-Za-z]\w{0,63}$/.test(id)) faults.push(`“${id}” is no good id`);
  return faults;
}

function resourceFaults(root: Element): string[] {
  const resources = all(root, "v11:Resources").flatMap((element) =>
    element.children.flatMap((section) => section.children),
  );
  const ids = resources.map(({ attributes }) => attributes.id as string);
  const used = new Set<string>();
  const faults = repeated(ids).map((id) => `the resource ${id} is there twice`);
  for (const id of ids) {
    if (id.length > MOST_ID || id === "")
      faults.push(`the resource id “${id}” does not have 1 to ${MOST_ID} characters`);
  }
  for (const element of everything(root)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const resource = resources.find(({ attributes }) => attributes.id === resid);
    const section = SECTIONS[element.name];
    if (resource === undefined) faults.push(`${place(element)} names ${resid}, which is no resource`);
    else if (resource.parent?.name !== section)
      faults.push(`${place(element)} names ${resid}, which is not among the ${local(section ?? "")}`);
  }
  for (const id of ids) if (!used.has(id)) faults.push(`nothing uses the resource ${id}`);
  return faults;
}

// ── Texts, addresses, versions ──

function textFaults(root: Element, languages: string[]): string[] {
  return all(root, "app:DisplayName", "app:Description", "bt:String").flatMap((element) => {
    const what = element.attributes.id ?? local(element.name);
    const most = LENGTHS[element.name === "bt:String" ? (element.parent?.name ?? "") : element.name] ?? 0;
    const texts = [
      element.attributes.DefaultValue,
      ...element.children.map((child) => child.attributes.Value),
    ];
    const faults = texts
      .filter((text = "") => text.trim() === "" || [...text].length > most)
      .map((text = "") => `${what} has ${[...text].length} characters instead of 1 to ${most}: “${text}”`);
    const found = element.children.map((child) => child.attributes.Locale as string);
    for (const tag of languages) if (!found.includes(tag)) faults.push(`${what} lacks the language ${tag}`);
    for (const tag of found) if (!languages.includes(tag)) faults.push(`${what} has a stray language ${tag}`);
    for (const tag of repeated(found)) faults.push(`${what} has the language ${tag} twice`);
    return faults;
  });
}

const URL_ELEMENTS = [
  "app:IconUrl",
  "app:HighResolutionIconUrl",
  "app:SupportUrl",
  "app:SourceLocation",
  "bt:Url",
  "bt:Image",
];

/** Every address of the manifest with the element that has it. */
export function addresses(root: Element): { element: Element; url: string }[] {
  return all(root, ...URL_ELEMENTS).flatMap((element) => {
    const url = element.attributes.DefaultValue;
    return url === undefined ? [] : [{ element, url }];
  });
}

function urlFaults(root: Element, base: string): string[] {
  return addresses(root).flatMap(({ element, url }) => {
    const what = element.attributes.id ?? local(element.name);
    if (!URL.canParse(url) || new URL(url).href !== url) return [`${what} is no proper address: “${url}”`];
    const { protocol, hostname } = new URL(url);
    if (protocol !== "https:" && !(protocol === "http:" && hostname === "localhost"))
      return [`${what} is not https: ${url}`];
    if (url.length > MOST_URL) return [`${what} has more than ${MOST_URL} characters`];
    return url.startsWith(base) && url.length > base.length ? [] : [`${what} is not below ${base}: ${url}`];
  });
}

function requirementFaults(root: Element): string[] {
  const faults = all(root, "app:Set", "bt:Set")
    .filter((element) => !/^\d{1,5}\.\d{1,5}$/.test(element.attributes.MinVersion as string))
    .map((element) => `MinVersion of ${place(element)} is no version`);
  if (faults.length > 0) return faults;
  const [base = 0, overrides = 0] = ["app:Set", "bt:Set"].map((name) =>
    Math.max(...all(root, name).map((element) => minor(element.attributes.MinVersion as string))),
  );
  if (base >= overrides) faults.push("the overrides must require more than the base");
  for (const { attributes } of all(root, "v11:LaunchEvent")) {
    const since = EVENTS[attributes.Type ?? ""];
    if (since !== undefined && minor(since) > overrides)
      faults.push(`${attributes.Type} needs Mailbox ${since}, and the overrides do not require it`);
  }
  return faults;
}

/** 1.12 comes after 1.5, so versions are no decimal numbers. */
function minor(version: string): number {
  const [whole = 0, part = 0] = version.split(".").map(Number);
  return whole * 100_000 + part;
}

// ── Events ──

function eventFaults(root: Element, sendMode: string): string[] {
  const events = all(root, "v11:LaunchEvent");
  const types = events.map(({ attributes }) => attributes.Type as string);
  const faults = repeated(types).map((type) => `${type} is there more than once`);
  for (const { attributes } of events) faults.push(...oneEventFaults(attributes, sendMode));
  for (const type of SEND_EVENTS) if (!types.includes(type)) faults.push(`${type} is missing`);
  return [...faults, ...runtimeFaults(root)];
}

function oneEventFaults(attributes: Record<string, string>, sendMode: string): string[] {
  const { Type = "", FunctionName = "", SendMode } = attributes;
  const faults: string[] = [];
  if (!(Type in EVENTS)) faults.push(`${Type} is no launch event`);
  if (!/^[A-Za-z]\w{0,63}$/.test(FunctionName)) faults.push(`“${FunctionName}” is no function name`);
  const sends = SEND_EVENTS.includes(Type);
  if (!sends && SendMode !== undefined) faults.push(`${Type} cannot have a SendMode`);
  if (sends && SendMode !== sendMode)
    faults.push(`${Type} must have the SendMode ${sendMode}, not ${SendMode}`);
  return faults;
}

/** Commands without a pane, events and the runtime share one page. */
function runtimeFaults(root: Element): string[] {
  const [runtime] = all(root, "v11:Runtime");
  const points = all(root, "v11:ExtensionPoint").filter(
    ({ attributes }) => attributes["xsi:type"] === "LaunchEvent",
  );
  if (points.length !== 1) return [`there are ${points.length} extension points for launch events`];
  const users = [at(points[0] as Element, "SourceLocation"), ...all(root, "v11:FunctionFile")];
  return users
    .filter((element) => element?.attributes.resid !== runtime?.attributes.resid)
    .map((element) => `${element && place(element)} does not name the page of the runtime`);
}

// ── Surfaces ──

function surfaceFaults(root: Element): string[] {
  const types = all(root, "v11:ExtensionPoint").map(({ attributes }) => attributes["xsi:type"] as string);
  const faults = repeated(types).map((type) => `there are several extension points ${type}`);
  for (const icon of all(root, "v11:Icon")) {
    const sizes = icon.children.map(({ attributes }) => attributes.size as string);
    const id = icon.parent?.attributes.id;
    for (const size of BUTTON_SIZES)
      if (!sizes.includes(size)) faults.push(`${id} has no icon of ${size} pixels`);
    for (const size of repeated(sizes)) faults.push(`${id} has two icons of ${size} pixels`);
  }
  return faults;
}

/** The values that occur more than once. */
export function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
