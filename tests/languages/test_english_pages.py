"""What the public sees below /en/: translations, and the Thai original where there is none."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from factories.agency import section
from factories.items import draft, published
from pages.models import HomePage, SectionPage
from pages.upkeep import moves

MOST_QUERIES = 12
TITLE = "Measures against dengue fever"
THAI = re.compile("[\u0e01-\u0e3a\u0e40-\u0e5b]")


def alternates(words: str) -> dict[str, str]:
    found = re.findall(
        r'<link rel="alternate" hreflang="([^"]+)" href="http://testserver([^"]+)"', words
    )
    return dict(found)


def canonical(words: str) -> str:
    return re.search(r'<link rel="canonical" href="http://testserver([^"]+)"', words)[1]


def english_address(page) -> str:
    return page.get_url().replace("/th/", "/en/", 1)


def test_english_address_shows_the_translation(original, on_air, visit):
    words = visit(english_address(original))

    assert TITLE in words
    assert '<html lang="en">' in words


def test_thai_address_stays_thai(original, on_air, visit):
    words = visit(original.get_url())

    assert original.title in words.replace("<wbr>", "").replace("\u200b", "")
    assert TITLE not in words


def test_untranslated_item_is_shown_in_thai_and_says_so(original, visit):
    words = visit(english_address(original))

    assert "This page has no English version yet" in words
    assert '<h1 itemprop="name" lang="th">' in words


def test_untranslated_item_has_one_address_for_search_engines(original, visit):
    words = visit(english_address(original))

    assert canonical(words) == original.get_url()
    assert alternates(words) == {"th": original.get_url(), "x-default": original.get_url()}


def test_translated_item_names_both_languages(original, on_air, visit):
    expected = {"th": original.get_url(), "en": on_air.get_url(), "x-default": original.get_url()}

    for page in (original, on_air):
        words = visit(page.get_url())
        assert alternates(words) == expected
        assert canonical(words) == page.get_url()


@pytest.mark.parametrize("path", ["", "news/", "site-map/", "accessibility/"])
def test_frame_pages_name_both_languages(office, visit, path):
    words = visit(f"/en/{path}")

    assert set(alternates(words)) == {"th", "en", "x-default"}
    assert canonical(words) == f"/en/{path}"


def test_language_switch_stays_on_the_item(original, on_air, visit):
    assert f'href="{on_air.get_url()}" lang="en"' in visit(original.get_url())
    assert f'href="{original.get_url()}" lang="th"' in visit(on_air.get_url())


def test_language_switch_keeps_what_a_list_was_narrowed_to(original, visit):
    assert 'href="/en/news/?year=2570" lang="en"' in visit("/th/news/?year=2570")


def test_draft_of_a_translation_is_not_public(original, english, client, visit):
    assert TITLE not in visit(english_address(original))
    assert client.get(f"/item/{english.pk}/").status_code == 404


def test_translation_waiting_for_its_first_day_is_not_public(office, original, english, visit):
    english.publish_from = timezone.now() + timedelta(days=2)
    english.save_revision(user=office.owner)
    published(english, office)

    assert TITLE not in visit(english_address(original))
    assert TITLE not in visit("/en/news/")
    assert set(alternates(visit(original.get_url()))) == {"th", "x-default"}


def test_translation_over_its_last_day_gives_way_to_the_original(office, original, english, visit):
    english.publish_until = timezone.now() - timedelta(minutes=1)
    english.save_revision(user=office.owner)
    published(english, office, now=timezone.now() - timedelta(days=1))

    words = visit(english_address(original))
    assert "This page has no English version yet" in words
    assert TITLE not in visit("/en/news/")


def test_translation_taken_down_has_its_tombstone(on_air, take_down, client):
    take_down(on_air)

    assert client.get(f"/item/{on_air.pk}/").status_code == 410


def test_item_gone_in_both_languages_answers_410_in_both(original, on_air, take_down, client):
    take_down(on_air)
    take_down(original)

    assert client.get(original.get_url()).status_code == 410
    assert client.get(on_air.get_url()).status_code == 410


def test_original_taken_down_stays_gone_in_thai(original, on_air, take_down, client):
    take_down(original)

    assert client.get(original.get_url()).status_code == 410
    assert client.get(on_air.get_url()).status_code == 200


@pytest.mark.parametrize("path", ["/en/", "/en/news/"])
def test_lists_show_an_item_once(original, on_air, visit, path):
    words = visit(path)

    assert words.count(f'href="{on_air.get_url()}"') == 1
    assert "1 item" in words


@pytest.mark.parametrize("path", ["/en/", "/en/news/"])
def test_lists_mark_what_is_in_thai(original, visit, path):
    words = visit(path)

    assert f'href="{english_address(original)}" lang="th"' in words
    assert '<span class="tag">in Thai</span>' in words


def test_thai_lists_show_thai_items_only(original, on_air, visit):
    assert TITLE not in visit("/th/news/")
    assert TITLE not in visit("/th/")


def test_feeds_speak_one_language(original, on_air, visit):
    thai, english = visit("/feed/all.xml"), visit("/en/feed/all.xml")

    assert "<language>th</language>" in thai
    assert "<language>en</language>" in english
    assert TITLE not in thai
    assert TITLE in english
    assert original.title not in english


def test_english_screens_lead_to_the_english_feed(office, visit):
    assert 'href="/en/feed/all.xml"' in visit("/en/")
    assert 'href="/feed/all.xml"' in visit("/th/")


def test_sitemap_has_every_language_with_its_siblings(original, on_air, visit):
    words = visit("/sitemap.xml")

    for page in (original, on_air):
        line = re.search(rf"<url><loc>http://testserver{page.get_url()}</loc>.*", words)[0]
        assert f'hreflang="th" href="http://testserver{original.get_url()}"' in line
        assert f'hreflang="en" href="http://testserver{on_air.get_url()}"' in line
        assert f'hreflang="x-default" href="http://testserver{original.get_url()}"' in line


def test_sitemap_names_no_english_address_of_an_untranslated_item(original, visit):
    assert english_address(original) not in visit("/sitemap.xml")


def test_english_search_returns_the_translation_once(original, on_air, visit):
    words = visit("/en/search/?q=dengue")

    assert words.count('class="result"') == 1
    assert "Measures against <mark>dengue</mark> fever" in words


def test_english_search_shows_untranslated_items_in_english_surroundings(original, visit):
    words = visit("/en/search/?q=ไข้เลือดออก")

    assert f'href="{english_address(original)}" lang="th"' in words


def test_english_address_leads_to_a_translation_that_stands_elsewhere(
    office, original, on_air, client
):
    moves.move(original, to=section(office.home, "knowledge"), by=office.web_master)

    answer = client.get(f"/en/knowledge/{original.slug}/")
    assert answer.status_code in (200, 301, 302)
    assert client.get(f"/en/news/{original.slug}/", follow=True).status_code == 200


def test_agency_without_an_english_tree_is_shown_in_thai(office, original, visit):
    HomePage.objects.filter(locale__language_code="en").update(live=False)
    SectionPage.objects.filter(locale__language_code="en").update(live=False)

    assert "Most of this site is in Thai" in visit("/en/")
    assert f'href="{english_address(original)}" lang="th"' in visit("/en/news/")


def words_outside_thai(html: str) -> str:
    """Return the text of a page without what is marked as Thai, and without its head."""
    body = html.partition("<body")[2]
    marked = re.compile(r'<(\w+)[^>]* lang="th"[^>]*>(?:(?!</\1>).)*</\1>', re.DOTALL)
    return re.sub(r"<[^>]+>", " ", marked.sub(" ", body))


@pytest.mark.parametrize(
    "path", ["", "news/", "search/?q=dengue", "search/", "site-map/", "accessibility/"]
)
def test_english_screens_say_nothing_in_thai_but_content(original, on_air, visit, path):
    assert THAI.findall(words_outside_thai(visit(f"/en/{path}"))) == []


def test_translated_item_says_nothing_in_thai_but_content(on_air, visit):
    assert THAI.findall(words_outside_thai(visit(on_air.get_url()))) == []


def test_pages_cost_few_queries(office, original, on_air, client):
    for number in range(6):
        page = draft(office.news, office.owner, title=f"ประกาศ {number}")
        published(page, office)
    for path in ("/th/", "/en/", "/th/news/", "/en/news/", original.get_url(), on_air.get_url()):
        assert cost(client, path) <= MOST_QUERIES, path
    assert cost(client, english_address(page)) <= MOST_QUERIES


def cost(client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


def test_the_office_writes_in_thai():
    assert settings.LANGUAGE_CODE == "th"
