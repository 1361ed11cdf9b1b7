// One instance of the engine as tools/classic-core.mjs writes it, and how it is spoken to (src/classic.rs).
import { decode, encode } from "../../core/utf8.ts";

/** A call of the engine, without the prefix of its name. */
export type Call = "make" | "check" | "repair" | "digest" | "learn" | "export" | "default_policy";

/** What an instance exports; addresses and lengths are in bytes. */
export type Exports = {
  /** Growing puts a copy in the place of the buffer and leaves the old one as it was: never keep a view. */
  memory: { readonly buffer: ArrayBuffer };
  lastlook_alloc(length: number): number;
  lastlook_free(answer: number, length: number): void;
} & Record<`lastlook_${Call}`, (json: number, length: number) => number>;

/** Makes an instance with memory of its own. */
export type Instantiate = (imports: object) => Exports;

/** What the engine answers instead of a value. */
interface Refusal {
  name: string;
  code: string;
  message: string;
}

type Answer = { value: unknown } | { error: Refusal };

/** Bytes of the length that an answer begins with. */
const PREFIX = 4;

/** The instance broke off; its memory is in an unknown state, and it may not be called again. */
export class Trap extends Error {
  override name = "Trap";
}

/** The engine does not take what it was given. */
class RefusedError extends Error {
  readonly code: string;

  constructor({ name, code, message }: Refusal) {
    super(message);
    this.name = name;
    this.code = code;
  }
}

/**
 * Calls `name` with JSON values and gives back its value. Throws {@link Trap}, or an error with the name and
 * code the WebAssembly module throws.
 */
export function call<T>(core: Exports, name: Call, ...given: unknown[]): T {
  const answer = answerTo(core, name, encode(given.map(toJson).join("\n")));
  if ("error" in answer) throw new RefusedError(answer.error);
  return answer.value as T;
}

function answerTo(core: Exports, name: Call, json: Uint8Array): Answer {
  try {
    const room = core.lastlook_alloc(json.length) >>> 0;
    new Uint8Array(core.memory.buffer, room, json.length).set(json);
    const answer = core[`lastlook_${name}`](room, json.length) >>> 0;
    const length = new DataView(core.memory.buffer).getUint32(answer, true);
    const text = decode(new Uint8Array(core.memory.buffer, answer + PREFIX, length));
    core.lastlook_free(answer, length);
    return JSON.parse(text);
  } catch (error) {
    throw new Trap(error instanceof Error ? error.message : String(error));
  }
}

function toJson(value: unknown): string {
  const json = JSON.stringify(value, exactly) ?? "null";
  // Half a surrogate pair is written as an escape, which Rust refuses; the other module reads U+FFFD.
  if (!HALF_PAIR.test(json)) return json;
  return json.replace(ESCAPE, (found) => (found.length > 2 ? "\ufffd" : found));
}

const HALF_PAIR = /\\ud[89a-f]/;
const ESCAPE = /\\(?:ud[89a-f][\da-f]{2}|.)/g;

/** JSON turns what is no finite number into null, and null means that a value is unknown. */
function exactly(_key: string, value: unknown): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  throw new RefusedError({ name: "InputError", code: "input", message: `${value} is no whole number` });
}
