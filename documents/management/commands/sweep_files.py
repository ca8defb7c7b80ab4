"""Removes files nobody refers to after 24 hours, and bytes without a row."""

from typing import Any

from django.core.management.base import BaseCommand

from documents import sweeping


class Command(BaseCommand):
    """Sweep the store of originals and previews once."""

    help = "Remove files that nothing refers to and that are older than 24 hours."

    def handle(self, *args: Any, **options: Any) -> None:
        """Sweep and say how many files went."""
        self.stdout.write(f"{sweeping.sweep()} files removed")
