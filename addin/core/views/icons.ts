import type { Level, RowState } from "../types.ts";

const SVG = "http://www.w3.org/2000/svg";

/** One shape a level, so that colour is never the only sign: a square, a diamond, a ring. */
const LEVELS: Record<Level, string> = {
  stop: "M3 1.5h10A1.5 1.5 0 0 1 14.5 3v10a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V3A1.5 1.5 0 0 1 3 1.5Z",
  ask: "M8 .9 15.1 8 8 15.1.9 8Z",
  note: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm0 1.8a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4Z",
};

const STATES: Record<RowState, string> = {
  ok: "M6.4 12.6 2 8.2l1.3-1.3 3.1 3.1 6.3-6.4L14 4.9Z",
  note: "M8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z",
  ask: "M8 .9 15.1 8 8 15.1.9 8Z",
  stop: LEVELS.stop,
  empty: "M4 7.25h8v1.5H4Z",
};

function icon(d: string, className: string): Element {
  const picture = document.createElementNS(SVG, "svg");
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", d);
  picture.append(shape);
  const attributes = {
    class: className,
    viewBox: "0 0 16 16",
    width: "14",
    height: "14",
    "aria-hidden": "true",
  };
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  return picture;
}

/** The shape of a finding's level; the word for it stands beside it for screen readers. */
export function levelIcon(level: Level): Element {
  return icon(LEVELS[level], `ll-level ll-level-${level}`);
}

/** The sign of a checklist row. */
export function stateIcon(state: RowState): Element {
  return icon(STATES[state], `ll-state ll-state-${state}`);
}

/** Points to where a folded part opens; the style sheet turns it. */
export function foldIcon(): Element {
  return icon("M5.5 3 10.5 8l-5 5Z", "ll-fold");
}
