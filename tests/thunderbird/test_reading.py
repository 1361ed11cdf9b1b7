"""Mails that are not just text: lists, pasted pictures, forwarded mails, whatever has no file behind it."""

import base64
import random
import struct
import zlib

from conftest import WRONG_TOTAL
from harness import Review, until


def png(side=64):
    """A noisy picture of side × side pixels."""
    noise = random.Random(7)
    rows = b"".join(b"\0" + noise.randbytes(side * 3) for _ in range(side))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def test_a_repair_keeps_a_pasted_picture(tb, sink):
    picture = png()
    image = f'<p><img alt="drawing" src="data:image/png;base64,{base64.b64encode(picture).decode()}"></p>'
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="With a drawing", body=WRONG_TOTAL + image)
    mail.press_send()
    review = Review(mail)
    review.repair("line-total")
    until(lambda: review.findings == [], 5, "review without findings")
    review.press("send")
    arrived = sink.wait("With a drawing", 20)
    [part] = [part for part in arrived.mail.walk() if part.get_content_type() == "image/png"]
    assert part.get_content() == picture
    assert "25,700.00" in arrived.mail.get_body(("html",)).get_content()


def test_members_of_a_mailing_list_are_seen(tb, sink):
    tb.policy(competitors=["rival.example"])
    tb.chrome(
        """
        const book = MailServices.ab.directories.find(d => d.fileName == "abook.sqlite");
        const list = Cc["@mozilla.org/addressbook/directoryproperty;1"].createInstance(Ci.nsIAbDirectory);
        list.isMailList = true; list.dirName = "Fair visitors"; list.description = "all of 2026";
        const made = book.addMailList(list);
        for (const address of ["ann@house.example", "max@rival.example"]) {
          const card = Cc["@mozilla.org/addressbook/cardproperty;1"].createInstance(Ci.nsIAbCard);
          card.primaryEmail = address; card.displayName = address;
          made.addCard(card);
        }
        return 1;
        """
    )
    try:
        mail = tb.compose(to='Fair visitors <"all of 2026">', subject="To a list", body="<p>Dear all, thank you.</p>")
        assert "Fair visitors" in mail.recipients[0]
        mail.press_send()
        assert "blocked-recipient" in Review(mail).findings
    finally:
        tb.policy(competitors=[])


def test_a_mail_forwarded_as_attachment_leaves_complete(tb, sink):
    tb.compose(to="Ann Chen <ann@house.example>", subject="Original", body="<p>The original words.</p>").press_send()
    until(lambda: "Original" in tb.folder("Sent"), 10, "mail in Sent")
    mail = tb.forward("Original", to="bo@house.example")
    mail.press_send()
    arrived = sink.wait("Fwd: Original")
    [inner] = [part for part in arrived.mail.walk() if part.get_content_type() == "message/rfc822"]
    assert inner.get_content()["Subject"] == "Original"
