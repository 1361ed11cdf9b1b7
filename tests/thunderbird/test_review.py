"""A mail with a wrong total: the review window, its ways out, its repair."""

import time

from conftest import CONFIRMED, WRONG_TOTAL
from harness import Review, stays, until


def send_wrong_total(tb, subject, **more):
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject=subject, body=WRONG_TOTAL, **more)
    mail.press_send()
    return mail, Review(mail)


def test_back_returns_to_an_editable_mail(tb, sink):
    mail, review = send_wrong_total(tb, "Back")
    assert review.verdict == "stop"
    assert review.findings[0] == "line-total"
    assert not review.enabled("send-anyway")
    review.press("back")
    until(lambda: not review.open, 5, "review to close")
    assert not mail.locked
    mail.type("Typed after going back. ")
    assert "Typed after going back." in mail.body
    stays(lambda: not sink.of("Back"), 1.5, "nothing is sent")


def test_closing_the_window_sends_nothing(tb, sink):
    mail, review = send_wrong_total(tb, "Closed")
    review.close()
    until(lambda: not review.open, 5, "review to close")
    stays(lambda: mail.open and not mail.locked and not sink.of("Closed"), 2, "nothing is sent")
    mail.press_send()
    Review(mail)


def test_escape_goes_back(tb, sink):
    mail, review = send_wrong_total(tb, "Escape")
    tb.key("Escape", review.page)
    until(lambda: not review.open, 5, "review to close")
    stays(lambda: mail.open and not mail.locked and not sink.of("Escape"), 1, "nothing is sent")


def test_a_repair_changes_the_draft_and_the_mail_leaves_repaired(tb, sink):
    mail, review = send_wrong_total(tb, "Repaired")
    review.repair("line-total")
    until(lambda: "27,500.00" not in mail.body, 5, "repair in the mail")
    until(lambda: review.findings == [], 5, "review without findings")
    assert not mail.locked
    review.press("send")
    arrived = sink.wait("Repaired", 15)
    text = arrived.mail.get_body(("plain", "html")).get_content()
    assert "27,500.00" not in text and "25,700.00" in text
    until(lambda: not mail.open, 5, "compose window to close")
    until(lambda: not tb.popups(), 5, "windows to close")
    time.sleep(1)
    assert len(sink.of("Repaired")) == 1


def test_going_back_and_sending_at_once_is_held(tb, sink):
    tb.policy(hold={"outside_clean": 600, "first_contact": 600})
    for i in range(3):
        mail, review = send_wrong_total(tb, f"At once {i}")
        review.repair("line-total")
        until(lambda review=review: review.findings == [], 5, "review without findings")
        review.press("back")
        mail.press_send()
        tb.hold_line("Anna Weber", "held")
        stays(lambda: tb.hold_lines(), 0.5, "it stays held")
        tb.close_mails()
        tb.close_popups()


def test_mending_it_by_hand_and_sending_again_closes_the_review(tb, sink):
    tb.policy(hold={"outside_clean": 600, "first_contact": 600})
    mail, review = send_wrong_total(tb, "By hand")
    mail.replace("27,500.00", "25,700.00")
    mail.press_send()
    tb.hold_line("Anna Weber", "held")
    until(lambda: not review.open, 5, "review to close")
    stays(lambda: tb.hold_lines(), 1, "it stays held")


def test_a_repair_of_a_plain_text_mail(tb, sink):
    mail = tb.compose(
        to="Anna Weber <anna@muller.example>", subject="Plain", html=False,
        body="Dear Anna,\n\n2,000 pcs x USD 12.85 = USD 27,500.00\n\nBest regards\nLin Wei\n",
    )  # fmt: skip
    mail.press_send()
    review = Review(mail)
    review.repair("line-total")
    until(lambda: review.findings == [], 5, "review without findings")
    review.press("send")
    text = sink.wait("Plain", 15).mail.get_body(("plain",)).get_content()
    assert "Dear Anna," in text and "USD 25,700.00" in text and "Lin Wei" in text


def test_approve_after_the_touch_sends_once(tb, sink):
    mail, review = send_wrong_total(tb, "Anyway")
    assert review.settle() >= 1
    until(lambda: review.enabled("send-anyway"), 3, "send anyway to be enabled")
    approved = time.monotonic()
    review.press("send-anyway")
    tb.hold_line("Anna Weber", "held")
    assert not review.open and not mail.locked
    arrived = sink.wait("Anyway", CONFIRMED + 10)
    assert CONFIRMED - 0.5 <= arrived.at - approved <= CONFIRMED + 3
    time.sleep(1.5)
    assert len(sink.of("Anyway")) == 1


def test_an_edit_behind_the_open_review_is_seen(tb, sink):
    mail, review = send_wrong_total(tb, "Edited behind")
    review.settle()
    mail.type("Another sentence. ")
    review.press("send-anyway")
    stays(lambda: mail.open and not sink.of("Edited behind"), CONFIRMED + 2, "an approval of another text sends nothing")
    assert review.open
