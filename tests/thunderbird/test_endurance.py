"""What the client does to a background page, and what a broken package does to a mail."""

import time

from conftest import OUTSIDE, POLICY, WRONG_TOTAL
from harness import XPI, Review, Thunderbird, stays, until, xpi_without


def test_background_page_killed_while_held(tb, sink):
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Killed", body="<p>Dear Anna, thank you.</p>")
    pressed = mail.press_send()
    tb.hold_line("Anna Weber", "held")
    until(lambda: "Killed" in tb.folder("Drafts"), 5, "draft")
    tb.kill_background()
    assert tb.background_state() == "stopped"
    arrived = sink.wait("Killed", OUTSIDE + 10)
    assert OUTSIDE - 0.5 <= arrived.at - pressed <= OUTSIDE + 3
    until(lambda: not mail.open, 5, "compose window to close")
    time.sleep(1.5)
    assert len(sink.of("Killed")) == 1


def test_background_page_killed_while_reviewed(tb, sink):
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Killed in review", body=WRONG_TOTAL)
    mail.press_send()
    review = Review(mail)
    tb.kill_background()
    review.repair("line-total")
    until(lambda: review.findings == [], 8, "review without findings")
    tb.kill_background()
    review.press("send")
    assert "25,700.00" in sink.wait("Killed in review", 20).mail.get_body(("plain", "html")).get_content()
    time.sleep(1)
    assert len(sink.of("Killed in review")) == 1


def test_review_closed_after_the_background_page_died(tb, sink):
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Died, closed", body=WRONG_TOTAL)
    mail.press_send()
    review = Review(mail)
    tb.kill_background()
    review.close()
    stays(lambda: mail.open and not mail.locked and not sink.of("Died, closed"), 1.5, "nothing is sent")
    mail.press_send()
    Review(mail)


def test_without_the_engine_there_is_a_plain_checklist(display, sink, tmp_path):
    broken = xpi_without(XPI, tmp_path / "broken.xpi", ".wasm")
    tb = Thunderbird(display, sink, xpi=broken).start()
    try:
        tb.policy(**POLICY)
        mail = tb.compose(to="Ann <ann@house.example>", subject="No engine", body="<p>Hello Ann.</p>")
        mail.press_send()
        review = Review(mail)
        assert review.verdict == "ask"
        assert review.findings == ["unchecked"]
        tb.screenshot("plain-checklist", review.page)
        assert not mail.locked
        stays(lambda: mail.open and not sink.of("No engine"), 1.5, "nothing is silent")
        review.settle()
        until(lambda: review.enabled("send-anyway"), 3, "send anyway to be enabled")
        review.press("send-anyway")
        sink.wait("No engine", 20)
        time.sleep(1)
        assert len(sink.of("No engine")) == 1
    finally:
        tb.quit()
        tb.discard_profile()


def test_review_left_open_for_150_seconds_then_approved(shared, left_open, sink):
    tb, mail, review, opened = left_open
    assert tb.chrome('return Services.prefs.getIntPref("extensions.background.idle.timeout")') == 5000
    time.sleep(max(0, 150 - (time.monotonic() - opened)))
    # An alarm wakes the page now and then while a mail is being written; in between it is ended.
    until(lambda: tb.background_state() == "stopped", 30, "the event page to be ended")
    assert review.open and not mail.locked
    review.settle()
    until(lambda: review.enabled("send-anyway"), 3, "send anyway to be enabled")
    review.press("send-anyway")
    sink.wait("Left open", 20)
    time.sleep(1.5)
    assert len(sink.of("Left open")) == 1
