"""Thai lines end between words: what a browser would cut is held together, and nothing else."""

import pytest

from looks.kept_words import compounds, kept_by
from thai.templatetags.thai import thai_breaks
from thai.words import browsers_keep

# Narrow enough that every place where a line may end is used.
LINES = """text => {
    document.body.innerHTML = `<p style="width: 1px">${text}</p>`;
    const range = document.createRange(), lines = [];
    let bottom = null, line = "";
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        for (let at = 0; at < node.data.length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getClientRects()[0];
            const here = box && box.width ? box.bottom : bottom;
            if (bottom !== null && here - bottom > 5) { lines.push(line); line = ""; }
            bottom = here;
            line += node.data[at];
        }
    }
    return [...lines, line];
}"""
SENTENCE = "งบประมาณของโรงพยาบาลส่งเสริมสุขภาพประชาชนป้องกันไข้เลือดออก"


@pytest.fixture
def page(chromium):
    context = chromium.new_context(locale="th-TH")
    page = context.new_page()
    page.set_content(
        "<html lang=th><style>.nb { white-space: nowrap } p { line-height: 2 }</style><body>"
    )
    yield page
    context.close()


@pytest.mark.browser
@pytest.mark.slow
def test_the_browser_keeps_what_we_leave_to_it(page):
    kept = set(kept_by(page))
    trusted = [word for word in compounds() if browsers_keep(word)]

    # Another version of the browser may know a few words less.
    broken = [word for word in trusted if word not in kept]
    assert len(broken) <= len(trusted) / 100, broken[:20]


@pytest.mark.browser
@pytest.mark.slow
def test_lines_end_between_words(page):
    lines = [line.strip() for line in page.evaluate(LINES, str(thai_breaks(SENTENCE)))]

    whole = "".join(lines)
    assert whole == SENTENCE
    assert {"งบประมาณ", "ไข้เลือดออก", "ส่งเสริมสุขภาพ", "ประชาชน", "ป้องกัน"} <= set(lines)


def test_what_the_browser_cuts_is_held_together():
    assert '<span class="nb">งบประมาณ</span>' in thai_breaks("แผนงบประมาณ")


def test_what_the_browser_keeps_costs_nothing():
    assert thai_breaks("ข้อมูลสุขภาพประชาชน") == "ข้อมูลสุขภาพประชาชน"
