"""Written text becomes blocks, and tables that do not add up are refused."""

from decimal import Decimal

import pytest

from portal.demo.blocks import (
    Chart,
    Heading,
    Listed,
    Note,
    Paragraph,
    Table,
    number,
    parse,
)


@pytest.mark.parametrize(
    ("line", "block"),
    [
        ("# แผน", Heading("แผน", 1)),
        ("## ย่อย", Heading("ย่อย", 2)),
        ("- จุด", Listed("", "จุด")),
        ("1. ข้อแรก", Listed("1.", "ข้อแรก")),
        ("2.1 ข้อย่อย", Listed("2.1", "ข้อย่อย")),
        ("ข้อ 3 ให้ทำ", Listed("ข้อ 3", "ให้ทำ")),
        ("> ที่มา", Note("ที่มา")),
        ("ข้อความธรรมดา", Paragraph("ข้อความธรรมดา")),
        ("2569 เป็นปีที่ดี", Listed("2569", "เป็นปีที่ดี")),
    ],
)
def test_one_line_is_one_block(line, block):
    assert parse(line) == (block,)


def test_rows_that_follow_one_another_are_one_table():
    (table,) = parse("| ตำบล | คน |\n| ก | 1 |\n| ข | 2 |")

    assert table == Table(("ตำบล", "คน"), (("ก", "1"), ("ข", "2")))
    assert table.total is None


def test_a_paragraph_parts_two_tables():
    kinds = [type(block) for block in parse("| ก |\n| 1 |\nคั่น\n| ข |\n| 2 |")]

    assert kinds == [Table, Paragraph, Table]


def test_a_total_is_known_in_the_first_or_second_column():
    (first,) = parse("| ก | บาท |\n| ข | 5 |\n| รวม | 5 |")
    (second,) = parse("| ที่ | ก | บาท |\n| 1 | ข | 5 |\n| | รวม | 5 |")

    assert first.total == ("รวม", "5")
    assert second.total == ("", "รวม", "5")


def test_a_total_that_is_wrong_is_refused_with_both_figures():
    with pytest.raises(ValueError, match=r"1,?500.*1,?600|1500"):
        parse("| ก | บาท |\n| ข | 1,000 |\n| ค | 500 |\n| รวม | 1,600 |")


def test_decimals_add_up_exactly():
    (table,) = parse("| ก | บาท |\n| ข | 0.10 |\n| ค | 0.20 |\n| รวม | 0.30 |")

    assert table.total is not None


def test_rates_and_shares_are_not_summed():
    (table,) = parse("| ก | ร้อยละ |\n| ข | 90 |\n| ค | 80 |\n| รวม | 85 |")

    assert table.total == ("รวม", "85")


def test_a_ragged_table_is_refused():
    with pytest.raises(ValueError, match="ก ข"):
        parse("| ก | ข |\n| 1 |")


def test_bars_carry_their_figures():
    (chart,) = parse("!bar ผู้ป่วย (ราย): หนองเรือนแพ 11; บ้านเหนือ หมู่ 2 1,204.5")

    assert chart == Chart(
        "ผู้ป่วย (ราย)",
        (("หนองเรือนแพ", Decimal(11)), ("บ้านเหนือ หมู่ 2", Decimal("1204.5"))),
    )


def test_a_bar_without_a_figure_is_refused():
    with pytest.raises(ValueError, match="ผู้ป่วย"):
        parse("!bar ผู้ป่วย: หนองเรือนแพ")


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,846,500", Decimal(1846500)), ("-6.8", Decimal("-6.8")), ("ต.ค. 69", None), ("", None)],
)
def test_a_cell_is_a_figure_or_not(cell, value):
    assert number(cell) == value
