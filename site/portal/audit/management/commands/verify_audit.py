"""Command: walk the audit chain and name the first entry that does not hold."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.audit.chain import first_break
from portal.audit.models import AuditEntry


class Command(BaseCommand):
    """Verify the audit chain; exit with an error that names the first bad entry."""

    help = "Verify the hash chain of the audit log."

    def handle(self, *args: Any, **options: Any) -> None:
        found = first_break()
        if found is not None:
            raise CommandError(f"audit entry {found.sequence}: {found.reason}")
        self.stdout.write(f"{AuditEntry.objects.count()} entries, chain holds")
