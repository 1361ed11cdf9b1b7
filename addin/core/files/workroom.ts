// The one worker of a page that opens files: started when there is a job, ended when it hangs, breaks or idles.
import { TooLate, within } from "../turns.ts";
import type { Unread } from "../types.ts";
import type { Done, Job, Told } from "./jobs.ts";

/** Milliseconds; other ones in tests. */
export interface Times {
  /** For the module to load. */
  load: number;
  /** Without a job, after which the worker ends and gives its memory back. */
  idle: number;
  /** Until a module that was not to be had is asked for again. */
  rest: number;
}

export const TIMES: Times = { load: 5_000, idle: 20_000, rest: 30_000 };

/** A file could not be opened, for one of the reasons that {@link Unread} names. */
export class NotOpened extends Error {
  override name = "NotOpened";

  constructor(
    readonly why: Unread,
    message: string = why,
  ) {
    super(message);
  }
}

/** The module's own error about what it was given. */
class Refused extends Error {
  override name = "Refused";
}

/** Does one job after the other. */
export class Workroom {
  private worker: Promise<Worker> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private idle: ReturnType<typeof setTimeout> | undefined;
  private missingUntil = 0;

  constructor(
    private readonly make: () => Worker,
    private readonly times: Times = TIMES,
  ) {}

  /** Rejects with {@link NotOpened} or {@link Refused}; no later than `ms` milliseconds after its turn came. */
  do(job: Job, ms: number): Promise<Done> {
    const turn = this.queue.then(() => this.attempt(job, ms));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async attempt(job: Job, ms: number): Promise<Done> {
    clearTimeout(this.idle);
    const worker = await this.started();
    try {
      const told = await within(ms, ask(worker, job));
      if (told.kind === "file" || told.kind === "mail") return told;
      throw failure(told);
    } catch (error) {
      // Whatever it was at, it must not go on, and the next file must not find what this one left.
      if (!(error instanceof Refused)) this.end();
      throw error instanceof TooLate ? new NotOpened("too-slow") : error;
    } finally {
      this.idle = setTimeout(() => this.end(), this.times.idle);
    }
  }

  private started(): Promise<Worker> {
    if (Date.now() < this.missingUntil) return Promise.reject(new NotOpened("unavailable"));
    this.worker ??= this.start().catch((error: unknown) => {
      this.worker = undefined;
      this.missingUntil = Date.now() + this.times.rest;
      throw new NotOpened("unavailable", error instanceof Error ? error.message : String(error));
    });
    return this.worker;
  }

  private async start(): Promise<Worker> {
    const worker = this.make();
    try {
      const told = await within(this.times.load, answerOf(worker));
      if (told.kind !== "ready") throw failure(told);
      return worker;
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  private end(): void {
    this.worker?.then((worker) => worker.terminate()).catch(() => undefined);
    this.worker = undefined;
  }
}

function ask(worker: Worker, job: Job): Promise<Told> {
  const answer = answerOf(worker);
  worker.postMessage(job);
  return answer;
}

/** The next that a worker says. */
function answerOf(worker: Worker): Promise<Told> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Told>) => resolve(data);
    worker.onmessageerror = () => reject(new NotOpened("damaged"));
    worker.onerror = (event) => {
      // Told to whoever asked for the file; the page itself has no error.
      event.preventDefault?.();
      reject(new NotOpened("damaged", event.message));
    };
  });
}

function failure(told: Told): Error {
  const message = "message" in told ? told.message : told.kind;
  if (told.kind === "refused") return new Refused(message);
  return new NotOpened(told.kind === "unreadable" ? "unavailable" : "damaged", message);
}
