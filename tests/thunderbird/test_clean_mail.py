"""Mail with nothing to say about: inside the house it leaves as if there were no add-on, outside it is held."""

import random
import time

from conftest import OUTSIDE
from harness import stays, until


def test_inside_the_house_it_leaves_at_once_and_complete(tb, sink, tmp_path):
    file = tmp_path / "Proforma PI-2026-118 报价.pdf"
    file.write_bytes(b"%PDF-1.7\n" + random.Random(118).randbytes(300_000))
    mail = tb.compose(
        to="Ann Chen <ann@house.example>", cc="Bo <bo@house.example>", subject="Inside 报价", files=[file],
        body="<p>Hello Ann,</p><p>the proforma is attached, <b>please</b> file it. 谢谢</p>",
    )  # fmt: skip
    pressed = mail.press_send()
    arrived = sink.wait("Inside 报价")
    assert arrived.at - pressed < 2
    assert sorted(arrived.recipients) == ["ann@house.example", "bo@house.example"]
    [attachment] = arrived.mail.iter_attachments()
    assert attachment.get_filename() == file.name
    assert attachment.get_content() == file.read_bytes()
    text = arrived.mail.get_body(("plain",)).get_content()
    assert "the proforma is attached, *please* file it. 谢谢" in text or "please" in text and "谢谢" in text
    until(lambda: not mail.open, 5, "compose window to close")
    assert tb.popups() == []
    assert len(sink.of("Inside 报价")) == 1


def test_outside_it_is_held_unlocked_and_leaves_once_when_time_is_up(tb, sink):
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Held until time is up", body="<p>Dear Anna, thank you.</p>")
    pressed = mail.press_send()
    line = tb.hold_line("Anna Weber", "held")
    assert line["text"]
    assert not mail.locked
    until(lambda: "Held until time is up" in tb.folder("Drafts"), 5, "draft")
    assert sink.of("Held until time is up") == []
    arrived = sink.wait("Held until time is up", OUTSIDE + 10)
    assert OUTSIDE - 0.5 <= arrived.at - pressed <= OUTSIDE + 3
    until(lambda: not mail.open, 5, "compose window to close")
    until(lambda: not tb.popups(), 5, "hold window to close")
    until(lambda: tb.folder("Drafts") == [], 5, "draft to go")
    time.sleep(1.5)
    assert len(sink.of("Held until time is up")) == 1


def test_an_edit_during_the_hold_is_reviewed_again(tb, sink):
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Edited in the hold", body="<p>Dear Anna, thank you.</p>")
    pressed = mail.press_send()
    tb.hold_line("Anna Weber", "held")
    mail.type("2,000 pcs × USD 12.85 = USD 27,500.00. ")
    from harness import Review

    review = Review(mail, OUTSIDE + 10)
    assert time.monotonic() - pressed >= OUTSIDE - 0.5
    assert "line-total" in review.findings
    assert sink.of("Edited in the hold") == []
    assert not mail.locked
    review.press("back")
    until(lambda: not review.open, 5, "review to close")
    stays(lambda: mail.open and not sink.of("Edited in the hold"), 2, "nothing is sent")


def test_send_now_sends_once(tb, sink):
    tb.policy(hold={"outside_clean": 600, "first_contact": 600})
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Send now", body="<p>Dear Anna, thank you.</p>")
    mail.press_send()
    tb.hold_click(tb.hold_line("Anna Weber", "held"), "send-now")
    sink.wait("Send now")
    until(lambda: not mail.open, 5, "compose window to close")
    until(lambda: not tb.popups(), 5, "hold window to close")
    time.sleep(1.5)
    assert len(sink.of("Send now")) == 1


def test_pressing_send_again_while_held_changes_nothing(tb, sink):
    tb.policy(hold={"outside_clean": 600, "first_contact": 600})
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Pressed twice", body="<p>Dear Anna, thank you.</p>")
    mail.press_send()
    line = tb.hold_line("Anna Weber", "held")
    until(lambda: "Pressed twice" in tb.folder("Drafts"), 5, "draft")
    mail.press_send()
    stays(lambda: not sink.of("Pressed twice"), 1.5, "still held")
    assert [other["id"] for other in tb.hold_lines()] == [line["id"]]
    assert not mail.locked


def test_discard_closes_the_mail_and_leaves_the_draft(tb, sink):
    tb.policy(hold={"outside_clean": 600, "first_contact": 600})
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Discarded", body="<p>Dear Anna, thank you.</p>")
    mail.press_send()
    line = tb.hold_line("Anna Weber", "held")
    until(lambda: "Discarded" in tb.folder("Drafts"), 5, "draft")
    tb.hold_click(line, "discard")
    until(lambda: not mail.open, 5, "compose window to close")
    until(lambda: not tb.popups(), 5, "hold window to close")
    assert "Discarded" in tb.folder("Drafts")
    assert sink.of("Discarded") == []


def test_two_mails_at_once_are_held_on_their_own(tb, sink):
    tb.policy(hold={"outside_clean": 600, "first_contact": 600})
    first = tb.compose(to="Anna Weber <anna@muller.example>", subject="One of two", body="<p>Dear Anna, thank you.</p>")
    second = tb.compose(to="Jo Reed <jo@acme.example>", subject="Two of two", body="<p>Dear Jo, thank you.</p>")
    first.press_send()
    second.press_send()
    tb.hold_line("Anna Weber", "held")
    tb.hold_click(tb.hold_line("Jo Reed", "held"), "send-now")
    sink.wait("Two of two")
    until(lambda: [line["state"] for line in tb.hold_lines()] == ["held"], 5, "one line left")
    assert first.open and sink.of("One of two") == []


def test_closing_the_mail_while_held_is_told(tb, sink):
    tb.policy(hold={"outside_clean": 600, "first_contact": 600})
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Closed in the hold", body="<p>Dear Anna, thank you.</p>")
    mail.press_send()
    tb.hold_line("Anna Weber", "held")
    until(lambda: "Closed in the hold" in tb.folder("Drafts"), 5, "draft")
    mail.close()
    line = tb.hold_line("Anna Weber", "unsent")
    tb.hold_click(line, "dismiss")
    until(lambda: not tb.popups(), 5, "hold window to close")
    assert sink.of("Closed in the hold") == []
