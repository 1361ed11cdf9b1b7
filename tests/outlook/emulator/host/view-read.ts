/** A sent item being read. */
import type { Recipient, Sent } from "../types.ts";
import { el, nodesOf } from "./dom.ts";

export function readingOf(message: Sent): Node[] {
  const names = (all: Recipient[]) => all.map((each) => each.displayName).join("; ");
  const line = (name: string, value: string) =>
    value !== "" && el("div", { class: "line" }, el("span", { class: "name" }, name), value);
  return [
    el(
      "article",
      { class: "reading" },
      el("h1", {}, message.subject || "(no subject)"),
      line("From", message.from.displayName),
      line("To", names(message.to)),
      line("Cc", names(message.cc)),
      line("Sent", new Date(message.time).toLocaleString([], { dateStyle: "full", timeStyle: "short" })),
      el(
        "div",
        { class: "people" },
        ...message.attachments.map((each) => el("span", { class: "chip file" }, each.name)),
      ),
      message.bodyType === "html"
        ? el("div", { class: "text" }, ...nodesOf(message.body))
        : el("pre", { class: "text" }, message.body),
    ),
  ];
}
