"""Send Later stays Send Later, and nothing is lost when Thunderbird ends."""

from conftest import OUTSIDE, POLICY
from harness import Thunderbird, stays, until


def test_send_later_with_press_again_ends_in_the_outbox(tb, sink):
    tb.policy(hold={**POLICY["hold"], "outside_clean": 1, "first_contact": 1, "release": "press-again"})
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Send later", body="<p>Dear Anna, thank you.</p>")
    mail.press_send_later()
    tb.hold_line("Anna Weber", "ready", 15)
    assert mail.open and not mail.locked
    mail.press_send_later()
    until(lambda: "Send later" in tb.outbox(), 10, "mail in the Outbox")
    until(lambda: not mail.open, 5, "compose window to close")
    stays(lambda: not sink.of("Send later"), 2, "it stays in the Outbox")
    assert tb.outbox().count("Send later") == 1


def test_the_hold_can_put_a_mail_in_the_outbox(tb, sink):
    tb.policy(hold={"outside_clean": 600, "first_contact": 600})
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="To the Outbox", body="<p>Dear Anna, thank you.</p>")
    mail.press_send()
    tb.hold_click(tb.hold_line("Anna Weber", "held"), "outbox")
    until(lambda: "To the Outbox" in tb.outbox(), 10, "mail in the Outbox")
    until(lambda: not mail.open, 5, "compose window to close")
    stays(lambda: not sink.of("To the Outbox"), 1.5, "it stays in the Outbox")


def test_quit_while_held_keeps_the_draft_and_tells(display, sink):
    tb = Thunderbird(display, sink).start()
    try:
        tb.policy(**{**POLICY, "hold": {**POLICY["hold"], "outside_clean": 600, "first_contact": 600}})
        mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Over the restart", body="<p>Dear Anna, thank you.</p>")
        mail.press_send()
        tb.hold_line("Anna Weber", "held")
        until(lambda: "Over the restart" in tb.folder("Drafts"), 5, "draft")
        tb.quit()
        assert sink.of("Over the restart") == []
        tb.start()
        line = tb.hold_line("Anna Weber", "unsent", 20)
        tb.screenshot("unsent-after-restart", "hold.html")
        assert "Over the restart" in tb.folder("Drafts")
        tb.hold_click(line, "open-draft")
        until(lambda: "Over the restart" in tb.chrome('return all("mail:3pane").map(w => w.document.title).join()'), 8, "the draft on show")
        tb.hold_click(line, "dismiss")
        until(lambda: not tb.popups(), 5, "hold window to close")
        tb.kill_background()
        stays(lambda: not sink.of("Over the restart"), OUTSIDE, "nothing is sent after the restart")
    finally:
        tb.quit()
        tb.discard_profile()
