"""Refusals that a person at a screen meets: told to them, and one line in the log."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.admin import messages
from wagtail.utils.urlpatterns import decorate_urlpatterns

from pages.publishing.refusals import is_written, written

logger = logging.getLogger("pages")

T = TypeVar("T")


def show(http: HttpRequest, refusal: Exception, **ids: int | None) -> None:
    """Tell the person why not, and write it down."""
    messages.error(http, str(refusal))
    note(http, refusal, **ids)


def note(http: HttpRequest, refusal: Exception, **ids: int | None) -> None:
    """Write down an act that was refused, unless what lies below has done so."""
    if not is_written(refusal):
        logger.info("act.refused", extra=_asked(http) | ids | {"reason": type(refusal).__name__})


def note_closed(http: HttpRequest) -> None:
    """Write down that somebody asked for a screen, or an item, that is not theirs."""
    logger.warning("screen.refused", extra=_asked(http))


def noted(view: Callable[..., T]) -> Callable[..., T]:
    """Write down what a view refuses; Wagtail turns that into a message and tells nobody else."""

    @wraps(view)
    def seen(request: HttpRequest, *args: Any, **kwargs: Any) -> T:
        try:
            return view(request, *args, **kwargs)
        except PermissionDenied as refusal:
            if not is_written(refusal):
                note_closed(request)
                written(refusal)
            raise

    return seen


def noted_all(patterns: list[Any]) -> list[Any]:
    """Write down what the views behind these addresses refuse."""
    decorated: list[Any] = decorate_urlpatterns(patterns, noted)
    return decorated


def _asked(http: HttpRequest) -> dict[str, object]:
    """Return who asked for what: the route and the ids in its address."""
    match = http.resolver_match
    given = match.kwargs if match else {}
    numbers = {name.removesuffix("_id"): one for name, one in given.items() if isinstance(one, int)}
    return {"route": match.view_name if match else None, **numbers, "user": http.user.pk}
