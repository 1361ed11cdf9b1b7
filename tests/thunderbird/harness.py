"""Real Thunderbird under Xvfb with a real SMTP sink: what the scenarios stand on.

Nothing here knows what LastLook should do; it starts the client, writes mails in its compose window, presses its own
buttons, looks into the add-on's windows and hands over what arrived at the sink. Waits are polls with a limit, never
bare sleeps, so that a slow machine is slow and not red.
"""

import base64
import dataclasses
import datetime
import email
import email.policy
import email.utils
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.parse
import zipfile

from aiosmtpd.controller import Controller
from marionette_driver.marionette import Marionette

ROOT = pathlib.Path(__file__).resolve().parents[2]
XPI = pathlib.Path(os.environ.get("LASTLOOK_XPI", ROOT / "dist" / "lastlook-thunderbird.xpi"))
SCREENSHOTS = ROOT / "target" / "screenshots"
ADDON = "lastlook@lastlook.example"
ME = "lin@house.example"

USER_JS = """
user_pref("mail.accountmanager.accounts", "account1,account2");
user_pref("mail.accountmanager.defaultaccount", "account1");
user_pref("mail.accountmanager.localfoldersserver", "server2");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.account.account1.identities", "id1");
user_pref("mail.account.account2.server", "server2");
user_pref("mail.server.server1.type", "pop3");
user_pref("mail.server.server1.hostname", "127.0.0.1");
user_pref("mail.server.server1.port", 9);
user_pref("mail.server.server1.userName", "lin");
user_pref("mail.server.server1.name", "lin@house.example");
user_pref("mail.server.server1.login_at_startup", false);
user_pref("mail.server.server1.check_new_mail", false);
user_pref("mail.server.server2.type", "none");
user_pref("mail.server.server2.hostname", "Local Folders");
user_pref("mail.server.server2.userName", "nobody");
user_pref("mail.server.server2.name", "Local Folders");
user_pref("mail.identity.id1.fullName", "Lin Wei");
user_pref("mail.identity.id1.useremail", "lin@house.example");
user_pref("mail.identity.id1.organization", "House Trading");
user_pref("mail.identity.id1.smtpServer", "smtp1");
user_pref("mail.identity.id1.valid", true);
user_pref("mail.identity.id1.compose_html", true);
user_pref("mail.identity.id1.fcc_folder", "mailbox://nobody@Local%20Folders/Sent");
user_pref("mail.identity.id1.fcc_folder_picker_mode", "1");
user_pref("mail.identity.id1.draft_folder", "mailbox://nobody@Local%20Folders/Drafts");
user_pref("mail.identity.id1.drafts_folder_picker_mode", "1");
user_pref("mail.smtpservers", "smtp1");
user_pref("mail.smtp.defaultserver", "smtp1");
user_pref("mail.smtpserver.smtp1.hostname", "127.0.0.1");
user_pref("mail.smtpserver.smtp1.port", @SMTP@);
user_pref("mail.smtpserver.smtp1.authMethod", 1);
user_pref("mail.smtpserver.smtp1.try_ssl", 0);
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("mail.provider.enabled", false);
user_pref("mail.spotlight.firstRunDone", true);
user_pref("mail.rights.version", 1);
user_pref("mail.shell.checkDefaultClient", false);
user_pref("mail.compose.attachment_reminder", false);
user_pref("mail.SpellCheckBeforeSend", false);
user_pref("mail.compose.autosave", false);
user_pref("mail.compose.big_attachments.notify", false);
user_pref("mail.warn_on_send_accel_key", false);
user_pref("mailnews.start_page.enabled", false);
user_pref("mailnews.start_page_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("datareporting.policy.dataSubmissionPolicyBypassNotification", true);
user_pref("datareporting.healthreport.uploadEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("app.update.auto", false);
user_pref("app.update.enabled", false);
user_pref("app.donation.eoy.version.viewed", 999);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("extensions.autoDisableScopes", 0);
user_pref("extensions.startupScanScopes", 15);
user_pref("extensions.update.enabled", false);
user_pref("extensions.getAddons.cache.enabled", false);
user_pref("extensions.background.idle.timeout", 5000);
user_pref("devtools.console.stdout.content", true);
user_pref("browser.dom.window.dump.enabled", true);
user_pref("calendar.timezone.local", "UTC");
user_pref("intl.locale.requested", "en-US");
user_pref("marionette.port", @MARIONETTE@);
user_pref("network.proxy.type", 0);
user_pref("network.dns.disabled", false);
"""

