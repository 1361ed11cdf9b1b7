// The script of the worker that opens files: file-worker.js beside the folder of the module. A file that hangs or
// breaks the module takes nothing with it but this worker, see workroom.ts.
import type * as Made from "../../../dist/wasm-files/lastlook_files.js";
import type { Contents, Draft } from "../types.ts";
import type { Done, Job, Told } from "./jobs.ts";

type Reader = Pick<typeof Made, "openFile" | "readMail">;

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

/** Not bundled, as the glue of the engine is not: the module lies beside it. */
async function load(): Promise<Reader> {
  const glue = (await import(new URL("wasm-files/lastlook_files.js", location.href).href)) as typeof Made;
  await glue.default({ module_or_path: new URL("wasm-files/lastlook_files_bg.wasm", location.href) });
  return glue;
}

async function answer(reader: Reader, job: Job): Promise<Told> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await job.blob.arrayBuffer());
  } catch (error) {
    return { kind: "unreadable", message: wordsOf(error) };
  }
  try {
    return work(reader, job, bytes);
  } catch (error) {
    // The module's own errors carry a code; whatever else is thrown, its memory is in no known state.
    const refused = error instanceof Error && "code" in error;
    return { kind: refused ? "refused" : "broken", message: wordsOf(error) };
  }
}

function work(reader: Reader, job: Job, bytes: Uint8Array): Done {
  return job.kind === "file"
    ? { kind: "file", contents: reader.openFile(bytes, job.name, job.limits) as Contents }
    : { kind: "mail", draft: reader.readMail(bytes, job.now, job.limits) as Draft };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tell(told: Told): void {
  worker.postMessage(told);
}

const loading = load();
loading.then(
  () => tell({ kind: "ready" }),
  (error: unknown) => tell({ kind: "missing", message: wordsOf(error) }),
);
worker.onmessage = async ({ data }: MessageEvent<Job>) => {
  tell(await answer(await loading, data));
};
