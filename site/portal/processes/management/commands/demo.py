"""Prepare a demonstration office in the data folder and run it: what `make demo` starts."""

import signal
import sys
from argparse import SUPPRESS, ArgumentParser

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from portal.processes import commands, demonstration, exposure, preparation, readiness
from portal.processes.errors import ProcessError
from portal.processes.management.commands.serve import Serving, serve
from portal.processes.parent import follow_make
from portal.processes.plan import PAGES_CHANGED
from portal.settings import env

HOST = "127.0.0.1"


class Command(BaseCommand):
    """Print `ready: ADDRESS` when the portal answers, then the accounts to sign in with."""

    help = "Prepare and run the demonstration offices."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the port to listen on."""
        parser.add_argument("--port", type=int, default=env.read(env.PORT))
        # The supervisor's own question, asked of a process that ends with its memory.
        parser.add_argument("--only-prepare", action="store_true", help=SUPPRESS)

    def handle(self, *, port: int, only_prepare: bool, **options: object) -> None:
        """Prepare what is missing, then supervise until asked to stop."""
        if only_prepare:
            sys.exit(PAGES_CHANGED if prepare(port) else 0)
        # Until the supervisor takes the signals, an interrupt just ends us, without a traceback.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        make = follow_make()
        try:
            exposure.require_development()
            exposure.require_safe(HOST)
            readiness.require_free_port(HOST, port)
            later: list[str] | None = commands.demonstration(settings.ROOT, port)
            # A first start needs both cores for its papers, and there is nothing to serve yet.
            if preparation.is_empty():
                prepare(port)
                later = None
            serve(Serving(HOST, port, announcement(port), later, make))
        except ProcessError as error:
            raise CommandError(str(error)) from error


def prepare(port: int) -> bool:
    """Bring tables, static files and samples up to date; tell whether pages look different."""
    before = preparation.condition()
    call_command("load_demo", host=HOST, port=port, prepare=True, verbosity=0)
    return preparation.condition() != before


def announcement(port: int) -> list[str]:
    """Return where the portal answers and who can sign in."""
    centre = f"http://{demonstration.CENTRE_HOST}:{port}/"
    return [
        f"ready: http://{HOST}:{port}/",
        f"staff: http://{HOST}:{port}/admin/",
        f"accounts: {' '.join(demonstration.ACCOUNTS)}",
        f"second office: {centre} (staff: {centre}admin/)",
        f"its accounts: {' '.join(demonstration.CENTRE_ACCOUNTS)}",
        f"password: {demonstration.password(settings.DATA)}",
    ]
