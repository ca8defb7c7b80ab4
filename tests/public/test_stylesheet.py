"""One stylesheet out of many sheets: all of them, unharmed, in order."""

from pathlib import Path

import tinycss2
from django.contrib.staticfiles import finders

from portal import stylesheet


def meaning(css: str) -> str:
    """Return a sheet without anything that only people read."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    text = tinycss2.serialize(rules)
    return "".join(text.split()).replace(";}", "}").replace("/**/", "")


def without_comments(css: str) -> str:
    return stylesheet.re.sub(r"/\*.*?\*/", "", css, flags=stylesheet.re.DOTALL)


def test_tokens_come_first_and_print_last():
    names = [sheet.name for sheet in stylesheet.sheets()]

    assert names[0] == "tokens.css"
    assert names[-1] == "print.css"


def test_every_component_sheet_is_joined():
    joined = set(stylesheet.sheets())

    assert set(stylesheet.SOURCES.rglob("*.css")) == joined


def test_joining_changes_no_meaning():
    for sheet in stylesheet.sheets():
        source = sheet.read_text()
        small = stylesheet.minified(source)

        assert meaning(small) == meaning(without_comments(source)), sheet.name


def test_strings_and_descendants_keep_their_spaces():
    css = 'a::after { content: " <" attr(href) ">"; }\n.a :hover { width: calc(1px + 2px); }'

    small = stylesheet.minified(css)
    assert 'content:" <" attr(href) ">"' in small
    assert ".a :hover" in small
    assert "calc(1px + 2px)" in small


def test_static_files_offer_the_joined_sheet():
    found = finders.find(stylesheet.NAME)

    assert Path(found).read_text() == stylesheet.joined()


def test_unchanged_sheets_keep_the_time_of_the_joined_one():
    found = finders.find(stylesheet.NAME)
    before = Path(found).stat().st_mtime_ns

    assert Path(finders.find(stylesheet.NAME)).stat().st_mtime_ns == before


def test_other_names_are_left_to_others():
    assert stylesheet.StylesheetFinder().find("css/other.css") is None
    assert stylesheet.StylesheetFinder().find("css/other.css", find_all=True) == []
