"""What search learns of a page, and when."""

from __future__ import annotations

import pytest
from django.utils import translation

from documents.models import ExtractedText, StoredFile
from documents.signals import text_ready
from factories.agency import section
from factories.items import draft, news_draft, published
from factories.links import links_page
from pages.models import DocumentPage, LinksPage
from pages.search_entries import entries, entry_of
from search.query import Query, search


def titles(text: str) -> list[str]:
    return [hit.title for hit in search(Query(text)).hits]


@pytest.fixture
def public(office):
    page = draft(office.news, office.owner, text="กำหนดการออกหน่วยทันตกรรมเคลื่อนที่")
    published(page, office)
    return DocumentPage.objects.get(pk=page.pk)


def test_a_phrase_inside_the_file_finds_the_document(public):
    assert titles("หน่วยทันตกรรมเคลื่อนที่") == [public.title]


def test_its_official_number_finds_it(office):
    published(draft(office.news, office.owner, official_number="ทบ 0033/ว 128"), office)

    assert titles("0033/ว 128")


def test_text_that_was_read_late_is_found_too(public):
    ExtractedText.objects.create(sha256=public.file.sha256, page=2, text="ภาคผนวกตารางเวร")

    text_ready.send(StoredFile, file=public.file)

    assert titles("ภาคผนวกตารางเวร") == [public.title]


def test_late_text_of_a_draft_stays_unknown(office):
    page = draft(office.news, office.owner, text="ร่างที่ยังไม่มีใครอนุมัติ")

    text_ready.send(StoredFile, file=page.file)

    assert titles("ร่างที่ยังไม่มีใครอนุมัติ") == []


def test_the_words_of_a_news_item_are_searched(office):
    published(news_draft(office.news, office.owner, summary="ซ้อมแผนอพยพหนีไฟ"), office)

    assert titles("อพยพหนีไฟ")


def test_a_file_is_named_with_its_address(public):
    [entry] = entries()

    assert entry.file_url == f"/doc/{public.number}/file"


def test_the_entry_carries_the_publication_period(public):
    record = public.publication_records.get()

    entry = entry_of(public, record)

    assert (entry.published_from, entry.publish_until) == (record.visible_from, None)


def test_a_chosen_word_is_that_of_the_page_whoever_publishes_it(office):
    page = links_page(section(office.home, "links"), office.owner)
    record = published(page, office)
    page = LinksPage.objects.get(pk=page.pk)
    in_thai = entry_of(page, record)

    with translation.override("en"):
        assert entry_of(page, record) == in_thai
