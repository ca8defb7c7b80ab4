"""Script: write which compounds a browser keeps on one line by itself (site/thai/words_kept.txt).

Run it again after the word lists or the browser changed; `test_line_breaks.py` says when.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "site"))

from playwright.sync_api import Page, sync_playwright  # noqa: E402 # found only now

from thai.words import KEPT_WORDS, inner_words, lexicon  # noqa: E402

LONGEST = 20
HEAD = "# Compounds that ICU, which breaks lines in browsers, keeps whole; made by kept_words.py\n"
ASK = """words => {
    const cut = new Intl.Segmenter("th", { granularity: "word" });
    return words.filter(word => [...cut.segment(word)].length === 1);
}"""


def compounds() -> list[str]:
    """Return the words in which our own segmenter sees others."""
    words = (word for word in lexicon().words if len(word) <= LONGEST)
    return sorted(word for word in words if inner_words(word))


def kept_by(page: Page) -> list[str]:
    """Return those that a browser leaves whole."""
    kept: list[str] = page.evaluate(ASK, compounds())
    return kept


def main() -> None:
    """Ask Chromium and write the list."""
    browser = os.environ.get("SUKSALA_TEST_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as running:
        page = running.chromium.launch(executable_path=browser, args=["--no-sandbox"]).new_page()
        kept = kept_by(page)
    target = ROOT / "site" / "thai" / KEPT_WORDS
    target.write_text(HEAD + "".join(f"{word}\n" for word in kept), encoding="utf-8")


if __name__ == "__main__":
    main()
