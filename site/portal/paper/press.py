"""Sets sheets with Typst: tagged PDF/UA-1, and the same bytes for the same data."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any, Final

import fontpkg_sarabun
import typst

from pages.publishing.refusals import written
from portal.paper.errors import NotSet

logger = logging.getLogger("paper")

HERE: Final = Path(__file__).parent
TEMPLATES: Final = HERE / "typst"
FONTS: Final = Path(fontpkg_sarabun.__file__).parent / "files"
# What decides on the looks of a sheet, besides its data.
SOURCES: Final = ("typst/*.typ", "sheets/*.py", "sheets/*.toml", "words.py", "qr.py")
# One compiler sets every sheet, and refuses a second one while it works.
ONE_AT_A_TIME: Final = Lock()


def press(template: str, sheet: dict[str, Any], *, dated: datetime) -> bytes:
    """Return a sheet as PDF; its texts travel as data and are never read as markup.

    Raises NotSet when Typst refuses the sheet.
    """
    try:
        with ONE_AT_A_TIME:
            made = _compiler().compile(
                input=TEMPLATES / f"{template}.typ",
                format="pdf",
                sys_inputs={"sheet": json.dumps(sheet, ensure_ascii=False)},
                pdf_standards=["ua-1"],
                timestamp=int(dated.timestamp()),
            )
    except typst.TypstError as refusal:
        logger.exception("paper.failed", extra={"sheet": template})
        raise written(NotSet()) from refusal
    return made if isinstance(made, bytes) else b"".join(made or [])


@cache
def template_version() -> str:
    """Return what changes whenever the same data would be set otherwise."""
    content = b"".join(
        path.read_bytes() for pattern in SOURCES for path in sorted(HERE.glob(pattern))
    )
    return f"{sha256(content).hexdigest()[:16]} typst {version('typst')}"


@cache
def _compiler() -> typst.Compiler:
    # Reading the fonts takes longer than setting a page, so one compiler serves every sheet.
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )
    return typst.Compiler(root=TEMPLATES, font_paths=fonts)
