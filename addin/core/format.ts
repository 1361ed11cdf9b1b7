/** Times and sizes in words. */

import type { Words } from "./words.ts";

/** A length of time in words, in the largest fitting unit. */
export function duration(t: Words, seconds: number): string {
  if (seconds < 90) return t("time-seconds", { count: seconds });
  return t("time-minutes", { count: Math.round(seconds / 60) });
}

/** The time of day as the person's clock shows it; by 24 hours where the engine knows no customs. */
export function clockTime(t: Words, at: number): string {
  if (typeof Intl === "undefined") return new Date(at).toTimeString().slice(0, 5);
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
