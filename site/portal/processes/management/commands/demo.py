"""Prepare a demonstration office in the data folder and run it: what `make demo` starts."""

import signal
from argparse import ArgumentParser
from functools import partial

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from portal.processes import demonstration, preparation, readiness
from portal.processes.errors import ProcessError
from portal.processes.management.commands.serve import serve
from portal.processes.parent import follow_make

HOST = "127.0.0.1"


class Command(BaseCommand):
    """Print `ready: ADDRESS` when the portal answers, then the accounts to sign in with."""

    help = "Prepare and run the demonstration offices."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the port to listen on."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port: int, **options: object) -> None:
        """Prepare what is missing, then supervise until asked to stop."""
        # Until the supervisor takes the signals, an interrupt just ends us, without a traceback.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        follow_make()
        try:
            readiness.require_free_port(HOST, port)
            settings.DEMO_PASSWORD = demonstration.password(settings.DATA)
            # A first start needs both cores for its papers, and there is nothing to serve yet.
            if preparation.is_empty():
                self.prepare(port)
            serve(HOST, port, partial(self.announce, port), partial(self.prepare, port))
        except ProcessError as error:
            raise CommandError(str(error)) from error

    def prepare(self, port: int) -> bool:
        """Bring tables, static files and samples up to date; tell whether pages look different."""
        before = preparation.condition()
        call_command("load_demo", host=HOST, port=port, prepare=True, verbosity=0)
        return preparation.condition() != before

    def announce(self, port: int) -> None:
        """Tell where the portal answers and who can sign in."""
        self.stdout.write(f"ready: http://{HOST}:{port}/")
        self.stdout.write(f"staff: http://{HOST}:{port}/admin/")
        self.stdout.write(f"accounts: {' '.join(demonstration.ACCOUNTS)}")
        centre = f"http://{demonstration.CENTRE_HOST}:{port}/"
        self.stdout.write(f"second office: {centre} (staff: {centre}admin/)")
        self.stdout.write(f"its accounts: {' '.join(demonstration.CENTRE_ACCOUNTS)}")
        self.stdout.write(f"password: {settings.DEMO_PASSWORD}")
        self.stdout.flush()
