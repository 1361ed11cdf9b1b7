import van from "vanjs-core";
import type { Card } from "../aftercare.ts";
import type { Words } from "../words.ts";

const { div, p, details, summary } = van.tags;

/** Cards on a topic by jurisdiction, the general ones open; whose law is looked at is the person's choice. */
export function cardsView(t: Words, cards: readonly Card[]): Element {
  const laws = [...new Set(cards.map((card) => card.jurisdiction))];
  return div(
    { "data-cards": "" },
    p({ class: "ll-hint" }, t("cards-about")),
    laws.map((law) =>
      details(
        { open: law === "any", "data-law": law },
        summary(t(`law-${law}`)),
        cards.filter((card) => card.jurisdiction === law).map((card) => cardView(t, card)),
      ),
    ),
  );
}

function cardView(t: Words, { id, text, source, checkedOn, grade }: Card): Element {
  return div(
    { "data-card": id },
    p(text),
    p({ class: "ll-hint" }, t("cards-source", { source, day: checkedOn, grade })),
  );
}
