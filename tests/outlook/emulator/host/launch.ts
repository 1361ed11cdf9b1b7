/** Event-based activation as OWA does it: each event gets a fresh hidden frame on the runtime page. */
import type { Completion } from "../types.ts";
import type { Client, Surface } from "./client.ts";
import { AddInFrame } from "./frames.ts";

export interface Outcome {
  end: NonNullable<Completion["end"]>;
  /** what `completed` was given */
  result?: Record<string, unknown>;
}

export interface Run {
  readonly completion: Completion;
  readonly surface: Surface;
  readonly done: Promise<Outcome>;
  /** Ends the runtime without waiting for `completed`. */
  stop(end: "timeout" | "unavailable" | "stopped" | "closed"): void;
}

/** docs/develop/event-based-activation.md: "time out within approximately 300 seconds" */
const LONGEST = 300_000;
/** A runtime stays this long after `completed`, so that a second call of it is heard. */
const LISTEN_ON = 1_000;

let count = 0;

/** Starts the handler of an event; nothing when the manifest has none for it. */
export function launch(
  client: Client,
  surface: Surface,
  type: string,
  details: Record<string, unknown> = {},
): Run | undefined {
  const { addin } = client.options;
  const event = addin.events.find((each) => each.type === type);
  if (!event) return undefined;
  count += 1;
  const completion: Completion = { id: count, event: type, function: event.function, times: 0, ms: 0 };
  const started = Date.now();
  const report = () => client.report({ kind: "completion", completion });

  let settle: (outcome: Outcome) => void = () => {};
  const done = new Promise<Outcome>((resolve) => {
    settle = resolve;
  });
  const finish = (end: Outcome["end"], result?: Outcome["result"]) => {
    if (completion.end) return;
    completion.end = end;
    completion.ms = Date.now() - started;
    completion.result = result;
    clearTimeout(timer);
    client.runs.splice(client.runs.indexOf(run), 1);
    report();
    settle({ end, result });
  };
  const stop: Run["stop"] = (end) => {
    finish(end);
    frame.close();
  };
  const timer = setTimeout(() => stop("timeout"), LONGEST);

  const onCompleted = (status: number, data: string) => {
    if (status !== 0) return stop("unavailable");
    completion.times += 1;
    if (completion.times > 1) {
      client.violation(`${type}: completed() was called ${completion.times} times`);
      return report();
    }
    frame.completed = true;
    setTimeout(() => frame.close(), LISTEN_ON);
    finish("completed", JSON.parse(data).completedContext ?? {});
  };
  const frame = new AddInFrame(client, {
    role: "launch",
    label: type,
    page: addin.runtime,
    surface,
    home: client.hiddenHome,
    onListening() {
      frame.raise("appCommandInvoked", [type, event.function, JSON.stringify({ type, ...details })]);
    },
    onCompleted,
    onMissing: () => stop("unavailable"),
  });
  const run: Run = { completion, surface, done, stop };
  client.runs.push(run);
  return run;
}

/** docs, same page: an add-in ceases operation when the user sends or closes the item. */
export function stopAll(client: Client, surface: Surface): void {
  for (const run of [...client.runs]) if (run.surface === surface) run.stop("closed");
}
