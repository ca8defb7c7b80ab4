"""What the programs of this folder share: each runs in a process of its own, beside the tests."""

from __future__ import annotations

from io import StringIO
from types import SimpleNamespace

from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from pages.publishing import actions
from pages.publishing.append_only import unarmed
from pages.publishing.checklist import POINTS
from pages.publishing.comparison import altered
from pages.publishing.errors import PublishingError
from pages.publishing.models import PublicationRequest
from portal.accounts.models import User

VERIFICATIONS = ("verify_public", "verify_audit", "verify_files", "search_drift")
# Field of an office → user name of the person.
PEOPLE = {"owner": "owner", "approver": "approver", "web_master": "webmaster"}


def people() -> SimpleNamespace:
    """Return the three people whose signatures a publication needs."""
    return SimpleNamespace(**{key: User.objects.get(username=one) for key, one in PEOPLE.items()})


def migrate(*words: str) -> None:
    """Bring the tables up to what the models say."""
    call_command("migrate", *words, verbosity=0)


def alarms() -> dict[str, str]:
    """Run every verification; return what the commands that end with an error say."""
    return {name: said for name in VERIFICATIONS if (said := _alarm(name))}


def _alarm(command: str) -> str:
    said = StringIO()
    try:
        call_command(command, stdout=said)
    except CommandError as error:
        return f"{said.getvalue()}{error}"
    return ""


def named() -> list[str]:
    """Return every value that verify_public names, sorted."""
    return sorted({value for one in altered() for value in one.values})


def named_after(statement: str) -> list[str]:
    """Return what verify_public names beside a statement from a console, which is then undone."""
    before = set(named())
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(statement)
        found = named()
        transaction.set_rollback(True)
    return sorted(set(found) - before)


def refused(statement: str) -> str:
    """Return how the database refuses a statement from a console; nothing if it obeys."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            transaction.set_rollback(True)
    except DatabaseError as error:
        return str(error).partition("\n")[0]
    return ""


def publish(request: PublicationRequest) -> str:
    """Publish an approved request; return why it was refused, nothing if it was not."""
    try:
        actions.publish(request, by=people().web_master, checked=POINTS)
    except PublishingError as error:
        return type(error).__name__
    return ""


def without_triggers() -> list[str]:
    """Return the tables of evidence that the database would let change."""
    return unarmed(connection)
