"""PDF text by PDFium and pypdf: each fails on other files, so the better page wins."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pypdf
import pypdfium2
from pypdf.errors import DependencyError, PyPdfError

from documents import quality
from documents.formats.base import MAX_CHARACTERS, PAGE_BREAK, Cut
from documents.formats.pdfium import opened

TORN: Final = (PyPdfError, ValueError, KeyError)


def pages(path: Path) -> Iterator[str]:
    """Yield the better reading of each page. Raises BadFile or Cut."""
    document = opened(path)
    second = _second_opinion(path)
    characters = 0
    for number in range(len(document)):
        text = _better(_by_pdfium(document, number), number, second)
        characters += len(text)
        if characters > MAX_CHARACTERS:
            raise Cut
        yield text + PAGE_BREAK


def _by_pdfium(document: pypdfium2.PdfDocument, number: int) -> str:
    try:
        text: str = document[number].get_textpage().get_text_range()
    except pypdfium2.PdfiumError:
        return ""
    return text.replace("\r\n", "\n")


def _second_opinion(path: Path) -> pypdf.PdfReader | None:
    try:
        reader = pypdf.PdfReader(path)
        return None if reader.is_encrypted and not reader.decrypt("") else reader
    except (*TORN, DependencyError, NotImplementedError, OSError):
        return None


def _better(text: str, number: int, second: pypdf.PdfReader | None) -> str:
    """Ask pypdf only where PDFium's page reads badly: it is ten times slower."""
    score = quality.score(text)
    if second is None or (score is not None and score >= quality.FLAWLESS):
        return text
    try:
        other = second.pages[number].extract_text()
    except (*TORN, IndexError, TypeError, AttributeError):
        return text
    return other if (quality.score(other) or 0) > (score or 0) else text
