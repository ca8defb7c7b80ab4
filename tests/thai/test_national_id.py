"""Identity numbers are found however they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai import national_id
from thai.numerals import to_thai

VALID = "1101700203451"


def _valid(first_twelve):
    """Complete twelve digits with their checksum."""
    return next(
        first_twelve + last for last in "0123456789" if national_id.is_valid(first_twelve + last)
    )


@given(st.from_regex(r"[1-8][0-9]{11}", fullmatch=True), st.booleans())
def test_a_printed_number_is_found(first_twelve, in_thai_digits):
    number = _valid(first_twelve)
    printed = f"{number[0]}-{number[1:5]}-{number[5:10]}-{number[10:12]}-{number[12]}"
    text = f"เลขประจำตัว {to_thai(printed) if in_thai_digits else printed} ออกให้"

    (found,) = national_id.find(text)

    assert found.digits == number


@pytest.mark.parametrize("gap", ["", " ", "-", "\u2013"])
def test_one_digit_to_a_box_is_found(gap):
    number = _valid("310170020345")

    assert [found.digits for found in national_id.find(gap.join(number))] == [number]


def test_the_place_in_the_text_is_exact():
    number = _valid("310170020345")
    text = f"นาย ก {number} ข"

    (found,) = national_id.find(text)

    assert text[found.start : found.end] == number


@given(st.from_regex(r"[1-8][0-9]{11}", fullmatch=True))
def test_a_wrong_checksum_is_no_number(first_twelve):
    number = _valid(first_twelve)
    wrong = number[:12] + str((int(number[12]) + 1) % 10)

    assert not list(national_id.find(wrong))


@pytest.mark.parametrize("text", ["", "0107536000269", "12345678901234567890", "1-2345-67890"])
def test_other_numbers_are_left_alone(text):
    assert not list(national_id.find(text))


def test_a_number_can_be_shown_masked():
    number = _valid("310170020345")

    (found,) = national_id.find(number)

    assert number[1:10] not in found.masked
