"""Lists show what is public at that second, newest first, and narrow without losing count."""

from datetime import UTC, datetime, timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from factories.agency import agency, section
from factories.items import draft, waiting
from pages.models.listing import census, items_in, overview, rows
from pages.models.places import places_of
from pages.models.section_list import PAGE_SIZE, Asked, asked, section_list
from pages.publishing.visibility import visible

NOVEMBER = datetime(2026, 11, 10, 3, tzinfo=UTC)


@pytest.fixture
def place(office):
    """Return where the news section stands."""
    return next(place for place in places_of(office.home) if place.key == "news")


def titles(place, now=None) -> list[str]:
    now = now or timezone.now()
    return [row.title for row in rows(items_in([place], now), [place], now)]


def test_newest_comes_first(on_air, place):
    on_air(title="เก่า", ago=timedelta(days=2))
    on_air(title="ใหม่", ago=timedelta(days=1))

    assert titles(place) == ["ใหม่", "เก่า"]


def test_drafts_and_requests_are_in_no_list(office, place):
    draft(office.news, office.owner)
    waiting(office.news, office.owner)

    assert titles(place) == []


def test_item_leaves_every_list_at_the_second_its_period_ends(on_air, office, place, visit):
    end = timezone.now() + timedelta(seconds=30)
    on_air(title="ครบกำหนด", publish_until=end)

    assert titles(place, end - timedelta(seconds=1)) == ["ครบกำหนด"]
    assert titles(place, end) == []
    assert section_list(place, Asked(), end).total == 0
    assert overview(office.home, places_of(office.home), end).total == 0


def test_item_enters_lists_at_the_second_its_period_begins(on_air, place):
    begin = timezone.now() + timedelta(hours=2)
    on_air(title="ตั้งเวลา", publish_from=begin)

    assert titles(place) == []
    assert titles(place, begin) == ["ตั้งเวลา"]


def test_lists_agree_with_the_gate(on_air, over, place):
    on_air()
    now = timezone.now()

    assert set(items_in([place], now)) == set(
        visible(items_in([place], now).model.objects, now).filter(section_page_id=place.pk)
    )


def test_counts_follow_a_publication_at_once(on_air, place):
    before = section_list(place, Asked(), timezone.now()).total
    on_air()

    assert section_list(place, Asked(), timezone.now()).total == before + 1


def test_counts_are_read_once_while_nothing_changes(on_air, place, django_assert_num_queries):
    on_air()
    census(place, timezone.now())

    with django_assert_num_queries(1):
        census(place, timezone.now())


def test_other_agencies_are_never_listed(on_air, place):
    on_air()
    stranger = agency("sso-other")

    far = next(place for place in places_of(stranger) if place.key == "news")
    assert section(stranger).pk == far.pk
    assert titles(far) == []


def test_year_may_be_written_in_either_era():
    assert asked(QueryDict("year=2570")).year == asked(QueryDict("year=2027")).year == 2027
    assert asked(QueryDict("year=๒๕๗๐")).year == 2027


@pytest.mark.parametrize("query", ["year=abc", "page=-1", "page=9999999999", "kind=%00", "year="])
def test_nonsense_does_not_break_the_list(query, office, client):
    assert client.get(f"/th/news/?{query}").status_code == 200


def test_section_narrows_by_year_and_kind(on_air, place):
    on_air(title="แผน", document_kind="plan", fiscal_year=2026)
    on_air(title="คำสั่ง", document_kind="order", fiscal_year=2027)

    found = section_list(place, Asked(year=2026, kind="plan"), timezone.now())
    assert [row.title for month in found.months for row in month.rows] == ["แผน"]
    assert found.total == 1
    assert [(choice.value, choice.count) for choice in found.years] == [(2027, 1), (2026, 1)]


def test_news_narrow_by_their_own_kinds(news_on_air, place):
    news_on_air(title="กิจกรรม", news_kind="activity")

    assert section_list(place, Asked(kind="activity"), timezone.now()).total == 1


def test_items_stand_under_their_month_in_bangkok(on_air, place):
    last_evening = datetime(2026, 10, 31, 18, tzinfo=UTC)  # 1 November, 01:00 in Bangkok
    on_air(title="ดึก", ago=timezone.now() - last_evening)

    (month,) = section_list(place, Asked(), timezone.now()).months
    assert (month.first_day.month, month.count) == (11, 1)


def test_long_list_has_pages(on_air, place, visit):
    for number in range(PAGE_SIZE + 1):
        on_air(title=f"เรื่อง {number}", ago=timedelta(minutes=number))

    second = section_list(place, Asked(page=2), timezone.now())
    assert (second.first, second.last, second.total) == (21, 21, 21)
    assert second.previous_url() == "?page=1"
    assert second.next_url() == ""
    assert 'rel="next"' in visit("/th/news/")


def test_page_beyond_the_last_is_the_last(on_air, place):
    on_air()

    assert section_list(place, Asked(page=99), timezone.now()).asked.page == 1


def test_filter_is_sent_with_a_button(on_air, visit):
    on_air()

    form = visit("/th/news/").partition('action="/th/news/"')[2].partition("</form>")[0]
    assert '<button type="submit"' in form
    assert 'name="year" value="2570"' in form


def test_empty_answer_leads_back_to_the_section(on_air, visit):
    on_air(document_kind="plan")

    assert 'href="/th/news/"' in visit("/th/news/?kind=law").partition('class="empty"')[2]
