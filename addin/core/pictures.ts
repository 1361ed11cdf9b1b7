/**
 * Pictures pasted into a mail stand in its HTML as `data:` addresses of megabytes. They are parked while the engine
 * reads, so that a screenshot does not cost the check its milliseconds, and put back when a repair sets the body.
 */

/** An HTML body without the bytes of its pictures. */
export interface Parked {
  /** The body, each picture's address replaced by `cid:picture-<n>.lastlook`. */
  html: string;
  /** The addresses taken out, in order. */
  pictures: string[];
}

const SOURCE = /(<img\b[^>]*?\ssrc=")(data:[^"]*)(")/gi;

/** Takes the bytes of every inline picture out of a body. */
export function park(html: string): Parked {
  const pictures: string[] = [];
  const parked = html.replace(SOURCE, (_, before: string, data: string, after: string) => {
    pictures.push(data);
    return `${before}${placeholder(pictures.length - 1)}${after}`;
  });
  return { html: parked, pictures };
}

/** Puts the pictures back. Throws when one is missing: a repair of words must not lose a picture. */
export function unpark(html: string, pictures: string[]): string {
  let whole = html;
  pictures.forEach((data, index) => {
    const parts = whole.split(`"${placeholder(index)}"`);
    if (parts.length !== 2) {
      throw new Error(`picture ${index + 1} of the mail is missing after the change`);
    }
    whole = parts.join(`"${data}"`);
  });
  return whole;
}

/** What a `data:` address says of itself. */
export function describe(data: string): { name: string; mimeType: string } {
  const head = data.slice("data:".length, Math.max(data.indexOf(","), 0));
  const [mimeType = "", ...parameters] = head.split(";");
  const name = parameters.find((parameter) => parameter.startsWith("filename="));
  return { name: name ? decodeSafely(name.slice("filename=".length)) : "", mimeType };
}

function placeholder(index: number): string {
  return `cid:picture-${index}.lastlook`;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
