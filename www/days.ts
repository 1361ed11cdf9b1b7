/** Dates for the demo's drafts: whole local days counted from the reader's own today. */

const DAY = 86_400_000;

/** The local day `offset` days from `today`, at noon, so that no change of clocks moves it. */
export function day(today: Date, offset: number): Date {
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + offset, 12);
}

/** The next working day at least `offset` days ahead (Saturday and Sunday are passed over). */
export function workday(today: Date, offset: number): Date {
  let date = day(today, offset);
  while (date.getDay() === 0 || date.getDay() === 6) date = new Date(date.getTime() + DAY);
  return date;
}

/** `21 November 2026`, `21. November 2026`, `2026年11月21日`. */
export function longDate(date: Date, language: "en-GB" | "de-DE" | "zh-CN"): string {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" }).format(date);
}

/** The name of the weekday, `shift` days after the true one (a wrong weekday for a draft about that). */
export function weekday(date: Date, language: string, shift = 0): string {
  return new Intl.DateTimeFormat(language, { weekday: "long" }).format(
    new Date(date.getTime() + shift * DAY),
  );
}

/** A moment of a day: milliseconds since 1970 of `hours:minutes` local time, `offset` days from `today`. */
export function moment(today: Date, offset: number, hours: number, minutes: number): number {
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + offset, hours, minutes).getTime();
}
