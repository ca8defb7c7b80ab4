"""Command: walk chain, checkpoints and evidence and name the first thing that does not hold."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.audit.models import AuditEntry
from portal.audit.verification import first_fault


class Command(BaseCommand):
    """Verify the audit log; exit with an error that names the first bad row."""

    help = "Verify the audit log, its checkpoints and every row of evidence."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take folders with copies of checkpoints that were kept outside this machine."""
        text = "a folder with copies of checkpoints kept elsewhere; may be repeated"
        parser.add_argument("--checkpoints", action="append", type=Path, default=[], help=text)

    def handle(self, *args: Any, **options: Any) -> None:
        found = first_fault(*options["checkpoints"])
        if found is not None:
            raise CommandError(str(found))
        self.stdout.write(f"{AuditEntry.objects.count()} entries, chain holds")
