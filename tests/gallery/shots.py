"""Which pictures the gallery takes, and how one browser takes them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as TooSlow

WIDTHS = (320, 390, 768, 1280)
THEMES = ("light", "dark", "contrast")
LANGUAGES = ("th", "en")
STAFF_WIDTHS = (390, 1280)
STAFF_SCHEMES = ("light", "dark")
# Staff screens scroll inside their frame: what is below it would not be seen.
SCREEN, STAFF_SCREEN = 900, 1_800
# Longer pages are cut: a reviewer sees enough, and no picture is a metre long.
TALLEST = 6_000
QUALITY = 72
# The page was opened on a wide screen; a narrow one would have begun with its panels closed.
ROOMY = 960
FOLD = """isOpen => { for (const one of document.querySelectorAll("details[data-fold]")) {
    one.open = isOpen;
} }"""
SHOW = """theme => { document.documentElement.dataset.theme = theme; }"""


@dataclass(frozen=True, slots=True)
class Sight:
    """One page to look at: where it is, and who is signed in for it."""

    name: str
    address: str
    language: str = "th"
    session: str = ""
    # Extremes are there to see what breaks: by day, at the ends of the widths, in one language.
    is_extreme: bool = False

    @property
    def stem(self) -> str:
        """Return the beginning of the names of its pictures."""
        words = "".join(c if c.isalnum() else "-" for c in self.name)
        return f"{words}-{self.language}"


def public(browser: Browser, sights: list[Sight], folder: Path) -> Iterator[str]:
    """Take every public page in each theme at each width, and on paper; yield the names."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="th-TH")
    # Nothing moves while it is photographed.
    context.add_init_script("localStorage.setItem('theme', 'light')")
    page = context.new_page()
    page.emulate_media(reduced_motion="reduce")
    for sight in sights:
        page.goto(sight.address, wait_until="load")
        for theme in THEMES[:1] if sight.is_extreme else THEMES:
            page.evaluate(SHOW, theme)
            for width in WIDTHS[:: len(WIDTHS) - 1] if sight.is_extreme else WIDTHS:
                yield _take(page, folder / f"{sight.stem}-{width}-{theme}.jpg", width)
        if sight.is_extreme:
            continue
        page.evaluate(SHOW, THEMES[0])
        yield from _on_paper(page, folder / f"{sight.stem}-print")
    context.close()


def staff(browser: Browser, sights: list[Sight], folder: Path) -> Iterator[str]:
    """Take every staff screen by day and by night, wide and narrow; yield the names."""
    for sight in sights:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="th-TH")
        context.add_cookies([{"name": "sessionid", "value": sight.session, "url": sight.address}])
        page = context.new_page()
        page.goto(sight.address, wait_until="load")
        for scheme in STAFF_SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for width in STAFF_WIDTHS:
                name = f"staff-{sight.stem}-{width}-{scheme}.jpg"
                yield _take(page, folder / name, width, STAFF_SCREEN)
        context.close()


def _take(page: Page, target: Path, width: int, screen: int = SCREEN) -> str:
    page.set_viewport_size({"width": width, "height": screen})
    page.evaluate(FOLD, width >= ROOMY)
    height = max(min(page.evaluate("document.documentElement.scrollHeight"), TALLEST), 200)
    try:
        _press(page, target, width, height)
    except TooSlow:
        # A browser under load loses a frame now and then and waits for it; the next one comes.
        _press(page, target, width, height)
    return target.name


def _press(page: Page, target: Path, width: int, height: int) -> None:
    page.screenshot(
        path=target,
        type="jpeg",
        quality=QUALITY,
        full_page=True,
        clip={"x": 0, "y": 0, "width": width, "height": height},
    )


def _on_paper(page: Page, target: Path) -> Iterator[str]:
    """Print to PDF and draw the first sheet; without pdftoppm there is only the PDF."""
    paper = target.with_suffix(".pdf")
    page.pdf(path=paper, format="A4", print_background=True)
    if shutil.which("pdftoppm"):
        draw = ["pdftoppm", "-r", "60", "-f", "1", "-l", "1", "-singlefile", "-png"]
        subprocess.run([*draw, str(paper), str(target)], check=True)
        yield f"{target.name}.png"
