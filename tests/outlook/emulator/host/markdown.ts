/**
 * The Markdown a Smart Alert knows (types of `errorMessageMarkdown`): bold, italic, bullets and numbers ended by
 * `\r`, `\n\n` for a new line, https links, `\` before a sign that means nothing. Built of nodes, never of HTML.
 */
import { el } from "./dom.ts";

const INLINE =
  /\\([\\`*_{}[\]()#+\-.!])|\*\*\*(.+?)\*\*\*|\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|_(.+?)_|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/s;

export function markdown(text: string): Node[] {
  const blocks: Node[] = [];
  for (const line of text.split(/\r\n?|\n\n/)) {
    if (line.trim() === "") continue;
    const [, marker, rest] = /^\s*([-*+]|\d+\.)\s+(.*)$/s.exec(line) ?? [];
    if (marker === undefined || rest === undefined) {
      blocks.push(el("p", {}, ...inline(line.trim())));
      continue;
    }
    const tag = /\d/.test(marker) ? "ol" : "ul";
    const last = blocks.at(-1);
    const list = last instanceof HTMLElement && last.localName === tag ? last : el(tag);
    if (list !== last) blocks.push(list);
    list.append(el("li", {}, ...inline(rest)));
  }
  return blocks;
}

function inline(text: string): Node[] {
  const found = INLINE.exec(text);
  if (!found) return text === "" ? [] : [new Text(text)];
  const [whole, escaped, both, bold, bold2, italic, italic2, label, address] = found;
  let node: Node = new Text(escaped ?? "");
  if (both !== undefined) node = el("strong", {}, el("em", {}, ...inline(both)));
  else if (bold ?? bold2) node = el("strong", {}, ...inline(bold ?? bold2 ?? ""));
  else if (italic ?? italic2) node = el("em", {}, ...inline(italic ?? italic2 ?? ""));
  else if (address !== undefined)
    node = el("a", { href: address, rel: "noopener", target: "_blank" }, ...inline(label ?? ""));
  return [...inline(text.slice(0, found.index)), node, ...inline(text.slice(found.index + whole.length))];
}
