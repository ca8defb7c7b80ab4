"""Command: load the demonstration offices, once."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.demo import content, loading
from portal.demo.office import Office
from portal.demo.press import Press
from portal.processes import demonstration, exposure, preparation
from portal.processes.errors import ProcessError
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
        parser.add_argument(
            "--prepare", action="store_true", help="first bring tables and static files up to date"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load what is not there yet."""
        try:
            exposure.require_development()
        except ProcessError as error:
            raise CommandError(str(error)) from error
        today = calendar.today()
        office = loading.Where(options["host"], options["port"])
        centre = loading.Where(
            options["centre_host"],
            options["port"],
            slug=loading.CENTRE_SLUG,
            prefix=demonstration.CENTRE_PREFIX,
        )
        offices = ((office, content.load), (centre, content.load_centre))
        with Press() as press:
            if options["prepare"]:
                # The papers of a first start are made while its tables are.
                if preparation.is_empty():
                    press.order(*(read(today) for _where, read in offices))
                preparation.prepare()
            for where, read in offices:
                counted = "loaded already" if where.is_loaded else load(read(today), where, press)
                self.stdout.write(f"{where.slug}: {counted}")


def load(office: Office, where: loading.Where, press: Press) -> str:
    """Load one office and say how much that was."""
    press.order(office)
    counted = loading.load(office, where, demonstration.password(settings.DATA), press)
    return f"{counted} items loaded"
