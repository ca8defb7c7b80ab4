"""Tables that staff paste: read as spreadsheets copy them, refused with row and column."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from pages.models.tables import (
    MOST_COLUMNS,
    MOST_ROWS,
    Table,
    check,
    is_empty,
    number,
    plain,
    stored_of,
    table_of,
    text_of,
)

PASTED = "ตำบล\tผู้ป่วย\tหมายเหตุ\nหนองไผ่\t1,204\t\nบ้านดอน\t๓๕\tรวมสองหมู่\n"
# What a cell of a spreadsheet may hold, without line ends at its edges.
CELLS = st.text("กขคงจ ฉ12,.\"'\t\n", min_size=1, max_size=12).map(str.strip).filter(bool)


def table(*rows, columns=("ตำบล", "ผู้ป่วย")):
    return Table(tuple(columns), tuple(tuple(row) for row in rows))


def problems(wrong):
    with pytest.raises(ValidationError) as refusal:
        check(wrong)
    return [str(message) for message in refusal.value.messages]


def test_what_a_spreadsheet_copies_is_read():
    read = table_of(stored_of(PASTED))

    assert read.columns == ("ตำบล", "ผู้ป่วย", "หมายเหตุ")
    assert read.rows == (("หนองไผ่", "1,204", ""), ("บ้านดอน", "๓๕", "รวมสองหมู่"))


def test_commas_separate_where_there_is_no_tab():
    assert table_of(stored_of('ตำบล,ผู้ป่วย\nหนองไผ่,"1,204"')).rows == (("หนองไผ่", "1,204"),)


@pytest.mark.parametrize("pasted", ["", "\n\n", "\t\t\n"])
def test_nothing_pasted_is_no_table(pasted):
    assert stored_of(pasted) == {}


def test_empty_lines_and_cells_behind_the_last_one_do_not_count():
    assert stored_of("ก\tข\t\t\n\nค\t1\t\t\n") == {"columns": ["ก", "ข"], "rows": [["ค", "1"]]}


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_a_table_shown_in_its_box_and_saved_again_is_the_same(rows):
    shown = Table(tuple(rows[0]), tuple(map(tuple, rows[1:])))

    assert table_of(stored_of(text_of(shown))) == shown


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("1,204", Decimal(1204)),
        ("๑,๒๐๔.๕๐", Decimal("1204.50")),
        ("98.2%", Decimal("98.2")),
        ("-3", Decimal(-3)),
        (" 12 ", Decimal(12)),
        ("1,20", None),
        ("12 ราย", None),
        ("", None),
        ("-", None),
    ],
)
def test_figures_are_read_as_offices_write_them(cell, figure):
    assert number(cell) == figure


@given(st.decimals(-(10**9), 10**9, places=2))
def test_a_figure_written_with_its_thousands_is_read_again(figure):
    assert number(plain(figure)) == figure


@pytest.mark.parametrize("cell", ["", "-", "–", "ไม่มีข้อมูล", "N/A"])
def test_a_cell_may_say_that_there_is_no_figure(cell):
    assert is_empty(cell)


def test_a_column_holds_figures_when_most_of_its_cells_do():
    mixed = table(("ก", "1"), ("ข", "-"), ("ค", "3"))

    assert mixed.figures == (1,)


def test_a_column_of_words_holds_none():
    assert table(("ก", "ดี"), ("ข", "พอใช้")).figures == ()


def test_the_total_is_told_apart_and_not_added_again():
    counted = table(("ก", "1"), ("ข", "2"), ("รวม", "3"))

    assert (counted.total_row, counted.sums()) == (("รวม", "3"), ("", "3"))


def test_a_table_of_one_row_is_no_total():
    assert table(("รวม", "3")).total_row is None


def test_a_good_table_passes():
    check(table(("หนองไผ่", "1,204"), ("บ้านดอน", "-")))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (table(("ก",)), "1"),
        (table(("", "1")), "1"),
        (table(("ก", "1"), columns=("ตำบล", "")), "2"),
        (table(("ก", "1"), columns=("ตำบล", "ตำบล")), "ตำบล"),
        (table(("ก", "1"), ("ข", "2"), ("ค", "สามราย")), "สามราย"),
        (table(*[("ก", "1")] * (MOST_ROWS + 1)), str(MOST_ROWS)),
        (table(columns=[str(place) for place in range(MOST_COLUMNS + 1)]), str(MOST_COLUMNS)),
    ],
    ids=["short row", "row without name", "column without name", "twice", "word", "long", "wide"],
)
def test_what_is_wrong_is_named(wrong, words):
    assert words in problems(wrong)[0]


def test_every_wrong_cell_is_told_at_once():
    wrong = table(("ก", "1"), ("ข", "สอง"), ("ค", "3"), ("ง", "สี่"), ("จ", "5"))

    assert len(problems(wrong)) == 2
