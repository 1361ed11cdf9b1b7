/** Small helpers for the host page's elements and for the two forms of a mail's text. */

type Child = Node | string | undefined | false;

/** An element with attributes and children; `on…` attributes are listeners. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | boolean | EventListener | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((each) => each !== undefined && each !== false));
  return element;
}

/** The nodes of an HTML text, without anything that runs or loads. */
export function nodesOf(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const bad of body.querySelectorAll("script,style,link,meta,iframe,object,embed,base")) bad.remove();
  for (const image of body.querySelectorAll("img")) image.removeAttribute("src");
  return [...body.childNodes].map((node) => document.importNode(node, true));
}

/** HTML as a reader sees it, as text. */
export function htmlToText(html: string): string {
  const page = el("div", { style: "position:absolute;left:-9999px;width:700px" }, ...nodesOf(html));
  document.body.append(page);
  const text = page.innerText;
  page.remove();
  return text.replaceAll("\u00a0", " ");
}

export function textToHtml(text: string): string {
  const lines = text.split("\n").map((line) => el("div", {}, line === "" ? el("br") : line));
  return el("div", {}, ...lines).innerHTML;
}
