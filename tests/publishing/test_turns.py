"""Who waits for a turn holds all it needs already: on PostgreSQL nobody waits in a circle."""

from __future__ import annotations

from contextlib import closing

import pytest
from django.db import IntegrityError, OperationalError, connection, connections, transaction
from django.utils import timezone

from pages.publishing import custody, order
from pages.publishing.models import Notice

pytestmark = pytest.mark.skipif(
    connection.vendor != "postgresql",
    reason="SQLite lets one writer in at a time; on PostgreSQL: make test-all",
)


def locked_by_another(page, strength: str) -> bool:
    """Return whether somebody who comes by another connection would have to wait for a row."""
    # The office was founded before the test began: others see it, too.
    with closing(connections.create_connection("default")) as other, other.cursor() as cursor:
        ask = f"SELECT 1 FROM wagtailcore_page WHERE id = %s FOR {strength} NOWAIT"
        try:
            cursor.execute(ask, [page.pk])
        except OperationalError:
            return True
    return False


def test_an_action_keeps_the_agency_of_its_page_in_place(office):
    with transaction.atomic():
        custody.hold_page(office.news)

        assert locked_by_another(office.home, "UPDATE")


def test_colleagues_may_write_to_the_agency_meanwhile(office):
    with transaction.atomic():
        custody.hold_page(office.news)

        assert not locked_by_another(office.home, "NO KEY UPDATE")


def test_what_was_written_is_checked_before_the_turn(office):
    with transaction.atomic():
        point = transaction.savepoint()
        Notice.objects.create(request_id=0, person=office.owner, kind="approved", at=timezone.now())

        with pytest.raises(IntegrityError):
            order.hold(order.Turn.AUDIT)

        transaction.savepoint_rollback(point)
