"""Sends the bytes of a stored file: ranges, fingerprints, Thai names, nothing executed.

Who may read a file is decided by the caller.
"""

import logging
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.http.response import HttpResponseNotModified
from django.utils.cache import patch_cache_control
from django.utils.http import http_date, parse_etags

from documents.models import StoredFile
from documents.states import ScanState
from documents.storage import opened

logger = logging.getLogger("documents")

CHUNK: Final = 256 * 1024
# Shown by the browser itself; everything else is saved.
INLINE: Final = frozenset({"application/pdf", "image/jpeg", "image/png", "image/webp"})
# A PDF may hold scripts and forms; it gets nothing to load and nowhere to send.
POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)
_RANGE: Final = re.compile(r"bytes=(?:(\d+)-(\d*)|-(\d+))$")
UNSATISFIABLE: Final = range(0)


def file_response(
    stored: StoredFile, request: HttpRequest, *, download: bool = False
) -> HttpResponseBase:
    """Answer with a file, a part of it (206), or word that it has not changed (304).

    Raises Http404 for a file with a virus: its bytes are out of reach.
    """
    if stored.scan_state == ScanState.INFECTED:
        logger.warning("file.withheld", extra={"file": stored.pk})
        raise Http404
    etag = f'"{stored.sha256}"'
    if _is_known(request, etag):
        return _with_headers(HttpResponseNotModified(), stored, etag, download=download)
    size = stored.file_size or 0
    part = _part(request, size, etag)
    if part == UNSATISFIABLE and part is not None:
        refused = HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
        return _with_headers(refused, stored, etag, download=download)
    response = _body(stored, request, part or range(size))
    if part is not None:
        response.status_code = 206
        response["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{size}"
    return _with_headers(response, stored, etag, download=download)


def disposition(name: str, *, inline: bool) -> str:
    """Return Content-Disposition with a Thai name (RFC 5987) and a plain fallback."""
    plain = name.encode("ascii", "ignore").decode().strip()
    fallback = re.sub(r'["\\\x00-\x1f]', "", plain)
    if not fallback.rpartition(".")[0].strip(" ._-()"):
        fallback = f"document.{name.rpartition('.')[2]}"
    kind = "inline" if inline else "attachment"
    return f"{kind}; filename=\"{fallback}\"; filename*=UTF-8''{quote(name)}"


def _is_known(request: HttpRequest, etag: str) -> bool:
    """Tell whether the reader already has these bytes."""
    told = parse_etags(request.headers.get("If-None-Match", ""))
    return request.method in {"GET", "HEAD"} and (
        "*" in told or etag in [tag.removeprefix("W/") for tag in told]
    )


def _part(request: HttpRequest, size: int, etag: str) -> range | None:
    """Return the bytes asked for; None for all, an empty range when there are none such.

    Several ranges at once are answered with the whole file, as RFC 9110 allows.
    """
    asked = _RANGE.match(request.headers.get("Range", ""))
    if not asked or request.headers.get("If-Range", etag) != etag:
        return None
    first, last, final = asked.groups()
    if final is not None:
        return range(max(0, size - int(final)), size)
    stop = min(size, int(last) + 1) if last else size
    if last and int(last) < int(first):
        return None
    return range(int(first), stop) if int(first) < size else UNSATISFIABLE


def _body(stored: StoredFile, request: HttpRequest, part: range) -> HttpResponseBase:
    if request.method == "HEAD":
        response: HttpResponseBase = HttpResponse()
    else:
        response = StreamingHttpResponse(_stream(stored, part))
    response["Content-Length"] = str(len(part))
    return response


def _stream(stored: StoredFile, part: range) -> Iterator[bytes]:
    try:
        with opened(stored.file) as stream:
            stream.seek(part.start)
            left = len(part)
            while left and (chunk := stream.read(min(CHUNK, left))):
                left -= len(chunk)
                yield chunk
    except OSError:
        # The head of the answer has left already, so nobody else says which file it was.
        logger.exception("file.missing", extra={"file": stored.pk})
        raise


def _with_headers(
    response: HttpResponseBase, stored: StoredFile, etag: str, *, download: bool
) -> HttpResponseBase:
    inline = not download and stored.media_type in INLINE
    response["Content-Type"] = stored.media_type or "application/octet-stream"
    response["Content-Disposition"] = disposition(stored.filename, inline=inline)
    response["ETag"] = etag
    response["Last-Modified"] = http_date(stored.created_at.timestamp())
    response["Accept-Ranges"] = "bytes"
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Frame-Options"] = "SAMEORIGIN"
    response["Content-Security-Policy"] = POLICY
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    # Whether the public may read is asked each time; the fingerprint makes that cheap.
    patch_cache_control(response, no_cache=True)
    return response
