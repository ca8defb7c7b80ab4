"""A line of the log: its form, and that nobody can write one of their own into it."""

from __future__ import annotations

import json
import logging
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal import logs
from portal.logs import MARGIN, JsonFormatter, PlainFormatter
from portal.settings import env

FIRST = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00 ERROR pages \S")
# What ends a line for somebody: a terminal, an editor, Python.
BREAKS = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
HOSTILE = "แผน\n2026-11-30T10:00:00+07:00 ERROR audit chain.broken entry=1 \x1b[31m"
text = st.text() | st.text(alphabet='\n\r\x1b\x85\u2028\u202e "\\= aก') | st.just(HOSTILE)


def record(message: str = "gate.refused", fault: BaseException | None = None, **ids: object):
    """Return what a logger hands to its formatter."""
    info = (type(fault), fault, fault.__traceback__) if fault else None
    made = logging.getLogger("pages").makeRecord(
        "pages", logging.ERROR, __file__, 1, message, (), info, extra=ids
    )
    made.created = 1_796_007_600.0
    return made


def raised(words: str) -> ValueError:
    """Return an error that was raised and caught."""
    with pytest.raises(ValueError) as caught:
        raise ValueError(words)
    return caught.value


def test_a_line_has_moment_level_app_event_and_ids():
    line = PlainFormatter().format(record(page=12, user=None, reason="Frozen"))

    assert line == "2026-11-30T10:00:00+07:00 ERROR pages gate.refused page=12 reason=Frozen"


def test_a_value_of_several_words_stands_in_quotes():
    line = PlainFormatter().format(record(path="/th/แผน งาน/"))

    assert line.endswith('path="/th/แผน งาน/"')


@given(message=text, value=text)
def test_nothing_in_a_record_begins_a_second_line(message, value):
    line = PlainFormatter().format(record(message, path=value))

    assert FIRST.match(line)
    assert not BREAKS.search(line)
    line.encode()


@given(words=text)
def test_no_line_of_a_traceback_looks_like_a_line_of_the_log(words):
    first, *below = PlainFormatter().format(record(fault=raised(words))).split("\n")

    assert FIRST.match(first)
    assert below[0] == f"{MARGIN}Traceback (most recent call last):"
    assert all(line.startswith(MARGIN) and not BREAKS.search(line) for line in below)


@given(message=text, value=text)
def test_the_json_form_is_one_line_that_says_the_same(message, value):
    line = JsonFormatter().format(record(message, fault=raised(value), path=value, page=12))

    told = json.loads(line)
    assert line.isascii()
    assert not BREAKS.search(line)
    assert (told["page"], told["path"]) == (12, value[: logs.LONGEST])
    assert told["traceback"][0] == "Traceback (most recent call last):"


def test_an_object_that_another_package_hands_over_is_left_out():
    assert PlainFormatter().format(record(request=object())).endswith("gate.refused")


def test_an_unknown_form_stops_the_start():
    with pytest.raises(env.SettingError, match="SUKSALA_LOG_FORMAT: expected plain or json"):
        env.LOG_FORMAT.read({"SUKSALA_LOG_FORMAT": "xml"})


@pytest.mark.parametrize("form", ["plain", "json"])
def test_each_form_that_can_be_chosen_configures_the_console(form):
    chosen = logs.configuration(env.LOG_FORMAT.read({"SUKSALA_LOG_FORMAT": form}))

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(chosen["formatters"][form]["()"]())
    assert chosen["handlers"]["console"]["formatter"] == form
    assert "gate.refused" in handler.format(record())
