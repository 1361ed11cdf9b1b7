/** How every window looks: accessible in light and dark, no sideways scrolling on a phone, pictures to look at. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { stage, Visit, type VisitOptions } from "./stage.ts";

stage();

interface Window {
  name: string;
  hash: string;
  /** brings the window to the screen */
  show(visit: Visit): Promise<void>;
}

const WINDOWS: Window[] = [
  { name: "list", hash: "", show: async () => {} },
  { name: "compose", hash: "#/drafts/wrong-customer", show: async () => {} },
  { name: "compose-html", hash: "#/drafts/internal", show: async () => {} },
  {
    name: "review",
    hash: "#/drafts/quotation",
    show: async (visit) => {
      await visit.press();
      await visit.review.waitFor();
    },
  },
  {
    name: "review-open",
    hash: "#/drafts/lookalike",
    show: async (visit) => {
      await visit.press();
      await visit.review.waitFor();
      await visit.openEverything();
    },
  },
  {
    name: "review-settled",
    hash: "#/drafts/iban",
    show: async (visit) => {
      await visit.press();
      await visit.repair("iban-invalid");
    },
  },
  {
    name: "held",
    hash: "#/drafts/clean",
    show: async (visit) => {
      await visit.press();
      await visit.page.locator('[data-hold="clean"]').waitFor();
    },
  },
  {
    name: "sent",
    hash: "#/drafts/colleague",
    show: async (visit) => {
      await visit.press();
      await visit.page.locator('.mail:not(form)[data-open="colleague"]').waitFor();
    },
  },
  {
    name: "house",
    hash: "",
    show: async (visit) => {
      await visit.page.locator('[data-action="house"]').click();
      await visit.page.locator("dialog.house-panel[open] dd").first().waitFor();
    },
  },
];

const ROOMS: Record<string, VisitOptions> = {
  light: {},
  dark: { dark: true },
  phone: { width: 390, height: 844 },
  "phone-dark-zh": { width: 390, height: 844, dark: true, language: "zh-CN" },
  // 1280 × 800 at 200 %
  zoom: { width: 640, height: 400 },
  middle: { width: 900, height: 700, reducedMotion: true },
};

for (const [room, options] of Object.entries(ROOMS)) {
  test(`every window in the room “${room}”`, async () => {
    for (const window of WINDOWS) {
      const visit = await Visit.open({ ...options, hash: window.hash });
      await window.show(visit);
      await visit.screenshot(`${window.name}-${room}`);
      assert.deepEqual(await visit.violations(), [], `${window.name} in ${room}`);
      assert.equal(await visit.overflow(), 0, `${window.name} in ${room} scrolls sideways`);
      await visit.close();
    }
  });
}

test("right to left nothing breaks out", async () => {
  for (const window of WINDOWS) {
    const visit = await Visit.open({ width: 390, height: 844, hash: window.hash });
    await visit.page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    await window.show(visit);
    await visit.screenshot(`${window.name}-rtl`);
    assert.equal(await visit.overflow(), 0, `${window.name} scrolls sideways`);
    await visit.close();
  }
});

test("the picture for the README", async () => {
  const visit = await Visit.open({ width: 1200, height: 800, hash: "#/drafts/quotation" });
  await visit.press();
  await visit.review.waitFor();
  await visit.page.screenshot({
    path: "target/screenshots/readme.png",
    animations: "disabled",
    caret: "hide",
  });
  await visit.close();
});
