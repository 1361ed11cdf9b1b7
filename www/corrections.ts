/**
 * The demo as a host of the correction desk: it reads a mail of the Sent folder, and its letters become drafts.
 * The module that knows how to correct is fetched only when the desk is opened.
 */
import van, { type State } from "vanjs-core";
import { type Letter, loadAftercare, type Slip } from "../addin/core/aftercare.ts";
import type { EngineFiles, EngineUser, Settings, SettingsSource } from "../addin/core/engine.ts";
import { MAIL_MS } from "../addin/core/files/opener.ts";
import type { HoldLine } from "../addin/core/flow.ts";
import { DeskMemory, type LogEntry, type SlipLog } from "../addin/core/log.ts";
import type { Draft } from "../addin/core/types.ts";
import type { DeskActions, DeskModel } from "../addin/core/views/desk.ts";
import { chooseLanguage, words } from "../addin/core/words.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Journal } from "./journal.ts";
import type { Mailbox } from "./mailbox.ts";
import { PREFIX, storeIn, tab } from "./storage.ts";

/** The desk for one mail. */
export interface Correction {
  /** the mail it is about */
  id: string;
  model: DeskModel;
  actions: DeskActions;
}

/** What the desk asks of the page. */
export interface Page {
  /** the mail the reader has open, if any */
  at(): string | undefined;
  openMail(id: string): void;
  /** the desk could not be had */
  failed(reason: string): void;
  /** the mails that wait */
  held(): readonly HoldLine[];
  /** gives one of them back for writing */
  takeBack(id: string): Promise<void>;
}

export class Corrections {
  /** the desk on the screen */
  readonly open: State<Correction | undefined> = van.state<Correction | undefined>(undefined);
  private readonly memory = new DeskMemory(storeIn(tab, `${PREFIX}desk-`));

  constructor(
    private readonly mailbox: Mailbox,
    private readonly cabinet: Cabinet,
    private readonly journal: Journal,
    private readonly clock: { now(): number },
    private readonly page: Page,
    private readonly engines: EngineUser,
    private readonly settings: SettingsSource,
    private readonly files: EngineFiles,
    private readonly slips: SlipLog,
  ) {}

  /** Opens the desk for a sent mail. */
  async start(id: string): Promise<void> {
    try {
      const settings = await this.settings();
      const correction = await this.correction(id, settings);
      // Loading takes a moment, in which the reader may have gone on.
      if (this.page.at() !== id) return;
      this.journal.write(id, "desk");
      this.open.val = correction;
    } catch (error) {
      this.page.failed(error instanceof Error ? error.message : String(error));
    }
  }

  close(): void {
    this.open.val = undefined;
  }

  private async correction(id: string, settings: Settings): Promise<Correction> {
    const { policy, language } = settings;
    const sent = this.mailbox.sent(id);
    const [aftercare, read] = await Promise.all([
      loadAftercare(this.files, policy, language),
      this.cabinet.fill(sent.draft, MAIL_MS),
    ]);
    const report = await this.engines.withEngine((engine) => engine.check(read));
    const spoken = words(chooseLanguage("auto", language));
    const remembered = await this.memory.get(sent);
    const { now } = this.clock;
    const held = this.page.held();
    const model = { sent, report, aftercare, policy, words: spoken, remembered, held, now };
    const actions = {
      write: async (letter: Letter) => this.write(id, letter, sent.draft),
      log: (entry: LogEntry) => this.note(id, entry),
      remember: (slip: Slip) => this.memory.set(sent, slip),
      takeBack: async (held: string) => {
        if (!this.page.held().some((line) => line.id === held && line.state !== "unsent")) return false;
        this.close();
        await this.page.takeBack(held);
        return true;
      },
    };
    return { id, model, actions };
  }

  /** Opens the letter as a draft. Nothing is sent. */
  private write(id: string, letter: Letter, sent: Draft): void {
    const draft = this.mailbox.addLetter(letter, sent);
    this.journal.write(id, "letter", { subject: letter.subject });
    this.close();
    this.page.openMail(draft);
  }

  private async note(id: string, entry: LogEntry): Promise<void> {
    await this.slips.add(entry);
    this.journal.write(id, "noted");
  }
}
