"""A query is read once, and never fails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.errors import BadSynonyms
from search.keyboard import as_latin, as_thai
from search.plan import MOST_GROUPS, Form, read_query
from search.synonyms import LIST, read, synonyms
from thai.words import is_word


def forms(text):
    """Return the forms of the first group of a query, as words."""
    return [form.words for form in read_query(text).groups[0].forms]


def test_what_was_typed_is_the_first_form():
    assert forms("งบประมาณ") == [("งบประมาณ",)]


@pytest.mark.parametrize("typed", ["รพ.สต.", "รพสต", "รพ. สต."])
def test_an_abbreviation_also_asks_for_the_full_name(typed):
    assert ("โรงพยาบาล", "ส่งเสริมสุขภาพ", "ตำบล") in forms(typed)


def test_a_full_name_also_asks_for_its_abbreviation():
    assert ("พรบ",) in forms("พระราชบัญญัติ")


def test_letters_and_digits_in_one_word_are_also_asked_apart():
    assert Form(("pm", "25"), loose=True) in read_query("PM25").groups[0].forms


def test_neighbours_are_pairs():
    assert read_query("แผน งบประมาณ 2569").pairs == (("แผน", "งบประมาณ"), ("งบประมาณ", "2569"))


@given(st.text(max_size=200))
def test_anything_can_be_read(text):
    plan = read_query(text)

    assert len(plan.groups) <= MOST_GROUPS
    assert all(form.words for group in plan.groups for form in group.forms)


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "ๆฯ", "!?()", "\x00"])
def test_no_words_mean_no_groups(text):
    assert read_query(text).groups == ()


def test_every_listed_name_finds_every_other():
    listed = synonyms()

    assert all(form in listed[other] for form, others in listed.items() for other in others)


def test_thai_abbreviations_of_the_list_are_single_words():
    short = [form for form in synonyms() if len(form) == 1 and form[0] in {"กยศ", "สปสช", "กทม"}]

    assert len(short) == 3
    assert all(is_word(form[0]) for form in short)


def test_a_set_of_one_name_is_refused_with_its_line(tmp_path):
    broken = tmp_path / "synonyms.toml"
    broken.write_text('sets = [\n  ["ก.พ.", "ก.พ."],\n]\n', encoding="utf-8")

    with pytest.raises(BadSynonyms) as refusal:
        read(broken)

    assert refusal.value.params == {"file": "synonyms.toml", "line": 2}
    assert "synonyms.toml" in str(refusal.value)


def test_the_list_itself_can_be_read():
    assert read(LIST)


@pytest.mark.parametrize(("keys", "word"), [("l6-4kr", "สุขภาพ"), ("FilrpkZ", "โรสยาผ(")])
def test_keys_give_the_letters_printed_on_them(keys, word):
    assert as_thai(keys) == word or as_latin(as_thai(keys)) == keys


@given(
    st.text(st.sampled_from("qwertyuiop[]asdfghjkl;'zxcvbnm,.QERTYUIOASDFGHJKLZXCVBN"), max_size=20)
)
def test_both_layouts_are_the_same_keys(text):
    assert as_latin(as_thai(text)) == text
