"""Before the first page is served: a free port, tables, static files, a password."""

import socket

import pytest

from portal.processes import asking, demonstration, preparation, readiness
from portal.processes.errors import PortInUse


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def test_a_port_in_use_is_named_with_the_mending_command(listener):
    port = listener.getsockname()[1]

    with pytest.raises(PortInUse, match=f"{port}.*make demo PORT={port + 1}"):
        readiness.require_free_port("127.0.0.1", port)


def test_a_port_nobody_uses_is_fine(listener):
    port = listener.getsockname()[1]
    listener.close()

    readiness.require_free_port("127.0.0.1", port)


def test_a_silent_server_does_not_answer(listener):
    asked = readiness.question("127.0.0.1", listener.getsockname()[1])

    assert asking.answers(asked) is False


@pytest.mark.django_db
def test_a_migrated_database_is_not_behind():
    assert preparation.is_behind("default") is False


def test_static_files_are_collected_once(settings, tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    (source / "page.css").write_text("p { margin: 0 }")
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STATICFILES_DIRS = [source]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }

    assert [preparation.collect_static(), preparation.collect_static()] == [True, False]


def test_the_password_given_by_the_environment_wins(settings, tmp_path):
    settings.DEMO_PASSWORD = "from the environment"

    assert demonstration.password(tmp_path) == "from the environment"


def test_a_made_password_stays_the_same_and_private(settings, tmp_path):
    settings.DEMO_PASSWORD = ""
    first = demonstration.password(tmp_path)

    assert demonstration.password(tmp_path) == first
    assert (tmp_path / "demo_password").stat().st_mode & 0o077 == 0


def test_a_port_of_the_newer_internet_protocol_is_free():
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as taken:
        port = taken.getsockname()[1]

    readiness.require_free_port("::1", port)
