"""Tables leave as CSV that Excel opens as Thai and never takes for a program."""

import csv
import io

import pytest

from pages.public.spreadsheets import csv_response, harmless


def cells(response):
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_thai_letters_are_announced():
    assert csv_response("ตาราง", [["ตำบล"]]).content.startswith(b"\xef\xbb\xbf")


def test_what_went_in_comes_out():
    rows = [["ตำบล", "ราย"], ["หนองไผ่, บ้านดอน", '12 "ใหม่"'], ["", "-3"]]

    assert cells(csv_response("ตาราง", rows)) == rows


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"])
def test_a_formula_stays_text(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-3", "-1,204.50", "+66", "ก=ข", ""])
def test_a_negative_figure_stays_a_figure(cell):
    assert harmless(cell) == cell


def test_the_file_carries_its_thai_name():
    assert "filename*=UTF-8''" in csv_response("จำนวนผู้ป่วย", []).headers["Content-Disposition"]
