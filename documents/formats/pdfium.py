"""Opens a PDF with PDFium, the library behind previews and the reader of last resort."""

from pathlib import Path
from typing import Final

import pypdfium2

from documents.formats.base import BadFile, Fault

PASSWORD_ERROR: Final = 4


def opened(path: Path) -> pypdfium2.PdfDocument:
    """Open a PDF. Raises BadFile, told apart by its need of a password."""
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as broken:
        is_locked = broken.err_code == PASSWORD_ERROR
        raise BadFile(Fault.ENCRYPTED if is_locked else Fault.DAMAGED) from broken
