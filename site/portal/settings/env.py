"""Every environment variable of the installation: name, type, default and meaning."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parseaddr
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import unquote, urlsplit

from portal import proxies
from portal.logs import FORMATTERS

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[3]
PREFIX = "SUKSALA_"
# Django's own, with writers that wait in turn.
SQLITE = "portal.sqlite"
# What `openssl rand -hex 16` writes; Authorization carries printable ASCII only.
SHORTEST_TOKEN = 32
CREDENTIALS = re.compile(r"//.*@")
# Variables of the test harness and of `make services`; the settings never read them.
FOREIGN = ("SUKSALA_TEST_",)


class SettingError(SystemExit):
    """An environment variable that cannot be used; the message names it and what was expected."""

    def __init__(self, name: str, expected: str) -> None:
        super().__init__(f"Setting {name}: {expected}")


def text(value: str) -> str:
    """Take the value as it stands."""
    return value


def folder(value: str) -> Path:
    """Take an absolute or relative folder path."""
    return Path(value).expanduser().resolve()


def truth(value: str) -> bool:
    """Take yes or no."""
    answers = {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}
    return answers[value.strip().lower()]


def words(value: str) -> list[str]:
    """Take a comma-separated list."""
    return [word.strip() for word in value.split(",") if word.strip()]


def positive(value: str) -> int:
    """Take a whole number above zero."""
    number = int(value)
    if number < 1:
        raise ValueError(value)
    return number


def database(value: str) -> dict[str, Any]:
    """Take postgres://user:password@host:port/name or sqlite:///path."""
    url = urlsplit(value)
    if url.scheme == "sqlite" and url.path:
        return {"ENGINE": SQLITE, "NAME": url.path}
    if url.scheme not in {"postgres", "postgresql"} or len(url.path) < 2:
        raise ValueError(value)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path[1:]),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(url.hostname or ""),
        "PORT": str(url.port or ""),
    }


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where letters are handed over, and as whom."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = field(default="", repr=False)
    starttls: bool = False
    tls: bool = False


def mail_server(value: str) -> MailServer:
    """Take smtp://user:password@host:port (in clear), smtp+tls:// (STARTTLS) or smtps:// (TLS)."""
    url = urlsplit(value)
    ports = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
    if url.scheme not in ports or not url.hostname or url.path.strip("/"):
        raise ValueError(value)
    return MailServer(
        url.hostname,
        url.port or ports[url.scheme],
        unquote(url.username or ""),
        unquote(url.password or ""),
        starttls=url.scheme == "smtp+tls",
        tls=url.scheme == "smtps",
    )


def token(value: str) -> str:
    """Take a secret that nobody guesses."""
    if len(value) < SHORTEST_TOKEN or not value.isascii() or not value.isprintable():
        raise ValueError(value)
    return value


def sender(value: str) -> str:
    """Take an address, with or without a name before it."""
    address = parseaddr(value)[1]
    if "@" not in address or set(value) & set("\r\n"):
        raise ValueError(value)
    return value.strip()


def log_format(value: str) -> str:
    """Take the name of a form that lines of the log have."""
    if value not in FORMATTERS:
        raise ValueError(value)
    return value


@dataclass(frozen=True, slots=True)
class Variable(Generic[T]):
    """One environment variable: how to read it, what it is without a value, what it is for."""

    name: str
    parse: Callable[[str], T]
    default: T
    expected: str
    meaning: str
    is_secret: bool = False

    def read(self, environ: Mapping[str, str]) -> T:
        """Return the value; raise SettingError with the name and what was expected."""
        raw = environ.get(self.name)
        if raw is None or raw == "":
            return self.default
        try:
            return self.parse(raw)
        except (ValueError, KeyError):
            # The password of a server's address must not stand in the log of a failed start.
            shown = "…" if self.is_secret else CREDENTIALS.sub("//…@", raw)
            raise SettingError(self.name, f"expected {self.expected}, got {shown!r}") from None


def _yes_no(name: str, default: bool, meaning: str) -> Variable[bool]:
    return Variable(PREFIX + name, truth, default, "yes or no", meaning)


def _text(name: str, meaning: str, default: str = "") -> Variable[str]:
    return Variable(PREFIX + name, text, default, "text", meaning)


def _number(name: str, default: int, meaning: str) -> Variable[int]:
    return Variable(PREFIX + name, positive, default, "a whole number above 0", meaning)


def _count(name: str, meaning: str) -> Variable[int | None]:
    return Variable(PREFIX + name, positive, None, "a whole number above 0", meaning)


