"""Text becomes tokens by the same rules everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import LONGEST_TOKEN, analyse, skeleton, tokens, trigrams

TEXT = st.one_of(
    st.text(max_size=60),
    st.text(st.sampled_from("กขคพรบสตง.ิ่้ำา เแ 12/-.,ab๑๒ๆฯ"), max_size=40),
)


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("พ.ร.บ.ข้อมูลข่าวสาร", ["พรบ", "ข้อมูลข่าวสาร"]),
        ("พรบ.ข้อมูลข่าวสาร", ["พรบ", "ข้อมูลข่าวสาร"]),
        ("รพ.สต. ใน ๑ อำเภอ", ["รพสต", "ใน", "1", "อำเภอ"]),
        ("ป.ป.ช", ["ปปช"]),
        ("ศ.ดร.บ้าน", ["ศดร", "บ้าน"]),
        ("มาตรา ๗๗/๑", ["มาตรา", "77/1"]),
        ("PM 2.5", ["pm", "2.5"]),
        ("1,500 บาท", ["1500", "บาท"]),
        ("wi-fi", ["wifi"]),
        ("COVID-19", ["covid19"]),
        ("พ.ศ. 2564-2566", ["พศ", "2564", "2566"]),
        ("ต่าง ๆ กรุงเทพฯ", ["ต่าง", "กรุงเทพ"]),
        ("", []),
        ("่้๊", ["่้๊"]),
    ],
)
def test_a_text_becomes_its_words(text, main):
    assert analyse(text).main == main


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("โรงพยาบาลส่งเสริมสุขภาพตำบล", "สุขภาพ"),
        ("รพ.สต.", "รพ"),
        ("77/1", "77"),
        ("covid-19", "covid"),
        ("e-saraban", "saraban"),
        ("2.5", "25"),
        ("certificates", "certificate"),
        ("www.example.go.th", "example"),
    ],
)
def test_a_word_answers_to_its_parts(text, part):
    assert part in analyse(text).extra


@given(TEXT)
def test_a_word_is_counted_once_as_main_or_extra(text):
    found = analyse(text)

    assert not set(found.main) & set(found.extra)
    assert len(found.extra) == len(set(found.extra))


@given(TEXT)
def test_tokens_never_hold_a_space_and_never_grow_without_end(text):
    for token in tokens(text):
        assert 0 < len(token.text) <= LONGEST_TOKEN
        assert not any(char.isspace() for word in (token.text, *token.parts) for char in word)


@given(TEXT)
def test_invisible_characters_change_nothing(text):
    spoilt = "\u200b".join(text)

    assert analyse(spoilt) == analyse(text)


def test_a_skeleton_forgets_what_people_forget():
    assert skeleton(["น้ำท่วม"]) == skeleton(["นำทวม"])
    assert skeleton(["อินเทอร์เน็ต"]) == "อินเทอรเนต"


def test_trigrams_are_different_and_in_order():
    assert trigrams("ababab") == ["aba", "bab"]
    assert trigrams("ab") == []
