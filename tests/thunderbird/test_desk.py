"""After Send: the correction desk of a mail in Sent, and the letters that leave from it."""

import json

import pytest
from conftest import POLICY
from harness import ME, Review, stays, until

TO = "Anna Weber <anna@muller.example>"
CC = "Jonas Berg <jonas@muller.example>"
BCC = "Mei Chen <mei@house.example>"
BODY = "<p>Dear Anna,</p><p>Please find our quotation attached.</p><p>Best regards<br>Lin Wei</p>"
LEAKED = "USD 12.85"


@pytest.fixture
def desk(tb):
    """The shared client with short holds, and no mail left on show."""
    tb.policy(hold={**POLICY["hold"], "outside_clean": 1, "first_contact": 1, "after_findings": 1})
    yield tb
    tb.close_shown_mails()


def leave(tb, sink, mail, subject):
    """Presses Send and goes the add-on's own way until the mail has arrived. Returns it and what the review found."""
    mail.press_send()
    until(lambda: sink.of(subject) or any(a.endswith(mail.page) for a in tb.popups()), 15, "review or mail")
    found = []
    if not sink.of(subject):
        review = Review(mail)
        found = review.findings
        review.settle()
        until(lambda: review.enabled("send-anyway"), 3, "send anyway to be enabled")
        review.press("send-anyway")
    return sink.wait(subject, 20), found


def open_desk(tb, subject):
    tb.show_mail("Sent", subject)
    tb.press_mail_button()
    until(lambda: any("desk.html" in address for address in tb.popups()), 10, "desk window")
    until(lambda: tb.page("desk.html", "return !!$('[data-desk]')"), 10, "desk on show")


def answer(tb, question, value):
    tb.page("desk.html", f"""$('[data-question="{question}"] input[value="{value}"]').click()""")


def press(tb, step, action):
    tb.page(
        "desk.html",
        f"""const b = $('[data-step="{step}"] [data-action="{action}"]');
        if (!b) throw new Error("only " + $$('[data-step]').map(e => e.dataset.step + ":" + e.querySelector("button")?.dataset.action));
        if (b.disabled) throw new Error("{action} is disabled");
        b.click();""",
    )


def fill(tb, slot, value):
    tb.page(
        "desk.html",
        f"""const field = $('[data-slot="{slot}"]');
        field.value = {json.dumps(value)};
        for (const type of ["input", "change"]) field.dispatchEvent(new content.Event(type, {{ bubbles: true }}));""",
    )


def on_desk(tb, selector):
    return tb.page("desk.html", f"return !!$({json.dumps(selector)})")


def written(tb):
    """The one compose window that the desk has opened."""
    return until(lambda: tb.composes(), 10, "letter in a compose window")[0]


