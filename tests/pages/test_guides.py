"""Manuals and service guides: what it takes, step by step, and the forms to bring."""

import re

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from factories.agency import section
from factories.items import published
from factories.manuals import manual_page
from factories.services import service_page
from pages.models.procedure import Total, span, total
from pages.models.services import ServiceForm, ServiceStep
from pages.publishing import actions
from pages.publishing.models import Reason


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def guide(office):
    return service_page(section(office.home, "service"), office.owner)


@pytest.fixture
def manual(office):
    return manual_page(section(office.home, "manual"), office.owner)


def shown(client, page, office, language="th") -> str:
    """Publish a page; return its words without the marks that keep compounds together."""
    published(page, office)
    answer = client.get(f"/{language}{page.get_url()[3:]}")
    assert answer.status_code == 200
    return words(answer.content.decode())


def words(html: str) -> str:
    html = re.sub(r"</(dt|dd|p|h\d|li)>", " ", html)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html).replace("\u00a0", " "))


def step(longest, unit="minute", shortest=None) -> ServiceStep:
    return ServiceStep(title="ขั้น", longest=longest, unit=unit, shortest=shortest)


@pytest.mark.parametrize(
    ("one", "thai", "english"),
    [
        (step(15), "15 นาที", "15 minutes"),
        (step(1, "hour"), "1 ชั่วโมง", "1 hour"),
        (step(5, "working_day", 1), "1–5 วันทำการ", "1–5 working days"),
        (step(1, "day", 1), "1 วัน", "1 day"),
        (step(None), "", ""),
    ],
)
def test_a_step_says_how_long_it_takes(one, thai, english):
    with override("th"):
        assert one.duration == thai
    with override("en"):
        assert one.duration == english


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ([step(15), step(30)], "45 นาที"),
        ([step(30), step(1, "hour"), step(45)], "2 ชั่วโมง 15 นาที"),
        ([step(5, "working_day"), step(7, "working_day"), step(20)], "12 วันทำการ 20 นาที"),
        ([step(3, "day"), step(1, "working_day")], "1 วันทำการ 3 วัน"),
    ],
)
def test_times_add_up_to_the_longest(steps, told):
    with override("th"):
        assert str(total(steps)) == told


def test_no_steps_take_no_time():
    assert str(Total(0, 0, 0)) == ""


def test_thousands_stand_apart():
    with override("en"):
        assert span(1200, "minute") == "1,200 minutes"


def test_a_step_may_not_take_at_least_longer_than_at_most():
    with pytest.raises(ValidationError) as refused:
        step(10, shortest=20).clean()

    assert "shortest" in refused.value.message_dict


@pytest.mark.parametrize(
    "told",
    [
        "ใช้เวลา ไม่เกิน 15 วันทำการ 1 ชั่วโมง 45 นาที",
        "ค่าธรรมเนียม ไม่เกิน 3,000 บาทต่อปี",
        "ยื่นที่ ศูนย์บริการประชาชน ชั้น 1",
        "จันทร์–ศุกร์ 08.30–16.30 น.",
        "เจ้าของร้านอาหารในเขตอำเภอ",
        "แผนที่ตั้งร้าน",
        "ตรวจสถานที่ ใช้เวลา 3–10 วันทำการ",
        "ผู้รับผิดชอบ กลุ่มงานอนามัยสิ่งแวดล้อม",
        "แบบคำขอใบอนุญาตสถานที่จำหน่ายอาหาร",
        "ต่ออายุใบอนุญาตต้องทำเมื่อใด",
        "สายด่วน 1567",
        "พระราชบัญญัติการสาธารณสุข พ.ศ. 2535 มาตรา 38",
    ],
)
def test_a_guide_shows(told, guide, office, client):
    assert told in shown(client, guide, office)


@pytest.mark.parametrize(
    "told",
    [
        "ใช้เวลา ไม่เกิน 1 วันทำการ 40 นาที",
        "ผู้ปฏิบัติ เจ้าหน้าที่ธุรการทุกกลุ่มงาน",
        "ให้หนังสือทุกฉบับถึงผู้ปฏิบัติภายในวันทำการเดียวกัน",
        "ตั้งแต่รับหนังสือจากภายนอกจนถึงสั่งการ",
        "ลงทะเบียนรับหนังสือ ใช้เวลา 5–10 นาที",
        "หนังสือชั้นความเร็วให้เสนอทันทีที่ลงรับ",
        "คู่มือฉบับเต็ม",
        "ว่าด้วยงานสารบรรณ พ.ศ. 2526",
    ],
)
def test_a_manual_shows(told, manual, office, client):
    assert told in shown(client, manual, office)


def test_an_english_screen_counts_in_english(guide, office, client):
    assert "at most 15 working days 1 hour 45 minutes" in shown(client, guide, office, "en")


def test_an_empty_part_has_no_heading(office, client):
    bare = service_page(
        section(office.home, "service"), office.owner,
        papers="", conditions="", for_whom="", complaints="", legal_basis="",
    )  # fmt: skip
    bare.forms = bare.questions = []
    bare.save_revision(user=office.owner)

    told = shown(client, bare, office)

    for heading in ("เตรียมอะไรบ้าง", "ผู้มีสิทธิยื่นคำขอ", "แบบฟอร์มและคู่มือ", "คำถามที่พบบ่อย"):
        assert heading not in told


def test_a_guide_without_steps_is_not_ready(guide):
    guide.steps = []

    assert "steps" in guide.missing_for_request(timezone.now())


def test_a_guide_says_its_price_even_when_it_is_free(guide):
    guide.fee = " "

    assert "fee" in guide.missing_for_request(timezone.now())


def test_a_form_without_its_file_is_not_ready(guide):
    guide.forms = [ServiceForm(title="แบบคำขอ")]

    assert "forms" in guide.missing_for_request(timezone.now())


def test_a_manual_without_steps_is_not_ready(manual):
    manual.steps = []

    assert "steps" in manual.missing_for_request(timezone.now())


def test_a_form_opens_with_its_guide_and_closes_with_it(guide, office, client):
    form = guide.forms.first()
    address = reverse("item_file", args=[guide.pk, form.file_id])
    answers = [client.get(address).status_code]

    published(guide, office)
    answers.append(client.get(address).status_code)
    guide.refresh_from_db()
    reason = Reason.objects.filter(needs_note=False).first()
    actions.take_down(guide, by=office.web_master, answer=actions.Answer(reason))
    answers.append(client.get(address).status_code)

    assert answers == [404, 200, 410]


@pytest.mark.parametrize("word", ["ตรวจสถานที่", "หนังสือมอบอำนาจ", "ตัวอย่างการกรอก"])
def test_search_finds_the_words_of_the_rows(word, guide, office, client):
    published(guide, office)

    found = client.get("/search.json", {"q": word}).json()["results"]

    assert [one["title"] for one in found] == [guide.title]


@pytest.mark.parametrize("kind", ["guide", "manual"])
def test_a_page_costs_at_most_twelve_queries_and_forty_kilobytes(kind, request, office, client):
    page = request.getfixturevalue(kind)
    shown(client, page, office)

    with CaptureQueriesContext(connection) as queries:
        answer = client.get(page.get_url())

    assert len(queries) <= 12
    assert len(answer.content) <= 40 * 1024


def test_the_section_lists_its_guides(guide, office, client):
    published(guide, office)

    assert guide.title in words(client.get("/th/service/").content.decode())
