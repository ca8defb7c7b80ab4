"""Write the whole search index anew."""

from typing import Any

from django.core.management.base import BaseCommand

from search import indexing


class Command(BaseCommand):
    """rebuild_search: safe to run at any time, searches and publications go on meanwhile."""

    help = "Write every entry of the search index anew and drop what is no longer published."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, telling how far it is."""
        count = indexing.rebuild(self._progress if options["verbosity"] > 1 else _silent)
        self.stdout.write(f"{count} entries in the search index")

    def _progress(self, done: int) -> None:
        """Tell how many entries are written."""
        self.stdout.write(f"{done} entries")


def _silent(done: int) -> None:
    """Tell nothing."""
