"""The index stays equal to what the portal publishes."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from factories.entries import entry
from search import engines, indexing
from search.checks import engine_keeps_the_contract, index_fits_the_analysis
from search.engines.sqlite_rows import IndexedEntry
from search.router import SearchRouter

SOURCE = []


def wanted():
    """Yield what the test wants to be in the index."""
    yield from SOURCE


@pytest.fixture
def source(settings, engine, monkeypatch):
    """Lend the list of entries that should be in an index of its own."""
    settings.SEARCH_SOURCES = (f"{__name__}.wanted",)
    monkeypatch.setitem(indexing.__dict__, "engine", lambda: engine)
    monkeypatch.setattr(indexing, "import_string", lambda path: wanted)
    yield SOURCE
    SOURCE.clear()


def run(name, *arguments):
    """Run a command and return what it printed."""
    out = StringIO()
    call_command(name, *arguments, stdout=out)
    return out.getvalue()


def test_a_rebuild_writes_what_is_wanted_and_drops_the_rest(source, engine):
    engine.put([entry("stray", "เก่า"), entry("page:0", "เดิม")])
    source.extend(entry(f"page:{n}", "แผน") for n in range(120))

    assert "120 entries" in run("rebuild_search")
    assert indexing.drift() == indexing.Drift((), (), ())


def test_a_rebuild_tells_how_far_it_is(source):
    source.extend(entry(f"page:{n}", "แผน") for n in range(60))

    assert "50 entries\n60 entries" in run("rebuild_search", "--verbosity=2")


def test_drift_names_every_difference(source, engine):
    source.extend([entry("page:1", "ใหม่"), entry("page:2", "แผน")])
    indexing.put([entry("page:1", "เก่า"), entry("stray", "แผน")])

    found = indexing.drift()

    assert (found.missing, found.stray, found.changed) == (("page:2",), ("stray",), ("page:1",))
    with pytest.raises(CommandError):
        run("search_drift")


def test_without_drift_the_command_ends_well(source):
    source.append(entry("page:1", "แผน"))
    indexing.put(source)

    assert "equals" in run("search_drift")


def test_a_dropped_key_is_drift(source):
    source.append(entry("page:1", "แผน"))
    indexing.put(source)

    indexing.drop(["page:1"])

    assert indexing.drift().missing == ("page:1",)


def test_an_evaluation_writes_what_every_query_found(tmp_path, django_db_blocker):
    corpus, queries, answers = (tmp_path / name for name in ("c.jsonl", "q.jsonl", "run.jsonl"))
    pages = [{"id": "d1", "title": "แผน", "text": "งบประมาณ", "kind": "plan"}]
    corpus.write_text("\n".join(json.dumps(page) for page in pages), encoding="utf-8")
    queries.write_text(json.dumps({"id": "q1", "text": "งบประมาณ"}), encoding="utf-8")

    with django_db_blocker.unblock():
        printed = run(
            "search_evaluate", f"--corpus={corpus}", f"--queries={queries}", f"--run={answers}"
        )

    line = json.loads(answers.read_text(encoding="utf-8"))
    assert (line["query"], line["ids"], line["cpu_ms"] > 0) == ("q1", ["d1"], True)
    assert "1 documents" in printed
    assert "p95" in printed


@pytest.mark.parametrize("broken", ['{"id": "d1"}', "not json", "[]"])
def test_a_broken_corpus_is_named_with_its_line(tmp_path, django_db_blocker, broken):
    corpus = tmp_path / "c.jsonl"
    corpus.write_text(f'{{"id": "d0", "text": "แผน"}}\n{broken}\n', encoding="utf-8")

    with django_db_blocker.unblock(), pytest.raises(CommandError, match=r"c.jsonl.* 2"):
        run("search_evaluate", f"--corpus={corpus}", "--queries=x", f"--run={tmp_path / 'r'}")


def test_an_unknown_engine_is_refused(tmp_path):
    with pytest.raises(CommandError):
        run("search_evaluate", "--engine=none", "--corpus=c", "--queries=q", "--run=r")


def test_the_chosen_engine_keeps_the_contract():
    assert engine_keeps_the_contract() == []


@pytest.mark.parametrize("path", ["", "search.engines.nowhere.Engine", "search.entry.Passage"])
def test_an_engine_that_is_none_is_an_error(settings, path):
    settings.SEARCH_ENGINE = path

    assert [found.id for found in engine_keeps_the_contract()] == ["search.E001"]


def test_entries_of_another_analysis_ask_for_a_rebuild(settings, engine, monkeypatch):
    engine.put([entry("page:1", "แผน"), entry("page:2", "แผน")])
    IndexedEntry.objects.using(engine.alias).filter(key="page:1").update(analysis=0)
    monkeypatch.setattr("search.checks.engine", lambda: engine)

    (warning,) = index_fits_the_analysis(databases=[settings.SEARCH_DATABASE])

    assert (warning.id, warning.msg.startswith("1 ")) == ("search.W001", True)
    assert index_fits_the_analysis(databases=[]) == []


def test_the_same_engine_answers_every_time():
    assert engines.engine() is engines.engine()


@pytest.mark.parametrize(
    ("database", "app", "allowed"),
    [
        ("search", "search", True),
        ("default", "search", False),
        ("search", "pages", False),
        ("default", "pages", None),
    ],
)
def test_each_database_gets_its_own_tables(settings, database, app, allowed):
    settings.SEARCH_DATABASE = "search"

    assert SearchRouter().allow_migrate(database, app) is allowed


def test_search_rows_go_to_the_search_database(settings):
    settings.SEARCH_DATABASE = "search"

    assert SearchRouter().db_for_read(IndexedEntry) == "search"
    assert SearchRouter().db_for_write(IndexedEntry) == "search"
