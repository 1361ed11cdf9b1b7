/**
 * The demo as a host of the send flow: the mailbox is the mail client, "sending" moves a mail to Sent, and a
 * reload of the page is a restart of the client.
 */
import van, { type State } from "vanjs-core";
import type { Caught } from "../addin/core/catches.ts";
import type { EngineUser, SettingsSource } from "../addin/core/engine.ts";
import { LOOK_MS } from "../addin/core/files/opener.ts";
import { type HoldLine, type Host, type Review, SendFlow, type Where } from "../addin/core/flow.ts";
import type { SlipLog } from "../addin/core/log.ts";
import { signOf } from "../addin/core/review-sign.ts";
import type { Draft, Edit, Edits } from "../addin/core/types.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Clock } from "./clock.ts";
import type { Journal } from "./journal.ts";
import type { Mailbox } from "./mailbox.ts";
import { PREFIX, storeIn, tab } from "./storage.ts";

const STORE = `${PREFIX}flow-`;

/** What the post asks of the page. */
export interface Page {
  /** opens a mail, whatever is open now */
  openMail(id: string): void;
  /** the mail is in another folder now; a reader who has it open follows it there */
  follow(id: string): void;
}

export class Post implements Host {
  /** the review on the screen */
  readonly review: State<Review | undefined> = van.state<Review | undefined>(undefined);
  /** the mails that wait, and the notices of those that did not leave */
  readonly holds: State<readonly HoldLine[]> = van.state<readonly HoldLine[]>([]);
  /** milliseconds the last check took, without loading */
  lastCheck = 0;
  private readonly flow: SendFlow;
  private readonly memory = new Map<string, unknown>();
  /** on their way from Held to Sent, and in no other folder in between */
  private readonly leaving = new Set<string>();

  constructor(
    private readonly mailbox: Mailbox,
    private readonly cabinet: Cabinet,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly page: Page,
    engines: EngineUser,
    settings: SettingsSource,
    private readonly slips: SlipLog,
  ) {
    this.flow = new SendFlow(this, engines, settings);
  }

  /** Takes up what an earlier load of the page left. */
  async start(): Promise<void> {
    await this.flow.restarted();
    await this.refresh();
  }

  // ── what the person does ────────────────────────────────────────────────────────────────────────

  /** The compose form's Send button. */
  async press(id: string): Promise<void> {
    this.journal.write(id, "pressed");
    await this.hook(id, "now");
  }

  async repair(id: string, edit: Edit, words: string): Promise<void> {
    const review = await this.flow.repair(id, edit);
    if (edit.kind !== "add-attachment") this.journal.write(id, "repaired", { words });
    if (review) this.review.val = review;
    await this.refresh();
  }

  async approve(id: string, digest: string, where: Where): Promise<void> {
    const shown = this.review.val;
    const open = shown?.report.findings.filter((finding) => finding.level !== "note").length ?? 0;
    if (open > 0) this.journal.write(id, "approved", { count: open });
    const answer = await this.flow.approve(id, digest, where, shown && signOf(shown));
    if (answer === "changed") this.review.val = await this.flow.review(id);
    await this.refresh();
  }

  async back(id: string): Promise<void> {
    if (this.review.val?.id !== id) return;
    this.review.val = undefined;
    this.journal.write(id, "back");
    await this.flow.back(id);
    await this.refresh();
  }

  /** The review in another language. */
  async reviewAnew(): Promise<void> {
    const id = this.review.val?.id;
    if (id !== undefined) this.review.val = await this.flow.review(id);
  }

  /** Lets the demo's clock jump to the moment this mail leaves. */
  async skip(id: string): Promise<void> {
    const due = this.holds.val.find((line) => line.id === id)?.due;
    if (due === undefined) return;
    this.journal.write(id, "skipped", { seconds: Math.max(0, Math.round((due - this.clock.now()) / 1000)) });
    this.clock.skipTo(due);
  }

  /** One of the buttons of the hold line. */
  async hold(action: "edit" | "sendNow" | "toOutbox" | "discard" | "dismiss", id: string): Promise<void> {
    await this.flow[action](id);
    if (action === "edit") this.page.openMail(id);
    if (action === "discard") this.journal.write(id, "kept");
    await this.refresh();
  }

  /** The person deletes a draft. */
  async remove(id: string): Promise<void> {
    this.mailbox.remove(id);
    await this.flow.mailClosed(id);
    await this.refresh();
  }

  // ── Host ────────────────────────────────────────────────────────────────────────────────────────

