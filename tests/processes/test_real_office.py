"""The README's real office, walked command by command to a page over HTTPS.

What is walked is the last commit of this checkout, cloned into an empty folder with spaces and Thai
letters in its path, by an ordinary user. The commands are read from the README itself; only the
address of the repository is put in.
"""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from factories.https_proxy import HOST, Visitor, certificate, has_openssl, https_proxy
from factories.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
NAME = "www.example.go.th"
VISITOR, FORGED = "127.0.0.2", "198.51.100.7"
PASSWORD = "รหัสผ่าน-ยาวพอ-77"
# Downloading and installing takes most of it.
PATIENCE = 600
# The account of nobody in particular, when root runs the tests.
NOBODY = 65534
KEPT = re.compile(r"PATH|LANG|LC_.*|PIP_.*|.*_proxy|.*_PROXY|SSL_CERT_FILE|REQUESTS_CA_BUNDLE")

pytestmark = pytest.mark.slow


def commands() -> str:
    """Return the commands of "A real office" as the README tells them."""
    section = (ROOT / "README.md").read_text().split("## A real office")[1].split("\n## ")[0]
    (block,) = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    return block


def ordinary() -> list[str]:
    """Return the command prefix that gives up root."""
    ids = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    return ["setpriv", *ids] if os.geteuid() == 0 else []


def free_port() -> int:
    with socket.create_server((HOST, 0)) as probe:
        return probe.getsockname()[1]


class Walk:
    """The folder of the walk and who walks there."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.checkout = base / "suksala"
        self.port = free_port()
        kept = {name: value for name, value in os.environ.items() if KEPT.fullmatch(name)}
        own = {"HOME": str(base), "USER": "somebody", "SUKSALA_PORT": str(self.port)}
        self.environ = kept | own

    def give(self) -> None:
        """Let the folder and what lies in it belong to the ordinary user."""
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", self.base], check=True)

    def run(self, script: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run a script in the checkout with the settings of the office."""
        whole = f"set -a && . ./suksala.env && set +a\n{script}"
        return subprocess.run(
            [*ordinary(), "sh", "-ec", whole],
            cwd=self.checkout,
            env=self.environ | environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


def require_tools() -> None:
    """Skip, and say why, where the README cannot be followed."""
    for program in ("git", "make", "setsid", "setpriv"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    if not has_openssl():
        pytest.skip("no certificate without openssl: sudo apt-get install openssl")
    if not (ROOT / ".git").exists():
        pytest.skip("only a checkout with its history can be cloned")
    ask = [sys.executable, "-m", "pip", "index", "versions", "pip", "--retries", "0"]
    if subprocess.run(ask, capture_output=True, check=False).returncode:
        pytest.skip("the package registry is not reached: python -m pip index versions pip")


@pytest.fixture(scope="module")
def walk():
    """Return the folder of an ordinary user with nothing but a way to the repository."""
    require_tools()
    base = Path(tempfile.mkdtemp(prefix="สำนักงาน ของ เรา "))
    walk = Walk(base)
    # Git lends no repository of root's to others, so they get a copy that is theirs.
    subprocess.run(["git", "clone", "--quiet", "--bare", ROOT, base / "คลัง.git"], check=True)
    walk.give()
    yield walk
    shutil.rmtree(base)


@pytest.fixture(scope="module")
def office(walk):
    """Follow the README to its last command and return the terminal in which the portal runs."""
    script = walk.base / "readme.sh"
    script.write_text(commands().replace("<this repository>", '"$PWD/คลัง.git"'))
    walk.give()
    answers = ["repair", "repair@example.go.th", PASSWORD, PASSWORD]
    terminal = Terminal(script, answers, prefix=ordinary(), environ=walk.environ)
    try:
        terminal.wait_for(f"ready: http://{HOST}:{walk.port}/", PATIENCE)
        yield terminal
    finally:
        terminal.close()


@pytest.fixture(scope="module")
def visitor(walk, office, tmp_path_factory):
    """Return somebody who comes through the proxy and says that he is somebody else."""
    made, key = certificate(tmp_path_factory.mktemp("tls"), NAME)
    with https_proxy(walk.port, made, key) as port:
        yield Visitor(NAME, port, made, VISITOR)


@pytest.fixture(scope="module")
def signed_in(visitor):
    """Return the visitor once he signed in with the account of createsuperuser."""
    visitor = visitor.another()
    form = visitor.ask("/admin/login/")
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form.text)[1]
    values = {"username": "repair", "password": PASSWORD, "csrfmiddlewaretoken": token}
    answer = visitor.post("/admin/login/", values)
    assert (answer.status, answer.headers["Location"]) == (302, "/admin/")
    return visitor, form, answer


def test_the_home_page_is_served_by_https_and_browsers_stay_there(visitor):
    home = visitor.ask("/th/")

    assert (home.status, "สำนักงานสาธารณสุขอำเภอตัวอย่าง" in home.text) == (200, True)
    assert home.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert f"http://{NAME}" not in home.text


def test_plain_http_is_sent_to_https(walk, office):
    plain = http.client.HTTPConnection(HOST, walk.port, timeout=30)
    plain.request("GET", "/th/", headers={"Host": NAME})
    answer = plain.getresponse()
    plain.close()

    assert (answer.status, answer.headers["Location"]) == (301, f"https://{NAME}/th/")


def test_cookies_are_secure_and_bound_to_this_host(signed_in):
    _, form, answer = signed_in
    cookies = {cookie.partition("=")[0]: cookie for cookie in (*form.cookies, *answer.cookies)}

    assert set(cookies) == {"__Host-csrf", "__Host-session"}
    assert all("Secure" in cookie and "HttpOnly" in cookie for cookie in cookies.values())


def test_the_first_account_makes_the_people_of_the_office(signed_in):
    visitor, _, _ = signed_in
    form = visitor.ask("/admin/users/new/").text
    role = re.search(r'name="groups" value="(\d+)"[^>]*>\s*ผู้รับผิดชอบการนำข้อมูล', form)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)[1]
    person = {"username": "somsri", "first_name": "สมศรี", "last_name": "ตัวอย่าง"}
    secret = {"password1": PASSWORD, "password2": PASSWORD, "csrfmiddlewaretoken": token}
    values = person | secret | {"email": "a@example.go.th", "groups": role[1] if role else ""}

    answer = visitor.post("/admin/users/new/", values)

    assert (role is not None, answer.status) == (True, 302)
    assert "สมศรี" in visitor.ask("/admin/users/").text


