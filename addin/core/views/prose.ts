import van from "vanjs-core";

const { p, h3, ul, li, code } = van.tags;

/**
 * Renders the little Markdown of help texts: headings, lists, paragraphs, `code`, *stress*.
 * Anything else stays as it was written.
 */
export function prose(text: string): Element[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .flatMap(blockOf);
}

function blockOf(block: string): Element[] {
  const heading = /^#+\s+(.*)$/.exec(block.split("\n", 1)[0] ?? "");
  if (heading) {
    const rest = block.split("\n").slice(1).join("\n").trim();
    return [h3(inline(heading[1] ?? "")), ...(rest === "" ? [] : blockOf(rest))];
  }
  const lines = block.split("\n");
  if (lines.every((line) => /^\s*([-*]\s|\s)/.test(line)) && /^\s*[-*]\s/.test(block)) {
    const items = block.split(/^\s*[-*]\s+/m).filter((item) => item.trim() !== "");
    return [ul(items.map((item) => li(inline(item.replace(/\s+/g, " ").trim()))))];
  }
  return [p(inline(block.replace(/\s*\n\s*/g, " ")))];
}

function inline(text: string): (string | Element)[] {
  return text.split(/(`[^`]+`|\*[^*\s][^*]*\*)/).map((part) => {
    if (part.length > 2 && part.startsWith("`")) return code(part.slice(1, -1));
    if (part.length > 2 && part.startsWith("*")) return van.tags.em(part.slice(1, -1));
    return part;
  });
}
