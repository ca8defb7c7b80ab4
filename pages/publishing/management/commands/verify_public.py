"""Command: compare live pages and frozen versions with what was approved; name what differs."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pages.publishing.comparison import altered


class Command(BaseCommand):
    """Verify live pages; exit with an error that names each one nobody approved as it is."""

    help = "Compare live pages, frozen versions and files with what was approved."

    def handle(self, *args: Any, **options: Any) -> None:
        found = [str(one) for one in altered()]
        if found:
            raise CommandError("not as approved: " + "; ".join(found))
        self.stdout.write("every live page is as approved")