def test_a_wrong_file_is_corrected_to_all_three_in_the_thread(desk, sink, tmp_path):
    wrong = tmp_path / "Quotation QT-2026-118.pdf"
    wrong.write_bytes(b"%PDF-1.4 somebody else's quotation")
    right = tmp_path / "Quotation QT-2026-117.pdf"
    right.write_bytes(b"%PDF-1.4 the quotation that was meant")
    subject = "Quotation QT-2026-117"
    mail = desk.compose(to=TO, cc=CC, bcc=BCC, subject=subject, body=BODY, files=[wrong])
    first, _ = leave(desk, sink, mail, subject)
    until(lambda: subject in desk.folder("Sent") and not desk.composes(), 10, "the mail in Sent")

    open_desk(desk, subject)
    answer(desk, "wrong", "wrong-attachment")
    press(desk, "correct", "write")
    until(lambda: on_desk(desk, '[data-slot="file"]'), 5, "the slot of the file")
    desk.screenshot("desk-wrong-file", "desk.html")
    fill(desk, "file", right.name)
    press(desk, "correct", "fill")
    letter = written(desk)
    until(lambda: letter.subject == f"Correction: {subject}", 5, "subject of the letter")
    assert letter.recipients == [[TO], [CC], [BCC]] or letter.recipients == [TO, CC, BCC], letter.recipients
    text = letter.text.strip()
    assert text.startswith("Dear Anna Weber,") and text.endswith("Lin Wei") and right.name in text, text
    assert "wrote:" not in text and "Please find" not in text and ">" not in text, text
    assert letter.files == []
    stays(lambda: not sink.of(letter.subject), 1, "nothing is sent by itself")

    letter.press_send()
    forgotten = Review(letter)
    assert forgotten.findings == ["missing-attachment"]
    forgotten.press("back")
    until(lambda: not forgotten.open, 5, "review to close")
    letter.attach(right)
    arrived, found = leave(desk, sink, letter, f"Correction: {subject}")
    assert found == []
    assert sorted(arrived.recipients) == ["anna@muller.example", "jonas@muller.example", "mei@house.example"]
    assert arrived.mail["In-Reply-To"] == first.mail["Message-ID"]
    assert first.mail["Message-ID"] in arrived.mail["References"]
    assert arrived.mail.get_body(("plain",)).get_content().strip().startswith("Dear Anna Weber,")
    assert arrived.mail["Bcc"] is None and "mei@" not in arrived.raw.decode()
    assert [part.get_filename() for part in arrived.mail.iter_attachments()] == [right.name]
    assert [part.get_content() for part in arrived.mail.iter_attachments()] == [right.read_bytes()]


def test_a_request_to_delete_goes_to_the_wrong_one_only(desk, sink, tmp_path):
    price = tmp_path / "Price list.pdf"
    price.write_bytes(b"%PDF-1.4 prices")
    subject = "Prices for 2027"
    body = f"<p>Dear Anna,</p><p>Our price is {LEAKED} per piece, the price list is attached.</p><p>Best regards<br>Lin Wei</p>"
    stranger = "Max Kurz <max@rival.example>"
    mail = desk.compose(to=f"{TO}, {stranger}", bcc=BCC, subject=subject, body=body, files=[price])
    leave(desk, sink, mail, subject)
    until(lambda: subject in desk.folder("Sent") and not desk.composes(), 10, "the mail in Sent")

    open_desk(desk, subject)
    answer(desk, "wrong", "recipient")
    desk.page("desk.html", """$('[data-recipient="max@rival.example"]').click()""")
    # A figure at somebody who should not have it is critical: nothing is written before it was talked over.
    assert desk.page("desk.html", """return $('[data-step="ask-deletion"] [data-action="write"]').disabled""")
    fill(desk, "discussed-with", "Mei Chen")
    until(lambda: desk.page("desk.html", """return !$('[data-step="ask-deletion"] [data-action="write"]').disabled"""), 3, "the lock to open")
    press(desk, "ask-deletion", "write")
    until(lambda: on_desk(desk, '[data-slot="deadline"]'), 5, "the slot of the deadline")
    fill(desk, "deadline", "Friday, 27 November 2026")
    press(desk, "ask-deletion", "fill")
    letter = written(desk)
    until(lambda: letter.subject == "Request to delete a message sent to you in error", 5, "subject of the letter")
    assert letter.recipients == [[stranger], [], []] or letter.recipients == [stranger, "", ""], letter.recipients
    assert letter.files == [] and "12.85" not in letter.text and "Anna" not in letter.text, letter.text

    arrived, found = leave(desk, sink, letter, letter.subject)
    assert found == []
    assert arrived.recipients == ["max@rival.example"]
    assert "12.85" not in arrived.mail.get_body(("plain",)).get_content()
    assert list(arrived.mail.iter_attachments()) == []
    assert arrived.mail["In-Reply-To"] is None


