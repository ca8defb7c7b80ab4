"""What is looked at on a page in a browser: barriers, width, languages, the way of the keyboard."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

THEMES = ("light", "dark", "contrast")
EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 800}
PAPER = {"width": 680, "height": 1000}
# 640 is a screen of 1280 at 200 % zoom.
WIDTHS = (320, 390, 640, 768, 1280)
# The longest way of the keyboard to a part of a page.
KEYS = 120

RUN = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"
SHOW = """theme => {
    document.documentElement.dataset.theme = theme;
    document.querySelectorAll("details").forEach(panel => { panel.open = true; });
}"""
# What sticks out of the page, not out of a frame that scrolls by itself.
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LANGUAGES_SAID = """() => [...document.querySelectorAll("main *")].filter(one =>
    [...one.childNodes].some(node => node.nodeType === 3 && /[ก-๙]{4}/.test(node.data)) &&
    one.closest("[lang]").getAttribute("lang") !== "th"
).map(one => one.textContent.trim().slice(0, 60))"""
IS_HERE = "chosen => document.activeElement.matches(chosen)"
OUTLINE = "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
ON_PAPER = """() => {
    const shown = chosen => [...document.querySelectorAll(chosen)].some(one => one.offsetParent);
    const ink = getComputedStyle(document.querySelector("h1")).color.match(/[0-9]+/g).map(Number);
    return {
        pressed: [".nav", ".utility", ".skip", "main button", "main form"].filter(shown),
        titled: shown("h1"),
        pale: Math.max(...ink) > 100,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
}"""
PRINTED = {"pressed": [], "titled": True, "pale": False, "wide": 0}


def barriers(page: Page) -> dict[str, list[str]]:
    """Return what keeps somebody out, by theme; the page is loaded once."""
    page.evaluate(Axe().axe_script)
    found = {}
    for theme in THEMES:
        page.evaluate(SHOW, theme)
        # Of all the rules, only this one can answer differently in another colour.
        rules = EVERYTHING if theme == THEMES[0] else ["color-contrast"]
        violations = page.evaluate(RUN, rules)["violations"]
        found[theme] = [
            f"{one['id']}: {one['nodes'][0]['target']} {one['nodes'][0]['html'][:120]}"
            for one in violations
        ]
    return {theme: rules for theme, rules in found.items() if rules}


def sideways(page: Page) -> dict[int, int]:
    """Return by how many pixels the page is too wide, at the widths where it is."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = page.evaluate(SIDEWAYS)
    page.set_viewport_size(DESK)
    return {width: pixels for width, pixels in found.items() if pixels > 0}


def on_paper(page: Page) -> dict[str, object]:
    """Return what a sheet of paper shows, printed by somebody who reads light on dark."""
    page.evaluate(SHOW, "dark")
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    shown: dict[str, object] = page.evaluate(ON_PAPER)
    page.emulate_media(media="screen")
    page.set_viewport_size(DESK)
    return shown


def tab_to(page: Page, chosen: str) -> float:
    """Press Tab until a part has the focus; return how wide its outline is. Raises LookupError."""
    for _ in range(KEYS):
        page.keyboard.press("Tab")
        if page.evaluate(IS_HERE, chosen):
            return float(page.evaluate(OUTLINE))
    raise LookupError(f"{chosen} is not reached with the Tab key")
