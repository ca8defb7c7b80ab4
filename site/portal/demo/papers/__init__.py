"""The files of the demonstration office, made from its texts when they are needed.

`make(item)` is the whole interface; which module makes which format is the table MAKERS.
"""

from collections.abc import Callable

from portal.demo.errors import UnknownPaper
from portal.demo.item import Item, Paper
from portal.demo.papers import (
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
}


def make(item: Item) -> tuple[str, bytes]:
    """Return the file name (Thai) and the bytes of an item's paper; same item, same bytes.

    Raises UnknownPaper when the item has no paper or its format has no maker.
    """
    if item.paper is None or item.paper.format not in MAKERS:
        raise UnknownPaper(item.paper.format if item.paper else "-")
    return item.paper.file_name, MAKERS[item.paper.format](item, item.paper)
