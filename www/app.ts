/** The demo page: puts the mailbox, the send flow and the views together. */
import van, { type State } from "vanjs-core";
import { type CheckEngine, EngineLoader, type EngineUser } from "../addin/core/engine.ts";
import { FileOpener } from "../addin/core/files/opener.ts";
import { localTime } from "../addin/core/local-time.ts";
import { SlipLog } from "../addin/core/log.ts";
import type { Policy } from "../addin/core/types.ts";
import { logView } from "../addin/core/views/log.ts";
import { chooseLanguage, words } from "../addin/core/words.ts";
import { Cabinet } from "./cabinet.ts";
import { Clock } from "./clock.ts";
import { Corrections } from "./corrections.ts";
import { watchDrops } from "./drop.ts";
import { house } from "./house.ts";
import { Journal } from "./journal.ts";
import { Mailbox } from "./mailbox.ts";
import { stayOffline } from "./offline.ts";
import { Post } from "./post.ts";
import { go, watchPlace } from "./route.ts";
import { scriptAt } from "./scripts.ts";
import { browser, forgetTab, PREFIX, storeIn, tab } from "./storage.ts";
import { compose } from "./views/compose.ts";
import { afterDrawing, type Desk, keepFocus } from "./views/desk.ts";
import { folders } from "./views/folders.ts";
import { housePanel } from "./views/house.ts";
import { list } from "./views/list.ts";
import { note } from "./views/note.ts";
import { correctionPanel, holdDock, reviewPanel } from "./views/panels.ts";
import { top } from "./views/top.ts";

const { div, main, p } = van.tags;
const LANGUAGE = `${PREFIX}language`;

/** Times the check itself, for the side note. */
function timed(engines: EngineLoader, note: (milliseconds: number) => void): EngineUser {
  return {
    withEngine: <T>(work: (engine: CheckEngine) => T): Promise<T> =>
      engines.withEngine((engine) => {
        const start = performance.now();
        const result = work(engine);
        note(performance.now() - start);
        return result;
      }),
  };
}

function start(root: HTMLElement): void {
  const clock = new Clock();
  const journal = new Journal(clock.now);
  const mailbox = new Mailbox(tab, clock.now);
  const place = watchPlace();
  const spoken = van.state(words(chooseLanguage("auto", browser.getItem(LANGUAGE) ?? navigator.language)));
  const announcement = van.state("");

  const policy = house(() => engines);
  const settings = async () => {
    const language = spoken.val.language;
    return { policy: { ...(await policy()), language }, knowledge: undefined, language };
  };
  const at = (path: string): string => new URL(path, document.baseURI).href;
  const engines = new EngineLoader(
    { glue: at("wasm/lastlook.js"), wasm: at("wasm/lastlook_bg.wasm") },
    settings,
  );

  const cabinet = new Cabinet(
    new FileOpener(
      () => new Worker(scriptAt("file-worker.js"), { type: "module" }),
      async () => (await policy()).limits.files,
    ),
  );
  // Pressing Send must not wait for the files of the mail that is open.
  van.derive(() => void cabinet.ahead(mailbox.get(place.val.mail ?? "")?.draft.attachments ?? []));

  const openMail = (id: string): void => {
    const mail = mailbox.get(id);
    if (mail) go(place, { folder: mail.folder, mail: id });
  };
  const page = {
    openMail,
    follow: (id: string) => {
      const folder = mailbox.get(id)?.folder;
      if (!folder || place.val.mail !== id) return;
      go(place, { folder, mail: id }, true);
      keepFocus();
    },
  };
  const slips = new SlipLog(storeIn(tab, `${PREFIX}log-`));
  const post: Post = new Post(
    mailbox,
    cabinet,
    journal,
    clock,
    page,
    timed(engines, (milliseconds) => {
      post.lastCheck = milliseconds;
    }),
    settings,
    slips,
  );

  const corrections = new Corrections(
    mailbox,
    cabinet,
    journal,
    clock,
    {
      at: () => place.val.mail,
      openMail: (id) => {
        openMail(id);
        keepFocus();
      },
      failed: (reason) => desk.say(spoken.val("demo-correct-failed", { reason })),
      held: () => post.holds.val,
      takeBack: (id) => post.hold("edit", id),
    },
    engines,
    settings,
    {
      glue: at("wasm-aftercare/lastlook_aftercare.js"),
      wasm: at("wasm-aftercare/lastlook_aftercare_bg.wasm"),
    },
    slips,
  );

  const desk: Desk = {
    words: spoken,
    mailbox,
    place,
    post,
    corrections,
    journal,
    clock,
    say: (sentence) => {
      announcement.val = sentence;
    },
    openMail,
    closeMail: () => go(place, { folder: place.val.folder }),
    newMail: () => {
      openMail(mailbox.add());
      afterDrawing(() => document.querySelector<HTMLElement>("[data-field=to]")?.focus());
    },
    attach: async (id, files) =>
      mailbox.attach(id, await Promise.all(files.map((file) => cabinet.attach(file)))),
    openMailFiles: async (files) => {
      for (const file of files) {
        try {
          openMail(mailbox.add(await cabinet.readMailFile(file, localTime(clock.now()))));
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          desk.say(spoken.val("demo-unreadable", { file: file.name, reason }));
        }
      }
    },
    setLanguage: (language) => {
      browser.setItem(LANGUAGE, language);
      spoken.val = words(chooseLanguage("auto", language));
      engines.reset();
      void post.reviewAnew();
    },
    startOver: () => {
      forgetTab();
      location.hash = "";
      location.reload();
    },
  };

  draw(root, desk, policy, announcement, async () =>
    logView(spoken.val, slips, (await engines.module()).checks(spoken.val.language)),
  );
  void post.start();
  stayOffline();
  // The page is there first; the engine comes while the reader reads.
  const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
  idle(() => void engines.withEngine(() => undefined).catch(() => undefined));
}

/** Puts the page in place of the frame that was painted before the script ran. */
function draw(
  root: HTMLElement,
  desk: Desk,
  policy: () => Promise<Policy>,
  announcement: State<string>,
  log: () => Promise<Element>,
): void {
  van.derive(() => {
    document.documentElement.lang = desk.words.val.language;
    document.documentElement.dir = desk.words.val.dir;
  });

  const rules = housePanel(desk, policy, log);
  const cover = div(
    { class: "drop-cover", hidden: true },
    p(() => desk.words.val("demo-drop")),
  );
  root.replaceChildren(
    top(desk, () => void rules.show()),
    main(
      { class: () => `desk ${desk.place.val.mail === undefined ? "at-list" : "at-mail"}` },
      folders(desk),
      list(desk),
      compose(desk),
      note(desk),
    ),
    holdDock(desk),
    // Always there: a live region that appears together with its words is not read out.
    p(
      { class: () => (announcement.val === "" ? "unseen" : "announcement"), role: "status" },
      () => announcement.val,
    ),
    cover,
    reviewPanel(desk),
    correctionPanel(desk),
    rules.element,
  );
  watchDrops(cover, {
    mails: (files) => void desk.openMailFiles(files),
    others: (files) => {
      const open = desk.place.val.mail;
      if (open !== undefined && desk.mailbox.get(open)?.folder !== "sent") void desk.attach(open, files);
    },
  });
}

const root = document.getElementById("app");
if (root) start(root);
