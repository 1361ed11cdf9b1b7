/** Addresses as people type and paste them into a recipient field. */

/** `Anna Weber <anna@…>`, `"Weber, Anna" <anna@…>`, `anna@…`, several divided by comma or semicolon. */
export function parseAddresses(text: string): { name: string; address: string }[] {
  return split(text)
    .map((part) => one(part.trim()))
    .filter((found) => found.address !== "" || found.name !== "");
}

function one(text: string): { name: string; address: string } {
  const bracketed = /^(.*?)<([^<>]*)>\s*$/s.exec(text);
  if (!bracketed) return { name: "", address: text };
  const name = (bracketed[1] ?? "")
    .trim()
    .replace(/^"(.*)"$/s, "$1")
    .replaceAll(/\\(.)/g, "$1");
  return { name, address: (bracketed[2] ?? "").trim() };
}

/** Divides at commas, semicolons and line ends that stand outside quotation marks and angle brackets. */
function split(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  let bracket = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (char === "<") bracket = true;
    else if (char === ">") bracket = false;
    if (!quoted && !bracket && /[,;\n，；]/.test(char)) {
      parts.push(part);
      part = "";
    } else part += char;
  }
  return [...parts, part];
}

/** How an address is shown in a field: the name if there is one. */
export function label(person: { name: string; address: string }): string {
  return person.name || person.address;
}

/** How an address is written back into the field for editing. */
export function written(person: { name: string; address: string }): string {
  if (!person.name) return person.address;
  const name = /[,;"<>]/.test(person.name) ? `"${person.name.replaceAll(/(["\\])/g, "\\$1")}"` : person.name;
  return `${name} <${person.address}>`;
}
