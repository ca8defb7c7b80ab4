"""The files of the demonstration office, made from its texts when they are needed.

`make(item, paper)` is the whole interface; which module makes which format is the table MAKERS.
"""

from collections.abc import Callable
from dataclasses import replace

from portal.demo.errors import UnknownPaper
from portal.demo.item import Item, Paper
from portal.demo.papers import (
    drawing,
    opendocument,
    pdf,
    picture,
    plain,
    scan,
    slides,
    spreadsheet,
    word,
)

__all__ = ["MAKERS", "make"]

MAKERS: dict[str, Callable[[Item, Paper], bytes]] = {
    "pdf": pdf.make,
    "scan": scan.make,
    "docx": word.make,
    "xlsx": spreadsheet.make,
    "pptx": slides.make,
    "odt": opendocument.make_text,
    "ods": opendocument.make_sheets,
    "odp": opendocument.make_slides,
    "csv": plain.make_csv,
    "txt": plain.make_text,
    "html": plain.make_html,
    "png": picture.make,
    "drawing": drawing.make,
}


def make(item: Item, paper: Paper | None = None) -> tuple[str, bytes]:
    """Return the file name (Thai) and the bytes of a paper; same item, same bytes.

    Without `paper` the item's main one is made. Another paper of the item carries its own title.
    Raises UnknownPaper when the item has no paper or its format has no maker.
    """
    wanted = paper or item.paper
    if wanted is None or wanted.format not in MAKERS:
        raise UnknownPaper(wanted.format if wanted else "-")
    of = item if wanted is item.paper else replace(item, title=wanted.subject)
    return wanted.file_name, MAKERS[wanted.format](of, wanted)
