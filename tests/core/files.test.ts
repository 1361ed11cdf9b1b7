import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { notRead, withoutContents } from "../../addin/core/files/contents.ts";
import { KeptContents } from "../../addin/core/files/kept.ts";
import { FileOpener, type FileToOpen } from "../../addin/core/files/opener.ts";
import { TIMES } from "../../addin/core/files/workroom.ts";
import type { FileLimits } from "../../addin/core/types.ts";
import { DEFAULTS } from "./defaults.ts";
import { Threads } from "./file-thread.ts";

const LIMITS: FileLimits = { ...DEFAULTS.limits.files, seconds: 0 };

function file(words: string, name = `${words}.txt`): FileToOpen {
  return { name, key: words, blob: new Blob([words]) };
}

/** Runs a test with an opener over real threads. */
async function opened(
  work: (opener: FileOpener, threads: Threads) => Promise<void>,
  { threads = new Threads(), limits = LIMITS, times = TIMES } = {},
): Promise<void> {
  // Idle workers must not keep the test waiting for them.
  const opener = new FileOpener(threads.make, async () => limits, { ...times, idle: times.idle / 100 });
  try {
    await work(opener, threads);
  } finally {
    await threads.close();
  }
}

async function unreadOf(opener: FileOpener, words: string): Promise<string | undefined> {
  return (await opener.open(file(words))).unread;
}

describe("opening files", () => {
  test("a file is opened once, whoever asks and however often", () =>
    opened(async (opener, threads) => {
      const both = await Promise.all([opener.open(file("a")), opener.open(file("a"))]);
      const again = await opener.open(file("a"));
      assert.deepEqual(
        [...both, again].map(({ title, unread }) => [title, unread]),
        [
          ["a", undefined],
          ["a", undefined],
          ["a", undefined],
        ],
      );
      assert.deepEqual([threads.started, threads.asked], [1, 1]);
    }));

  test("another name is another file: its ending tells what it claims to be", () =>
    opened(async (opener, threads) => {
      await opener.open(file("a"));
      await opener.open(file("a", "a.exe"));
      assert.equal(threads.asked, 2);
    }));

  test("nothing is started before there is a file", () =>
    opened(async (opener, threads) => {
      assert.deepEqual(await opener.openAll([]), []);
      assert.equal(threads.started, 0);
    }));

  test("a file that hangs is ended when its time is over, and the next one is opened", () =>
    opened(async (opener, threads) => {
      assert.equal(await unreadOf(opener, "hang"), "too-slow");
      assert.equal((await opener.open(file("b"))).title, "b");
      assert.deepEqual([threads.started, threads.ended], [2, 1]);
      await unreadOf(opener, "hang");
      assert.equal(threads.asked, 2, "it is not tried again");
    }));

  for (const words of ["trap", "crash"]) {
    test(`a ${words} makes the file a damaged one, and takes nothing else with it`, () =>
      opened(async (opener, threads) => {
        const found = await opener.openAll([file(words), file("b")]);
        assert.deepEqual(
          found.map(({ title, unread }) => unread ?? title),
          ["damaged", "b"],
        );
        assert.deepEqual([threads.started, threads.ended], [2, 1]);
      }));
  }

  test("a file larger than the policy allows is not even handed over", () =>
    opened(
      async (opener, threads) => {
        const blob = new Blob([new Uint8Array(1024 * 1024 + 1)]);
        assert.equal((await opener.open({ name: "a", key: "a", blob })).unread, "too-large");
        assert.equal(threads.started, 0);
      },
      { limits: { ...LIMITS, megabytes: 1 } },
    ));

  test("what is not open when the mail's time is over is too slow now, and there the next time", () =>
    opened(async (opener) => {
      const late = file("b");
      const found = await opener.openAll([file("hang"), late], 300);
      assert.deepEqual(
        found.map(({ unread }) => unread),
        ["too-slow", "too-slow"],
      );
      assert.equal((await opener.openAll([late], 5_000))[0]?.title, "b");
    }));

  for (const state of ["missing", "silent", "refused"] as const) {
    test(`no module or no worker (${state}): not to be had, without a wait the next time`, () =>
      opened(
        async (opener, threads) => {
          assert.equal(await unreadOf(opener, "a"), "unavailable");
          threads.state = "ready";
          assert.equal(await unreadOf(opener, "a"), "unavailable");
          await new Promise((done) => setTimeout(done, 250));
          assert.equal((await opener.open(file("a"))).title, "a", "it is asked for again later");
        },
        {
          threads: new Threads(state),
          times: { ...TIMES, load: state === "silent" ? 1_500 : 5_000, rest: 200 },
        },
      ));
  }

  test("limits that cannot be read are no reason to reject", async () => {
    const threads = new Threads();
    const opener = new FileOpener(threads.make, () => Promise.reject(new Error("no policy")));
    assert.equal(await unreadOf(opener, "a"), "unavailable");
    assert.equal(threads.started, 0);
  });

  test("an idle worker ends, and another one starts when it is needed", () =>
    opened(
      async (opener, threads) => {
        await opener.open(file("a"));
        await new Promise((done) => setTimeout(done, 200));
        assert.equal(threads.ended, 1);
        assert.equal((await opener.open(file("b"))).title, "b");
      },
      { times: { ...TIMES, idle: 5_000 } },
    ));

  test("a mail file is a draft; what is none rejects with the module's own words", () =>
    opened(async (opener, threads) => {
      assert.equal((await opener.readMail(new Blob(["Offer"]), "")).subject, "Offer");
      await assert.rejects(opener.readMail(new Blob(["refuse"]), ""), /not a mail/);
      assert.equal(threads.ended, 0, "the module is as good as before");
    }));
});

describe("what is kept of opened files", () => {
  const titled = (title: string) => ({ ...notRead("damaged"), title });

  test("the longest unused goes when there are too many", () => {
    const kept = new KeptContents();
    for (let at = 0; at < 100; at++) kept.put(String(at), titled(String(at)));
    kept.get("0");
    kept.put("100", titled("100"));
    assert.equal(kept.get("1"), undefined);
    assert.equal(kept.get("0")?.title, "0");
  });

  test("and when they are too large", () => {
    const kept = new KeptContents();
    kept.put("a", titled("x".repeat(5_000_000)));
    kept.put("b", titled("x".repeat(5_000_000)));
    assert.equal(kept.get("a"), undefined);
    assert.notEqual(kept.get("b"), undefined);
  });

  test("a draft that is kept or sent to a page has none of it", () => {
    const bare = { name: "a.pdf", mimeType: "", size: 1, sha256: "1", inline: false, cloud: false };
    const draft = { attachments: [{ ...bare, contents: notRead("damaged") }, bare], subject: "S" };
    assert.deepEqual(withoutContents(draft), { attachments: [bare, bare], subject: "S" });
  });
});
