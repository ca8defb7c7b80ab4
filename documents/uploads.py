"""Lets a body that is far too large pass by without writing it to disk."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers

# What a form may say besides its file.
WORDS: Final = 1024 * 1024


class TooLargeUploads(FileUploadHandler):
    """Puts an empty file of the announced size in the place of one no limit allows.

    The view then refuses it by its size, with the words every large file meets. Without this
    the whole body would lie in the temporary folder before anybody looks (FILE_UPLOAD_HANDLERS).
    """

    announced: int = 0

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, str],  # noqa: N803  # Django calls it so, by name
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        """Remember the size when it is beyond every limit."""
        if content_length > settings.MAX_UPLOAD_BYTES + WORDS:
            self.announced = content_length

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Keep the handlers that would write it away from it."""
        super().new_file(*args, **kwargs)
        if self.announced:
            raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Drop the bytes, or hand them on."""
        return None if self.announced else raw_data

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        """Return the stand-in, or leave the file to the next handler."""
        if not self.announced:
            return None
        return UploadedFile(BytesIO(), self.file_name, self.content_type, self.announced)
