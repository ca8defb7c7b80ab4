"""Command: write the take-down of every item whose publication period has ended."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from pages.publishing.tasks import take_down_overdue


class Command(BaseCommand):
    """Take down what is due; safe to repeat and to run twice at once."""

    help = "Take down every item whose publication period has ended."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{take_down_overdue(timezone.now())} taken down")
