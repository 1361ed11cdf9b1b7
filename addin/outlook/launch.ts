/**
 * The launch events. Outlook starts a runtime for each, waits for `completed` and may end the runtime right after.
 * The same in every client; launch-web.ts and launch-classic.ts bring their engines.
 */

import type { CheckEngine, EngineKeeper, EngineUser } from "../core/engine-user.ts";
import { RECORDS, SendFlow } from "../core/flow.ts";
import { within } from "../core/turns.ts";
import type { Draft, Report } from "../core/types.ts";
import { words } from "../core/words.ts";
import { type Answer, type Frame, heldAlert, reviewAlert, stuckAlert } from "./alert.ts";
import { noteSent, takeIn } from "./book.ts";
import { type FileReading, readDraft, readFiles } from "./draft.ts";
import { type FileDetails, knownFiles, readStart } from "./facts.ts";
import { type ComposeItem, composeItem, has, isAppointment } from "./item.ts";
import { forgetOthers } from "./keeping.ts";
import { launchHost } from "./launch-host.ts";
import { notify } from "./notices.ts";
import { mailId, type SessionStore, sessionStore } from "./session.ts";
import { loadSettings, ownWords, refreshOrganisation } from "./settings.ts";

/** The longest the flow may take, ms, and the longest all of a decision may: from 5 s on Outlook says that it is slow. */
const WATCHDOG_MS = 4_000;
const DECISION_MS = 4_700;
/** The longest the notes beside a decision may take, ms. */
const NOTES_MS = 400;

type Event = Office.MailboxEvent;

/** Of a change of the files: which one came or went. */
type Changed = Event & { attachmentDetails?: { id: string } };

type Engines = EngineKeeper<CheckEngine>;

/** What the events do about the files of a mail. */
interface Files {
  /** While it is written. `id`: only this one is news, the others have events of their own. */
  ahead(files: readonly FileDetails[], id?: string): Promise<void>;
  atSend: FileReading;
}

type FilesOf = (item: ComposeItem, store: SessionStore) => Files;

/** Where files cannot be opened: what the pane has found in them is all there is. */
const knownOnly: FilesOf = (_, store) => ({
  ahead: (files) => forgetOthers(store, files),
  atSend: (files) => knownFiles(store, files),
});

/** Answers the events of the manifest. */
export function register(engines: Engines, filesOf = knownOnly): void {
  const send = (event: Event) => onSend(event, engines, filesOf);
  const changed = (event: Changed) => quietly(event, () => onChanged(event, engines, filesOf));
  Office.actions.associate("onMessageSend", send);
  Office.actions.associate("onAppointmentSend", send);
  Office.actions.associate("onNewMessageCompose", (event: Event) => quietly(event, () => onCompose(engines)));
  Office.actions.associate("onMessageCompose", (event: Event) => quietly(event, () => onOpened(filesOf)));
  Office.actions.associate("onMessageRecipientsChanged", changed);
  Office.actions.associate("onMessageAttachmentsChanged", changed);
}

/** Whatever happens, the event is completed once and with words. */
async function onSend(event: Event, engines: Engines, filesOf: FilesOf): Promise<void> {
  event.completed(await decided(engines, filesOf));
}

async function decided(engines: Engines, filesOf: FilesOf): Promise<Answer> {
  try {
    return await within(DECISION_MS, decide(engines, filesOf));
  } catch (error) {
    return stuck(error);
  }
}

async function decide(engines: Engines, filesOf: FilesOf): Promise<Answer> {
  const item = composeItem();
  const store = sessionStore(item);
  await refresh(engines);
  const watched = new Watched(engines);
  const host = launchHost(item, store, (files) => filesOf(item, store).atSend(files));
  const flow = new SendFlow(host, watched, loadSettings, WATCHDOG_MS);
  const id = await mailId(store);
  const answer = await flow.onSend(id);
  // The runtime may end with the answer, and what the review has caught would not be noted.
  await within(NOTES_MS, flow.idle()).catch(() => undefined);
  if (answer === "let-go") {
    if (watched.draft !== undefined) noteSent(watched.draft);
    return { allowEvent: true };
  }
  const record = await flow.standing(id);
  // Without its record in the session data the pane's approval would not be found, whatever the person did.
  const kept = ((await store.get(RECORDS)) ?? {}) as Record<string, unknown>;
  if (!(id in kept)) throw new Error(record?.problem?.message || "the session data of the item are full");
  if (record?.state === "held" && record.due !== undefined) return heldAlert(frame(), record.due);
  return reviewAlert(frame(), watched.report, record);
}

function frame(): Frame {
  const appointment = isAppointment(composeItem());
  return {
    t: ownWords(),
    command: appointment ? "LastLookReviewAppointment" : "LastLookReview",
    canOpen: has("1.14"),
  };
}

/** The way out when the pane can be none; it must not fail itself. */
function stuck(error: unknown): Answer {
  const cause = error instanceof Error ? error.message : String(error);
  try {
    return stuckAlert(frame(), cause);
  } catch {
    return stuckAlert({ t: words("en"), command: "LastLookReview", canOpen: true }, cause);
  }
}

/** Remembers what passes through the engine, for the words of the alert and for the book. */
class Watched implements EngineUser {
  draft: Draft | undefined;
  report: Report | undefined;

  constructor(private readonly engines: EngineUser) {}

  withEngine<T>(work: (engine: CheckEngine) => T): Promise<T> {
    return this.engines.withEngine((engine) =>
      work({
        check: (draft) => {
          this.draft = draft as Draft;
          this.report = engine.check(draft);
          return this.report;
        },
        digest: (draft) => {
          this.draft = draft as Draft;
          return engine.digest(draft);
        },
        repair: (draft, edit) => engine.repair(draft, edit),
        learn: (headers) => engine.learn(headers),
        export: () => engine.export(),
      }),
    );
  }
}

/** A mail was begun: what is needed later is read now, when nobody waits. */
async function onCompose(engines: Engines): Promise<void> {
  const item = composeItem();
  const store = sessionStore(item);
  await mailId(store);
  await readStart(item, store);
  await refreshOrganisation();
  await takeIn(engines);
}

/** A compose window opened, also one of a draft from before: the files that are in the mail already are read now. */
async function onOpened(filesOf: FilesOf): Promise<void> {
  const item = composeItem();
  await filesOf(item, sessionStore(item)).ahead(await readFiles(item));
}

/** Recipients or files changed: says in the draft what could not leave like that, and reads ahead. */
async function onChanged(event: Changed, engines: Engines, filesOf: FilesOf): Promise<void> {
  const item = composeItem();
  const store = sessionStore(item);
  await refresh(engines);
  const { draft, files } = await readDraft(item, store);
  const report = await engines.withEngine((engine) => engine.check(draft));
  await notify(item, report);
  await filesOf(item, store).ahead(files, event.attachmentDetails?.id);
}

let made = "";

/** Outlook may use a runtime for a second event, and the settings may have changed in between. */
async function refresh(engines: Engines): Promise<void> {
  const { policy, language } = await loadSettings();
  const now = JSON.stringify([policy, language]);
  if (made !== "" && made !== now) engines.reset();
  made = now;
}

/** Nothing waits for these, so nothing they do may be seen to fail. */
async function quietly(event: Event, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.warn(`LastLook: ${error}`);
  }
  event.completed();
}
