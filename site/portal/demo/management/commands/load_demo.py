"""Command: load the demonstration offices, once."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from portal.demo import content, loading
from portal.processes import demonstration
from thai import calendar


class Command(BaseCommand):
    """Load both demonstration offices through the real actions; a second time does nothing."""

    help = "Load the demonstration offices (invented names, invented place)."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take where the two sites answer."""
        parser.add_argument("--host", default="localhost", help="host name of the first site")
        parser.add_argument(
            "--centre-host",
            default=demonstration.CENTRE_HOST,
            help="host name of the second site, a health centre",
        )
        parser.add_argument("--port", type=int, default=80, help="port of both sites")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load what is not there yet."""
        today = calendar.today()
        office = loading.Where(options["host"], options["port"])
        centre = loading.Where(
            options["centre_host"],
            options["port"],
            slug=loading.CENTRE_SLUG,
            prefix=demonstration.CENTRE_PREFIX,
        )
        for where, read in ((office, content.load), (centre, content.load_centre)):
            if where.is_loaded:
                self.stdout.write(f"{where.slug}: loaded already")
                continue
            counted = loading.load(read(today), where, demonstration.password(settings.DATA))
            self.stdout.write(f"{where.slug}: {counted} items loaded")
