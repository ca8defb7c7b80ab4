"""What a file looks like: ``python -m documents.formats.picture pdf FILE`` in the sandbox.

Leaves a picture of the first page in the working folder and writes what a PDF tells of
itself as JSON.
"""

import ctypes
import json
import sys
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image, ImageOps, UnidentifiedImageError

from documents.formats.base import BadFile, Fault
from documents.formats.exits import PREVIEW, Look, code_of
from documents.formats.images import MAX_PIXELS
from documents.formats.pdfium import opened

LONGER_SIDE: Final = 1_000
QUALITY: Final = 80
LANGUAGE_BYTES: Final = 128


def look(name: str, path: Path) -> Look:
    """Leave PREVIEW in the working folder and return the facts. Raises BadFile."""
    return _look_at_pdf(path) if name == "pdf" else _look_at_picture(path)


def _look_at_pdf(path: Path) -> Look:
    document = opened(path)
    if len(document):
        page = document[0]
        longer = max(page.get_width(), page.get_height(), 1)
        _save(page.render(scale=LONGER_SIDE / longer).to_pil())
    return {
        "pages": len(document),
        "is_tagged": bool(document.is_tagged()),
        "title": document.get_metadata_value("Title")[:255],
        "language": _language(document),
    }


def _language(document: pypdfium2.PdfDocument) -> str:
    # PDFium answers in UTF-16 and returns the length it would need.
    buffer = ctypes.create_string_buffer(LANGUAGE_BYTES)
    wide = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    length = pypdfium2.raw.FPDFCatalog_GetLanguage(document, wide, LANGUAGE_BYTES)
    if not 2 < length <= LANGUAGE_BYTES:
        return ""
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")[:35]


def _look_at_picture(path: Path) -> Look:
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        with Image.open(path) as picture:
            picture.draft("RGB", (2 * LONGER_SIDE, 2 * LONGER_SIDE))
            _save(ImageOps.exif_transpose(picture))
    except Image.DecompressionBombError as bomb:
        raise BadFile(Fault.BOMB) from bomb
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as broken:
        raise BadFile(Fault.DAMAGED) from broken
    return {"pages": 1}


def _save(picture: Image.Image) -> None:
    shown = picture.convert("RGB")
    shown.thumbnail((LONGER_SIDE, LONGER_SIDE))
    shown.save(PREVIEW, "WEBP", quality=QUALITY)


if __name__ == "__main__":
    sys.exit(code_of(lambda: json.dump(look(sys.argv[1], Path(sys.argv[2])), sys.stdout)))
