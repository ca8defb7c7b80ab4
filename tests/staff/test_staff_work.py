"""The figures of the home page: counted from evidence, by role, at a constant price."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from factories.agency import agency
from factories.busy import fill
from factories.items import draft, news_draft, published, waiting
from factories.people import person
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Decision, PublicationRecord, Reason
from pages.staff import worklists
from pages.staff.work_counts import HEIGHT, by_month, chart
from portal.accounts.models import Role

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
BARS = re.compile(r'<rect class="staff-chart-bar"')


def home(client) -> str:
    return client.get("/admin/").content.decode()


def test_twelve_months_are_drawn_and_the_highest_fills_the_chart():
    drawn = chart({date(2026, 11, 1): 4, date(2026, 1, 1): 2}, date(2026, 11, 24))

    assert len(drawn.bars) == 12
    assert [bar.height for bar in drawn.bars if bar.count] == [HEIGHT // 2, HEIGHT]
    assert (drawn.total, drawn.this_month) == (6, 4)
    assert drawn.bars[0].month == "ธ.ค."


def test_a_year_of_nothing_divides_by_nothing():
    drawn = chart({}, date(2026, 11, 24))

    assert (drawn.total, {bar.height for bar in drawn.bars}) == (0, {0})


def test_a_signature_belongs_to_its_month_in_bangkok(office):
    last_evening_of_october = datetime(2026, 10, 31, 18, tzinfo=UTC)
    waiting(office.news, office.owner, now=last_evening_of_october)

    counts = by_month(Decision.objects.all(), "at", NOW)

    assert counts == {date(2026, 11, 1): 1}


@pytest.mark.parametrize(
    ("at", "counted"),
    [
        (datetime(2025, 11, 30, 16, 59, tzinfo=UTC), 0),
        (datetime(2025, 11, 30, 17, tzinfo=UTC), 1),
        (NOW + timedelta(seconds=1), 0),
    ],
)
def test_only_the_last_twelve_months_count(office, at, counted):
    waiting(office.news, office.owner, now=at)

    assert sum(by_month(Decision.objects.all(), "at", NOW).values()) == counted


def test_months_are_counted_with_one_query(office, django_assert_num_queries):
    with django_assert_num_queries(1):
        by_month(PublicationRecord.objects.all(), "published_at", NOW)


@pytest.mark.parametrize(
    ("who", "heading"),
    [
        ("owner", "เรื่องของท่านที่เผยแพร่"),
        ("approver", "เรื่องที่ท่านพิจารณา"),
        ("web_master", "เรื่องที่หน่วยงานเผยแพร่"),
        ("administrator", "เรื่องที่หน่วยงานเผยแพร่"),
        ("auditor", "เรื่องที่หน่วยงานเผยแพร่"),
    ],
)
def test_every_role_has_its_figures_and_a_table_beside_the_chart(office, sign_in, who, heading):
    published(draft(office.news, office.owner), office)

    text = home(sign_in(getattr(office, who)))

    assert heading in text
    assert len(BARS.findall(text)) == 12
    assert text.count('<th scope="row">') == 12


def test_before_anything_happened_the_panel_says_what_it_will_show(office, sign_in):
    text = home(sign_in(office.owner2))

    assert "ระบบนับจากการลงนามจริง" in text
    assert not BARS.search(text)


def test_somebody_with_three_roles_sees_the_widest_once(office, sign_in):
    busy = person(office.home, Role.OWNER, Role.APPROVER, Role.WEB_MASTER)

    text = home(sign_in(busy))

    assert text.count('id="panel-work"') == 1
    assert "เรื่องที่หน่วยงานเผยแพร่" in text


def test_another_office_is_not_counted(office, sign_in):
    published(draft(office.news, office.owner), office)
    stranger = person(agency("elsewhere"), Role.WEB_MASTER)

    assert not BARS.search(home(sign_in(stranger)))


def test_returns_and_rejections_are_decisions_too(office, sign_in):
    answer = Answer(Reason.objects.get(code="incomplete"), "")
    actions.send_back(waiting(office.news, office.owner), by=office.approver, answer=answer)
    actions.reject(waiting(office.news, office.owner), by=office.approver, answer=answer)

    text = home(sign_in(office.approver))

    assert "12 เดือน 2 เรื่อง เดือนนี้ 2 เรื่อง" in text


def test_what_waits_too_long_is_marked(office, sign_in):
    waiting(office.news, office.owner, now=timezone.now() - timedelta(days=20))

    text = home(sign_in(office.approver))

    assert re.search(r'รอเกิน 3 วันทำการ</dt><dd class="staff-late">1<', text)


def test_an_item_due_for_review_stands_on_the_home_page(office, sign_in):
    page = news_draft(office.news, office.owner, review_on=date(2026, 1, 5))
    published(page, office)

    for who in (office.owner, office.web_master):
        assert "ครบกำหนดทบทวนเมื่อ 5 ม.ค. 2569" in home(sign_in(who))


def test_a_review_of_a_draft_or_of_a_later_day_is_not_due(office):
    news_draft(office.news, office.owner, review_on=date(2026, 1, 5))
    published(news_draft(office.news, office.owner, review_on=date(2199, 1, 5)), office)

    assert not worklists.review_due(office.owner, timezone.now()).exists()


@pytest.mark.slow
@pytest.mark.parametrize("who", ["owner", "approver", "web_master", "administrator", "auditor"])
def test_a_busy_home_costs_no_more_for_more_items(office, sign_in, who):
    fill(office)
    client = sign_in(getattr(office, who))

    def queries() -> int:
        # What is remembered until the next publication is counted anew first.
        home(client)
        with CaptureQueriesContext(connection) as seen:
            home(client)
        return len(seen)

    before = queries()
    for number in range(4):
        page = draft(office.news, office.owner, title=f"อีกเรื่อง {number}", text=f"ข้อ {number}")
        published(page, office)

    assert queries() <= before