def test_a_received_mail_is_not_ours_to_correct(desk):
    desk.receive(sender=TO, subject="Your offer", text="Dear Lin,\n\nthank you.\n\nAnna")
    desk.choose_in_list_menu("Received", "Your offer", "Correct this mail")
    until(lambda: any("desk.html" in address for address in desk.popups()), 10, "desk window")
    said = until(lambda: desk.page("desk.html", "return $('[data-said]')?.innerText"), 10, "the sentence")
    assert "did not send" in said and "anna@muller.example" in said
    assert not on_desk(desk, "[data-desk]")


def test_what_the_checks_find_is_filled_in_and_the_log_keeps_it(desk, sink):
    subject = "Auftrag Größe 7"
    body = "<p>Dear Anna,</p><p>price for <b>Größe 7</b>, 单价:</p><p>2,000 pcs × USD 12.85 = <b>USD 27,500.00</b></p><p>Best regards<br>Lin Wei</p>"
    mail = desk.compose(to=TO, subject=subject, body=body)
    leave(desk, sink, mail, subject)
    until(lambda: subject in desk.folder("Sent") and not desk.composes(), 10, "the mail in Sent")

    open_desk(desk, subject)
    assert desk.page("desk.html", """return $('[data-question="wrong"] input:checked').value""") == "amount"
    desk.press_mail_button()
    stays(lambda: sum("desk.html" in address for address in desk.popups()) == 1, 1, "one desk for one mail")
    desk.kill_background()
    press(desk, "log", "log")
    [entry] = until(lambda: [e for e in desk.stored("slips") or [] if e.get("subject") == subject], 5, "entry in the log")
    assert entry["to"] == "anna@muller.example" and entry["wrong"] == "amount"

    desk.open_settings()
    try:
        until(lambda: subject in desk.page("settings.html", "return $('[data-log]')?.innerText ?? ''"), 8, "log on the settings page")
    finally:
        desk.close_settings()


def test_with_no_mail_chosen_the_desk_says_what_to_do(desk):
    desk.choose_in_tools_menu("Correct this mail")
    until(lambda: any("desk.html" in address for address in desk.popups()), 10, "desk window")
    said = until(lambda: desk.page("desk.html", "return $('[data-said]')?.innerText"), 10, "the sentence")
    assert "Select one mail" in said


def test_a_draft_has_not_left(desk):
    desk.receive(sender=f"Lin Wei <{ME}>", subject="Still a draft", text="Dear Anna,\n\nnot yet.\n\nLin Wei", folder="Drafts")
    desk.show_mail("Drafts", "Still a draft")
    desk.press_mail_button()
    until(lambda: any("desk.html" in address for address in desk.popups()), 10, "desk window")
    said = until(lambda: desk.page("desk.html", "return $('[data-said]')?.innerText"), 10, "the sentence")
    assert "has not left yet" in said


def hold_one(tb, subject):
    """A mail to the outside that waits for ten minutes."""
    tb.policy(hold={**POLICY["hold"], "outside_clean": 600, "first_contact": 600})
    mail = tb.compose(to=TO, subject=subject, body="<p>Dear Anna,</p><p>thank you for the samples.</p><p>Best regards<br>Lin Wei</p>")
    mail.press_send()
    tb.hold_line("Anna Weber", "held")
    return mail


def take_back(tb, mail):
    until(lambda: on_desk(tb, "[data-held]"), 10, "the mail that waits on the desk")
    assert mail.subject in tb.page("desk.html", "return $('[data-held]').innerText")
    tb.page("desk.html", """$('[data-held] [data-action="take-back"]').click()""")
    until(lambda: not any("desk.html" in address for address in tb.popups()), 10, "the desk to close")
    until(lambda: not tb.hold_lines(), 5, "the hold to end")
    assert mail.open and not mail.locked


