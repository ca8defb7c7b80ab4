"""Joins the sheets of the components into css/site.css, the one stylesheet a page loads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, overload

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "css/site.css"
SOURCES = Path(__file__).parent / "static" / "css"


def sheets() -> list[Path]:
    """Return the sheets in the order in which they build on one another."""
    first = [SOURCES / f"{name}.css" for name in ("tokens", "base", "layout")]
    return [*first, *sorted((SOURCES / "components").glob("*.css")), SOURCES / "print.css"]


def minified(css: str) -> str:
    """Return a sheet without comments and spare spaces; strings and selectors stay as they are."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,]) ?", r"\1", css)
    # Only inside a block: in a selector, a space before a colon is a descendant.
    css = re.sub(r"([{;][\w-]+): ", r"\1:", css)
    return css.replace(";}", "}").strip()


def joined() -> str:
    """Return the whole stylesheet."""
    return "".join(minified(sheet.read_text(encoding="utf-8")) for sheet in sheets()) + "\n"


class StylesheetFinder(BaseFinder):
    """Offers the joined stylesheet to collectstatic and to the development server."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.storage = FileSystemStorage(location=settings.DATA / "joined")
        super().__init__(*args, **kwargs)

    def check(self, **kwargs: Any) -> list[Any]:
        """Find nothing wrong: the sheets are part of the code."""
        return []

    @overload
    def find(self, path: str, find_all: Literal[False] = ...) -> str | None: ...

    @overload
    def find(self, path: str, find_all: Literal[True]) -> list[str]: ...

    def find(self, path: str, find_all: bool = False) -> str | list[str] | None:
        """Return where the joined stylesheet lies; nothing for any other path."""
        if path != NAME:
            return [] if find_all else None
        place = str(self._written())
        return [place] if find_all else place

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Any]]:
        """Yield the joined stylesheet."""
        self._written()
        yield NAME, self.storage

    def _written(self) -> Path:
        """Write the sheet when its content changed, so that its time tells collectstatic."""
        target = Path(self.storage.path(NAME))
        css = joined()
        if not target.exists() or target.read_text(encoding="utf-8") != css:
            target.parent.mkdir(parents=True, exist_ok=True)
            unfinished = target.with_suffix(".new")
            unfinished.write_text(css, encoding="utf-8")
            unfinished.replace(target)
        return target
