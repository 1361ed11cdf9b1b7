/** The review, the correction desk and the hold line: addin/core's views in the demo's windows. */
import van from "vanjs-core";
import { showDesk } from "../../addin/core/views/desk.ts";
import { showHold } from "../../addin/core/views/hold.ts";
import { type ReviewActions, showReview } from "../../addin/core/views/review.ts";
import type { Correction } from "../corrections.ts";
import { type Desk, keepFocus } from "./desk.ts";

const { button, dialog, div } = van.tags;

/** The review, in front of the mail client until it is settled or left. */
export function reviewPanel(desk: Desk): HTMLElement {
  const root = div({ class: "review-root" });
  const panel = dialog(
    { class: "panel review-panel", "aria-label": () => desk.words.val("demo-review") },
    root,
  );
  const back = (): void => {
    const id = desk.post.review.val?.id;
    if (id !== undefined) void desk.post.back(id);
  };
  // Esc is "back to the mail"; the flow decides when the panel closes.
  panel.addEventListener("cancel", (event) => {
    event.preventDefault();
    back();
  });
  van.derive(() => {
    const review = desk.post.review.val;
    const words = desk.words.val;
    if (review === undefined) {
      if (!panel.open) return;
      panel.close();
      root.replaceChildren();
      keepFocus('[data-action="press-send"]');
      return;
    }
    if (!panel.open) panel.showModal();
    const id = review.id;
    const actions: ReviewActions = {
      back,
      repair: (edit) => {
        const all = review.report.findings.flatMap((finding) => finding.repairs);
        const label = all.find((repair) => repair.edit === edit)?.label ?? "";
        return desk.post.repair(id, edit, label);
      },
      approve: (digest, where) => desk.post.approve(id, digest, where),
      outbox: true,
    };
    showReview(root, { review, words }, actions);
  });
  return panel;
}

/** The correction desk, in front of the mail it is about until it is closed or a letter opens. */
export function correctionPanel(desk: Desk): HTMLElement {
  // A desk that was opened stays as it was left, so that it knows what has been written.
  const roots = new Map<Correction, HTMLElement>();
  const all = div({ class: "desk-root", tabindex: -1, autofocus: true });
  const panel = dialog(
    { class: "panel desk-panel", "aria-label": () => desk.words.val("desk-title") },
    all,
    div(
      { class: "desk-foot" },
      button(
        { type: "button", class: "button", "data-action": "close", onclick: () => desk.corrections.close() },
        () => desk.words.val("demo-close"),
      ),
    ),
  );
  panel.addEventListener("close", () => desk.corrections.close());
  const rootOf = (correction: Correction): HTMLElement => {
    const known = roots.get(correction);
    if (known) return known;
    const root = div();
    roots.set(correction, root);
    all.append(root);
    showDesk(root, correction.model, correction.actions);
    return root;
  };
  van.derive(() => {
    const open = desk.corrections.open.val;
    if (open === undefined) {
      if (!panel.open) return;
      panel.close();
      keepFocus('[data-action="correct"]');
      return;
    }
    const shown = rootOf(open);
    for (const root of roots.values()) root.hidden = root !== shown;
    if (!panel.open) panel.showModal();
    all.scrollTop = 0;
  });
  return panel;
}

/** What waits, at the foot of the page and always in sight. */
export function holdDock(desk: Desk): HTMLElement {
  const root = div({ class: "hold-root" });
  const openDesk = async (): Promise<void> => {
    const last = desk.mailbox.in("sent")[0];
    if (last === undefined) return;
    desk.openMail(last.id);
    await desk.corrections.start(last.id);
  };
  const dock = div({ class: "dock", hidden: () => desk.post.holds.val.length === 0 }, root);
  van.derive(() => {
    const lines = [...desk.post.holds.val];
    const words = desk.words.val;
    // Not watched: the hold changes whenever a mail leaves, and writing one must not draw it anew.
    const hasSent = desk.mailbox.mails.rawVal.some((mail) => mail.folder === "sent");
    const act = (action: Parameters<typeof desk.post.hold>[0]) => (id: string) => desk.post.hold(action, id);
    showHold(
      root,
      { lines, words, now: desk.clock.now },
      {
        edit: act("edit"),
        openDraft: act("edit"),
        sendNow: act("sendNow"),
        toOutbox: act("toOutbox"),
        discard: act("discard"),
        dismiss: act("dismiss"),
        ...(hasSent ? { openDesk } : {}),
      },
    );
  });
  return dock;
}
