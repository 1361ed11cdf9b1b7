/** Reads a dropped .eml with the second WebAssembly module, which is fetched only when the first one is dropped. */
import type { Draft } from "../addin/core/types.ts";
import type { Unread } from "./disasters.ts";

interface MailReader {
  default(source: { module_or_path: URL }): Promise<unknown>;
  readMail(bytes: Uint8Array, now: string): Draft;
}

/** A mail file this large would only freeze the tab. */
const LARGEST = 25 * 1024 * 1024;

let reader: Promise<MailReader> | undefined;
let copies = 0;

async function load(): Promise<MailReader> {
  const glue = new URL("wasm-eml/lastlook_eml.js", document.baseURI);
  // Another address is another module to the browser, with a memory of its own.
  copies += 1;
  const module = (await import(`${glue.href}?copy=${copies}`)) as MailReader;
  await module.default({ module_or_path: new URL("wasm-eml/lastlook_eml_bg.wasm", document.baseURI) });
  return module;
}

/** The mail in the file as a draft. Throws when it is too large, no mail, or the module cannot be had. */
export async function readMailFile(file: File, now: string): Promise<Unread> {
  if (file.size > LARGEST) throw new Error("too large");
  reader ??= load();
  try {
    const { now: _, ...draft } = (await reader).readMail(new Uint8Array(await file.arrayBuffer()), now);
    return draft;
  } catch (error) {
    // A module that trapped or never arrived stays broken: the next file gets a fresh one.
    if (error instanceof WebAssembly.RuntimeError || error instanceof TypeError) reader = undefined;
    throw error;
  }
}
