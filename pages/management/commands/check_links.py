"""Command: look whether every web site the public pages lead to still answers."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from pages.linkcheck.checking import check_links


class Command(BaseCommand):
    """Check the links and name those that do not open."""

    help = "Check every address of the public lists of web sites and online services."

    def handle(self, *args: Any, **options: Any) -> None:
        broken = check_links()
        for one in broken:
            self.stdout.write(f"{one.url}: {one.told}")
        self.stdout.write(f"{len(broken)} broken")
