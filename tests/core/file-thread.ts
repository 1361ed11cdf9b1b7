import { Worker as Thread } from "node:worker_threads";

/**
 * A worker of the opener's kind in a thread of its own, which does what the bytes of a file say: "hang", "trap",
 * "crash", "refuse", and answers anything else with the words as the title of the file.
 */
const SCRIPT = `
  const { parentPort } = require("node:worker_threads");
  const contents = (title) => ({
    kind: "text", cut: false, title, parts: [], comments: [], changes: [], links: [], entries: [],
  });
  async function answer({ kind, blob }) {
    const words = Buffer.from(await blob.arrayBuffer()).toString();
    if (words === "hang") for (;;);
    if (words === "crash") setImmediate(() => { throw new Error("out of memory"); });
    if (words === "crash") return;
    if (words === "trap") return { kind: "broken", message: "unreachable" };
    if (words === "refuse") return { kind: "refused", message: "not a mail" };
    return kind === "mail" ? { kind, draft: { subject: words } } : { kind, contents: contents(words) };
  }
  parentPort.on("message", async (job) => {
    const told = await answer(job);
    if (told) parentPort.postMessage(told);
  });
`;
const READY = 'parentPort.postMessage({ kind: "ready" });';
const MISSING = 'parentPort.postMessage({ kind: "missing", message: "404" });';

/** Counts what was started and ended. */
export class Threads {
  started = 0;
  ended = 0;
  /** Files that reached a worker. */
  asked = 0;
  private readonly running = new Set<Thread>();

  /** `state`: how the module loads in the workers to come. */
  constructor(public state: "ready" | "missing" | "silent" | "refused" = "ready") {}

  readonly make = (): Worker => {
    if (this.state === "refused") throw new Error("no workers here");
    this.started += 1;
    const ending = { ready: READY, missing: MISSING, silent: "" }[this.state];
    const thread = new Thread(SCRIPT + ending, { eval: true });
    this.running.add(thread);
    const worker = {
      onmessage: (_: { data: unknown }) => undefined,
      onerror: (_: { message: string }) => undefined,
      postMessage: (job: unknown) => {
        this.asked += 1;
        thread.postMessage(job);
      },
      terminate: () => {
        this.ended += this.running.delete(thread) ? 1 : 0;
        void thread.terminate();
      },
    };
    thread.on("message", (data) => worker.onmessage({ data }));
    thread.on("error", (error: Error) => worker.onerror({ message: error.message }));
    return worker as unknown as Worker;
  };

  async close(): Promise<void> {
    await Promise.all([...this.running].map((thread) => thread.terminate()));
  }
}
