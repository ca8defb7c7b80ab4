"""Settings read from the environment: each mistake is named, none is guessed."""

from __future__ import annotations

import pytest

from portal.settings import env
from portal.settings.secret import kept_key


def test_a_missing_variable_takes_its_default():
    assert env.MAX_UPLOAD_MB.read({}) == 50


def test_a_malformed_number_names_the_variable_and_what_was_expected():
    with pytest.raises(env.SettingError, match="SUKSALA_MAX_UPLOAD_MB: expected a whole number"):
        env.MAX_UPLOAD_MB.read({"SUKSALA_MAX_UPLOAD_MB": "ใหญ่"})


@pytest.mark.parametrize("value", ["0", "-3", "1.5", "ten"])
def test_sizes_are_whole_numbers_above_zero(value):
    with pytest.raises(env.SettingError):
        env.MAX_UPLOAD_MB.read({"SUKSALA_MAX_UPLOAD_MB": value})


@pytest.mark.parametrize(("value", "truth"), [("yes", True), ("1", True), ("No", False)])
def test_a_choice_is_yes_or_no(value, truth):
    assert env.DEBUG.read({"SUKSALA_DEBUG": value}) is truth


def test_an_unknown_variable_of_ours_stops_the_start():
    with pytest.raises(env.SettingError, match="SUKSALA_DATBASE_URL: not a setting"):
        env.refuse_unknown({"SUKSALA_DATBASE_URL": "x"})


def test_variables_of_other_programs_are_left_alone():
    env.refuse_unknown({"PATH": "/bin", "SUKSALA_TEST_POSTGRES": "x"})


def test_a_postgres_address_becomes_a_database():
    url = "postgres://an%40na:s%2Fcret@db.example:5433/suksala"

    found = env.DATABASE_URL.read({"SUKSALA_DATABASE_URL": url})

    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"], found["NAME"]) == (
        "an@na",
        "s/cret",
        "db.example",
        "5433",
        "suksala",
    )


@pytest.mark.parametrize(
    "url", ["mysql://x/y", "postgres://host", "suksala.db", "postgres://h:x/d"]
)
def test_another_database_is_refused_by_name(url):
    with pytest.raises(env.SettingError, match="SUKSALA_DATABASE_URL"):
        env.DATABASE_URL.read({"SUKSALA_DATABASE_URL": url})


def test_every_variable_says_what_it_means():
    assert all(variable.meaning and variable.expected for variable in env.VARIABLES)


@pytest.mark.parametrize("variable", [env.EMAIL_URL, env.DATABASE_URL])
def test_a_password_in_a_refused_address_is_not_shown(variable):
    with pytest.raises(env.SettingError) as refused:
        variable.read({variable.name: "imap://user:s3cr@t@host.example/name"})

    assert "s3cr" not in str(refused.value)
    assert "host.example" in str(refused.value)


def test_the_kept_key_stays_the_same(tmp_path):
    assert kept_key(tmp_path) == kept_key(tmp_path)


def test_only_its_owner_reads_the_kept_key(tmp_path):
    kept_key(tmp_path)

    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("url", "port", "starttls", "tls"),
    [
        ("smtp://mail.example", 25, False, False),
        ("smtp+tls://u:p%40ss@mail.example", 587, True, False),
        ("smtps://mail.example:4650", 4650, False, True),
    ],
)
def test_an_address_of_a_mail_server_is_taken_apart(url, port, starttls, tls):
    found = env.EMAIL_URL.read({"SUKSALA_EMAIL_URL": url})

    assert (found.host, found.port, found.starttls, found.tls) == (
        "mail.example",
        port,
        starttls,
        tls,
    )


def test_the_password_of_a_mail_server_is_not_shown():
    found = env.EMAIL_URL.read({"SUKSALA_EMAIL_URL": "smtp://u:p%40ss@mail.example"})

    assert found.password == "p@ss"
    assert "p@ss" not in repr(found)


@pytest.mark.parametrize("url", ["mail.example", "http://mail.example", "smtp://", "smtp://h:x"])
def test_another_mail_server_is_refused_by_name(url):
    with pytest.raises(env.SettingError, match="SUKSALA_EMAIL_URL"):
        env.EMAIL_URL.read({"SUKSALA_EMAIL_URL": url})


@pytest.mark.parametrize("given", ["nobody", "a@b\r\nBcc: c@d"])
def test_a_sender_is_an_address_on_one_line(given):
    with pytest.raises(env.SettingError, match="SUKSALA_EMAIL_FROM"):
        env.EMAIL_FROM.read({"SUKSALA_EMAIL_FROM": given})
