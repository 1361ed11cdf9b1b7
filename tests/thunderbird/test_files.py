"""What is inside attached files: opened before Send, caught, said to be unread, and in nobody's way."""

import io
import shutil
import statistics
import time
import zipfile

import pytest
from conftest import FIGURES
from harness import ROOT, Review, until

SAMPLES = ROOT / "www" / "static" / "samples"
CUSTOMERS = [
    {"name": "Muller Tools GmbH", "domains": ["muller-tools.example"], "aliases": ["Muller Tools"]},
    {"name": "ACME Import Inc.", "domains": ["acme-import.example"], "aliases": ["ACME"]},
]

#: The addresses of the workers that the add-on's background page runs.
WORKERS = """
const debuggers = Cc["@mozilla.org/dom/workers/workerdebuggermanager;1"]
  .getService(Ci.nsIWorkerDebuggerManager).getWorkerDebuggerEnumerator();
return [...debuggers].map(one => one.QueryInterface(Ci.nsIWorkerDebugger).url).filter(url => url.startsWith("moz-extension:"));
"""


@pytest.fixture
def house(tb):
    tb.policy(customers=CUSTOMERS, own_names=["Ningbo Brightsea Trading Co., Ltd."])
    yield tb
    tb.policy(customers=[], own_names=[])


def letter(words, to="Ms Weber"):
    return f"<p>Dear {to},</p><p>{words}</p><p>Best regards<br>Lin Wei</p>"


CASES = [
    ("Q-2214.pdf", "other-customer-file", "Please find our quotation Q-2214 attached."),
    ("Price_list_hinges.xlsx", "hidden-content", "Please find our price list for hinges attached."),
    (
        "PI-5582.docx",
        "file-total-mismatch",
        "Please find our proforma invoice PI-5582 attached. The total amount is USD 18,450.00, FOB Ningbo.",
    ),
]


@pytest.mark.parametrize(("name", "check", "words"), CASES, ids=[case[1] for case in CASES])
def test_what_a_file_says_is_caught(house, sink, name, check, words):
    subject = f"With {name}"
    mail = house.compose(
        to="Anna Weber <anna.weber@muller-tools.example>", subject=subject, body=letter(words), files=[SAMPLES / name]
    )
    mail.press_send()
    review = Review(mail)
    assert check in review.findings
    assert name in review.text
    assert house.page(review.page, "return $$('.ll-read').map(e => e.textContent)") == ["Read"]
    house.screenshot(f"files-{check}", review.page)
    assert sink.of(subject) == []


def test_a_file_attached_while_writing_is_open_before_send(house):
    mail = house.compose(
        to="Anna Weber <anna.weber@muller-tools.example>", subject="Attached later",
        body=letter("Please find our price list for hinges attached."),
    )  # fmt: skip
    mail.attach(SAMPLES / "Price_list_hinges.xlsx")
    until(lambda: house.in_extension(WORKERS), 5, "the worker")
    mail.press_send()
    assert "hidden-content" in Review(mail).findings


def test_a_page_ended_before_send_opens_the_file_again(house):
    mail = house.compose(
        to="Anna Weber <anna.weber@muller-tools.example>", subject="After the page ended",
        body=letter("Please find our price list for hinges attached."), files=[SAMPLES / "Price_list_hinges.xlsx"],
    )  # fmt: skip
    house.kill_background()
    mail.press_send()
    assert "hidden-content" in Review(mail).findings


def test_a_clean_file_passes_and_leaves_complete(house, sink, tmp_path):
    file = tmp_path / "PI-5582.docx"
    shutil.copy(SAMPLES / "PI-5582.docx", file)
    words = "Please find our proforma invoice PI-5582 attached. The total amount is USD 18,540.00, FOB Ningbo."
    mail = house.compose(to="Ann Chen <ann@house.example>", subject="A clean file", body=letter(words, "Ms Chen"), files=[file])
    mail.press_send()
    [attachment] = sink.wait("A clean file").mail.iter_attachments()
    assert attachment.get_content() == file.read_bytes()
    assert house.popups() == []


def test_nothing_is_loaded_for_a_mail_without_files(house, sink):
    house.kill_background()
    house.compose(to="Ann Chen <ann@house.example>", subject="Without files", body=letter("Thank you.", "Ms Chen")).press_send()
    sink.wait("Without files")
    assert house.in_extension(WORKERS) == []


def test_a_locked_file_is_said_to_be_unread(house, tmp_path):
    file = tmp_path / "prices.zip"
    file.write_bytes(locked_zip())
    mail = house.compose(
        to="Anna Weber <anna.weber@muller-tools.example>", subject="With a locked file", files=[file],
        body=letter("The prices are attached. 2,000 pcs × USD 12.85 = USD 27,500.00"),
    )  # fmt: skip
    mail.press_send()
    review = Review(mail)
    until(lambda: "line-total" in review.findings, 5, "finding")
    assert "opens with a password only" in house.page(review.page, "return $('.ll-read').textContent")


def locked_zip():
    """A ZIP whose one file needs a password: what counts is the flag of its headers."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("price.txt", "USD 9.80")
    data = bytearray(out.getvalue())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_a_forwarded_mail_is_opened_too(house, sink):
    house.compose(
        to="Ann Chen <ann@house.example>", subject="To be forwarded", body=letter("The quotation is attached.", "Ms Chen"),
        files=[SAMPLES / "Q-2214.pdf"],
    ).press_send()  # fmt: skip
    until(lambda: "To be forwarded" in house.folder("Sent"), 10, "mail in Sent")
    mail = house.forward("To be forwarded", to="Anna Weber <anna.weber@muller-tools.example>")
    mail.press_send()
    assert "other-customer-file" in Review(mail).findings


def test_how_long_a_file_takes(house, sink):
    """Measures, for the figures at the end: the same mail without a file, with one that is open, and after a cold start."""
    times = {"without": [], "open": [], "cold": []}
    for i in range(5):
        for name in times:
            subject = f"Figures file {name} {i}"
            files = [] if name == "without" else [SAMPLES / "PI-5582.docx"]
            words = "Please find our proforma invoice PI-5582 attached." if files else "Thank you."
            mail = house.compose(to="Ann Chen <ann@house.example>", subject=subject, body=letter(words, "Ms Chen"), files=files)
            time.sleep(1)
            if name == "cold":
                house.kill_background()
            pressed = mail.press_send()
            times[name].append((sink.wait(subject).at - pressed) * 1000)
            until(lambda mail=mail: not mail.open, 5, "compose window to close")
    without, warm, cold = (statistics.median(times[name]) for name in times)
    FIGURES.append(f"mail inside with a file, Send to SMTP: {warm:.0f} ms, {warm - without:+.0f} ms against one without")
    FIGURES.append(f"  {cold:.0f} ms when the add-on's page had been ended the moment before")
