"""What stands near an item is remembered between visits, and never longer than it is true."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from pages.publishing import actions, order
from pages.publishing.models import Reason


def shown(client, page) -> str:
    return client.get(page.get_url()).content.decode()


def test_an_item_is_not_near_itself(on_air, client):
    page = on_air(title="ประกาศเดียวในหมวด")

    assert "related" not in shown(client, page)


def test_what_is_published_later_stands_near_at_once(on_air, client):
    page = on_air()
    shown(client, page)

    later = on_air(title="คำสั่งฉบับใหม่")

    assert later.get_url() in shown(client, page)


def test_what_is_taken_down_is_near_nothing(office, on_air, client):
    page, other = on_air(), on_air(title="คำสั่งที่ยกเลิก")
    shown(client, page)

    answer = actions.Answer(Reason.objects.get(code="incomplete"))
    actions.take_down(other, by=office.web_master, answer=answer)

    assert other.get_url() not in shown(client, page)


def test_the_second_visitor_asks_for_neither_sections_nor_neighbours(on_air, client):
    page, _ = on_air(), on_air(title="คำสั่งฉบับใหม่")
    shown(client, page)

    with CaptureQueriesContext(connection) as queries:
        shown(client, page)

    assert not [q for q in queries if "name_en" in q["sql"] or "pages_jobpage" in q["sql"]]


@pytest.mark.skipif(
    connection.vendor != "postgresql",
    reason="SQLite lets one writer in at a time; on PostgreSQL: make test-all",
)
def test_evidence_takes_turns_until_the_transaction_ends(db):
    with transaction.atomic(), connection.cursor() as cursor:
        order.hold(order.Turn.EVIDENCE)
        cursor.execute("SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND granted")
        held = {row[0] for row in cursor.fetchall()}

    assert order.Turn.EVIDENCE in held
