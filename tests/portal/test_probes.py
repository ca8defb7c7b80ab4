"""The questions of the machine itself are answered, whoever is trusted as proxy."""

import http.client
import runpy
import threading
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.handlers.wsgi import WSGIHandler

from portal.processes import asking, readiness
from portal.proxies import trusted

HOST = "127.0.0.1"
HEALTHCHECK = Path(__file__).resolve().parents[2] / "docker" / "healthcheck.py"


class Silent(WSGIRequestHandler):
    """Keeps the lines of each request out of the report."""

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture
def port(settings):
    """Serve on plain HTTP as in production, behind a proxy that is not on this machine."""
    settings.SECURE_SSL_REDIRECT = True
    settings.ALLOWED_HOSTS = ["www.example.go.th"]
    settings.TRUSTED_PROXIES = trusted("192.0.2.9")
    with make_server(HOST, 0, WSGIHandler(), handler_class=Silent) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def asked(port: int, path: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    headers = {"Host": "www.example.go.th", "X-Forwarded-Proto": "https"}
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    connection.close()
    return answer


def test_the_probe_of_the_start_is_answered(port):
    assert asking.answers(readiness.question(HOST, port)) is True


def test_the_probe_of_the_container_is_answered(port, monkeypatch):
    monkeypatch.setenv("SUKSALA_PORT", str(port))
    monkeypatch.setenv("SUKSALA_HOSTS", "www.example.go.th,example.go.th")

    assert runpy.run_path(str(HEALTHCHECK))["is_live"]() is True


@pytest.mark.parametrize("path", ["/health/ready", "/th/", "/health/live/x"])
def test_everybody_else_is_sent_to_https(port, path):
    assert asked(port, path).headers["Location"] == f"https://www.example.go.th{path}"
