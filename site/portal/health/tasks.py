"""Background jobs of health: they only call comparisons."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from portal.health import integrity


@task()
def check_integrity() -> int:
    """Compare what is due; return how much was found.

    It is asked every hour, since nobody knows at which an office is switched on.
    """
    now = timezone.now()
    return sum(integrity.check(subject, now).count for subject in integrity.due(now))
