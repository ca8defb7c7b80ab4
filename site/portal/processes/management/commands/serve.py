"""Run the portal: web processes and workers under one command."""

from argparse import ArgumentParser
from dataclasses import dataclass
from typing import NoReturn

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from portal.processes import commands, demonstration, exposure, preparation, readiness, server
from portal.processes.errors import ProcessError, WebStopped
from portal.processes.plan import Plan, hand_over
from portal.settings import env


class Command(BaseCommand):
    """Print `ready: ADDRESS` when the portal answers; SIGINT or SIGTERM ends everything."""

    help = "Run the web processes and the workers together."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the address to listen on."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=env.read(env.PORT))
        parser.add_argument(
            "--prepare", action="store_true", help="first bring tables and static files up to date"
        )

    def handle(self, *, host: str, port: int, prepare: bool, **options: object) -> None:
        """Supervise until asked to stop."""
        try:
            exposure.require_safe(host)
            if prepare:
                preparation.migrate()
                preparation.collect_static()
            serve(Serving(host, port, [f"ready: http://{host}:{port}/"]))
        except ProcessError as error:
            raise CommandError(str(error)) from error


@dataclass(frozen=True, slots=True)
class Serving:
    """Where to serve, what to say once it answers, and what the demonstration asks besides."""

    host: str
    port: int
    announcement: list[str]
    preparation: list[str] | None = None
    make: int | None = None


def serve(asked: Serving) -> NoReturn:
    """Become the supervisor of the processes; it ends when asked to stop.

    Raises PortInUse and DemoAccounts.
    """
    readiness.require_free_port(asked.host, asked.port)
    demonstration.require_absent()
    root = settings.ROOT
    many = server.Listening(asked.host, asked.port, settings.WEB_PROCESSES, settings.WEB_THREADS)
    numbers = range(1, settings.WORKERS + 1)
    plan = Plan(
        web=server.command(root, many),
        others={f"worker {number}": commands.worker(root, number) for number in numbers},
        question=readiness.question(asked.host, asked.port),
        announcement=asked.announcement,
        refusal=str(WebStopped()),
        preparation=asked.preparation,
        make=asked.make,
    )
    connections.close_all()
    hand_over(plan, commands.environment(root))
