"""Pictures (.png, .jpg): infographics and scanned pages; they hold no text of their own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats.base import MEGABYTE, BadFile, Fault, tail

PNG_SIGN: Final = b"\x89PNG\r\n\x1a\n"
PNG_END: Final = b"IEND\xaeB`\x82"
JPEG_SIGN: Final = b"\xff\xd8\xff"
JPEG_END: Final = b"\xff\xd9"
# Cameras append thumbnails and notes after the picture.
TAIL_BYTES: Final = 64 * 1024
# More than an A0 poster at 150 dpi; a few kilobytes can claim a thousand times that.
MAX_PIXELS: Final = 100_000_000


class _Picture:
    """What the two kinds of picture share."""

    media_type: str
    max_bytes = 20 * MEGABYTE
    has_text = False
    has_pages = False
    sign: bytes
    end: bytes

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell whether the bytes begin like this kind of picture."""
        return head.startswith(self.sign)

    def check(self, path: Path) -> None:
        """Check that the picture's end is there. Raises BadFile."""
        if self.end not in tail(path, TAIL_BYTES):
            raise BadFile(Fault.TRUNCATED)

    def read(self, path: Path) -> Iterator[str]:
        """Yield nothing: words in a picture are found by text recognition only."""
        return iter(())


class Png(_Picture):
    """A drawing or screenshot."""

    name = "png"
    suffixes: tuple[str, ...] = (".png",)
    media_type = "image/png"
    sign = PNG_SIGN
    end = PNG_END

    def check(self, path: Path) -> None:
        """Check end and size: width and height stand in the first chunk. Raises BadFile."""
        super().check(path)
        with path.open("rb") as stream:
            header = stream.read(24)
        width, height = int.from_bytes(header[16:20]), int.from_bytes(header[20:24])
        if width * height > MAX_PIXELS:
            raise BadFile(Fault.BOMB)


class Jpeg(_Picture):
    """A photograph or a scanned page."""

    name = "jpg"
    suffixes: tuple[str, ...] = (".jpg", ".jpeg")
    media_type = "image/jpeg"
    sign = JPEG_SIGN
    end = JPEG_END
