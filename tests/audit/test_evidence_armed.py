"""Every table of evidence is armed: the database itself refuses to change or delete a row."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from pages.publishing.append_only import armed_tables
from pages.publishing.models import PublicationRequest
from portal.paper.actions import print_form

# Apps whose tables are evidence unless they are named here, each with the reason.
APPS = ("publishing", "audit", "paper")
NO_EVIDENCE = {
    "Holiday": "the administrator corrects the holidays of a year",
    "Notice": "what was told to whom is read, and then old",
    "RunningNumber": "a counter",
    "ApprovalTask": "configuration of a workflow",
    "ApprovalTask_groups": "configuration of a workflow",
    "PublicationTask": "configuration of a workflow",
    "PublicationTask_groups": "configuration of a workflow",
}
ARMED = {table.name: table for table in armed_tables()}


@pytest.fixture
def printed(busy):
    """Return the busy office after it printed a form, too."""
    print_form(PublicationRequest.objects.first(), by=busy.web_master)
    return busy


def models_of_evidence():
    found = [
        model
        for label in APPS
        if apps.is_installed(f"portal.{label}") or label == "publishing"
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
    ]
    return [model for model in found if model.__name__ not in NO_EVIDENCE]


def columns():
    """Yield every (table, column) that may never change."""
    for model in models_of_evidence():
        table = ARMED.get(model._meta.db_table)
        for field in model._meta.concrete_fields if table else ():
            if field.column not in table.movable:
                yield table.name, field.column


def refuses(statement: str) -> bool:
    # PostgreSQL would refuse for another reason while foreign keys still wait to be looked at.
    connection.check_constraints()
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as refusal:
        return "append-only" in str(refusal)
    return False


def test_no_table_of_evidence_is_forgotten():
    assert {model._meta.db_table for model in models_of_evidence()} == set(ARMED)


def test_the_database_refuses_every_column_by_sql(printed):
    open_columns = [
        f"{table}.{column}"
        for table, column in columns()
        if not refuses(f"UPDATE {table} SET {column} = {column}")
    ]

    assert open_columns == []


def test_the_database_refuses_deletion_by_sql(printed):
    assert [table for table in ARMED if not refuses(f"DELETE FROM {table}")] == []


def test_the_database_refuses_emptying_by_sql(printed):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite empties a table by DELETE, which is refused above")

    assert [table for table in ARMED if not refuses(f"TRUNCATE {table} CASCADE")] == []


def test_the_office_has_every_kind_of_armed_row(printed):
    """Otherwise the tests of this folder would prove nothing about the empty kind."""
    empty = [model for model in models_of_evidence() if not model._default_manager.exists()]

    assert empty == []
