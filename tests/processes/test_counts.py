"""How many processes run: one on SQLite and never more, as many as asked or borne elsewhere."""

import os
from itertools import pairwise

import pytest

from portal.processes.server import Listening, command
from portal.settings import counts, env

BOTH = [env.WEB_PROCESSES, env.WORKERS]


@pytest.fixture(params=BOTH, ids=lambda variable: variable.name)
def variable(request, monkeypatch):
    monkeypatch.delenv(request.param.name, raising=False)
    return request.param


@pytest.mark.parametrize("asked", ["", "1"])
def test_sqlite_has_one_of_each(variable, monkeypatch, asked):
    monkeypatch.setenv(variable.name, asked)

    assert counts.count(variable, is_sqlite=True) == 1


def test_more_on_sqlite_is_refused_with_the_way_out(variable, monkeypatch):
    monkeypatch.setenv(variable.name, "2")

    with pytest.raises(env.SettingError, match=f"{variable.name}: SQLite .* SUKSALA_DATABASE_URL"):
        counts.count(variable, is_sqlite=True)


def test_a_server_gets_what_is_asked(variable, monkeypatch):
    monkeypatch.setenv(variable.name, "7")

    assert counts.count(variable, is_sqlite=False, share=2) == 7


@pytest.mark.parametrize(
    ("processors", "share", "expected"),
    [(1, 1, 1), (2, 1, 2), (64, 1, counts.MOST_BY_ITSELF), (1, 2, 1), (3, 2, 1), (4, 2, 2)],
)
def test_without_a_number_the_processors_decide(variable, monkeypatch, processors, share, expected):
    monkeypatch.setattr(os, "cpu_count", lambda: processors)

    assert counts.count(variable, is_sqlite=False, share=share) == expected


def test_the_server_is_told_where_and_how_many(tmp_path):
    words = command(tmp_path, Listening("127.0.0.1", 41234, processes=3, threads=5))

    options = dict(pairwise(words))
    assert [options[name] for name in ("--port", "--workers", "--blocking-threads")] == [
        "41234",
        "3",
        "5",
    ]
