"""Command of the control: migrate, fill the site, run every probe, print who got through."""

from __future__ import annotations

import json
import logging

from django.core.management import call_command
from django.core.management.base import BaseCommand

from attack.probes.catalogue import PROBES
from attack.probes.registry import try_out
from attack.stock import world


class Command(BaseCommand):
    """Print {probe: who got through} as the last line."""

    requires_system_checks = ()

    def handle(self, *args, **options) -> None:
        logging.disable(logging.ERROR)
        call_command("migrate", verbosity=0)
        stock = world.make()
        found = {name: try_out(probe, stock) for name, probe in PROBES.items()}
        self.stdout.write(json.dumps(found))
