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

/** A length of time in words, in the largest fitting unit. */
export function duration(t: Words, seconds: number): string {
  if (seconds < 90) return t("time-seconds", { count: seconds });
  return t("time-minutes", { count: Math.round(seconds / 60) });
}

/** The time of day as the person's clock shows it. */
export function clockTime(t: Words, at: number): string {
  return new Intl.DateTimeFormat(t.language, { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** A file size a person reads at a glance, in steps of 1024 as the mail clients count. */
export function fileSize(t: Words, bytes: number | undefined): string {
  if (bytes === undefined || bytes < 0) return t("size-unknown");
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return new Intl.NumberFormat(t.language, {
    style: "unit",
    unit: units[unit],
    unitDisplay: unit === 0 ? "long" : "short",
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  }).format(value);
}

let ids = 0;

/** A document-wide unique id, for labels and descriptions. */
export function freshId(prefix: string): string {
  ids += 1;
  return `${prefix}-${ids}`;
}
