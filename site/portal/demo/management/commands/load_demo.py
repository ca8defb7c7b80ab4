"""Command: load the demonstration office, once."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from portal.demo import content, loading
from portal.processes.demonstration import password
from thai import calendar


class Command(BaseCommand):
    """Load the demonstration office through the real actions; a second time does nothing."""

    help = "Load the demonstration office (invented names, invented place)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="localhost", help="host name of its site")
        parser.add_argument("--port", type=int, default=80, help="port of its site")

    def handle(self, *args: Any, **options: Any) -> None:
        if loading.Where().is_loaded:
            self.stdout.write("The demonstration office is loaded already.")
            return
        office = content.load(calendar.today())
        where = loading.Where(options["host"], options["port"])
        counted = loading.load(office, where, password(settings.DATA))
        self.stdout.write(f"{counted} items loaded")
