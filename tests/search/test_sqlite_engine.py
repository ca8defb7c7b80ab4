"""The embedded engine keeps the contract, and the promises of being embedded."""

import pytest
from django.db import connections, transaction
from engine_contract import EngineContract

from factories.entries import NOON, entry
from search.engines import engine_class, sqlite_counts, sqlite_tables
from search.engines.sqlite import SqliteEngine
from search.query import Query, search


class TestSqliteEngine(EngineContract):
    """FTS5 in a temporary file."""


def rows(engine, table):
    """Count the entries whose words are in a full-text table."""
    with connections[engine.alias].cursor() as cursor:
        cursor.execute(f"SELECT coalesce(sum(doc), 0) FROM {table}")
        return cursor.fetchone()[0]


def test_its_short_name_is_known():
    assert engine_class("sqlite") is SqliteEngine


def test_an_entry_is_undone_with_the_publication(engine):
    with transaction.atomic(using=engine.alias):
        engine.put([entry("page:1", "แผน")])
        transaction.set_rollback(True, using=engine.alias)

    assert search(Query("แผน", now=NOON), engine).total == 0


def test_an_entry_is_found_before_the_transaction_ends(engine):
    with transaction.atomic(using=engine.alias):
        engine.put([entry("page:1", "แผน")])

        assert search(Query("แผน", now=NOON), engine).total == 1


def test_dropping_leaves_nothing_in_the_full_text_tables(engine):
    engine.put([entry("page:1", "แผนปฏิบัติราชการ", "รพ.สต. wi-fi ๒๕๖๙", codes=("OIT-7",))])

    engine.drop(["page:1"])

    assert [rows(engine, f"search_{name}_counts") for name in ("word", "trigram")] == [0, 0]


def test_counts_are_remembered_only_while_the_index_stays_the_same(engine):
    engine.put([entry("page:1", "แผน")])
    before = engine.frequencies(["แผน"]).of_word["แผน"]

    engine.put([entry("page:2", "แผน")])

    assert (before, engine.frequencies(["แผน"]).of_word["แผน"]) == (1, 2)


@pytest.mark.parametrize(
    ("block", "numbers"),
    [(b"", []), (b"\x05", [5]), (b"\x81\x00\x07", [128, 7]), (b"\xff\x7f", [16383])],
)
def test_the_totals_of_fts5_are_read(block, numbers):
    assert sqlite_counts._varints(block) == numbers


def test_packed_strings_come_back():
    packed = sqlite_tables.pack(entry("page:1", "แผน\nงาน", "โรงพยาบาลส่งเสริมสุขภาพ"))

    assert sqlite_tables.load(packed.dump(), packed.length) == packed


def test_other_databases_get_no_full_text_tables():
    class Elsewhere:
        """A connection that is not SQLite; asking it for a cursor would fail."""

        vendor = "postgresql"

    assert sqlite_tables.create(Elsewhere()) is None
