"""Asking across the whole of search: weak results, wrong keyboards, totals."""

from datetime import timedelta

import pytest

from factories.entries import NOON, entry
from search.query import PAGE_SIZE, Query, search
from search.ranked import POOL_PER_GROUP
from search.repair import typed_as_meant


def ask(engine, text, **facts):
    """Ask at noon."""
    return search(Query(text, now=NOON, **facts), engine)


def test_a_wrong_keyboard_is_told_to_the_visitor(engine):
    engine.put([entry("page:1", "สุขภาพ")])

    assert ask(engine, "l6-4kr").did_you_mean == "สุขภาพ"


@pytest.mark.parametrize("text", ["สุขภาพ", "covid-19", "2569", "", "12/2569", "แผน pdpa"])
def test_what_is_well_typed_is_left_alone(engine, text):
    engine.put([entry("page:1", "covid-19 pdpa")])

    assert typed_as_meant(text, engine) is None


def test_an_english_word_typed_in_thai_is_read_as_english(engine):
    engine.put([entry("page:1", "passport")])

    assert typed_as_meant("ยฟหหยนพะ", engine) == "passport"


def test_a_page_far_below_the_best_is_not_shown(engine):
    engine.put([entry("page:1", "แผนปฏิบัติราชการ"), entry("page:2", "ระเบียบ", "แผน " + "พัสดุ " * 300)])
    engine.put(entry(f"other:{n}", "แผน") for n in range(30))

    assert "page:2" not in [hit.key for hit in ask(engine, "ปฏิบัติราชการ").hits]


def test_the_total_counts_beyond_the_pool(engine):
    count = POOL_PER_GROUP + PAGE_SIZE + 5
    engine.put(entry(f"page:{n}", "แผน") for n in range(count))

    assert ask(engine, "แผน").total == count


def test_a_page_beyond_the_last_is_empty(engine):
    engine.put([entry("page:1", "แผน")])

    assert ask(engine, "แผน", page=99).hits == []


@pytest.mark.parametrize("page", [-5, 0, 10**9])
def test_an_impossible_page_fails_nothing(engine, page):
    engine.put([entry("page:1", "แผน")])

    assert ask(engine, "แผน", page=page).total == 1


def test_a_query_without_words_finds_nothing(engine):
    engine.put([entry("page:1", "แผน")])

    assert (ask(engine, "???").total, ask(engine, "   ").total) == (0, 1)


def test_an_empty_index_answers(engine):
    assert (ask(engine, "แผน").total, ask(engine, "").total) == (0, 0)


def test_the_passage_tells_the_page_of_the_file(engine):
    passages = entry("x", "", "").body
    assert passages[0].page is None
    pages = tuple(type(passages[0])(text, n) for n, text in enumerate(["หน้า", "งบประมาณ"], 1))
    engine.put([entry("page:1", "รายงาน", body=pages, published_from=NOON - timedelta(1))])

    (hit,) = ask(engine, "งบประมาณ").hits

    assert (hit.page, hit.passage_html) == (2, "<mark>งบประมาณ</mark>")
