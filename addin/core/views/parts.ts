import van from "vanjs-core";
import type { Recap } from "../types.ts";
import type { Words } from "../words.ts";

const { bdi, div } = van.tags;

/** Runs an action once at a time: further clicks wait for nothing and do nothing until it is over. */
export function once(root: () => Element | null, work: () => unknown): () => Promise<void> {
  return async () => {
    const holder = root();
    if (holder?.getAttribute("aria-busy") === "true") return;
    holder?.setAttribute("aria-busy", "true");
    try {
      await work();
    } finally {
      holder?.removeAttribute("aria-busy");
    }
  };
}

/** A region of `root` whose new text screen readers say; the same one however often the view is drawn anew. */
export function liveRegion(root: HTMLElement): HTMLElement {
  return (
    root.querySelector<HTMLElement>(":scope > [data-live]") ??
    div({ class: "ll-hidden", role: "status", "data-live": "" })
  );
}

/** "to Anna Weber · Muller Tools (outside) · PI-2026-118.pdf · USD 25,700.00", each part kept together. */
export function recapParts(t: Words, recap: Recap | undefined): (string | Element)[] {
  if (recap === undefined) return [];
  const parts: string[] = [];
  if (recap.to !== "") parts.push(t(recap.outside ? "recap-to-outside" : "recap-to", { to: recap.to }));
  if (recap.files.length > 2) parts.push(t("recap-files", { count: recap.files.length }));
  else parts.push(...recap.files);
  if (recap.total) parts.push(recap.total);
  return parts.flatMap((part, at) => [at === 0 ? "" : " · ", bdi({ class: "ll-part" }, part)]);
}

let ids = 0;

/** A document-wide unique id, for labels and descriptions. */
export function freshId(prefix: string): string {
  ids += 1;
  return `${prefix}-${ids}`;
}
