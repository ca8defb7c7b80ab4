"""Every page about the office shows what staff wrote, cheaply."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories.about import (
    contact_page,
    history_page,
    mission_page,
    powers_page,
    structure_page,
)
from factories.people_pages import cio_page, executives_page, staff_directory_page
from factories.plans import performance_page, plan_page, strategy_page
from search.query import Query, search

SAID = {
    history_page: ["2478", "สุขศาลาแห่งแรกของอำเภอ", "มีผดุงครรภ์ประจำ"],
    mission_page: ["คนทดสอบสุขภาพดี", "พัฒนาระบบบริการปฐมภูมิ", "ใส่ใจประชาชน"],
    structure_page: ["นายธีรภัทร", "ธุรการและสารบรรณ"],
    powers_page: ["จัดทำแผนยุทธศาสตร์", "พ.ศ. 2560", "อสม. ทุกหมู่บ้าน"],
    contact_page: ["14.881253", "08 1234 5678", "admin@example.go.th", "line.me/R/ti/p/@example"],
    executives_page: ["นายธีรภัทร", "tel:+6644590123", "อดีตผู้บริหาร", "นายสมภพ ใจมั่น", "2558"],
    cio_page: ["cio@example.go.th", "12/2568", "สำรองข้อมูลทุกวัน", "2642", "ครั้งที่ 1"],
    staff_directory_page: ["กลุ่มงานควบคุมโรค", "นางมาลี สุขสันต์", "ต่อ 16"],
    strategy_page: ["2566", "2570", "ไม่น้อยกว่าร้อยละ 20", "แผนยุทธศาสตร์.txt"],
    plan_page: ["450,000", "80,750.50", "369,249.50", "17%", "table.csv"],
    performance_page: ["94.6", "บรรลุ", "ไม่บรรลุ", "table.csv"],
}


def name(factory) -> str:
    return factory.__name__


@pytest.mark.parametrize("factory", SAID, ids=name)
def test_the_public_page_says_what_staff_wrote(on_air, visit, factory):
    page = visit(on_air(factory).get_url())

    assert [said for said in SAID[factory] if said not in page] == []


@pytest.mark.parametrize("factory", SAID, ids=name)
def test_a_visit_costs_at_most_twelve_queries_and_forty_kilobytes(on_air, client, factory):
    url = on_air(factory).get_url()
    client.get(url)

    with CaptureQueriesContext(connection) as queries:
        size = len(client.get(url).content)

    assert (len(queries) <= 12, size <= 40 * 1024) == (True, True)


@pytest.mark.parametrize("factory", SAID, ids=name)
def test_a_draft_can_be_looked_at_before_it_is_saved(about, office, rf, factory):
    page = factory(about, office.owner)

    answer = page.make_preview_request(rf.get("/th/"), "")

    assert answer.status_code == 200


def test_words_of_a_row_find_the_page(on_air):
    page = on_air(staff_directory_page)

    assert [hit.title for hit in search(Query("นางสาวปรียา แสงดี")).hits] == [page.title]
