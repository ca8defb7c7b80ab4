"""Command: compare every live page with what was approved, and name those that differ."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pages.publishing.comparison import altered


class Command(BaseCommand):
    """Verify live pages; exit with an error that names each one nobody approved as it is."""

    help = "Compare live pages with their publication records."

    def handle(self, *args: Any, **options: Any) -> None:
        found = [f"{page.pk} {page.title}" for page in altered()]
        if found:
            raise CommandError("not as approved: " + "; ".join(found))
        self.stdout.write("every live page is as approved")
