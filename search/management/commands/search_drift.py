"""Prove that the search index equals what is published, or name the differences."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search import indexing


class Command(BaseCommand):
    """search_drift: ends with an error when index and sources differ."""

    help = "Compare the search index with what should be in it."

    def handle(self, *args: Any, **options: Any) -> None:
        """List keys that are missing, stray or changed."""
        found = indexing.drift()
        for name in ("missing", "stray", "changed"):
            for key in getattr(found, name):
                self.stdout.write(f"{name} {key}")
        if found:
            raise CommandError("The search index differs. Run manage.py rebuild_search.")
        self.stdout.write("The search index equals its sources.")
