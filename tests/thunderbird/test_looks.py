"""Pictures of the windows in light and dark, and what can be said of them without eyes. Also the settings page at work."""

import pytest
from conftest import WRONG_TOTAL
from harness import Review, until

#: Nothing sticks out to the side, and the buttons are on show without scrolling.
FITS = """
const inside = $$('[data-action]').filter(e => e.checkVisibility()).every(e => {
  const box = e.getBoundingClientRect();
  return box.left >= 0 && box.right <= content.innerWidth && box.bottom <= content.innerHeight;
});
return inside && document.documentElement.scrollWidth <= content.innerWidth;
"""


@pytest.fixture(params=["light", "dark"])
def scheme(tb, request):
    tb.color_scheme(request.param)
    yield request.param
    tb.color_scheme("light")


def test_the_windows(tb, scheme):
    mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="Quotation PI-2026-118", body=WRONG_TOTAL)
    mail.press_send()
    review = Review(mail)
    tb.focus(review.page)
    tb.screenshot(f"review-{scheme}", review.page)
    assert tb.page(review.page, FITS)
    review.repair("line-total")
    until(lambda: review.findings == [], 5, "review without findings")
    tb.screenshot(f"review-settled-{scheme}", review.page)
    assert tb.page(review.page, FITS)
    tb.policy(hold={"outside_clean": 90, "first_contact": 90})
    review.press("back")
    mail.press_send()
    tb.hold_line("Anna Weber", "held")
    tb.focus("hold.html")
    until(lambda: tb.page("hold.html", "return content.innerHeight < 190"), 5, "window to fit its one line")
    tb.screenshot(f"hold-{scheme}", "hold.html")
    tb.screenshot(f"desk-{scheme}")
    assert tb.page("hold.html", FITS)


def test_the_settings_page(tb, scheme):
    tb.open_settings()
    try:
        until(lambda: tb.page("settings.html", "return document.body.innerText.length > 500"), 8, "settings on show")
        tb.screenshot(f"settings-{scheme}", "settings.html")
        assert tb.page("settings.html", "return document.documentElement.scrollWidth <= content.innerWidth")
    finally:
        tb.close_settings()


def test_the_windows_in_chinese(tb):
    tb.policy(language="zh-CN")
    try:
        mail = tb.compose(to="Anna Weber <anna@muller.example>", subject="报价 PI-2026-118", body=WRONG_TOTAL)
        mail.press_send()
        review = Review(mail)
        tb.screenshot("review-zh", review.page)
        assert tb.page(review.page, FITS)
        assert any("\u4e00" <= letter <= "\u9fff" for letter in review.headline)
        assert "Back to the mail" not in review.text
    finally:
        tb.policy(language="auto")
