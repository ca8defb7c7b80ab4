"""One line in the log for each request that took long."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

logger = logging.getLogger("portal")


class SlowRequestMiddleware:
    """Write down which request took longer than SLOW_REQUEST_MS (milliseconds) to be answered.

    Counted until the answer is ready to be sent: a file goes at the pace of who takes it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = time.monotonic()
        response = self.get_response(request)
        took = round((time.monotonic() - began) * 1000)
        if took >= settings.SLOW_REQUEST_MS:
            logger.warning("request.slow", extra=_told(request) | _answer(response, took))
        return response


def _told(request: HttpRequest) -> dict[str, object]:
    """Return what was asked: without the query, which may hold what people typed."""
    match = request.resolver_match
    # Only a person who was looked up already: asking the database now would make it slower yet.
    user = getattr(request, "_cached_user", None)
    return {
        "method": request.method,
        "path": quote(request.path, errors="replace"),
        "route": match.view_name if match else None,
        "user": getattr(user, "pk", None),
    }


def _answer(response: HttpResponseBase, took: int) -> dict[str, object]:
    return {"status": response.status_code, "ms": took}
