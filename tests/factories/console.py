"""A console that remembers what the log said, in the form the real one shows."""

from __future__ import annotations

import logging

from portal.logs import PlainFormatter


class Console(logging.Handler):
    """Hears what the real console hears."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(PlainFormatter())
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(self.format(record))

    @property
    def lines(self) -> list[str]:
        """Return what was said, without the moment and without tracebacks."""
        return [told.partition("\n")[0].partition(" ")[2] for told in self.told]
