"""Shared pieces of the scenarios: one display, one SMTP sink, one Thunderbird for all that do not need their own."""

import time

import pytest
from harness import XPI, Display, Review, Sink, Thunderbird, until

# Seconds. Short, so that time-up can be waited for; long enough to look around before.
OUTSIDE = 6
CONFIRMED = 4
POLICY = {
    "own_domains": ["house.example"],
    "hold": {
        "inside_clean": 0, "outside_clean": OUTSIDE, "after_findings": CONFIRMED, "first_contact": OUTSIDE, "heated": OUTSIDE,
        "release": "automatic",
    },
}  # fmt: skip

#: A mail with a sum that does not come out; the engine stops it and offers the right total.
WRONG_TOTAL = "<p>Dear Anna,</p><p>2,000 pcs × USD 12.85 = USD 27,500.00</p><p>Best regards<br>Lin Wei</p>"


#: Lines that the measuring scenarios print at the end.
FIGURES = []


def pytest_terminal_summary(terminalreporter):
    if FIGURES:
        terminalreporter.section("figures")
        for line in FIGURES:
            terminalreporter.line(line)


def pytest_collection_modifyitems(items):
    """The review that is left open for 150 s is opened first and finished last, while the others run."""
    items.sort(key=lambda item: "left_open" in item.fixturenames)


def picture_of(thunderbird, name):
    """A picture helps, but a machine that cannot take one must still tell which test failed."""
    try:
        return thunderbird.screenshot(name)
    except OSError as error:
        return f"none, {error}"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    if report.failed and report.when == "call":
        for name, value in getattr(item, "funcargs", {}).items():
            if isinstance(value, Thunderbird):
                picture = picture_of(value, f"failed-{item.name}-{name}")
                errors = [line for line in value.log().splitlines() if "LastLook" in line or "rror" in line][-15:]
                report.sections.append(("Thunderbird", f"picture of the screen: {picture}\n" + "\n".join(errors)))


@pytest.fixture(scope="session")
def display():
    display = Display()
    yield display
    display.stop()


@pytest.fixture(scope="session")
def sink():
    sink = Sink()
    sink.start()
    yield sink
    sink.stop()


@pytest.fixture(scope="session")
def shared(display, sink, request):
    if any("left_open" in item.fixturenames for item in request.session.items):
        request.getfixturevalue("left_open")
    assert XPI.exists(), f"{XPI} is missing: npm run build"
    tb = Thunderbird(display, sink).start()
    yield tb
    tb.quit()
    tb.discard_profile()


@pytest.fixture
def tb(shared):
    """The shared client, with the usual settings and no window left over from the scenario before."""
    shared.policy(**POLICY)
    yield shared
    shared.close_mails()
    shared.close_popups()
    until(lambda: not shared.popups(), 5, "add-on windows to close")


@pytest.fixture(scope="session")
def left_open(sink):
    """A client of its own in which a review window has been opened and nobody touches it any more."""
    display = Display()
    tb = Thunderbird(display, sink).start()
    tb.policy(**POLICY)
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Left open", body=WRONG_TOTAL)
    mail.press_send()
    review = Review(mail)
    yield tb, mail, review, time.monotonic()
    tb.quit()
    tb.discard_profile()
    display.stop()

