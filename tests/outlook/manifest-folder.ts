// Holds a manifest against the folder it is served from: files, pictures, and the names used in the code.
import { addresses } from "./manifest-lint.ts";
import type { Files } from "./manifest-tool.ts";
import { all, at, type Element, local, parseXml } from "./manifest-xml.ts";

/** Pixels of the pictures that carry no size themselves. */
const SIZES: Record<string, number> = { "app:IconUrl": 64, "app:HighResolutionIconUrl": 128 };

/** Everything in a manifest that the folder does not keep, in sentences. */
export function lintFolder(xml: string, files: Files, base: string): string[] {
  const root = parseXml(xml);
  return [
    ...missingFiles(root, files, base),
    ...pictureFaults(root, files, base),
    ...bundlesOf(root, base).flatMap((bundle) => codeFaults(root, files, bundle, base)),
  ];
}

function missingFiles(root: Element, files: Files, base: string): string[] {
  return addresses(root)
    .filter(({ url }) => !files.has(fileOf(url, base)))
    .map(({ element, url }) => {
      const what = element.attributes.id ?? local(element.name);
      return `${what} is ${fileOf(url, base)}, which is not there`;
    });
}

function pictureFaults(root: Element, files: Files, base: string): string[] {
  const wanted = new Map<string, number>();
  for (const { element, url } of addresses(root)) {
    const own = SIZES[element.name];
    if (own !== undefined) wanted.set(fileOf(url, base), own);
  }
  for (const icon of all(root, "v11:Icon")) {
    for (const { attributes } of icon.children)
      wanted.set(fileOf(resource(root, attributes.resid), base), Number(attributes.size));
  }
  return [...wanted].flatMap(([file, size]) => pictureFault(files, file, size));
}

/** What is wrong with a PNG that should be a square of this size. */
export function pictureFault(files: Files, file: string, size: number): string[] {
  const content = files.get(file);
  if (content === undefined) return [];
  const signature = "89504e470d0a1a0a";
  if (content.length < 24 || content.subarray(0, 8).toString("hex") !== signature)
    return [`${file} is no PNG`];
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  return width === size && height === size
    ? []
    : [`${file} has ${width}×${height} pixels, not ${size}×${size}`];
}

/** The code of the page in a browser, and the one file that classic Outlook runs. */
function bundlesOf(root: Element, base: string): string[] {
  const [runtime] = all(root, "v11:Runtime");
  if (runtime === undefined) return [];
  const page = fileOf(resource(root, runtime.attributes.resid), base);
  const script = fileOf(resource(root, at(runtime, "Override")?.attributes.resid), base);
  return [page.replace(/\.html$/, ".js"), script];
}

function codeFaults(root: Element, files: Files, bundle: string, base: string): string[] {
  const code = files.get(bundle)?.toString("utf8");
  if (code === undefined) return [`${bundle} is not there`];
  const faults: string[] = [];
  const functions = all(root, "v11:LaunchEvent").map(({ attributes }) => attributes.FunctionName as string);
  for (const name of functions) {
    if (!code.includes(`Office.actions.associate("${name}"`))
      faults.push(`${bundle} does not associate ${name}`);
  }
  for (const [, name = ""] of code.matchAll(/Office\.actions\.associate\("([^"]*)"/g)) {
    if (!functions.includes(name)) faults.push(`${bundle} associates ${name}, which is no event's function`);
  }
  return [...faults, ...commandFaults(root, code, bundle, base)];
}

/** “Take Action” in a stopped mail opens the pane of a control, which the code names. */
function commandFaults(root: Element, code: string, bundle: string, base: string): string[] {
  const controls = all(root, "v11:Control");
  const ids = controls.map(({ attributes }) => attributes.id as string);
  const faults: string[] = [];
  for (const [, id = ""] of code.matchAll(/\bcommandId\s*[:=]\s*["']([^"']*)["']/g))
    if (!ids.includes(id)) faults.push(`${bundle} has the commandId ${id}, which is no control`);
  const reviews = controls.filter((control) => {
    const page = resource(root, at(control, "Action", "SourceLocation")?.attributes.resid);
    return fileOf(page, base) === "pane.html";
  });
  for (const { attributes } of reviews) {
    if (!new RegExp(`["'\`]${attributes.id}["'\`]`).test(code))
      faults.push(`${bundle} never names the control ${attributes.id}`);
  }
  return faults;
}

/** The address or text of a resource. */
function resource(root: Element, id: string | undefined): string {
  const found = all(root, "v11:Resources")
    .flatMap((element) => element.children.flatMap((section) => section.children))
    .find(({ attributes }) => attributes.id === id);
  return found?.attributes.DefaultValue ?? "";
}

function fileOf(url: string, base: string): string {
  return decodeURIComponent(url.startsWith(base) ? url.slice(base.length) : url);
}
