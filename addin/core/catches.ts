import type { MailId } from "./host.ts";
import { Shelf, type Store } from "./shelf.ts";
import { Turns } from "./turns.ts";
import type { Draft, Report } from "./types.ts";

/** What a review stopped in time: checks by their ids, and to which domains the mail was to go. */
export interface Caught {
  checks: string[];
  domains: string[];
}

/** What is known of one mail: what its review showed and is not settled yet, and what was told already. */
interface Watched {
  shown: string[];
  told: string[];
  domains: string[];
}

/** Key of the host's store. */
export const CATCHES = "catches";
/** The longest one step may keep the next of the same mail waiting, ms. */
const TURN_MS = 5_000;

/**
 * Tells of each finding that a person put right after a review had shown it: once a mail and check, and only when it
 * is known how it ended. A finding that was waved through, or whose check was switched off, is no catch; one of a mail
 * that was given up is.
 */
export class Catches {
  private readonly shelf: Shelf<Watched>;
  private readonly turns = new Turns(TURN_MS);

  constructor(
    store: Store,
    private readonly tell: (id: MailId, caught: Caught) => Promise<void>,
  ) {
    this.shelf = new Shelf(store, CATCHES);
  }

  /** A review shows this. */
  shown(id: MailId, report: Report, draft: Draft): Promise<void> {
    return this.turns.take(id, async () => {
      const before = await this.shelf.get(id);
      const found = interruptions(report);
      if (before === undefined && found.length === 0) return;
      const shown = distinct([...(before?.shown ?? []), ...found]);
      await this.shelf.put(id, { told: before?.told ?? [], shown, domains: domainsOf(draft) });
    });
  }

  /** The person has switched this check off; that settles nothing in the mail. */
  mute(id: MailId, check: string): Promise<void> {
    return this.turns.take(id, async () => {
      const before = await this.shelf.get(id);
      if (before === undefined) return;
      await this.shelf.put(id, { ...before, shown: before.shown.filter((one) => one !== check) });
    });
  }

  /** The mail leaves like this: what is still found in it was waved through. Unchecked, nothing is known of it. */
  leaves(id: MailId, report: Report | undefined): Promise<void> {
    return this.settle(id, report === undefined ? undefined : interruptions(report), true);
  }

  /** Its window is gone. What had not left by then was given up. */
  closed(id: MailId): Promise<void> {
    return this.settle(id, [], false);
  }

  /** `left`: what is found in the mail still. */
  private settle(id: MailId, left: string[] | undefined, keep: boolean): Promise<void> {
    return this.turns.take(id, async () => {
      const before = await this.shelf.get(id);
      if (before === undefined) return;
      const gone = left === undefined ? [] : before.shown.filter((one) => !left.includes(one));
      const checks = gone.filter((one) => !before.told.includes(one));
      // Written first: a catch that is lost is better than one that is told twice.
      if (keep) await this.shelf.put(id, { ...before, shown: [], told: [...before.told, ...checks] });
      else await this.shelf.drop(id);
      if (checks.length > 0) await this.tell(id, { checks, domains: before.domains });
    });
  }
}

/** A note interrupts nobody. */
function interruptions({ findings }: Report): string[] {
  return distinct(findings.filter((one) => one.level !== "note").map((one) => one.check));
}

/** Of what is no address nothing is kept: it may be a name. */
function domainsOf({ recipients }: Draft): string[] {
  const whole = recipients.map(({ address }) => address.trim()).filter((address) => address.includes("@"));
  return distinct(whole.map((address) => address.slice(address.lastIndexOf("@") + 1).toLowerCase()));
}

function distinct(values: string[]): string[] {
  return values.filter((value, at) => value !== "" && values.indexOf(value) === at);
}
