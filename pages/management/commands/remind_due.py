"""Command: remind people of what waits too long, ends soon or is due for review."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from pages.staff import reminders


class Command(BaseCommand):
    """Write the reminders that are due; safe to repeat and to run twice at once."""

    help = "Write the notices about what waits too long, ends soon or is due for review."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{reminders.remind(timezone.now())} reminded")
