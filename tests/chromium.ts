/** Debian's Chromium as the tests start it. */
import { type Browser, chromium } from "playwright-core";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever asks for another host gets no answer, and the test hears of it.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

/** Starts it with the fonts of the tests, so that pictures look alike everywhere. */
export function launchChromium(): Promise<Browser> {
  const env = { ...process.env, FONTCONFIG_FILE: `${process.cwd()}/tests/browser/fonts.conf` };
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS, env });
}
