"""The two health addresses; no detail beyond one word per part leaves the machine."""

from __future__ import annotations

import logging

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from portal.health.parts import PARTS, VITAL

logger = logging.getLogger("health")


@never_cache
def live(request: HttpRequest) -> JsonResponse:
    """Answer that the process runs."""
    return JsonResponse({"status": "ok"})


def _probe(name: str) -> str:
    # A process boundary: a probe reports whatever went wrong, it never raises.
    try:
        return PARTS[name]()
    except Exception:
        logger.exception("probe.failed", extra={"part": name})
        return "failed"


@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Answer one entry per part; 503 when a vital one fails."""
    answers = {name: _probe(name) for name in PARTS}
    failed = any(answers[name] != "ok" for name in VITAL)
    return JsonResponse(
        {"status": "failed" if failed else "ok", "parts": answers}, status=503 if failed else 200
    )
