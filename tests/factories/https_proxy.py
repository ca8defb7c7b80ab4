"""A small HTTPS proxy with a certificate of its own, and a visitor who comes through it."""

from __future__ import annotations

import http.client
import shutil
import socket
import ssl
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlencode

HOST = "127.0.0.1"
# Each header that belongs to one hop only (RFC 9110, 7.6.1).
HOP = {"connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer"}


def certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """Make a certificate for a host name that signs itself; return it and its key."""
    made, key = folder / "certificate.pem", folder / "key.pem"
    ask = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    ask += ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"]
    subprocess.run([*ask, "-keyout", key, "-out", made], check=True, capture_output=True)
    return made, key


def has_openssl() -> bool:
    """Tell whether a certificate can be made here."""
    return shutil.which("openssl") is not None


@contextmanager
def https_proxy(port: int, made: Path, key: Path):
    """Pass HTTPS on to a port as nginx does; yield where it listens."""

    class Passing(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def pass_on(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            told = [*self.headers.get_all("X-Forwarded-For", []), self.client_address[0]]
            headers = dict(self.headers.items())
            headers |= {"X-Forwarded-For": ", ".join(told), "X-Forwarded-Proto": "https"}
            portal = http.client.HTTPConnection(HOST, port, timeout=60)
            portal.request(self.command, self.path, body, headers)
            answer = portal.getresponse()
            content = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in HOP | {"content-length"}:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
            portal.close()

        do_GET = do_POST = pass_on  # noqa: N815  # the names of the standard library

        def log_message(self, *args):
            """Say nothing: the portal's own lines are what is looked at."""

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made, key)
    with ThreadingHTTPServer((HOST, 0), Passing) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


class Visitor:
    """A browser at an address of this machine that keeps cookies and checks the certificate."""

    def __init__(self, name: str, port: int, made: Path, address: str) -> None:
        self.name, self.port, self.made, self.address = name, port, made, address
        self.context = ssl.create_default_context(cafile=str(made))
        self.cookies: dict[str, str] = {}

    def another(self) -> Visitor:
        """Return a second browser at the same address, without the cookies of this one."""
        return Visitor(self.name, self.port, self.made, self.address)

    def post(self, path: str, values: dict[str, str]) -> Answer:
        """Send a form."""
        return self.ask(path, urlencode(values))

    def ask(self, path: str, body: str | None = None, **headers: str) -> Answer:
        """Send one request by HTTPS and return the answer."""
        plain = socket.create_connection((HOST, self.port), 60, source_address=(self.address, 0))
        connection = http.client.HTTPConnection(self.name)
        connection.sock = self.context.wrap_socket(plain, server_hostname=self.name)
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        sent |= {"Referer": f"https://{self.name}/", **headers}
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request("GET" if body is None else "POST", path, body, sent)
        response = connection.getresponse()
        answer = Answer(response)
        connection.close()
        for cookie in answer.cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer


class Answer:
    """The status, the headers, the cookies as they were set, and the text of a response."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self.cookies = response.headers.get_all("Set-Cookie", [])
        self.text = response.read().decode()