# Helpers every chrome script may use; sent before the script itself.
CHROME = f"""
const ADDON = "{ADDON}";
""" + """
const all = type => [...Services.wm.getEnumerator(type)];
const composes = () => all("msgcompose");
const composeOf = id => composes().find(w => w.docShell.outerWindowID == id);
const popups = () => all("mail:extensionPopup").map(w => ({
  window: w, browser: w.document.getElementById("requestFrame")
}));
const pageOf = part => popups().find(p => {
  const address = p.browser?.currentURI?.spec ?? "";
  return part.startsWith("%") ? address.endsWith(part) : address.includes(part);
});
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
const extension = id => ExtensionParent.GlobalManager.getExtension(id);
const background = async () => {
  const found = () => [...extension(ADDON).views].find(v => v.viewType == "background" || v.viewType == "background_worker");
  await extension(ADDON).wakeupBackground?.();
  for (let i = 0; i < 100 && !found(); i++) await sleep(50);
  return found().xulBrowser;
};
const sleep = ms => new Promise(done => setTimeout(done, ms));
const tabOf = part => all("mail:3pane")
  .flatMap(w => w.document.getElementById("tabmail").tabInfo.map(tab => ({ window: w, tab, browser: tab.browser })))
  .find(t => t.browser?.currentURI?.spec.startsWith("moz-extension:") && t.browser.currentURI.spec.includes(part));
const inPage = (browser, code) => new Promise((resolve, reject) => {
  const name = "lastlook-test:" + Math.random();
  const timer = setTimeout(() => { resolve({ error: "page did not answer" }); }, 8000);
  browser.messageManager.addMessageListener(name, function heard(message) {
    browser.messageManager.removeMessageListener(name, heard);
    clearTimeout(timer);
    resolve(message.data);
  });
  const source = `(async () => {
    const { document, window = content } = content;
    const $ = s => document.querySelector(s);
    const $$ = s => [...document.querySelectorAll(s)];
    let answer;
    try { answer = { value: await (async () => { ${code} })() }; } catch (e) { answer = { error: String(e) }; }
    sendAsyncMessage(${JSON.stringify(name)}, answer);
  })()`;
  browser.messageManager.loadFrameScript("data:;charset=utf-8," + encodeURIComponent(source), false);
});
"""


@dataclasses.dataclass
class Arrived:
    """One mail as the SMTP server got it; `at` by `time.monotonic()`, the wall clock of a virtual machine jumps."""

    at: float
    sender: str
    recipients: list
    raw: bytes

    @property
    def mail(self):
        return email.message_from_bytes(self.raw, policy=email.policy.default)

    @property
    def subject(self):
        return str(self.mail["Subject"])


class Sink:
    """A real SMTP server that keeps every mail."""

    def __init__(self):
        self.mails = []
        self.port = free_port()
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(Arrived(time.monotonic(), envelope.mail_from, list(envelope.rcpt_tos), envelope.content))
        return "250 taken"

    def start(self):
        self._controller.start()

    def stop(self):
        self._controller.stop()

    def of(self, subject):
        """Every mail that arrived with this subject."""
        return [mail for mail in self.mails if mail.subject == subject]

    def wait(self, subject, seconds=15):
        return until(lambda: self.of(subject), seconds, f"mail “{subject}” at the SMTP server")[0]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(probe, seconds=10, what="condition", step=0.05):
    """Polls until the probe answers something true, and returns it."""
    end = time.monotonic() + seconds
    while True:
        answer = probe()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s for {what}; last answer {answer!r}")
        time.sleep(step)


def stays(probe, seconds, what):
    """Asserts that the probe answers something true all the time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert probe(), f"for {seconds} s: {what}"
        time.sleep(0.1)


class Display:
    """An Xvfb of our own, so that a developer's desktop is left alone."""

    def __init__(self, size="1400x1000x24"):
        self.number = None
        read, write = os.pipe()
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
            pass_fds=[write],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            self.number = pipe.readline().strip()

    @property
    def name(self):
        return f":{self.number}"

    def stop(self):
        self._process.terminate()
        self._process.wait(10)


