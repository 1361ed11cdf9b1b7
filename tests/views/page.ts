import type { HoldLine, Review } from "../../addin/core/flow.ts";
import type { CheckInfo, Policy } from "../../addin/core/types.ts";
import { showHold } from "../../addin/core/views/hold.ts";
import { showReview } from "../../addin/core/views/review.ts";
import { showSettings } from "../../addin/core/views/settings.ts";
import { type Language, words } from "../../addin/core/words.ts";
import { type DeskOptions, desk, log } from "./desk-stage.ts";

/** What a test can do in the page: show a view, and read what its actions were called with. */
export interface Stage {
  calls: unknown[][];
  slow: boolean;
  review(review: Review, language?: Language): void;
  hold(lines: HoldLine[], now: number, door?: "opens" | "hint"): void;
  desk(options: DeskOptions): void;
  log(): Promise<void>;
  settings(model: { policy: Policy; defaults: Policy; checks: CheckInfo[]; locked?: string[] }): void;
  refuse: string;
}

const root = () => document.querySelector("main") as HTMLElement;

/** An action that notes its call and, when told so, takes its time. */
const note =
  (name: string) =>
  (...args: unknown[]) => {
    stage.calls.push([name, ...args]);
    if (stage.refuse !== "") throw new Error(stage.refuse);
    return stage.slow ? new Promise((resolve) => setTimeout(resolve, 200)) : undefined;
  };

const stage: Stage = {
  calls: [],
  slow: false,
  refuse: "",
  review(review, language = "en") {
    const actions = {
      back: note("back"),
      repair: note("repair"),
      approve: note("approve"),
      outbox: true,
      mute: note("mute"),
    };
    showReview(root(), { review, words: words(language) }, actions);
  },
  hold(lines, now, door) {
    const actions = {
      edit: note("edit"),
      openDraft: note("openDraft"),
      sendNow: note("sendNow"),
      toOutbox: note("toOutbox"),
      discard: note("discard"),
      dismiss: note("dismiss"),
      ...(door === "opens" ? { openDesk: note("openDesk") } : {}),
    };
    const hint = door === "hint" ? { deskHint: "Open it in Sent Items." } : {};
    showHold(root(), { lines, words: words("en"), now: () => now, ...hint }, actions);
  },
  desk: (options) => desk(root(), options, note),
  log: () => log(root()),
  settings(model) {
    const save = async (policy: Policy) => {
      if (stage.refuse !== "") throw new Error(stage.refuse);
      stage.calls.push(["save", policy]);
    };
    const suggestions = { own_domains: ["found.example"] };
    showSettings(root(), { ...model, suggestions, words: words("en") }, { save });
  },
};

Object.assign(globalThis, { stage });
