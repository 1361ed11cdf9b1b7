// Reads an XML manifest into a tree, strictly.
import { SaxesParser } from "saxes";

export interface Element {
  /** The element's name with a short word for its namespace: "v11:Control". */
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
  parent?: Element;
}

const NAMESPACES: Record<string, string> = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "app",
  "http://schemas.microsoft.com/office/mailappversionoverrides": "v10",
  "http://schemas.microsoft.com/office/mailappversionoverrides/1.1": "v11",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt",
};
const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** Throws at the first thing that is not well-formed. */
export function parseXml(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  let open = top;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw new Error(`not well-formed: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw new Error("not well-formed: a document type is not allowed");
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix === "xmlns" || local === "xmlns") continue;
      attributes[uri === INSTANCE ? `xsi:${local}` : uri === "" ? local : `{${uri}}${local}`] = value;
    }
    const name = `${NAMESPACES[tag.uri] ?? `{${tag.uri}}`}:${tag.local}`;
    const element: Element = { name, attributes, children: [], text: "", parent: open };
    open.children.push(element);
    open = element;
  });
  parser.on("text", (text) => {
    open.text += text;
  });
  parser.on("closetag", () => {
    open = open.parent ?? top;
  });
  parser.write(xml).close();
  const root = top.children[0];
  if (root === undefined) throw new Error("not well-formed: there is no element");
  delete root.parent;
  return root;
}

/** The element and everything below it. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

/** Every element below with one of these names, with or without the namespace's word. */
export function all(element: Element, ...names: string[]): Element[] {
  return everything(element).filter(({ name }) => names.includes(name) || names.includes(local(name)));
}

/** The only element at a path of names below another. */
export function at(element: Element, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => local(child.name) === name),
    element,
  );
}

export function local(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}

/** Where an element stands, for a person: "ExtensionPoint/OfficeTab/Group". */
export function place(element: Element): string {
  return element.parent?.parent === undefined
    ? local(element.name)
    : `${place(element.parent)}/${local(element.name)}`;
}
