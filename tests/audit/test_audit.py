"""The audit chain: it covers everything, and shows the first place where somebody touched it."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import PageLogEntry

from factories.items import draft, published
from pages.publishing.append_only import disarm
from portal.audit import chain
from portal.audit.models import AuditEntry
from portal.audit.tables import TABLES


@pytest.fixture
def busy(office):
    """Return an office in which something was published."""
    published(draft(office.news, office.owner), office)
    return office


@pytest.fixture
def tamper(busy):
    """Return a function that changes the log the way an intruder with the database would."""
    connection.check_constraints()
    disarm(connection, TABLES)

    def run(statement: str, *values: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)

    return run


def test_every_entry_of_wagtails_log_is_in_the_chain(busy):
    logged = set(PageLogEntry.objects.values_list("action", flat=True))

    assert logged <= set(AuditEntry.objects.values_list("action", flat=True))


def test_an_untouched_chain_holds(busy):
    assert chain.first_break() is None


def test_a_changed_entry_is_named(tamper):
    tamper("UPDATE audit_auditentry SET title = 'x' WHERE sequence = 3")

    assert chain.first_break() == chain.Break(3, "changed")


def test_a_removed_entry_is_named(tamper):
    tamper("DELETE FROM audit_auditentry WHERE sequence = 4")

    assert chain.first_break() == chain.Break(4, "missing")


def test_a_relinked_entry_is_named(tamper):
    tamper("UPDATE audit_auditentry SET previous = %s WHERE sequence = 5", chain.START)

    assert chain.first_break() == chain.Break(5, "not linked to the entry before")


def test_the_command_fails_with_the_entry(tamper):
    tamper("UPDATE audit_auditentry SET actor = 'x' WHERE sequence = 2")

    with pytest.raises(CommandError, match="audit entry 2: changed"):
        call_command("verify_audit")


def test_the_actor_is_named_as_they_were(busy):
    entry = AuditEntry.objects.get(action="publishing.approve")

    assert entry.actor == busy.approver.get_full_name()
