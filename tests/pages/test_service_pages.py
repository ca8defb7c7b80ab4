"""Online services, web sites, policies, questions and figures: each field where people look."""

import re
from collections import Counter
from datetime import UTC, date, datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from factories.agency import section
from factories.eservices import e_service_page
from factories.items import published
from factories.links import links_page
from factories.policies import faq_page, policy_page
from factories.stats import figures_page
from pages.models import PolicyPage
from pages.models.figures import Published, counted, last_months
from pages.models.links import LinkGroup
from pages.models.policies import PolicyKind
from pages.models.prepared import FOLDER, prepared
from pages.models.questions import QuestionPart
from pages.publishing.models.evidence import Cause

# Text inside the editor's own data: letters by their codes, escaped once or twice.
ESCAPED = re.compile(r"\\+u([0-9a-f]{4})")
MAKERS = {
    "eservice": e_service_page,
    "links": links_page,
    "law": policy_page,
    "service": faq_page,
    "stats": figures_page,
}


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def on_air(office):
    """Return a function that publishes the page of a section."""

    def publish(key, **fields):
        page = MAKERS[key](section(office.home, key), office.owner, **fields)
        published(page, office)
        page.refresh_from_db()
        return page

    return publish


@pytest.fixture
def visit(client):
    """Return a function that gets a page and returns its words as people read them."""

    def get(address: str) -> str:
        answer = client.get(address)
        assert answer.status_code == 200, address
        html = re.sub(r"</(dt|dd|p|h\d|li|th|td)>", " ", answer.content.decode())
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html).replace("\u00a0", " "))

    return get


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


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("kind", PolicyKind.values)
def test_every_policy_has_a_prepared_text(kind, language, office):
    office.home.telephone = "0 5999 0233"

    text = prepared(kind, language, office.home)

    whole = text.title + text.summary + "".join(value for _, value in text.body)
    assert office.home.title in whole
    assert "{" not in whole
    assert "0 5999 0233" in whole or kind == "accessibility"
    assert len(text.body) >= 6


def test_no_prepared_text_belongs_to_no_policy():
    names = {path.name.split(".")[0] for path in FOLDER.glob("*.toml")}

    assert names == set(PolicyKind.values)


def test_a_new_policy_opens_with_its_text(office, client):
    law = section(office.home, "law")
    client.force_login(office.owner)
    address = reverse("wagtailadmin_pages:add", args=["pages", "policypage", law.pk])

    form = client.get(f"{address}?kind=cookie_policy").content.decode()

    assert "คำชี้แจงเรื่องคุกกี้" in form
    assert "ไม่วางคุกกี้เมื่อท่านอ่าน" in ESCAPED.sub(lambda found: chr(int(found[1], 16)), form)
    assert "?kind=website_policy" in form


def test_a_policy_without_text_is_not_ready():
    assert "body" in PolicyPage().missing_for_request(timezone.now())


def test_a_policy_answers_its_own_requirement():
    assert PolicyPage(policy_kind="security_policy").answers == ("GWS2:6.3",)


def test_policies_stand_at_the_foot_of_every_page(on_air, client):
    policy = on_air("law")
    questions = on_air("service")
    cache.clear()

    foot = client.get("/th/").content.decode().partition("<footer")[2]

    assert f'href="{policy.get_url()}"' in foot
    assert f'href="{questions.get_url()}"' in foot


def test_the_foot_costs_one_query_a_minute(on_air, client):
    on_air("law")
    client.get("/th/site-map/")

    with CaptureQueriesContext(connection) as queries:
        client.get("/th/site-map/")

    assert not [query for query in queries if "privacy_policy" in query["sql"]]


def test_the_offices_own_statement_replaces_ours(on_air, client):
    ours = client.get("/th/accessibility/").status_code
    cache.clear()
    own = on_air("law", policy_kind="accessibility")
    cache.clear()

    answer = client.get("/th/accessibility/")

    assert ours == 200
    assert (answer.status_code, answer.url) == (302, own.get_url())


def test_questions_stand_under_their_topics(on_air, client):
    html = client.get(on_air("service").get_url()).content.decode()

    topics = re.findall(r'<h2 id="topic-\d">(.*?)</h2>', html)
    assert [re.sub("<[^>]+>", "", topic) for topic in topics] == [
        "การติดต่อ",
        "ใบอนุญาต",
        "ข้อมูลข่าวสาร",
    ]


def test_a_question_keeps_its_address_when_rows_move():
    class Question(QuestionPart):
        class Meta:
            app_label = "pages"

    first, second = (Question(question="จอดรถที่ไหน", sort_order=place) for place in (0, 5))

    assert first.anchor == second.anchor
    assert re.fullmatch(r"q-[0-9a-f]{8}", first.anchor)


def moment(day: int, hour: int = 3) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def test_the_last_months_cross_the_new_year():
    months = last_months(date(2026, 2, 14))

    assert (months[0], months[-1], len(months)) == (date(2025, 3, 1), date(2026, 2, 1), 12)


def test_time_runs_in_working_days():
    friday, monday = moment(20), moment(23)

    assert Published(friday, friday, "news").days == 0
    assert Published(friday, monday, "news").days == 1


def test_days_and_months_are_those_of_bangkok():
    evening = datetime(2026, 10, 31, 18, tzinfo=UTC)

    figures = counted([Published(evening, evening, "")], Counter(), date(2026, 11, 21))

    assert figures.months[-1].count == 1


def test_the_median_is_the_middle_one():
    took = [Published(moment(2), moment(day), "news") for day in (2, 3, 12)]

    figures = counted(took, Counter({Cause.EXPIRED: 2, Cause.DECISION: 1}), date(2026, 11, 21))

    assert (figures.days, figures.same_day, figures.total) == (1, 1, 3)
    assert (figures.ended_by_date, figures.taken_down) == (2, 1)


def test_nothing_published_has_no_median():
    assert counted([], Counter(), date(2026, 11, 21)).days is None


def test_the_figures_are_those_of_the_evidence(on_air, visit):
    on_air("law")
    cache.clear()

    told = visit(on_air("stats").get_url())

    assert "เผยแพร่แล้ว 2 เรื่อง" in told
    assert "กฎหมาย" in told


@pytest.mark.parametrize("kind", ["visits", "satisfaction"])
def test_what_is_not_counted_is_said_and_not_invented(kind, on_air, client):
    html = client.get(on_air("stats", figures_kind=kind, body=[]).get_url()).content.decode()

    assert "<svg viewBox" not in html.partition("<footer")[0].partition("guide-end")[0]
    assert "ยังไม่ได้เก็บสถิติ" in re.sub("<[^>]+>", "", html)


def test_the_figures_are_a_table_for_spreadsheets_while_they_are_public(office, client):
    page = figures_page(section(office.home, "stats"), office.owner)
    address = reverse("figures_csv", args=[page.pk])
    before = client.get(address).status_code
    published(page, office)

    answer = client.get(address)

    lines = answer.content.decode("utf-8-sig").splitlines()
    assert before == 404
    assert answer["Content-Type"].startswith("text/csv")
    assert (lines[0], len(lines)) == ("month,items_published", 13)


def test_the_section_of_statistics_shows_the_work(on_air, visit):
    on_air("stats")

    told = visit("/th/stats/")

    assert "12 เดือนล่าสุด" in told
    assert "ยังไม่ได้นับผู้เข้าชม" in told


def test_an_english_screen_reads_the_same_figures(on_air, visit):
    page = on_air("stats")
    with override("en"):
        told = visit("/en" + page.get_url()[3:])

    assert "Items published, by month" in told
