"""The settings page: what is set there is stored, survives as a file, and decides over the next mail."""

import json

from conftest import POLICY
from harness import Review, until

CHANGE = """
const set = (key, value) => {
  const field = $(`[data-key="${key}"]`);
  field.value = value;
  field.dispatchEvent(new content.Event("input", { bubbles: true }));
  field.dispatchEvent(new content.Event("change", { bubbles: true }));
};
"""


def save(tb):
    tb.page("settings.html", """$('[data-action="save"]').click()""")


def test_what_is_saved_decides_over_the_next_mail(tb, sink):
    tb.policy(own_domains=[])
    tb.open_settings()
    try:
        until(lambda: tb.page("settings.html", "return !!$('[data-settings]')"), 8, "settings on show")
        assert tb.page("settings.html", """return !!$('[data-suggestion="house.example"]')"""), "found in the accounts"
        tb.page("settings.html", """$('[data-suggestion="house.example"]').click()""")
        tb.page("settings.html", CHANGE + "set('competitors', 'rival.example')")
        save(tb)
        until(lambda: (tb.stored("policy") or {}).get("competitors") == ["rival.example"], 5, "stored settings")
        assert tb.stored("policy")["own_domains"] == ["house.example"]
        assert tb.stored("policy")["hold"]["outside_clean"] == POLICY["hold"]["outside_clean"]
    finally:
        tb.close_settings()
    mail = tb.compose(to="Max <max@sales.rival.example>", subject="To a rival", body="<p>Dear Max, thank you.</p>")
    mail.press_send()
    assert "blocked-recipient" in Review(mail).findings
    tb.policy(competitors=[])


def test_export_and_import_as_one_file(tb, tmp_path):
    tb.chrome(
        """
        Services.prefs.setIntPref("browser.download.folderList", 2);
        Services.prefs.setStringPref("browser.download.dir", args[0]);
        Services.prefs.setBoolPref("browser.download.useDownloadDir", true);
        return 1;
        """,
        str(tmp_path),
    )
    tb.open_settings()
    try:
        until(lambda: tb.page("settings.html", "return !!$('[data-settings]')"), 8, "settings on show")
        tb.page("settings.html", """$('[data-action="export"]').click()""")
        file = until(lambda: next(iter(tmp_path.glob("*.toml")), None), 8, "exported file")
        text = until(file.read_text, 5, "content of the exported file")
        assert f"outside_clean = {POLICY['hold']['outside_clean']}" in text
        changed = text.replace(f"outside_clean = {POLICY['hold']['outside_clean']}", "outside_clean = 77")
        tb.page(
            "settings.html",
            f"""const input = $('[data-action="import"]');
            input.mozSetFileArray([new content.File([{json.dumps(changed)}], "policy.toml")]);
            input.dispatchEvent(new content.Event("change", {{ bubbles: true }}));
            await new Promise(done => content.setTimeout(done, 300));""",
        )
        save(tb)
        until(lambda: tb.stored("policy")["hold"]["outside_clean"] == 77, 5, "imported settings")
    finally:
        tb.close_settings()
