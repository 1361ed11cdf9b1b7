/**
 * Contents of files in few characters, for the session data of an item: without what is at its default, and a line as
 * one row of its cells. A price list takes a third of the room that way.
 */

import type { Contents } from "../core/types.ts";

type Part = NonNullable<Contents["parts"]>[number];
type Line = NonNullable<Part["lines"]>[number];
type Cell = NonNullable<Line["cells"]>[number];
type Entry = NonNullable<Contents["entries"]>[number];

/** The text of a cell in the next column; in another one with its column; `~column` for a hidden cell. */
type PackedCell = string | [column: number, text: string];
/** The number of the row, `~row` for a hidden one, and its cells. */
type PackedLine = [row: number, ...cells: PackedCell[]];
type PackedPart = Omit<Part, "lines"> & { lines: PackedLine[] };
type PackedEntry = Omit<Entry, "contents"> & { contents?: Packed };

/** Packed contents. */
export type Packed = Omit<Contents, "parts" | "entries"> & { parts?: PackedPart[]; entries?: PackedEntry[] };

/** Packs what was found in a file. */
export function pack({ parts = [], comments = [], changes = [], entries = [], ...rest }: Contents): Packed {
  return slim({
    ...rest,
    parts: parts.map(({ lines = [], ...part }) => ({ ...slim(part), lines: lines.map(packLine) })),
    comments: comments.map(slim),
    changes: changes.map(slim),
    entries: entries.map(({ contents, ...entry }) =>
      slim({ ...entry, ...(contents === undefined ? {} : { contents: pack(contents) }) }),
    ),
  });
}

/** What was packed, as the engine takes it: it knows the defaults. */
export function unpack({ parts = [], entries = [], ...rest }: Packed): Contents {
  return {
    ...rest,
    parts: parts.map(({ lines, ...part }) => ({ ...part, lines: lines.map(unpackLine) })),
    entries: entries.map(({ contents, ...entry }) =>
      contents === undefined ? entry : { ...entry, contents: unpack(contents) },
    ),
  };
}

/** Without keys whose values are the default: nothing, no, zero. */
function slim<T extends object>(whole: T): T {
  const kept = Object.entries(whole).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  );
  return Object.fromEntries(kept) as T;
}

function packLine({ row = 0, hidden = false, cells = [] }: Line): PackedLine {
  let last = 0;
  const packed = cells.map(({ column = 0, hidden: unseen = false, text = "" }): PackedCell => {
    const follows = column === last + 1 && !unseen;
    last = column;
    return follows ? text : [unseen ? ~column : column, text];
  });
  return [hidden ? ~row : row, ...packed];
}

function unpackLine([row, ...cells]: PackedLine): Line {
  let last = 0;
  const unpacked = cells.map((cell): Cell => {
    const [column, text] = typeof cell === "string" ? [last + 1, cell] : cell;
    last = column < 0 ? ~column : column;
    return { column: last, hidden: column < 0, text };
  });
  return { row: row < 0 ? ~row : row, hidden: row < 0, cells: unpacked };
}

/** Characters of a value as it is stored. */
export function lengthOf(value: unknown): number {
  return JSON.stringify(value).length;
}

/** As much from the beginning as there is room for, marked as cut; whole if it fits. */
export function shortened(packed: Packed, room: number): Packed {
  if (lengthOf(packed) <= room) return packed;
  const { kind, unread } = packed;
  let best: Packed = slim({ kind, unread, cut: true });
  // By halves: how long a beginning is tells only its text. A line takes more than one character.
  for (let [low, high] = [0, room]; low <= high; ) {
    const count = Math.floor((low + high) / 2);
    const tried = beginning(packed, count);
    if (lengthOf(tried) <= room) {
      best = tried;
      low = count + 1;
    } else {
      high = count - 1;
    }
  }
  return best;
}

/**
 * The first `count` of everything. Running text counts from page to page: a table that lost its middle would not add
 * up. Sheets count each for itself, because the hidden ones come last.
 */
function beginning(packed: Packed, count: number): Packed {
  let left = count;
  const { parts = [], comments = [], changes = [], links = [], entries = [] } = packed;
  return slim({
    ...packed,
    cut: true,
    parts: parts.map((part) => {
      const runs = part.kind === "page" || (part.kind ?? "text") === "text";
      const lines = part.lines.slice(0, runs ? left : count);
      if (runs) left -= lines.length;
      return { ...part, lines };
    }),
    comments: comments.slice(0, count),
    changes: changes.slice(0, count),
    links: links.slice(0, count),
    entries: entries
      .slice(0, count)
      .map((entry) =>
        entry.contents === undefined ? entry : { ...entry, contents: beginning(entry.contents, count) },
      ),
  });
}