def test_the_log_names_the_visitor_and_neither_the_proxy_nor_what_he_made_up(office, visitor):
    visitor.ask("/th/?q=secret", **{"X-Forwarded-For": FORGED})

    lines = [line for line in office.said.splitlines() if " request.answered " in line]
    assert [line for line in lines if VISITOR in line and "/th/" in line] != []
    assert [line for line in lines if FORGED in line or "secret" in line] == []


def test_the_public_learns_one_word_about_health(visitor):
    assert visitor.ask("/health/ready").text == '{"status": "ok"}'


def test_the_probe_of_a_container_needs_no_proxy(walk, office):
    assert walk.run(".venv/bin/python docker/healthcheck.py").returncode == 0


def test_the_check_of_a_deployment_finds_nothing(office):
    assert "System check identified no issues (2 silenced)." in office.said


def test_nothing_in_the_data_folder_is_open_to_others(walk, visitor):
    data = walk.checkout / "var"
    found = [path for path in (data, *data.rglob("*")) if path.stat().st_mode & 0o077]

    assert found == []
    assert {"db.sqlite3", "db.sqlite3-wal", "secret_key"} <= {path.name for path in data.iterdir()}


def test_settings_of_development_are_refused_under_this_name(walk, office):
    refused = walk.run(
        ".venv/bin/python manage.py serve", DJANGO_SETTINGS_MODULE="portal.settings.dev"
    )

    assert (refused.returncode, refused.stdout) == (1, "")
    assert f"SUKSALA_HOSTS ระบุ {NAME}" in refused.stderr.splitlines()[-1]


def test_the_demonstration_is_refused_under_this_name(walk, office):
    refused = walk.run("make demo PORT=42999")

    assert refused.returncode != 0
    assert f"SUKSALA_HOSTS ระบุ {NAME}" in refused.stderr


def test_a_backup_is_made_and_restored_by_make_wherever_it_lies(walk, office):
    saved = walk.run('make backup TO="../ชุดสำรอง ของ เรา"')
    (made,) = (walk.base / "ชุดสำรอง ของ เรา").iterdir()

    restored = walk.run(f'make restore FROM="{made}" SUKSALA_DATA="../ข้อมูล ที่ กู้คืน"')

    assert (saved.returncode, restored.returncode) == (0, 0), saved.stderr + restored.stderr
    assert (walk.base / "ข้อมูล ที่ กู้คืน" / "db.sqlite3").stat().st_mode & 0o777 == 0o600


def test_ctrl_c_ends_everything(walk, office):
    assert office.interrupt() in {0, 130, -signal.SIGINT}
    with socket.create_server((HOST, walk.port)):
        pass