class Thunderbird:
    """One running client. `start` may be called again after `quit`: same profile, as for a person."""

    def __init__(self, display, sink, xpi=XPI, prefs=()):
        self.display = display
        self.sink = sink
        self.profile = pathlib.Path(tempfile.mkdtemp(prefix="lastlook-tb-"))
        self.log_path = self.profile / "stdout.log"
        self.marionette_port = free_port()
        lines = USER_JS.replace("@SMTP@", str(sink.port)).replace("@MARIONETTE@", str(self.marionette_port))
        lines += "".join(f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in prefs)
        (self.profile / "user.js").write_text(lines)
        folders = self.profile / "Mail" / "Local Folders"
        folders.mkdir(parents=True)
        if xpi:
            (self.profile / "extensions").mkdir()
            shutil.copy(xpi, self.profile / "extensions" / f"{ADDON}.xpi")

    # --- life -----------------------------------------------------------------------------------------------------

    def start(self):
        env = dict(os.environ, DISPLAY=self.display.name, MOZ_DISABLE_CONTENT_SANDBOX="1", LANG="C.UTF-8")
        env.pop("WAYLAND_DISPLAY", None)
        self._log = open(self.log_path, "ab")
        self._process = subprocess.Popen(
            [
                "thunderbird", "--marionette", "--remote-allow-system-access", "--no-remote",
                "--profile", str(self.profile),
            ],
            env=env, stdout=self._log, stderr=self._log, start_new_session=True,
        )  # fmt: skip
        self.m = Marionette(host="127.0.0.1", port=self.marionette_port, startup_timeout=90)
        until(self._port_open, 90, "Marionette's port")
        self.m.start_session(timeout=60)
        self.m.set_context("chrome")
        self.m.timeout.script = 60
        until(lambda: self.chrome('return all("mail:3pane").length'), 30, "main window")
        return self

    def _port_open(self):
        assert self._process.poll() is None, f"Thunderbird ended at start, see {self.log_path}"
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.marionette_port)) == 0

    def quit(self):
        """Quits as the person does, by the application's own quit; unsaved windows are not asked about."""
        try:
            self.chrome("setTimeout(() => Services.startup.quit(Ci.nsIAppStartup.eForceQuit), 50); return 1;")
        except Exception:
            pass
        try:
            self._process.wait(25)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        self.m = None
        self._log.close()

    def discard_profile(self):
        shutil.rmtree(self.profile, ignore_errors=True)

    def log(self):
        return self.log_path.read_text(errors="replace")

    # --- chrome scripts ---------------------------------------------------------------------------------------------

    def chrome(self, script, *args):
        """Runs an async function's body with chrome rights and returns its value."""
        wrapped = (
            "const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);"
            + CHROME
            + "(async () => {" + script + "})().then(v => done({ value: v }), e => done({ error: String(e) + '\\n' + e.stack }));"
        )
        answer = self.m.execute_async_script(wrapped, script_args=args, sandbox="system")
        if "error" in answer:
            raise AssertionError(f"chrome script: {answer['error']}")
        return answer.get("value")

    def page(self, part, code):
        """Runs code in the add-on window whose address contains `part`; `$` and `$$` are query selectors."""
        answer = self.chrome(
            "const p = pageOf(args[0]) ?? tabOf(args[0]); if (!p) return { error: 'no window ' + args[0] }; return inPage(p.browser, args[1]);",
            part, code,
        )  # fmt: skip
        if answer is None or "error" in answer:
            raise AssertionError(f"page {part}: {answer}")
        return answer.get("value")

    # --- writing and sending ----------------------------------------------------------------------------------------

    def compose(self, to="", subject="", body="", cc="", bcc="", files=(), html=True):
        """Opens a compose window with this mail and returns a handle. `body` is HTML when `html` is set."""
        return self._open_compose(
            """
            const [mail] = args;
            params.type = Ci.nsIMsgCompType.New;
            params.format = mail.html ? Ci.nsIMsgCompFormat.HTML : Ci.nsIMsgCompFormat.PlainText;
            fields.to = mail.to; fields.cc = mail.cc; fields.bcc = mail.bcc;
            fields.subject = mail.subject; fields.body = mail.body;
            for (const file of mail.files) {
              const attachment = Cc["@mozilla.org/messengercompose/attachment;1"].createInstance(Ci.nsIMsgAttachment);
              attachment.url = file.url; attachment.name = file.name; attachment.size = file.size;
              fields.addAttachment(attachment);
            }
            """,
            {
                "to": to, "cc": cc, "bcc": bcc, "subject": subject, "body": body, "html": html,
                "files": [{"url": pathlib.Path(f).as_uri(), "name": pathlib.Path(f).name, "size": pathlib.Path(f).stat().st_size} for f in files],
            },
        )  # fmt: skip

    def forward(self, subject, to):
        """Forwards a mail of the Sent folder as attachment."""
        return self._open_compose(
            """
            const [subject, to] = args;
            const root = MailServices.accounts.localFoldersServer.rootFolder;
            const sent = [...root.subFolders].find(f => f.name == "Sent");
            params.type = Ci.nsIMsgCompType.ForwardAsAttachment;
            params.originalMsgURI = sent.getUriForMsg([...sent.messages].find(h => h.subject == subject));
            fields.to = to;
            """,
            subject, to,
        )  # fmt: skip

    def _open_compose(self, fill, *args):
        window = self.chrome(
            """
            const params = Cc["@mozilla.org/messengercompose/composeparams;1"].createInstance(Ci.nsIMsgComposeParams);
            const fields = Cc["@mozilla.org/messengercompose/composefields;1"].createInstance(Ci.nsIMsgCompFields);
            params.composeFields = fields;
            params.identity = MailServices.accounts.defaultAccount.defaultIdentity;
            """
            + fill
            + """
            const before = new Set(composes());
            MailServices.compose.OpenComposeWindowWithParams(null, params);
            for (let i = 0; i < 400; i++) {
              const fresh = composes().find(w => !before.has(w));
              if (fresh?.composeEditorReady) return fresh.docShell.outerWindowID;
              await sleep(25);
            }
            throw new Error("compose window did not open");
            """,
            *args,
        )
        return Compose(self, window)

    def composes(self):
        """Handles of the open compose windows that are ready to be written in."""
        windows = self.chrome("return composes().filter(w => w.composeEditorReady).map(w => w.docShell.outerWindowID)")
        return [Compose(self, window) for window in windows]

    def close_mails(self):
        """Closes every compose window without saving, and puts the add-on's notices about that away."""
        self.chrome("for (const w of composes()) { w.gContentChanged = false; w.close(); } return 1;")
        until(lambda: not self.chrome("return composes().length"), 5, "compose windows to close")
        waiting = "return Object.values(get(await browser.storage.session.get('flow')).flow ?? {}).filter(r => r.state != 'releasing').length"
        until(lambda: not self.in_extension(waiting), 5, "the add-on to have seen it")
        self.in_extension("await browser.storage.local.remove('unsent'); return 1;")

    def policy(self, **keys):
        """Writes settings where the settings page does, in storage.local under `policy`, over what is there."""
        self.in_extension(
            "const { policy = {} } = get(await browser.storage.local.get('policy'));"
            f"await browser.storage.local.set(give({{ policy: {{ ...policy, ...{json.dumps(keys)} }} }}));"
        )

    def stored(self, key):
        """A value of storage.local."""
        return self.in_extension(f"return get(await browser.storage.local.get({json.dumps(key)}))[{json.dumps(key)}]")

    def in_extension(self, code):
        """Runs code with the add-on's own `browser` in its background page, waking it. `give` and `get` move data in and out."""
        return self.chrome(
            """
            const answer = await inPage(await background(), `
              const browser = content.wrappedJSObject.browser;
              const give = data => Cu.cloneInto(data, content);
              const get = data => JSON.parse(JSON.stringify(data));
              ${args[0]}`);
            if (answer.error) throw new Error(answer.error);
            return answer.value;
            """,
            code,
        )

    # --- the add-on's windows -----------------------------------------------------------------------------------------

    def popups(self):
        """Addresses of the open add-on windows."""
        return self.chrome("return popups().map(p => p.browser?.currentURI?.spec ?? '')")

    def close_popups(self):
        self.chrome("for (const p of popups()) p.window.close(); return 1;")

    def hold_lines(self):
        """The hold window's lines: [{id, state, text}]; empty when it is closed."""
        if not any("hold.html" in address for address in self.popups()):
            return []
        return self.page(
            "hold.html",
            "return $$('[data-hold]').map(e => ({ id: e.dataset.hold, state: e.dataset.state, text: e.innerText }))",
        )

    def hold_line(self, subject_or_text, state=None, seconds=8):
        """Waits for the line that shows this text, optionally in a state."""

        def look():
            for line in self.hold_lines():
                if subject_or_text in line["text"] and (state is None or line["state"] == state):
                    return line
            return None

        return until(look, seconds, f"hold line “{subject_or_text}” {state or ''}")

    def hold_click(self, line, action):
        self.page(
            "hold.html",
            f"""const line = $$('[data-hold]').find(e => e.dataset.hold == {json.dumps(line["id"])});
            while (line.getAttribute("aria-busy") == "true") await new Promise(d => content.setTimeout(d, 20));
            const more = line.querySelector('[data-action="more"]');
            let button = line.querySelector('[data-action="{action}"]');
            if (more && (!button || !button.checkVisibility())) {{ more.click(); await new Promise(d => content.setTimeout(d, 50)); }}
            button = line.querySelector('[data-action="{action}"]');
            button.click();""",
        )

    def focus(self, part):
        """Gives an add-on window the focus, as a window manager would; there is none here."""
        title = self.chrome("const w = pageOf(args[0]).window; w.document.title = 'lastlook-' + args[0]; return w.document.title", part)
        env = dict(os.environ, DISPLAY=self.display.name)
        found = subprocess.run(["xdotool", "search", "--name", title], env=env, capture_output=True, text=True, check=True)
        subprocess.run(["xdotool", "windowfocus", "--sync", found.stdout.split()[0]], env=env, check=True)

    def key(self, name, part):
        """Presses a key in an add-on window by true input."""
        self.focus(part)
        subprocess.run(["xdotool", "key", name], env=dict(os.environ, DISPLAY=self.display.name), check=True)

    def kill_background(self):
        """Ends the event page as the client does when it idles, at once."""
        self.chrome("await extension(ADDON).terminateBackground({ ignoreDevToolsAttached: true }); return 1;")

    def background_state(self):
        return self.chrome("return extension(ADDON).backgroundState")

    # --- folders ------------------------------------------------------------------------------------------------------

    def folder(self, name):
        """Subjects of the mails in a local folder."""
        return self.chrome(
            """
            const root = MailServices.accounts.localFoldersServer.rootFolder;
            const folder = [...root.subFolders].find(f => f.name == args[0]);
            return folder ? [...folder.messages].map(h => h.mime2DecodedSubject) : [];
            """,
            name,
        )

    def receive(self, sender, subject, text, folder="Received", zone="+0000"):
        """Puts a mail from somebody else into a local folder, as fetching it would. `zone`: of the sender's clock."""
        date = datetime.datetime.now(datetime.datetime.strptime(zone, "%z").tzinfo)
        raw = (
            f"From: {sender}\r\nTo: {ME}\r\nSubject: {subject}\r\nDate: {email.utils.format_datetime(date)}\r\n"
            f"Message-ID: {email.utils.make_msgid(domain='muller.example')}\r\n\r\n" + text.replace("\n", "\r\n") + "\r\n"
        )
        self.chrome(
            """
            const [name, raw] = args;
            const root = MailServices.accounts.localFoldersServer.rootFolder;
            let folder = [...root.subFolders].find(f => f.name == name);
            if (!folder) { root.createSubfolder(name, null); folder = root.getChildNamed(name); }
            folder.QueryInterface(Ci.nsIMsgLocalMailFolder).addMessage(raw);
            return 1;
            """,
            folder, raw,
        )  # fmt: skip

    def show_mail(self, folder, subject):
        """Opens a mail of a local folder in a tab, as a double click does, and returns when it is on show."""
        self.chrome(
            """
            const [name, subject] = args;
            const { MailUtils } = ChromeUtils.importESModule("resource:///modules/MailUtils.sys.mjs");
            const root = MailServices.accounts.localFoldersServer.rootFolder;
            const folder = [...root.subFolders].find(f => f.name == name);
            const header = [...folder.messages].find(h => h.mime2DecodedSubject == subject);
            const tabmail = all("mail:3pane")[0].document.getElementById("tabmail");
            tabmail.openTab("mailMessageTab", { messageURI: folder.getUriForMsg(header) });
            for (let i = 0; i < 200; i++) {
              const page = tabmail.currentAboutMessage;
              if (page?.gMessage?.mime2DecodedSubject == subject && page.msgLoaded) return 1;
              await sleep(50);
            }
            throw new Error("mail is not on show");
            """,
            folder, subject,
        )  # fmt: skip

    def press_mail_button(self):
        """Presses the add-on's button in the header of the mail on show."""
        self.chrome(
            """
            const page = all("mail:3pane")[0].document.getElementById("tabmail").currentAboutMessage;
            const id = ADDON.replace(/[^a-z0-9]/g, "_") + "-messageDisplayAction-toolbarbutton";
            for (let i = 0; i < 100 && !page.document.getElementById(id); i++) await sleep(50);
            page.document.getElementById(id).click();
            return 1;
            """
        )

    def close_shown_mails(self):
        self.chrome(
            """
            const tabmail = all("mail:3pane")[0].document.getElementById("tabmail");
            for (const tab of tabmail.tabInfo.filter(t => t.mode.name == "mailMessageTab")) tabmail.closeTab(tab);
            return 1;
            """
        )

    def choose_in_list_menu(self, folder, subject, label):
        """Selects a mail in its folder's list, opens the list's menu and takes the entry with this label."""
        self.chrome(
            """
            const [name, subject, label] = args;
            const main = all("mail:3pane")[0];
            const tabmail = main.document.getElementById("tabmail");
            tabmail.switchToTab(0);
            const pane = tabmail.currentAbout3Pane;
            const root = MailServices.accounts.localFoldersServer.rootFolder;
            const wanted = [...root.subFolders].find(f => f.name == name);
            pane.displayFolder(wanted);
            const header = [...wanted.messages].find(h => h.mime2DecodedSubject == subject);
            let at = -1;
            for (let i = 0; i < 100 && at < 0; i++) { await sleep(50); at = pane.gDBView?.findIndexOfMsgHdr(header, true) ?? -1; }
            if (at == 0xffffffff || at < 0) throw new Error("mail is not in the list");
            pane.threadTree.selectedIndex = at;
            await sleep(300);
            const menu = pane.document.getElementById("mailContext");
            const row = pane.threadTree.getRowAtIndex(at);
            const shown = new Promise(done => menu.addEventListener("popupshown", done, { once: true }));
            row.dispatchEvent(new pane.MouseEvent("contextmenu", { bubbles: true, cancelable: true, button: 2, view: pane }));
            await Promise.race([shown, sleep(5000)]);
            const items = [...menu.querySelectorAll("menuitem")];
            const item = items.find(i => i.label == label && !i.hidden && !i.disabled);
            if (!item) throw new Error("no such entry: " + items.filter(i => !i.hidden).map(i => i.label));
            menu.activateItem(item);
            return 1;
            """,
            folder, subject, label,
        )  # fmt: skip

    def choose_in_tools_menu(self, label):
        """Opens the main window's Tools menu on its first tab, with no mail selected, and takes the add-on's entry."""
        self.chrome(
            """
            const main = all("mail:3pane")[0];
            const tabmail = main.document.getElementById("tabmail");
            tabmail.switchToTab(0);
            const root = MailServices.accounts.localFoldersServer.rootFolder;
            tabmail.currentAbout3Pane.displayFolder(root);
            await sleep(300);
            const menu = main.document.getElementById("taskPopup");
            menu.openPopup(main.document.documentElement, "overlap", 0, 0);
            let item;
            for (let i = 0; i < 60 && !item; i++) {
              await sleep(50);
              for (const m of menu.querySelectorAll("menu")) if (m.label == "LastLook" && !m.open) m.openMenu(true);
              item = [...menu.querySelectorAll("menuitem")].find(i => i.label == args[0]);
            }
            if (!item) throw new Error("no such entry: " + [...menu.querySelectorAll("menu,menuitem")].map(i => i.label));
            item.closest("menupopup").activateItem(item);
            return 1;
            """,
            label,
        )

    def outbox(self):
        """Subjects of the mails that wait in the Outbox."""
        return self.chrome(
            """
            const root = MailServices.accounts.localFoldersServer.rootFolder;
            const folder = root.getFolderWithFlags(Ci.nsMsgFolderFlags.Queue);
            return folder ? [...folder.messages].map(h => h.mime2DecodedSubject) : [];
            """
        )

    def open_settings(self):
        """Opens the settings page, as the menu does."""
        self.in_extension("await browser.runtime.openOptionsPage(); return 1")
        until(lambda: self.chrome("return !!tabOf('settings.html')"), 10, "settings page")

    def close_settings(self):
        self.chrome("const t = tabOf('settings.html'); t?.window.document.getElementById('tabmail').closeTab(t.tab); return 1")

    def color_scheme(self, name):
        """Has the client wear its own “light” or “dark” theme."""
        self.chrome(
            """
            const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
            const theme = await AddonManager.getAddonByID(`thunderbird-compact-${args[0]}@mozilla.org`);
            await theme.enable();
            await sleep(200);
            return 1;
            """,
            name,
        )

    # --- pictures -----------------------------------------------------------------------------------------------------

    def screenshot(self, name, part=None):
        """Writes a PNG of an add-on page (`part` of its address) or of the whole display. Returns the path."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        path = SCREENSHOTS / f"{name}.png"
        if part:
            data = self.chrome(
                """
                const p = pageOf(args[0]) ?? tabOf(args[0]);
                if (!p) throw new Error("no window " + args[0]);
                const { value: [width, height] } = await inPage(p.browser,
                  "const e = document.documentElement; return [content.innerWidth, Math.max(content.innerHeight, e.scrollHeight)]");
                const rect = new p.window.DOMRect(0, 0, width, height);
                const image = await p.browser.browsingContext.currentWindowGlobal.drawSnapshot(rect, 1, "white");
                const canvas = p.window.document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
                canvas.width = image.width; canvas.height = image.height;
                canvas.getContext("2d").drawImage(image, 0, 0);
                return canvas.toDataURL("image/png").split(",")[1];
                """,
                part,
            )
            path.write_bytes(base64.b64decode(data))
        else:
            subprocess.run(["import", "-display", self.display.name, "-window", "root", str(path)], check=False)
        return path


class Compose:
    """One compose window of the client."""

    def __init__(self, tb, window):
        self.tb = tb
        self.window = window

    def _in(self, script, *args):
        return self.tb.chrome(
            "const w = composeOf(args[0]); if (!w) throw new Error('compose window is gone'); args.shift();" + script,
            self.window, *args,
        )  # fmt: skip

    def press_send(self):
        """Presses the real Send button and returns when, by `time.monotonic()`."""
        took = self._in(
            'const at = performance.now(); w.document.getElementById("button-send").click(); return performance.now() - at;'
        )
        return time.monotonic() - took / 1000

    @property
    def page(self):
        """The end of this mail's review window's address."""
        tab = self._in(
            "return ExtensionParent.apiManager.global.tabTracker.getId(w)",
        )
        return f"%3A{tab}"

    def press_send_and_time_review(self):
        """Presses Send and returns the milliseconds until the review is painted in its window."""
        return self._in(
            """
            const tab = ExtensionParent.apiManager.global.tabTracker.getId(w);
            const at = performance.now();
            w.document.getElementById("button-send").click();
            let page;
            while (!(page = pageOf("%3A" + tab))) {
              if (performance.now() - at > 20000) throw new Error("no review window");
              await sleep(4);
            }
            await inPage(page.browser, `
              while (!document.querySelector("[data-review]")) await new Promise(d => content.setTimeout(d, 4));
              await new Promise(d => content.requestAnimationFrame(() => content.requestAnimationFrame(d)));
            `);
            return performance.now() - at;
            """
        )

    def press_send_later(self):
        self._in('w.goDoCommand("cmd_sendLater"); return 1;')

    @property
    def open(self):
        return self.tb.chrome("return !!composeOf(args[0])", self.window)

    @property
    def locked(self):
        return self._in("return w.gWindowLocked")

    @property
    def subject(self):
        return self._in('return w.document.getElementById("msgSubject").value')

    @property
    def body(self):
        return self._in("return w.GetCurrentEditor().document.body.innerHTML")

    @property
    def recipients(self):
        return self._in("const f = w.GetComposeDetails(); return [f.to, f.cc, f.bcc]")

    @property
    def text(self):
        """The body as a reader of plain text sees it."""
        return self._in("return w.GetCurrentEditor().document.body.innerText")

    @property
    def files(self):
        """Names of the attached files."""
        return self._in('return [...w.document.getElementById("attachmentBucket").querySelectorAll(".attachmentItem")].map(i => i.attachment.name)')

    def attach(self, path):
        """Attaches a file of this computer, as the person's choice in the file dialogue does."""
        self._in(
            """
            const attachment = Cc["@mozilla.org/messengercompose/attachment;1"].createInstance(Ci.nsIMsgAttachment);
            attachment.url = args[0]; attachment.name = args[1]; attachment.size = args[2];
            await w.AddAttachments([attachment]);
            return 1;
            """,
            path.as_uri(), path.name, path.stat().st_size,
        )  # fmt: skip

    def type(self, text):
        """Types at the start of the body through the editor, as the person's edit."""
        self._in("const e = w.GetCurrentEditor(); e.beginningOfDocument(); e.insertText(args[0]); return 1;", text)

    def replace(self, old, new):
        """Changes words of the body, as the person's edit."""
        self._in(
            """
            const body = w.GetCurrentEditor().document.body;
            body.innerHTML = body.innerHTML.replace(args[0], args[1]);
            return 1;
            """,
            old, new,
        )  # fmt: skip

    def close(self):
        """Closes without saving, without being asked."""
        self.tb.chrome("const w = composeOf(args[0]); if (w) { w.gContentChanged = false; w.close(); } return 1;", self.window)


