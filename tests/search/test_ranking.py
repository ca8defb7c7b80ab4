"""The order of results, without any engine."""

import pytest

from search.plan import read_query
from search.ranking import Frequencies, Tokens, best_possible, rescored


def tokens(title="", body="", extra=""):
    """Build the token strings of an entry."""
    length = len(title.split()) + len(body.split())
    return Tokens(f" {title}  {title}  {body} ", f" {extra} ", length)


def order(text, *entries, holding=5):
    """Return the places of entries, best first."""
    plan = read_query(text)
    known = Frequencies(100, 3.0, dict.fromkeys(plan.words, holding))
    scores = rescored(plan, known, entries)
    return sorted(range(len(entries)), key=lambda place: -scores[place].value)


def test_a_title_says_more_than_a_body():
    assert order("แผน", tokens(body="แผน งาน"), tokens(title="แผน งาน")) == [1, 0]


def test_neighbours_count_more_than_words_apart():
    apart = tokens(body="มาตรา หนึ่ง สอง 57")
    beside = tokens(body="มาตรา 57 หนึ่ง สอง")

    assert order("มาตรา 57", apart, beside) == [1, 0]


def test_a_whole_word_counts_more_than_one_inside_another():
    assert order("สุขภาพ", tokens("ก", extra="สุขภาพ"), tokens("สุขภาพ")) == [1, 0]


def test_holding_all_words_beats_saying_one_often():
    often = tokens(body="แผน แผน แผน แผน")
    both = tokens(body="แผน ระเบียบ ก ข")

    assert order("แผน ระเบียบ", often, both) == [1, 0]


def test_a_synonym_counts_like_the_word_itself():
    plan = read_query("รพ.สต.")
    known = Frequencies(100, 3.0, dict.fromkeys(plan.words, 5))

    full, short = rescored(plan, known, [tokens("โรงพยาบาล ส่งเสริมสุขภาพ ตำบล"), tokens("รพสต ก ข")])

    assert full.value == pytest.approx(short.value)
    assert (full.coverage, short.coverage) == (1.0, 1.0)


def test_rare_words_weigh_more():
    known = Frequencies(1000, 10.0, {})

    assert known.weight(1) > known.weight(100) > known.weight(1000) > 0


def test_nothing_scores_above_the_best_possible_word_score():
    plan = read_query("แผน ระเบียบ")
    known = Frequencies(100, 3.0, {"แผน": 5, "ระเบียบ": 5})

    (score,) = rescored(plan, known, [tokens("แผน " * 50, "ระเบียบ " * 50)])

    assert 0 < score.value < best_possible(plan, known) * 1.15


def test_an_empty_pool_has_no_scores():
    assert rescored(read_query("แผน"), Frequencies(0, 0.0, {}), []) == []
