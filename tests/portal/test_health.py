"""The health addresses tell the truth and no more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from factories.items import draft, published
from factories.monitoring import parts
from portal.accounts.models import User


def test_a_running_process_is_alive(client, db):
    assert client.get("/health/live").json() == {"status": "ok"}


def test_a_ready_installation_answers_for_each_part(client, office):
    found = parts(client)

    assert (found["database"], found["files"]) == ("ok", "ok")


def test_the_public_learns_one_word(client, office):
    assert client.get("/health/ready").json() == {"status": "ok"}


def test_the_public_starts_no_other_probe_than_the_vital_ones(client, office, settings):
    with CaptureQueriesContext(connection) as asked:
        client.get("/health/ready")

    assert [query["sql"] for query in asked] == ["SELECT 1"]


@pytest.mark.parametrize(
    "header", ["Bearer wrong", "Bearer ", "Bearer", "Basic {}", "{}", "Bearer {}x", "Bearer ไทย"]
)
def test_a_wrong_token_is_answered_like_the_public(client, office, settings, header):
    sent = {"authorization": header.format(settings.HEALTH_TOKEN)}

    answer = client.get("/health/ready", headers=sent)

    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_without_a_token_in_the_settings_none_opens(client, office, settings):
    settings.HEALTH_TOKEN = ""

    assert client.get("/health/ready", headers={"authorization": "Bearer "}).json() == {
        "status": "ok"
    }


@pytest.mark.parametrize(
    ("who", "sees"),
    [("administrator", True), ("web_master", False), ("auditor", False), ("owner", False)],
)
def test_of_the_people_signed_in_the_administrator_sees_the_parts(office, sign_in, who, sees):
    answer = sign_in(getattr(office, who)).get("/health/ready").json()

    assert ("parts" in answer) is sees


def test_a_superuser_sees_the_parts(office, sign_in):
    repair = User.objects.create_superuser("repair")

    assert "parts" in sign_in(repair).get("/health/ready").json()


def test_somebody_signed_in_gets_an_answer_when_the_database_is_away(office, sign_in):
    client = sign_in(office.administrator)

    def away(execute, sql, params, many, context):
        raise OperationalError

    with connection.execute_wrapper(away):
        answer = client.get("/health/ready")

    assert (answer.status_code, answer.json()) == (503, {"status": "failed"})


def test_a_broken_file_store_makes_it_unready(client, db, settings, tmp_path):
    blocked = tmp_path / "not-a-folder"
    blocked.write_text("")
    settings.STORAGES = settings.STORAGES | {
        "private": {
            "BACKEND": "documents.storage.PrivateFiles",
            "OPTIONS": {"location": blocked / "files"},
        }
    }

    assert client.get("/health/ready").status_code == 503


def test_a_take_down_nobody_wrote_is_reported(client, office):
    then = timezone.now() - timedelta(hours=2)
    page = draft(office.news, office.owner, publish_until=then + timedelta(hours=1))
    published(page, office, now=then)

    assert parts(client)["take_downs"] == "1 take-downs not recorded"


def test_health_answers_are_never_cached(client, db):
    assert "no-store" in client.get("/health/live").headers["Cache-Control"]
