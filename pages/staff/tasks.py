"""Background jobs of the staff screens."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from pages.staff import reminders


@task()
def remind_due() -> int:
    """Remind people of what is due; return how many notices are new."""
    return reminders.remind(timezone.now())
