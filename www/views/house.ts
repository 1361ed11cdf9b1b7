/** The house rules of the demo, to be looked at: who we are, who is a customer, who must get nothing. */
import van from "vanjs-core";
import type { Policy } from "../../addin/core/types.ts";
import type { Desk } from "./desk.ts";
import { icon } from "./icons.ts";

const { a, button, dd, dialog, div, dl, dt, h2, li, p, span, ul } = van.tags;

export interface HousePanel {
  element: HTMLElement;
  show(): Promise<void>;
}

/** The rules and, below them, the log: what the settings page is in a mail client. */
export function housePanel(
  desk: Desk,
  policy: () => Promise<Policy>,
  log: () => Promise<Element>,
): HousePanel {
  const content = div({ class: "house", tabindex: 0, role: "group", "aria-labelledby": "house-title" });
  const panel = dialog(
    { class: "panel house-panel", "aria-labelledby": "house-title" },
    div(
      { class: "panel-top" },
      h2({ id: "house-title" }, () => desk.words.val("demo-house")),
      button(
        {
          type: "button",
          class: "button quiet",
          "data-action": "close",
          "aria-label": () => desk.words.val("demo-close"),
          onclick: () => panel.close(),
        },
        icon("remove"),
      ),
    ),
    p(() => desk.words.val("demo-house-text")),
    content,
    p(a({ href: "house.toml", target: "_blank", rel: "noopener" }, () => desk.words.val("demo-house-file"))),
  );
  const show = async (): Promise<void> => {
    content.replaceChildren(rules(desk, await policy()), await log());
    panel.showModal();
  };
  return { element: panel, show };
}

function rules(desk: Desk, policy: Policy): HTMLElement {
  const words = desk.words.val;
  // A name and what belongs to it; each stays whole when the line breaks.
  const line = (entry: string | string[]) =>
    li(
      { dir: "auto" },
      [entry].flat().map((part) => span(part, " ")),
    );
  const group = (name: string, entries: (string | string[])[]) =>
    div(dt(words(`demo-house-${name}`)), dd(ul(entries.map(line))));
  return dl(
    group("own", [...policy.own_names, ...policy.own_domains]),
    group(
      "customers",
      policy.customers.map((each) => [each.name, each.domains.join(", ")]),
    ),
    group("competitors", policy.competitors),
    group(
      "partners",
      policy.partners.map((each) => [words(`partner-${each.role}`), each.domains.join(", ")]),
    ),
    group(
      "bank",
      policy.bank_cards.map((each) => [each.iban || each.account, each.beneficiary]),
    ),
    group("hold", [
      words("demo-hold-inside", { time: duration(policy.hold.inside_clean, words.language) }),
      words("demo-hold-outside", { time: duration(policy.hold.outside_clean, words.language) }),
      words("demo-hold-findings", { time: duration(policy.hold.after_findings, words.language) }),
      words("demo-hold-first", { time: duration(policy.hold.first_contact, words.language) }),
      words("demo-hold-heated", { time: duration(policy.hold.heated, words.language) }),
    ]),
  );
}

function duration(seconds: number, language: string): string {
  const [value, unit] = seconds !== 0 && seconds % 60 === 0 ? [seconds / 60, "minute"] : [seconds, "second"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(value);
}