  now = (): number => this.clock.now();

  readDraft = async (id: string): Promise<Draft> => this.cabinet.fill(this.mailbox.read(id), LOOK_MS);

  saveDraft = async (): Promise<void> => {
    try {
      this.mailbox.save();
    } catch {
      // Without session storage the mail is safe as long as the page is open, which is all the demo promises.
    }
  };

  send = async (id: string, where: Where): Promise<void> => {
    this.leaving.add(id);
    await this.hook(id, where);
  };

  applyEdits = async (id: string, edits: Edits): Promise<void> => {
    this.mailbox.apply(id, edits);
  };

  showReview = async (id: string): Promise<void> => {
    const review = await this.flow.review(id);
    this.page.openMail(id);
    const findings = review.report.findings;
    if (findings.some((finding) => finding.check === "unchecked")) this.journal.write(id, "unchecked");
    else this.journal.write(id, "found", { count: findings.length, time: this.time() });
    this.review.val = review;
  };

  closeReview = async (id: string): Promise<void> => {
    if (this.review.val?.id === id) this.review.val = undefined;
  };

  showHold = async (): Promise<void> => this.refresh();

  showMail = async (id: string): Promise<void> => {
    await this.refresh();
    this.page.openMail(id);
  };

  closeMail = async (id: string): Promise<void> => {
    this.mailbox.move(id, "drafts");
    this.page.follow(id);
    await this.flow.mailClosed(id);
  };

  setTimer = async (id: string, at: number): Promise<void> => {
    this.clock.set(id, at, () => void this.flow.timeUp(id).then(() => this.refresh()));
  };

  clearTimer = async (id: string): Promise<void> => this.clock.clear(id);

  exists = async (id: string): Promise<boolean> => {
    const folder = this.mailbox.get(id)?.folder;
    return folder === "drafts" || folder === "held";
  };

  caught = async (id: string, caught: Caught): Promise<void> => {
    await this.slips.addCatch(caught, this.clock.now());
    this.journal.write(id, "caught", { count: caught.checks.length });
  };

  refreshHold = async (): Promise<void> => this.refresh();

  store = {
    get: async (key: string): Promise<unknown> => this.memory.get(key),
    set: async (key: string, value: unknown): Promise<void> => void this.memory.set(key, value),
    remove: async (key: string): Promise<void> => void this.memory.delete(key),
  };

  lasting = storeIn(tab, STORE);

  // ── inside ──────────────────────────────────────────────────────────────────────────────────────

  /** What a mail client does when a mail is about to leave, by hand or by program. */
  private async hook(id: string, where: Where): Promise<void> {
    await this.cabinet.ahead(this.mailbox.get(id)?.draft.attachments ?? []);
    const answer = await this.flow.onSend(id);
    if (answer === "let-go") await this.leave(id, where);
    this.leaving.delete(id);
    await this.refresh();
  }

  private async leave(id: string, where: Where): Promise<void> {
    this.noteSilence(id);
    this.mailbox.move(id, "sent");
    this.journal.write(id, where === "later" ? "outbox" : "left");
    await this.flow.mailClosed(id);
    this.page.follow(id);
  }

  /** Says that nothing was found, if nothing has been said since Send was pressed. */
  private noteSilence(id: string): void {
    if (this.journal.of(id).at(-1)?.what === "pressed")
      this.journal.write(id, "nothing", { time: this.time() });
  }

  private time(): string {
    return this.lastCheck < 1 ? "<1" : String(Math.round(this.lastCheck));
  }

  /** Brings the folders in line with what the flow holds. */
  private async refresh(): Promise<void> {
    const holds = await this.flow.holds();
    const before = new Set(this.holds.val.filter((line) => line.state !== "unsent").map((line) => line.id));
    const held = new Set(holds.filter((line) => line.state !== "unsent").map((line) => line.id));
    for (const mail of this.mailbox.mails.val) {
      const folder = held.has(mail.id) ? "held" : "drafts";
      if (mail.folder === folder || mail.folder === "sent" || this.leaving.has(mail.id)) continue;
      this.mailbox.move(mail.id, folder);
      this.page.follow(mail.id);
    }
    for (const line of holds) {
      if (held.has(line.id) && !before.has(line.id) && line.due !== undefined) {
        const seconds = Math.round((line.due - this.clock.now()) / 1000);
        this.noteSilence(line.id);
        this.journal.write(line.id, "held", { seconds });
      }
    }
    this.holds.val = holds;
  }
}
