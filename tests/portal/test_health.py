"""The health addresses tell the truth and no more."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from factories.items import draft, published


def test_a_running_process_is_alive(client, db):
    assert client.get("/health/live").json() == {"status": "ok"}


def test_a_ready_installation_answers_for_each_part(client, office):
    parts = client.get("/health/ready").json()["parts"]

    assert (parts["database"], parts["files"]) == ("ok", "ok")


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

    parts = client.get("/health/ready").json()["parts"]

    assert parts["take_downs"] == "1 take-downs not recorded"


def test_health_answers_are_never_cached(client, db):
    assert "no-store" in client.get("/health/live").headers["Cache-Control"]
