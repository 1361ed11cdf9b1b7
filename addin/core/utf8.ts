// UTF-8 for a runtime without TextEncoder and TextDecoder.

/** What TextEncoder writes for half a surrogate pair. */
const REPLACEMENT = 0xfffd;

/** Characters joined at once; all of a long text would not fit on the stack. */
const PIECE = 4096;

/** The bytes of a text, as TextEncoder gives them. */
export function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let to = 0;
  for (let from = 0; from < text.length; from++) {
    let point = text.codePointAt(from) ?? REPLACEMENT;
    if (point > 0xffff) from++;
    if (point >= 0xd800 && point <= 0xdfff) point = REPLACEMENT;
    const more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    // The first byte tells the number of bytes by its leading ones.
    bytes[to++] = more === 0 ? point : ((0xff00 >> (more + 1)) & 0xff) | (point >> (6 * more));
    for (let left = more - 1; left >= 0; left--) bytes[to++] = 0x80 | ((point >> (6 * left)) & 0x3f);
  }
  return bytes.subarray(0, to);
}

/** The text of bytes that are UTF-8; of other bytes, some text. */
export function decode(bytes: Uint8Array): string {
  let text = "";
  let piece: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    let point = bytes[at] ?? 0;
    if (point >= 0x80) {
      const more = point < 0xe0 ? 1 : point < 0xf0 ? 2 : 3;
      point &= 0x3f >> more;
      for (let left = more; left > 0; left--) point = (point << 6) | ((bytes[++at] ?? 0) & 0x3f);
    }
    piece.push(point);
    if (piece.length === PIECE) {
      text += String.fromCodePoint(...piece);
      piece = [];
    }
  }
  return text + String.fromCodePoint(...piece);
}
