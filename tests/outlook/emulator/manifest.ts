/** Reads what the emulator needs from an add-in only (XML) manifest. */
import { readFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import type { AddIn, Command, LaunchEvent, SendMode } from "./types.ts";

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const MODES: Record<string, SendMode> = { PromptUser: "promptUser", SoftBlock: "softBlock", Block: "block" };

/**
 * `language`: which override of the strings is taken, e.g. "zh-CN". The addresses in the manifest are those of
 * the real host; the longest folder they share stands for the add-in's folder here.
 * Throws when the file is not well-formed or has no LaunchEvent runtime.
 */
export function readManifest(path: string, language: string): AddIn {
  const root = parse(readFileSync(path, "utf8"));
  const overrides = all(root, "VersionOverrides").at(-1);
  if (!overrides) throw new Error(`${path}: no VersionOverrides`);
  const resources = new Map(
    ["Image", "Url", "String"].flatMap((kind) =>
      all(overrides, kind)
        .filter((each) => each.attributes.id !== undefined)
        .map((each) => [each.attributes.id ?? "", localised(each, language)] as const),
    ),
  );
  const addresses = all(overrides, "Url").concat(all(overrides, "Image"));
  const values = addresses.map((each) => each.attributes.DefaultValue).filter((each) => each !== undefined);
  const base = commonFolder(values);
  const resource = (element: Element | undefined) => {
    const id = element?.attributes.resid;
    const value = id === undefined ? undefined : resources.get(id);
    if (id !== undefined && value === undefined) throw new Error(`${path}: no resource ${id}`);
    return value;
  };
  const page = (element: Element | undefined) => resource(element)?.slice(base.length);

  const points = all(overrides, "ExtensionPoint");
  const launch = points.find((each) => each.attributes["xsi:type"] === "LaunchEvent");
  const runtime = page(launch && child(launch, "SourceLocation"));
  if (!launch || runtime === undefined) throw new Error(`${path}: no LaunchEvent with a SourceLocation`);
  const name = all(root, "DisplayName")[0];
  return {
    name: name ? localised(name, language) : "",
    permission: (all(root, "Permissions")[0]?.text.trim() ?? "Restricted") as AddIn["permission"],
    runtime,
    functionFile: page(all(overrides, "FunctionFile")[0]) ?? runtime,
    events: all(launch, "LaunchEvent").map(
      (each): LaunchEvent => ({
        type: each.attributes.Type ?? "",
        function: each.attributes.FunctionName ?? "",
        sendMode: MODES[each.attributes.SendMode ?? "SoftBlock"] ?? "softBlock",
      }),
    ),
    commands: points.flatMap((point) =>
      all(point, "Control").map((control): Command => {
        const action = child(control, "Action");
        const image = all(control, "Image").at(-1);
        return {
          id: control.attributes.id ?? "",
          surface: point.attributes["xsi:type"] ?? "",
          label: resource(child(control, "Label")) ?? "",
          page: page(action && child(action, "SourceLocation")),
          function: action && child(action, "FunctionName")?.text.trim(),
          icon: page(image),
        };
      }),
    ),
    icons: all(overrides, "Image").flatMap((each) => each.attributes.id ?? []),
  };
}

function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const name = tag.name.replace(/^.*:/, "");
    const element: Element = { name, attributes: { ...tag.attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const top = open.at(-1);
    if (top) top.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return root;
}

/** All elements of that name below, in the order of the file. */
function all(element: Element, name: string): Element[] {
  return element.children.flatMap((each) => (each.name === name ? [each] : []).concat(all(each, name)));
}

function child(element: Element, name: string): Element | undefined {
  return element.children.find((each) => each.name === name);
}

function localised(element: Element, language: string): string {
  const override = element.children.find(
    (each) => each.name === "Override" && each.attributes.Locale?.toLowerCase() === language.toLowerCase(),
  );
  return override?.attributes.Value ?? element.attributes.DefaultValue ?? "";
}

function commonFolder(addresses: string[]): string {
  let base = addresses[0] ?? "";
  for (const each of addresses) while (!each.startsWith(base)) base = base.slice(0, -1);
  return base.slice(0, base.lastIndexOf("/") + 1);
}
