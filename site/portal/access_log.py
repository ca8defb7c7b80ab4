"""What a request leaves in the log: a line if it was slow, and one for each where that is on."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

logger = logging.getLogger("portal")

# Longer addresses are somebody's experiments.
LONGEST = 300
SAFE = "/-._~:@!$&()*+,;="


class RequestLogMiddleware:
    """Write a line once the answer is known (SLOW_REQUEST_MS in milliseconds, ACCESS_LOG).

    Counted until the answer is ready to be sent: a file goes at the pace of who takes it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = time.monotonic()
        response = self.get_response(request)
        took = round((time.monotonic() - began) * 1000)
        # The editor's preview is a request inside another one, which has its own line.
        if not getattr(request, "is_dummy", False):
            self.write(request, {"status": response.status_code, "ms": took})
        return response

    def write(self, request: HttpRequest, ended: dict[str, int]) -> None:
        """Write what was asked and how it ended."""
        if ended["ms"] >= settings.SLOW_REQUEST_MS:
            logger.warning("request.slow", extra=asked(request) | known(request) | ended)
        if settings.ACCESS_LOG:
            logger.info("request.answered", extra=asked(request) | ended)


def asked(request: HttpRequest) -> dict[str, object]:
    """Return who asked for what: without the query, which may hold what people typed."""
    return {
        "client": plain(request.META.get("REMOTE_ADDR") or "-"),
        "method": plain(request.method or ""),
        "path": plain(request.path),
    }


def known(request: HttpRequest) -> dict[str, object]:
    """Return which screen it was, and the person if somebody was looked up already."""
    match = request.resolver_match
    # Asking the database now would make a slow request slower yet.
    user = getattr(request, "_cached_user", None)
    return {"route": match.view_name if match else None, "user": getattr(user, "pk", None)}


def plain(text: str) -> str:
    """Return a text as one word of ASCII, so that no request can write a line of its own."""
    return quote(text[:LONGEST], safe=SAFE, errors="replace")
