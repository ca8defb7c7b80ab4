"""What the guards below every view and script stop is one line in the log, whoever hears of it."""

from __future__ import annotations

import logging
from typing import TypeVar

from wagtail.log_actions import get_active_log_context

from pages.publishing.errors import PublishingError

logger = logging.getLogger("publishing")

E = TypeVar("E", bound=Exception)
WRITTEN = "The log has a line about this."


def stopped(refusal: PublishingError, **ids: int | str | None) -> PublishingError:
    """Write down what a guard stopped and whose act it was; return the refusal to raise."""
    user = get_active_log_context().user
    told = {"reason": type(refusal).__name__, "user": getattr(user, "pk", None)}
    logger.warning("gate.refused", extra=ids | told)
    return written(refusal)


def written(refusal: E) -> E:
    """Mark a refusal as written down, so that it stays one line on its way up."""
    refusal.add_note(WRITTEN)
    return refusal


def is_written(refusal: Exception) -> bool:
    """Return whether the log has a line about a refusal."""
    return WRITTEN in getattr(refusal, "__notes__", ())
