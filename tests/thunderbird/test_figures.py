"""Measures the two budgets of the design and prints them. Nothing here fails because a machine was busy."""

import statistics
import time

from conftest import FIGURES, WRONG_TOTAL
from harness import Display, Thunderbird, until

ROUNDS = 10
#: Seconds between opening a mail and pressing Send. A person takes longer; it is what the engine has to get warm.
READING = 0.7


def clean_mail(tb, sink, subject, before=lambda: None):
    """Milliseconds from pressing Send to the arrival of a small clean mail inside the house."""
    mail = tb.compose(to="Ann Chen <ann@house.example>", subject=subject, body="<p>Hello Ann, thank you.</p>")
    time.sleep(READING)
    before()
    pressed = mail.press_send()
    took = (sink.wait(subject).at - pressed) * 1000
    until(lambda: not mail.open, 5, "compose window to close")
    return took


def test_a_clean_mail_leaves_hardly_later(tb, sink):
    display = Display()
    bare = Thunderbird(display, sink, xpi=None).start()
    times = {"without": [], "warm": [], "cold": []}
    try:
        # Turn by turn, so that whatever else the machine does falls on all alike.
        for i in range(-2, ROUNDS):
            took = {
                "without": clean_mail(bare, sink, f"Figures without {i}"),
                "warm": clean_mail(tb, sink, f"Figures warm {i}"),
                "cold": clean_mail(tb, sink, f"Figures cold {i}", tb.kill_background),
            }
            for name in took if i >= 0 else ():
                times[name].append(took[name])
    finally:
        bare.quit()
        bare.discard_profile()
        display.stop()
    base, warm, cold = (statistics.median(times[name]) for name in ("without", "warm", "cold"))
    FIGURES.append(f"clean mail inside, Send to SMTP: {base:.0f} ms without the add-on")
    FIGURES.append(f"  + {warm - base:.0f} ms with it (budget 50)")
    FIGURES.append(f"  + {cold - base:.0f} ms when its page had been ended the moment before")


def test_the_review_shows_soon(tb):
    for name, before in (("", lambda: None), (" after its page had been ended", tb.kill_background)):
        times = []
        for i in range(6):
            mail = tb.compose(to="Anna Weber <anna@muller.example>", subject=f"Figures review {i}", body=WRONG_TOTAL)
            time.sleep(READING)
            before()
            times.append(mail.press_send_and_time_review())
            tb.close_popups()
            until(lambda: not tb.popups(), 5, "review to close")
            mail.close()
        FIGURES.append(f"Send to review on show: {statistics.median(times):.0f} ms{name} (budget 400)")
