"""Read typed values out of a TOML table, naming the file and the key of whatever is wrong."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import NoReturn

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.demo.errors import ContentError
from thai.calendar import BANGKOK


class Fields:
    """One TOML table under reading; `finish` refuses keys nobody asked for."""

    def __init__(self, values: Mapping[str, object], *, file: str, key: str) -> None:
        self.file = file
        self.key = key
        self._values = dict(values)
        self._read: set[str] = set()

    def has(self, name: str) -> bool:
        """Tell whether the table has this key."""
        return name in self._values

    def text(self, name: str, default: str | None = None) -> str:
        """Return a string without blanks around it; no default means it must be there."""
        value = self._take(name, default)
        if not isinstance(value, str):
            self.refuse(name, _("a text is expected"))
        return value.strip()

    def choice(self, name: str, allowed: Collection[str], default: str | None = None) -> str:
        """Return a string that must be one of `allowed`."""
        value = self.text(name, default)
        if value not in allowed:
            self.refuse(name, _("“%(value)s” is not one of the known values") % {"value": value})
        return value

    def integer(self, name: str) -> int:
        """Return a whole number."""
        value = self._take(name, None)
        if not isinstance(value, int) or isinstance(value, bool):
            self.refuse(name, _("a whole number is expected"))
        return value

    def day(self, name: str) -> date | None:
        """Return a date, or None when the key is absent."""
        value = self._values.get(name)
        self._read.add(name)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            self.refuse(name, _("a date is expected"))
        return value

    def moment(self, name: str) -> datetime | None:
        """Return a Bangkok clock time as an aware datetime, or None when absent."""
        value = self._values.get(name)
        self._read.add(name)
        if value is None:
            return None
        if not isinstance(value, datetime) or value.tzinfo is not None:
            self.refuse(name, _("a Bangkok date and time without offset is expected"))
        return value.replace(tzinfo=BANGKOK)

    def is_text(self, name: str) -> bool:
        """Tell whether this key holds a text."""
        return isinstance(self._values.get(name), str)

    def scalar(self, name: str) -> object:
        """Return a single value of any kind; texts come without blanks around them."""
        value = self._take(name, None)
        if isinstance(value, list | dict):
            self.refuse(name, _("one value is expected"))
        return value.strip() if isinstance(value, str) else value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of strings, empty when the key is absent."""
        value = self._take(name, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.refuse(name, _("a list of texts is expected"))
        return tuple(value)

    def table(self, name: str) -> "Fields | None":
        """Return a table inside this one, or None when absent."""
        if not self.has(name):
            return None
        value = self._take(name, None)
        if not isinstance(value, dict):
            self.refuse(name, _("a table is expected"))
        return Fields(value, file=self.file, key=self._inside(name))

    def tables(self, name: str, *, label: str = "") -> "list[Fields]":
        """Return a list of tables; each is named after its `label` key or its place."""
        value = self._take(name, None)
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.refuse(name, _("a list of tables is expected"))
        return [
            Fields(one, file=self.file, key=f"{self._inside(name)}.{one.get(label, place)}")
            for place, one in enumerate(value, start=1)
        ]

    def merged(self, other: "Fields") -> "Fields":
        """Return this table with the keys of another laid over it, nothing read yet."""
        return Fields({**self._values, **other._values}, file=self.file, key=other.key)

    def without(self, *names: str) -> "Fields":
        """Return this table less some keys, nothing read yet."""
        left = {name: value for name, value in self._values.items() if name not in names}
        return Fields(left, file=self.file, key=self.key)

    def leaves(self) -> Iterator[tuple[str, str]]:
        """Yield the key and the words of every text, those of inner tables and lists too."""
        for name, value in self._values.items():
            yield from ((name, text) for text in _texts(value))

    def refuse(self, name: str, problem: str | Promise) -> NoReturn:
        """Raise ContentError about one key of this table."""
        raise ContentError(self.file, self._inside(name), problem)

    def finish(self) -> None:
        """Raise ContentError when the table holds a key that was never read."""
        for name in self._values.keys() - self._read:
            self.refuse(name, _("this key is not known"))

    def _inside(self, name: str) -> str:
        return f"{self.key}.{name}".lstrip(".")

    def _take(self, name: str, default: object) -> object:
        self._read.add(name)
        value = self._values.get(name, default)
        if value is None:
            self.refuse(name, _("this key is missing"))
        return value


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)
