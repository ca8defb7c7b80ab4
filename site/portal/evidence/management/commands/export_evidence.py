"""Command: write the evidence of a period into a ZIP."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from pages.models import HomePage
from pages.publishing import routing
from portal.evidence import actions
from portal.evidence.errors import EvidenceError
from portal.evidence.scope import Scope
from thai.calendar import ThaiDateError, parse_date


class Command(BaseCommand):
    """Export the evidence of one agency, or of all; never overwrites a file."""

    help = "Write requests, decisions, records, take-downs and the audit log of a period as ZIP."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--from", dest="first", required=True, help="first day: 1/10/2569")
        parser.add_argument("--until", dest="last", required=True, help="last day: 30/9/2570")
        parser.add_argument("--agency", help="slug of the agency's home page; without it, all")
        parser.add_argument("--to", type=Path, required=True, help="the ZIP to write")

    def handle(self, *args: Any, **options: Any) -> None:
        homes = HomePage.objects.order_by("path")
        if options["agency"]:
            homes = homes.filter(slug=options["agency"])
        agencies = {home.pk: home for home in map(routing.agency_of, homes)}
        try:
            days = parse_date(options["first"]), parse_date(options["last"])
            scope = Scope(tuple(agencies.values()), *days)
            with options["to"].open("x+b") as target:
                digest = actions.export(scope, target, by=None)
        except (EvidenceError, ThaiDateError, FileExistsError) as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{digest}  {options['to']}")
