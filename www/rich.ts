/**
 * HTML of a mail, made safe to show: the text is parsed into a document that loads and runs nothing, and only
 * known elements without any attribute but the few that mark a quotation are built anew in the page.
 */

const KEPT = new Set(
  "p div br b strong i em u s sub sup span ul ol li blockquote pre code h1 h2 h3 h4 hr table thead tbody tfoot tr td th".split(
    " ",
  ),
);
/** Not even their text is mail. */
const DROPPED = new Set(
  "script style template noscript iframe object embed svg math head title select textarea".split(" "),
);
/** Classes that say which part of a mail this is; the engine reads them. */
const CLASSES = new Set(["moz-signature", "moz-cite-prefix", "gmail_quote", "gmail_attr", "gmail_signature"]);
const DEEPEST = 60;

interface TypesFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): string };
}

let policy: { createHTML(text: string): string } | undefined;

/** The page requires Trusted Types where the browser has them; this is the only door, and it opens on a dead document. */
function trusted(html: string): string {
  const factory = (globalThis as { trustedTypes?: TypesFactory }).trustedTypes;
  policy ??= factory?.createPolicy("lastlook-inert", { createHTML: (text) => text });
  return policy ? policy.createHTML(html) : html;
}

/** The mail's HTML as elements of this page: no scripts, links, pictures, styles or addresses to load. */
export function safeNodes(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(trusted(html), "text/html");
  const fragment = document.createDocumentFragment();
  for (const child of parsed.body.childNodes) rebuild(child, fragment, 0);
  return fragment;
}

function rebuild(node: Node, into: Node, depth: number): void {
  if (node.nodeType === Node.TEXT_NODE) {
    into.appendChild(document.createTextNode(node.nodeValue ?? ""));
    return;
  }
  if (!(node instanceof Element)) return;
  const name = node.localName;
  if (DROPPED.has(name)) return;
  let target = into;
  if (KEPT.has(name) && depth < DEEPEST) {
    target = into.appendChild(copy(node, name));
  }
  for (const child of node.childNodes) rebuild(child, target, depth + 1);
}

function copy(from: Element, name: string): HTMLElement {
  const made = document.createElement(name);
  if (name === "blockquote" && from.getAttribute("type") === "cite") made.setAttribute("type", "cite");
  const classes = [...from.classList].filter((word) => CLASSES.has(word));
  if (classes.length > 0) made.className = classes.join(" ");
  const id = from.id;
  // Outlook's own mark of where the quoted mail begins.
  if (id === "divRplyFwdMsg") made.id = id;
  return made;
}

/** The plain text of a mail's body, for the line under its subject in the list. */
export function textOf(body: { format: "text" | "html"; content: string }): string {
  if (body.format === "text") return body.content;
  const parsed = new DOMParser().parseFromString(
    trusted(body.content.replaceAll(/<(br|\/p|\/div)/gi, " <$1")),
    "text/html",
  );
  return parsed.body.textContent ?? "";
}
