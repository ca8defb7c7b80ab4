"""The log: one line an event, its name and ids; nothing that people typed can begin a line."""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from typing import Any, Final

from thai import calendar

# Named after the apps. Of everybody else only warnings and errors are kept.
OURS: Final = (
    "accounts",
    "backup",
    "documents",
    "evidence",
    "health",
    "mail",
    "pages",
    "paper",
    "portal",
    "processes",
    "publishing",
)
# Other packages write lines of their own for what is one line of ours:
SAID_BY_US: Final = {
    # refused and missing pages, every tombstone too; what breaks stays (500).
    "django.request": "ERROR",
    # wrong passwords, with the name that was typed: it may be a password itself.
    "axes": "ERROR",
    "django_tasks": "CRITICAL",
    "django_tasks_db": "CRITICAL",
    "apscheduler": "CRITICAL",
}
LONGEST: Final = 300
EVENT: Final = re.compile(r"[a-z_]+(\.[a-z_]+)+")
PLAIN: Final = re.compile(r"[\w.,:;/@%+*#~()\[\]-]+")
# Before each line of a traceback, so that none of them looks like a line of the log.
MARGIN: Final = "  | "
STANDARD: Final = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class PlainFormatter(logging.Formatter):
    """`2026-11-30T10:00:00+07:00 WARNING publishing gate.refused page=12 reason=Frozen`."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and below it the traceback if there is one."""
        words = [moment(record), record.levelname, record.name, said(record)]
        words += [f"{name}={safe(value)}" for name, value in ids(record).items()]
        below = [MARGIN + printable(line) for line in self.traceback(record)]
        return "\n".join([" ".join(words), *below])

    def traceback(self, record: logging.LogRecord) -> list[str]:
        """Return the lines of the traceback."""
        told = self.formatException(record.exc_info) if record.exc_info else ""
        return told.split("\n") if told else []


class JsonFormatter(PlainFormatter):
    """The same as a JSON object a line, for a program that gathers logs."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line of ASCII; a traceback stands inside it."""
        told = {
            "at": moment(record),
            "level": record.levelname,
            "logger": record.name,
            "event": record.getMessage()[:LONGEST],
            **{name: shortened(value) for name, value in ids(record).items()},
        }
        lines = self.traceback(record)
        return json.dumps(told | ({"traceback": lines} if lines else {}))


def moment(record: logging.LogRecord) -> str:
    """Return when it happened, by the clock of the office."""
    at = datetime.fromtimestamp(record.created, UTC)
    return calendar.in_bangkok(at).isoformat(timespec="seconds")


def said(record: logging.LogRecord) -> str:
    """Return the name of the event; what other packages say is a sentence in quotes."""
    text = record.getMessage()
    return text if EVENT.fullmatch(text) else safe(text)


def ids(record: logging.LogRecord) -> dict[str, Any]:
    """Return what was handed over as `extra`: numbers and words, no objects."""
    given = {name: one for name, one in vars(record).items() if name not in STANDARD}
    return {name: one for name, one in given.items() if isinstance(one, str | int | float)}


def shortened(value: object) -> object:
    """Return a number as it is, a text no longer than an id may be."""
    return value[:LONGEST] if isinstance(value, str) else value


def safe(value: object) -> str:
    """Return a value as one word, in quotes where it would be several or could pass for more."""
    text = str(value)[:LONGEST]
    return text if PLAIN.fullmatch(text) else printable(json.dumps(text, ensure_ascii=False))


def printable(text: str) -> str:
    r"""Return a text in which no character ends a line or steers a terminal (\u2028, \u001b …)."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


FORMATTERS: Final[dict[str, type[PlainFormatter]]] = {
    "plain": PlainFormatter,
    "json": JsonFormatter,
}


def configuration(form: str) -> dict[str, Any]:
    """Return Django's LOGGING: everything goes to the console, in one form."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {form: {"()": FORMATTERS[form]}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": form}},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            # Without its own console, which would say the same again while DEBUG is on.
            "django": {"handlers": [], "level": "WARNING"},
            **{name: {"level": "INFO"} for name in OURS},
            **{name: {"level": level} for name, level in SAID_BY_US.items()},
        },
    }
