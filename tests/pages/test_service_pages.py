"""Online services, web sites, policies, questions and figures: each field where people look."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from factories.agency import section
from factories.eservices import e_service_page
from factories.links import links_page
from factories.makers import MAKERS
from pages.models.links import LinkGroup


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("eservice", "เปิดให้บริการ"),
        ("eservice", "เข้าใช้บริการ"),
        ("eservice", "คิว-ตัวอย่าง.example"),
        ("eservice", "หมายเลขโทรศัพท์ที่รับข้อความได้"),
        ("eservice", "กลุ่มงานเทคนิคบริการ"),
        ("eservice", "0 5999 0233 ต่อ 22"),
        ("eservice", "ยกเลิกหรือเลื่อนนัด"),
        ("links", "สสจ-ตัวอย่าง.example"),
        ("links", "ติดต่อราชการและดูประกาศ"),
        ("law", "พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562"),
        ("law", "ใช้บังคับตั้งแต่ 1 ตุลาคม 2569"),
        ("service", "จอดรถที่ไหน"),
        ("service", "ลานจอดด้านหลังอาคาร"),
        ("stats", "ภายใน 3 วันทำการ"),
        ("stats", "ภายในวันเดียวกัน"),
    ],
)
def test_a_page_shows(key, told, on_air, visit):
    assert told in visit(on_air(key).get_url())


@pytest.mark.parametrize("key", MAKERS)
def test_a_page_costs_at_most_twelve_queries_and_forty_kilobytes(key, on_air, client):
    page = on_air(key)
    client.get(page.get_url())

    with CaptureQueriesContext(connection) as queries:
        answer = client.get(page.get_url())

    assert len(queries) <= 12
    assert len(answer.content) <= 40 * 1024


@pytest.mark.parametrize(
    ("key", "word"),
    [("links", "ที่ว่าการอำเภอ"), ("service", "จอดรถ"), ("eservice", "เลื่อนนัด"), ("law", "คุกกี้")],
)
def test_search_finds_the_words_of_a_page(key, word, on_air, client):
    page = on_air(key)

    found = client.get("/search.json", {"q": word}).json()["results"]

    assert page.title in [one["title"] for one in found]


def test_a_closed_service_says_what_to_do_instead_and_leads_nowhere(on_air, visit):
    told = visit(
        on_air(
            "eservice",
            service_state="repair",
            closed_until=date(2026, 12, 10),
            instead="โทรจองที่เคาน์เตอร์",
        ).get_url()
    )

    assert "ปิดปรับปรุงถึง 10 ธันวาคม 2569" in told
    assert "โทรจองที่เคาน์เตอร์" in told
    assert "เข้าใช้บริการ" not in told


@pytest.mark.parametrize(
    ("fields", "missing"),
    [({"responsible": ""}, "responsible"), ({"service_state": "repair"}, "instead")],
)
def test_a_service_is_not_ready_without(fields, missing, office):
    page = e_service_page(section(office.home, "eservice"), office.owner, **fields)

    assert set(page.missing_for_request(timezone.now())) == {missing}


def test_web_sites_stand_in_the_official_order(on_air, visit):
    told = visit(on_air("links").get_url())

    places = [
        told.index(name)
        for name in ("หน่วยงานในสังกัด", "หน่วยงานสังกัดเดียวกัน", "หน่วยงานภายนอก", "เว็บไซต์อื่น ๆ")
    ]
    assert places == sorted(places)


def test_an_empty_group_is_not_shown(office):
    page = links_page(
        section(office.home, "links"), office.owner, [(LinkGroup.OWN, "ก", "https://a.example/")]
    )

    assert [group.code for group in page.groups()] == ["own"]


def test_the_groups_are_the_page_of_the_section(on_air, visit):
    page = on_air("links", title="รวมที่อยู่เว็บไซต์ราชการ")

    told = visit("/th/links/")

    assert "ที่ว่าการอำเภอทดสอบ" in told
    assert page.title not in told


@pytest.mark.parametrize(("maker", "field"), [("links", "links"), ("service", "questions")])
def test_a_list_without_rows_is_not_ready(maker, field, office):
    page = MAKERS[maker](section(office.home, maker), office.owner)
    setattr(page, field, [])

    assert field in page.missing_for_request(timezone.now())
