"""The two health addresses; the public learns one word, who runs the portal one entry per part."""

from __future__ import annotations

import logging
import secrets

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.vary import vary_on_headers

from pages.staff.roles import StaffRole, roles_of
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
@vary_on_headers("Authorization", "Cookie")
def ready(request: HttpRequest) -> JsonResponse:
    """Answer ok, or failed with 503 when a vital part fails; every part to who runs the portal.

    A wrong token gets the answer of the public: nobody learns whether one is set.
    """
    shown = PARTS if has_token(request) or is_administrator(request) else VITAL
    answers = {name: _probe(name) for name in shown}
    failed = any(answers[name] != "ok" for name in VITAL)
    told: dict[str, object] = {"status": "failed" if failed else "ok"}
    if shown is PARTS:
        told["parts"] = answers
    return JsonResponse(told, status=503 if failed else 200)


def has_token(request: HttpRequest) -> bool:
    """Tell whether a monitoring program sent SUKSALA_HEALTH_TOKEN as bearer token."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    given, kept = token.strip().encode(), settings.HEALTH_TOKEN.encode()
    return bool(kept) and scheme.lower() == "bearer" and secrets.compare_digest(given, kept)


def is_administrator(request: HttpRequest) -> bool:
    """Tell whether the person signed in keeps the installation or one of its agencies."""
    try:
        user = request.user
        if not user.is_authenticated:
            return False
        return user.is_superuser or StaffRole.ADMINISTRATOR in roles_of(user)
    except DatabaseError:
        # Who this is cannot be known; the probe of the database says why.
        return False
