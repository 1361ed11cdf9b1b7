/** The demo's own drawings, 20 × 20, strokes in the colour of the text. */
import van from "vanjs-core";

const shapes = van.tags("http://www.w3.org/2000/svg");
const svg = shapes.svg as NonNullable<typeof shapes.svg>;
const path = shapes.path as NonNullable<typeof shapes.path>;

const SHAPES = {
  drafts: "M4 16l.7-3.3L13 4.4a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.3 15.3 4 16zM11.6 5.8l2.6 2.6",
  held: "M10 3.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6zM10 6.4V10l2.6 1.8",
  sent: "M17 3.4L3 8.6l5.6 2.4M17 3.4l-4.8 13.2-3.6-5.6M17 3.4l-8.4 7.6",
  clip: "M15.6 9.2l-5.4 5.4a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.9 5.9a1.1 1.1 0 0 1-1.6-1.6l5.1-5",
  write: "M10 4v12M4 10h12",
  remove: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  trash: "M4 5.8h12M8 5.8V4h4v1.8M5.6 5.8l.7 10.4h7.4l.7-10.4M8.4 8.8v4.6M11.6 8.8v4.6",
  back: "M12 4.5L6.5 10l5.5 5.5",
  file: "M5.5 3h6l3.5 3.5V17h-9.5zM11.5 3v3.5h3.5",
  rules: "M4 5.5h2M4 10h2M4 14.5h2M8.5 5.5H16M8.5 10H16M8.5 14.5H16",
  again: "M15.6 8.2A6 6 0 1 0 16 10M16 4.4v4h-4",
  shield: "M10 3l5.6 2v4.6c0 3.4-2.3 5.9-5.6 7.4-3.3-1.5-5.6-4-5.6-7.4V5zM7.4 10l1.9 1.9 3.4-3.7",
  mend: "M9.2 16.4H4.5a1 1 0 0 1-1-1V5.2a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v3M4 5l6 4.8L16 5M11.2 13.8l1.9 1.9 3.6-3.7",
  skip: "M4.5 5l6 5-6 5zM12 5v10M15.2 5v10",
} as const;

export type Icon = keyof typeof SHAPES;

/** A picture beside a word; it says nothing of its own. */
export function icon(name: Icon): Element {
  return svg(
    { class: "icon", viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true", focusable: "false" },
    path({ d: SHAPES[name] }),
  );
}

/** The mark: an envelope whose flap is an eye half open. */
export function mark(): Element {
  return svg(
    { class: "mark", viewBox: "0 0 28 28", width: 28, height: 28, "aria-hidden": "true", focusable: "false" },
    path({
      class: "mark-paper",
      d: "M3 7.5A2.5 2.5 0 0 1 5.5 5h17A2.5 2.5 0 0 1 25 7.5v13a2.5 2.5 0 0 1-2.5 2.5h-17A2.5 2.5 0 0 1 3 20.5z",
    }),
    path({
      class: "mark-line",
      d: "M5.5 13.5C8 10 11 8.5 14 8.5s6 1.5 8.5 5c-2.5 3.5-5.5 5-8.5 5s-6-1.5-8.5-5z",
    }),
    path({ class: "mark-eye", d: "M14 10.8a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4z" }),
  );
}
