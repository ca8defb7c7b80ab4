"""The framework files: their numbers, marks and places, and what is refused with a line."""

from __future__ import annotations

from collections import Counter

import pytest

from pages.models import ITEM_TYPES, DocumentKind, SectionKey
from portal.compliance.errors import FrameworkError
from portal.compliance.reading import UNREAD, read, read_all
from portal.compliance.words import Kind

FRAMEWORKS = {file.name: file for file in read_all()}
# Rows of each list as they were gathered, by kind.
GATHERED = {
    "GWS2": {"content": 23, "feature": 27, "policy": 5},
    "OIA7": {"content": 5},
    "OIA9": {"content": 34, "feature": 1},
    "MOPH2561": {"content": 23, "process": 13, "form_field": 9},
    "MOIT": {"content": 29, "evidence": 33},
    "OIT": {"evidence": 26},
}
TYPES = {model.__name__: model for model in ITEM_TYPES}
WALKED = [
    pytest.param(name, row, id=f"{name}:{row.code}")
    for name in ("GWS2", "OIA7", "OIA9", "MOPH2561")
    for row in FRAMEWORKS[name].rows
    if row.kind in (Kind.CONTENT, Kind.POLICY)
]
GOOD = """
name = "TEST"
edition = "1"
status = "draft"
title_th = "ทดสอบ"
title_en = "Test"
short_th = "ทดสอบ"
short_en = "Test"

[[requirement]]
code = "1"
th = "ประวัติ"
en = "History"
section = "about"
kind = "content"
source = "a test"
certainty = "source"
"""


def broken(tmp_path, text: str) -> FrameworkError:
    path = tmp_path / "test.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FrameworkError) as refused:
        read(path)
    return refused.value


@pytest.mark.parametrize("name", GATHERED)
def test_framework_has_as_many_rows_of_each_kind_as_were_gathered(name):
    counted = Counter(row.kind for row in FRAMEWORKS[name].rows)

    assert counted == GATHERED[name]


def test_the_frameworks_hold_228_rows_in_all():
    assert sum(len(file.rows) for file in FRAMEWORKS.values()) == 228


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_whatever_nobody_read_carries_the_mark_confirm(name):
    unread = [row for row in FRAMEWORKS[name].rows if row.certainty in UNREAD]

    assert all(row.confirm for row in unread)


@pytest.mark.parametrize(("name", "row"), WALKED)
def test_content_and_policies_have_a_place(name, row):
    """The requirement walk: a page type, or a kind of document, in an existing section."""
    page_type, _, kind = row.place.partition("/")

    assert page_type in TYPES
    assert not kind or kind in DocumentKind.values


@pytest.mark.parametrize(("name", "row"), WALKED)
def test_the_place_of_a_row_may_stand_in_its_section(name, row):
    model = TYPES[row.place.partition("/")[0]]

    assert row.section in (model.sections or SectionKey.values)


@pytest.mark.parametrize("model", ITEM_TYPES, ids=lambda model: model.__name__)
def test_page_types_answer_only_requirements_that_exist(model):
    known = {f"{name}:{row.code}" for name, file in FRAMEWORKS.items() for row in file.rows}

    answers = model.answers if isinstance(model.answers, tuple) else ()

    assert set(answers) <= known


def test_every_code_that_a_row_repeats_or_gathers_exists():
    known = {f"{name}:{row.code}" for name, file in FRAMEWORKS.items() for row in file.rows}
    named = {
        code
        for file in FRAMEWORKS.values()
        for row in file.rows
        for code in (row.same, *row.also)
        if code
    }

    assert named <= known


def test_a_code_that_stands_twice_is_refused_with_its_line(tmp_path):
    fault = broken(tmp_path, GOOD + GOOD[GOOD.index("[[") :])

    assert (fault.file, fault.line) == ("test.toml", 18)


def test_an_unknown_section_is_refused_at_its_own_line(tmp_path):
    fault = broken(tmp_path, GOOD.replace('"about"', '"cellar"'))

    assert fault.line == 14


@pytest.mark.parametrize("key", ["th", "en", "source"])
def test_a_row_without_thai_or_english_or_source_is_refused(tmp_path, key):
    lines = [line for line in GOOD.splitlines() if not line.startswith(f"{key} ")]

    fault = broken(tmp_path, "\n".join(lines))

    assert key in str(fault)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ('kind = "content"', 'kind = "wish"'),
        ('certainty = "source"', 'certainty = "rumour"'),
        ('certainty = "source"', 'certainty = "own"'),
        ('source = "a test"', 'source = "a test"\nshown = "nowhere"'),
        ('source = "a test"', 'source = "a test"\ncolour = "red"'),
        ('status = "draft"', 'status = "perhaps"'),
        ('code = "1"', "code = 1 1"),
    ],
)
def test_a_value_outside_the_rules_is_refused(tmp_path, line, wrong):
    fault = broken(tmp_path, GOOD.replace(line, wrong))

    assert fault.line >= 4


def test_a_good_file_is_read(tmp_path):
    path = tmp_path / "test.toml"
    path.write_text(GOOD, encoding="utf-8")

    assert [row.title_en for row in read(path).rows] == ["History"]
