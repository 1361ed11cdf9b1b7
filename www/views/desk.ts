/** What every part of the page shares. */
import type { State } from "vanjs-core";
import type { Words } from "../../addin/core/words.ts";
import type { Clock } from "../clock.ts";
import type { Corrections } from "../corrections.ts";
import type { Journal } from "../journal.ts";
import type { Mail, Mailbox } from "../mailbox.ts";
import type { Post } from "../post.ts";
import type { Place } from "../route.ts";

export interface Desk {
  readonly words: State<Words>;
  readonly mailbox: Mailbox;
  readonly place: State<Place>;
  readonly post: Post;
  readonly corrections: Corrections;
  readonly journal: Journal;
  readonly clock: Clock;
  /** says something once to screen readers and in the corner of the page */
  say(sentence: string): void;
  openMail(id: string): void;
  closeMail(): void;
  newMail(): void;
  attach(id: string, files: readonly File[]): Promise<void>;
  openMailFiles(files: readonly File[]): Promise<void>;
  setLanguage(language: string): void;
  startOver(): void;
}

/** The open mail, or undefined. */
export function openMail(desk: Desk): Mail | undefined {
  const id = desk.place.val.mail;
  return id === undefined ? undefined : desk.mailbox.mails.val.find((mail) => mail.id === id);
}

/** A moment as mail lists show it: the time today, else the day. */
export function listTime(time: number, now: number, language: string): string {
  const sameDay = new Date(time).toDateString() === new Date(now).toDateString();
  const options: Intl.DateTimeFormatOptions = sameDay
    ? { hour: "2-digit", minute: "2-digit" }
    : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(language, options).format(time);
}

/** `14:03:09`. */
export function clockTime(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(
    time,
  );
}

/** Does it after the page has been redrawn: vanjs draws a little later than the state changes. */
export function afterDrawing(work: () => void): void {
  setTimeout(() => requestAnimationFrame(work), 20);
}

/** Gives the focus to the open mail where redrawing took it away. */
export function keepFocus(selector = "#mail-title"): void {
  afterDrawing(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>(selector)?.focus();
  });
}