DATA = Variable(
    "SUKSALA_DATA", folder, ROOT / "var", "a folder path", "database, files, previews, index"
)
DATABASE_URL: Variable[dict[str, Any] | None] = Variable(
    "SUKSALA_DATABASE_URL",
    database,
    None,
    "postgres://user:password@host:port/name or sqlite:///path",
    "the database; without it SQLite in the data folder",
)
SECRET_KEY = _text("SECRET_KEY", "signs sessions; without it made once and kept in the data folder")
HOSTS = Variable(
    "SUKSALA_HOSTS",
    words,
    ["localhost", ".localhost", "127.0.0.1", "[::1]"],
    "host names with commas",
    "host names that this installation answers to",
)
BASE_URL = _text("BASE_URL", "address in feeds and mails", "http://127.0.0.1:8000")
TRUSTED_PROXIES = Variable(
    "SUKSALA_TRUSTED_PROXIES",
    proxies.trusted,
    proxies.trusted("127.0.0.1,::1"),
    "addresses and networks with commas, or unix for a socket",
    "proxies that are believed when they tell the visitor's address and HTTPS",
)
HEALTH_TOKEN = Variable(
    "SUKSALA_HEALTH_TOKEN",
    token,
    "",
    f"at least {SHORTEST_TOKEN} letters and digits",
    "shows the parts of /health/ready to who sends it as bearer token; empty: to nobody",
    is_secret=True,
)
ACCESS_LOG: Variable[bool | None] = Variable(
    "SUKSALA_ACCESS_LOG",
    truth,
    None,
    "yes or no",
    "one line per request in the log; without it yes, in the demonstration no",
)
PORT = _number("PORT", 8000, "port that serve listens on")
DEBUG = _yes_no("DEBUG", False, "show error details to the browser; never on a public machine")
EMAIL_URL: Variable[MailServer | None] = Variable(
    "SUKSALA_EMAIL_URL",
    mail_server,
    None,
    "smtp://user:password@host:port, smtp+tls://… or smtps://…",
    "the mail server for notices and lost passwords; without it no e-mail leaves",
)
EMAIL_FROM = Variable(
    "SUKSALA_EMAIL_FROM",
    sender,
    "suksala@localhost",
    "an e-mail address",
    "the sender of every e-mail",
)
CLAMD = _text("CLAMD", "virus scanner, host:port or socket path; empty: none configured")
DEMO_PASSWORD = _text("DEMO_PASSWORD", "password of the demonstration accounts")
MAX_UPLOAD_MB = _number("MAX_UPLOAD_MB", 50, "largest file accepted, in megabytes")
SLOW_REQUEST_MS = _number(
    "SLOW_REQUEST_MS", 2000, "a request that takes longer is a line in the log, in milliseconds"
)
LOG_FORMAT = Variable(
    "SUKSALA_LOG_FORMAT",
    log_format,
    "plain",
    "plain or json",
    "how a line of the log is written",
)
WEB_THREADS = _number("WEB_THREADS", 4, "threads of each web process")
WEB_PROCESSES = _count("WEB_PROCESSES", "web processes; one on SQLite, else by the processors")
WORKERS = _count("WORKERS", "background workers; one on SQLite, else by the processors")
THAI_DIGITS = _yes_no("THAI_DIGITS", False, "show Thai digits on public pages")

VARIABLES: tuple[Variable[Any], ...] = (
    DATA,
    DATABASE_URL,
    SECRET_KEY,
    HOSTS,
    BASE_URL,
    TRUSTED_PROXIES,
    HEALTH_TOKEN,
    ACCESS_LOG,
    PORT,
    DEBUG,
    EMAIL_URL,
    EMAIL_FROM,
    CLAMD,
    DEMO_PASSWORD,
    MAX_UPLOAD_MB,
    WEB_THREADS,
    SLOW_REQUEST_MS,
    LOG_FORMAT,
    WEB_PROCESSES,
    WORKERS,
    THAI_DIGITS,
)


def refuse_unknown(environ: Mapping[str, str]) -> None:
    """Stop at a variable with our prefix that is none of ours: a slip would be silent."""
    known = {variable.name for variable in VARIABLES}
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known and not name.startswith(FOREIGN):
            raise SettingError(name, f"not a setting; the settings are {', '.join(sorted(known))}")


refuse_unknown(os.environ)


def read(variable: Variable[T]) -> T:
    """Return the value of a variable from the process environment."""
    return variable.read(os.environ)
