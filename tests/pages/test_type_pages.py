"""What visitors read on the pages of laws, knowledge, information requests and news."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse

from factories.agency import section
from factories.gallery import makers, section_for
from factories.items import published
from factories.news import alert
from factories.newsroom import monthly
from pages.models import (
    EventPage,
    InformationRequestPage,
    JobPage,
    LawPage,
    MultimediaPage,
    NewsPage,
    OiaClausePage,
    ProcurementPage,
    StatisticsPage,
)
from thai import calendar

TAGS = re.compile(r"</?wbr>|<span class=\"nb\">|</span>")


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def on_air(office):
    """Return a function that publishes a complete item of a type."""

    def publish(model, **fields):
        page = makers()[model](section_for(office.home, model), office.owner, **fields)
        published(page, office)
        page.refresh_from_db()
        return page

    return publish


@pytest.fixture
def visit(client):
    """Return a function that gets an address and returns its HTML without the marks of breaks."""

    def get(address: str) -> str:
        answer = client.get(address)
        assert answer.status_code == 200
        return TAGS.sub("", answer.content.decode()).replace("\u00a0", " ")

    return get


def test_every_section_of_a_law_has_an_address_made_of_its_number(on_air, visit):
    told = visit(on_air(LawPage).get_url())

    assert re.findall(r'<section id="(section-[\d-]+)"', told) == [
        "section-1",
        "section-2",
        "section-3",
        "section-3-1",
    ]
    assert 'href="#section-3-1"' in told


def test_a_law_shows_its_source_and_whether_it_binds(on_air, visit):
    page = on_air(LawPage)

    told = visit(page.get_url())

    assert page.source in told
    assert 'class="tag is-live"' in told


def test_a_replaced_law_leads_to_the_one_in_force(on_air, visit, office):
    newer = on_air(LawPage, title="ระเบียบฉบับใหม่")
    older = on_air(LawPage, title="ระเบียบฉบับเก่า", law_state="replaced", replaced_by=newer)

    notice = visit(older.get_url()).partition("notice is-alert")[2]

    assert f'href="{newer.get_url()}"' in notice[:600]


def test_figures_show_table_chart_and_csv(on_air, visit, client):
    page = on_air(StatisticsPage)

    told = visit(page.get_url())
    csv = client.get(reverse("item_table", args=[page.pk])).content.decode("utf-8-sig")

    assert "<svg" in told
    assert '<th scope="col"' in told
    assert reverse("item_table", args=[page.pk]) in told
    assert csv.splitlines()[1].startswith("ธารพะยอม,31,18")


def test_a_recording_shows_its_transcript_and_where_it_is_played(on_air, visit):
    page = on_air(MultimediaPage, media_link="https://xn--42c4b4ac.example/clip")

    told = visit(page.get_url())

    assert "ฝ่ามือถูหลังมือ" in told
    assert "xn--" not in told.partition('class="button-row"')[2].partition("</a>")[2][:200]


def test_a_clause_lists_the_records_that_answer_it(on_air, visit):
    record = on_air(ProcurementPage)

    told = visit(on_air(OiaClausePage).get_url())

    assert f'href="{record.get_url()}"' in told.partition('id="register"')[2]


def test_a_request_for_information_says_fee_time_forms_and_appeal(on_air, visit):
    page = on_air(InformationRequestPage)

    told = visit(page.get_url())

    assert page.fee in told
    assert "15" in told.partition('class="facts"')[2][:400]
    assert all(f"/file/{page.pk}/{form.file_id}" in told for form in page.forms.all())
    assert "อุทธรณ์ต่อคณะกรรมการ" in told


@pytest.mark.parametrize(("days", "tag"), [(5, "tag is-live"), (-1, "tag is-over")])
def test_recruitment_says_whether_one_can_apply(on_air, visit, days, tag):
    today = calendar.today()
    first, last = today - timedelta(days=20), today + timedelta(days=days)

    told = visit(on_air(JobPage, apply_from=first, apply_until=last).get_url())

    assert f'class="{tag}"' in told


def test_a_purchase_shows_method_budget_and_last_day(on_air, visit):
    told = visit(on_air(ProcurementPage).get_url()).partition('class="facts"')[2]

    assert "1,850,000" in told
    assert "e-bidding" in told
    assert "9" in told[:400]


def test_the_section_shows_the_twelve_months(office, visit):
    today = calendar.today()
    page = monthly(section(office.home, "news"), office.owner, today.replace(day=1))
    published(page, office)

    strip = visit("/th/news/").partition('id="monthly"')[2].partition("</section>")[0]

    assert strip.count("<li") == 12
    assert page.get_url() in strip


def test_an_event_can_be_taken_into_a_calendar(on_air, visit, client):
    page = on_air(EventPage)
    address = reverse("item_event", args=[page.pk])

    taken = client.get(address)

    assert address in visit(page.get_url())
    assert taken["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in taken.content


def test_photographs_have_words_for_those_who_cannot_see_them(on_air, visit):
    told = visit(on_air(NewsPage).get_url()).partition("<main")[2].partition("</main>")[0]

    assert len(re.findall(r"<img ", told)) == 5
    assert not re.search(r'<img [^>]*alt=""', told)


@pytest.mark.parametrize("address", ["/th/", "/th/news/"])
def test_an_alert_says_until_when_it_stands(office, visit, address):
    page = alert(section(office.home, "news"), office.owner, days=3)
    published(page, office)

    notice = visit(address).partition("notice is-alert")[2].partition("</div>")[0]

    assert page.get_url() in notice
    assert str((calendar.today() + timedelta(days=3)).day) in notice


def test_a_file_of_a_few_bytes_is_told_in_both_languages(on_air, visit):
    on_air(LawPage)

    assert re.search(r"TXT \d+ B<", visit("/th/law/"))