def test_a_mail_that_still_waits_comes_first_and_is_taken_back(desk, sink):
    mail = hold_one(desk, "Waits while the desk is asked")
    desk.choose_in_tools_menu("Correct this mail")
    until(lambda: any("desk.html" in address for address in desk.popups()), 10, "desk window")
    until(lambda: on_desk(desk, "[data-said]"), 10, "the desk's sentence")
    desk.screenshot("desk-none-held", "desk.html")
    take_back(desk, mail)
    stays(lambda: not sink.of(mail.subject), 1, "nothing is sent")


def test_the_hold_leads_to_the_desk_of_the_mail_that_left_last(desk, sink):
    subject = "To a colleague, gone at once"
    inside = desk.compose(to="Mei Chen <mei@house.example>", subject=subject, body="<p>Dear Mei,</p><p>lunch?</p><p>Lin</p>")
    leave(desk, sink, inside, subject)
    until(lambda: subject in desk.folder("Sent") and not desk.composes(), 10, "the mail in Sent")
    mail = hold_one(desk, "Waits beside it")
    desk.page("hold.html", """$('[data-action="open-desk"]').click()""")
    until(lambda: any("desk.html" in address for address in desk.popups()), 10, "desk window")
    until(lambda: on_desk(desk, "[data-desk]"), 10, "desk on show")
    assert subject in desk.page("desk.html", "return $('[data-desk] .ll-recap').innerText")
    desk.screenshot("hold-door", "hold.html")
    desk.screenshot("desk-held", "desk.html")
    take_back(desk, mail)


def test_what_the_review_stopped_in_time_is_in_the_log(desk, sink):
    subject = "Stopped in time"
    mail = desk.compose(to=TO, subject=subject, body="<p>Dear Anna,</p><p>2,000 pcs × USD 12.85 = USD 27,500.00</p><p>Best regards<br>Lin Wei</p>")
    before = len([e for e in desk.stored("slips") or [] if e.get("kind") == "catch"])
    mail.press_send()
    review = Review(mail)
    review.repair("line-total")
    until(lambda: "line-total" not in review.findings, 5, "the repair")
    review.press("back")
    until(lambda: not review.open, 5, "review to close")
    desk.kill_background()
    leave(desk, sink, mail, subject)
    catches = until(
        lambda: [e for e in desk.stored("slips") or [] if e.get("kind") == "catch"][before:], 5, "the catch in the log"
    )
    assert len(catches) == 1 and catches[0]["checks"] == ["line-total"], catches
    assert catches[0]["to"] == "muller.example" and subject not in json.dumps(catches)
    desk.open_settings()
    try:
        until(lambda: desk.page("settings.html", """return !!$('[data-log] [data-kind="catch"]')"""), 8, "the catch on the settings page")
    finally:
        desk.close_settings()


def test_the_time_at_a_recipient_is_learned_from_what_he_wrote(desk, sink):
    sender = "Sakura Ito <sakura@far.example>"
    for i in range(2):
        desk.receive(sender=sender, subject=f"From afar {i}", text="Dear Lin,\n\nhello.\n\nSakura", zone="+0900")
    desk.receive(sender="Nobody <nobody@elsewhere.example>", subject="From a server", text="hello")
    subject = "To people in two places"
    mail = desk.compose(to=f"{sender}, Nobody <nobody@elsewhere.example>", subject=subject, body=BODY.replace("Please find our quotation attached.", "thank you."))
    leave(desk, sink, mail, subject)
    until(lambda: subject in desk.folder("Sent") and not desk.composes(), 10, "the mail in Sent")
    open_desk(desk, subject)
    answer(desk, "wrong", "tone")
    said = {}

    def known():
        press(desk, "recall", "recall")
        for address in ("sakura@far.example", "nobody@elsewhere.example"):
            said[address] = desk.page("desk.html", f"""return $('[data-address="{address}"]')?.innerText ?? ""; """)
        return "there" in said["sakura@far.example"] and "cannot be told" not in said["sakura@far.example"]

    until(known, 10, "the time at Sakura's")
    assert "probably" not in said["sakura@far.example"], said
    assert "cannot be told" in said["nobody@elsewhere.example"], said