class Review:
    """The review window of one mail, as a person uses it: looks, ticks, presses."""

    def __init__(self, compose, seconds=10):
        self.tb = compose.tb
        self.page = compose.page
        until(lambda: self.open, seconds, "review window")
        until(lambda: self.tb.page(self.page, "return !!$('[data-review]')"), seconds, "review on show")

    @property
    def open(self):
        return any(address.endswith(self.page) for address in self.tb.popups())

    @property
    def verdict(self):
        return self.tb.page(self.page, "return $('[data-review]').dataset.verdict")

    @property
    def headline(self):
        return self.tb.page(self.page, "return $('h1').innerText")

    @property
    def text(self):
        return self.tb.page(self.page, "return document.body.innerText")

    @property
    def findings(self):
        """Check ids in the order shown."""
        return self.tb.page(self.page, "return $$('[data-finding]').map(e => e.dataset.finding)")

    def repair(self, check, index=0):
        self.tb.page(self.page, f"""$('[data-finding="{check}"] [data-repair="{index}"]').click()""")

    def settle(self, retype="27,500.00"):
        """Makes every touch that the findings ask for, typing `retype` where a value is to be typed; returns how many."""
        return self.tb.page(
            self.page,
            f"const retype = {json.dumps(retype)};"
            """
            const wait = () => new Promise(done => content.setTimeout(done, 30));
            const fire = (e, type) => e.dispatchEvent(new content.Event(type, { bubbles: true }));
            let touched = 0;
            for (let round = 0; round < 20; round++) {
              const folded = $$('[data-finding][data-open="false"] [aria-expanded="false"]');
              const touch = $$('[data-touch]').find(e => !e.dataset.tested);
              if (!touch && !folded.length) break;
              if (!touch) { folded[0].click(); await wait(); continue; }
              touch.dataset.tested = "1"; touched++;
              const input = touch.matches("input,button") ? touch : touch.querySelector("input,button");
              if (input.type == "text") { input.value = retype; fire(input, "input"); }
              else input.click();
              await wait();
            }
            return touched;
            """,
        )

    def press(self, action):
        """Presses a button that must be there and enabled."""
        self.tb.page(
            self.page,
            f"""const b = $('[data-action="{action}"]');
            if (!b) throw new Error("no button {action}: " + $$('[data-action]').map(e => e.dataset.action));
            if (b.disabled) throw new Error("button {action} is disabled");
            b.click();""",
        )

    def enabled(self, action):
        return self.tb.page(self.page, f"""const b = $('[data-action="{action}"]'); return !!b && !b.disabled""")

    def close(self):
        """Closes the window by its own close button, as the window manager would ask it to."""
        self.tb.chrome("pageOf(args[0]).window.close(); return 1;", self.page)


def xpi_without(source, target, pattern):
    """Copies a package, leaving out the files whose name ends with `pattern`."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            if not item.filename.endswith(pattern):
                new.writestr(item, old.read(item))
    return target
