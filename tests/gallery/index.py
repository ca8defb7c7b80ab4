"""The one page of the gallery: every picture by page, a page at a time by its anchor."""

from __future__ import annotations

from collections import defaultdict
from html import escape
from pathlib import Path

HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Gallery</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { margin: 1rem; font: 1rem/1.6 system-ui, sans-serif; }
nav a { display: inline-block; margin-inline-end: 1rem; }
/* One page at a time; without a choice, all of them. */
body:has(section:target) section:not(:target) { display: none; }
figure { display: inline-block; margin: 0 1rem 1rem 0; vertical-align: top; }
img { max-width: 100%; height: auto; outline: 1px solid; }
img[data-width="320"], img[data-width="390"] { width: 12rem; }
img[data-width="768"] { width: 22rem; }
img[data-width="1280"], img[data-width="print"] { width: 30rem; }
</style></head><body><h1>Gallery</h1>
"""


def write(folder: Path, sights: dict[str, list[str]], facts: str) -> Path:
    """Write index.html for pictures grouped by the page they show; return where it is."""
    links = "".join(f'<a href="#{_anchor(name)}">{escape(name)}</a>' for name in sights)
    parts = "".join(_section(name, pictures) for name, pictures in sights.items())
    target = folder / "index.html"
    head = f'{HEAD}<p>{escape(facts)}</p><nav><a href="#all">all</a>{links}</nav>'
    whole = f"{head}{parts}</body></html>\n"
    target.write_text(whole, encoding="utf-8")
    return target


def _section(name: str, pictures: list[str]) -> str:
    by_theme: defaultdict[str, list[str]] = defaultdict(list)
    for picture in pictures:
        by_theme[_kind(picture)].append(picture)
    rows = "".join(
        f"<h3>{escape(theme)}</h3>{''.join(map(_figure, found))}"
        for theme, found in by_theme.items()
    )
    return f'<section id="{_anchor(name)}"><h2>{escape(name)}</h2>{rows}</section>\n'


def _figure(picture: str) -> str:
    width = next((part for part in _parts(picture) if part in _WIDTHS), "1280")
    return (
        f'<figure><a href="{picture}"><img src="{picture}" loading="lazy" alt="{picture}" '
        f'data-width="{width}"></a><figcaption>{escape(picture)}</figcaption></figure>'
    )


def _kind(picture: str) -> str:
    """Return language and theme: the pictures of one row."""
    parts = _parts(picture)
    language = next((part for part in reversed(parts) if part in {"th", "en"}), "")
    return f"{language} {parts[-1]}".strip()


def _parts(picture: str) -> list[str]:
    return picture.rpartition(".")[0].split("-")


def _anchor(name: str) -> str:
    return "".join(char if char.isalnum() else "-" for char in name)


_WIDTHS = {"320", "390", "768", "1280", "print"}
