"""The list of what waits: the same few queries however long it is, and what the check found."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from factories.items import waiting

QUEUE = reverse("staff:queue")
TWIN = "ไฟล์เดียวกับเอกสารที่มีอยู่แล้ว"


def test_a_longer_queue_costs_no_more_queries(office, sign_in):
    client = sign_in(office.approver)
    counts = []
    for number in range(4):
        waiting(office.news, office.owner, title=f"ประกาศ {number}", text=f"เรื่องที่ {number}")
        client.get(QUEUE)
        with CaptureQueriesContext(connection) as queries:
            client.get(QUEUE)
        counts.append(len(queries))

    assert counts[1:] == [counts[1]] * 3


def test_a_file_that_the_office_has_already_is_marked(office, sign_in):
    waiting(office.news, office.owner, text="ฉบับเดียวกัน")
    waiting(office.news, office.owner2, text="ฉบับเดียวกัน")

    told = sign_in(office.approver).get(QUEUE).content.decode()

    assert told.count(TWIN) == 2


def test_a_file_of_its_own_is_not(office, sign_in):
    waiting(office.news, office.owner, text="ฉบับเดียว")

    assert TWIN not in sign_in(office.approver).get(QUEUE).content.decode()
