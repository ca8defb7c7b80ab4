"""Words of a run, and words inside words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai import words

RUNS = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E4E), max_size=60)


def test_a_sentence_falls_into_its_words():
    found = words.words("ขอใบอนุญาตก่อสร้าง พ.ศ. 2569")

    assert found == ["ขอ", "ใบอนุญาต", "ก่อสร้าง", "พ", "ศ", "2569"]


def test_a_tone_mark_never_cuts_a_word():
    assert words.words("น้ำท่วม") == ["น้ำท่วม"]


@given(st.one_of(st.text(max_size=60), RUNS))
def test_pieces_lose_nothing(text):
    assert "".join(words.pieces(text)) == text


@given(RUNS)
def test_every_hidden_word_is_in_the_dictionary_and_in_the_run(run):
    assert all(words.is_word(word) and word in run for word in words.inner_words(run))


@pytest.mark.parametrize("hidden", ["พยาบาล", "สุขภาพ", "ส่งเสริม"])
def test_words_inside_a_long_name_are_found(hidden):
    found = words.cut("โรงพยาบาลส่งเสริมสุขภาพตำบล")

    assert hidden in found.words + found.inner


def test_an_unknown_name_stays_one_word():
    assert words.words("ธพส") == ["ธพส"]


def test_a_word_may_not_begin_inside_a_cluster():
    assert "นมา" not in words.inner_words("ฉันมา")


def test_words_of_the_office_are_known():
    assert words.is_word("สาธารณสุขจังหวัด")


def test_a_very_long_run_takes_no_longer_than_its_length():
    start = time.process_time()

    words.cut("ตากลมสุขภาพ" * 2000)

    assert time.process_time() - start < 1
