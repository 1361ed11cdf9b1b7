/** The calls of office.js by dispatch id: who may make them, since which requirement set, and where they lead. */
import type { AddInFrame } from "./frames.ts";
import { compose } from "./methods-compose.ts";
import { read } from "./methods-read.ts";
import { shared } from "./methods-shared.ts";

export interface Answer {
  data?: unknown;
  /** an error code of the bundle's `getErrorArgs` or of its `ErrorCodeManager` */
  error?: number;
  /** further members some answers have */
  [more: string]: unknown;
}

export interface Method {
  name: string;
  /** Mailbox 1.`since` */
  since?: number;
  /** allowed while an event handler runs */
  inHandlers?: false;
  run(frame: AddInFrame, parameters: never): unknown;
}

/** A refusal with an error code of office.js. */
export class Refusal extends Error {
  constructor(readonly code: number) {
    super(`office.js error ${code}`);
  }
}

export const CODES = {
  unsupported: 5000,
  internal: 5001,
  noCapability: 7000,
  invalidAttachmentId: 9003,
  attachmentToDelete: 9008,
  duplicateNotification: 9023,
  notificationNotFound: 9024,
  tooManyNotifications: 9025,
  itemNotSaved: 9046,
  keyNotFound: 9050,
  sessionDataTooLong: 9051,
  attachmentType: 9043,
};

function methodOf(frame: AddInFrame, id: number | string, plain: boolean): Method | undefined {
  if (plain) return shared[`office ${id}`];
  return shared[id] ?? (frame.surface.kind === "compose" ? compose : read)[id];
}

/** `plain`: a call of office.js itself rather than of the mailbox, which has its own numbers. */
export function nameOf(frame: AddInFrame, id: number | string, plain: boolean): string {
  return methodOf(frame, id, plain)?.name ?? `${plain ? "office" : "mailbox"} call ${id}`;
}

/**
 * Runs one call. In an event handler what changes the window is refused: docs/develop/event-based-activation.md
 * "Unsupported APIs"; the types add that sendAsync and closeAsync are for panes and function commands only.
 */
export async function execute(
  frame: AddInFrame,
  id: number | string,
  plain: boolean,
  parameters: unknown,
): Promise<Answer> {
  const { client, options } = frame;
  const method = methodOf(frame, id, plain);
  if (!method) {
    client.violation(`${options.label}: ${nameOf(frame, id, plain)} is not emulated`);
    return { error: CODES.unsupported };
  }
  if (method.inHandlers === false && options.role === "launch") {
    client.violation(`${options.label}: ${method.name} is not allowed in an event handler`);
    return { error: CODES.noCapability };
  }
  if (!client.hasSet(method.since ?? 1)) return { error: CODES.unsupported };
  try {
    const data = await method.run(frame, parameters as never);
    return data instanceof Object && "wasSuccessful" in data ? { ...data } : { data };
  } catch (error) {
    if (error instanceof Refusal) return { error: error.code };
    client.violation(`${method.name}: ${error}`);
    return { error: CODES.internal };
  }
}
