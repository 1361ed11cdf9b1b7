// What the other tools share: running a command, and talking about it.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

/** The repository's own programs come before the machine's: Debian's wasm-opt breaks wasm-bindgen's output. */
const PATH = [join(process.cwd(), "node_modules/.bin"), process.env.PATH].join(delimiter);

/** Runs a command with its output shown; true when it ended well. */
export function run(command, args, options = {}) {
  const { env, ...rest } = options;
  const done = spawnSync(command, args, { stdio: "inherit", ...rest, env: { ...process.env, PATH, ...env } });
  if (done.error) console.error(`${command}: ${done.error.message}`);
  return done.status === 0;
}

/** What a command prints, however it ends. */
export function output(command, args) {
  return (
    spawnSync(command, args, { encoding: "utf8", env: { ...process.env, PATH }, maxBuffer: 1e8 }).stdout ?? ""
  );
}

/** What a command prints, or undefined when it is not there or fails. */
export function read(command, args) {
  const done = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, PATH } });
  return done.status === 0 ? done.stdout.trim() : undefined;
}

/** Ends the tool with a sentence a person can act on. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Like {@link run}, but ends the tool when the command fails. */
export function must(command, args, options) {
  if (!run(command, args, options)) stop(`This failed: ${command} ${args.join(" ")}`);
}
