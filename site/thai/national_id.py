"""Find Thai national identity numbers (เลขประจำตัวประชาชน) in text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from thai.numerals import to_arabic

LENGTH: Final = 13
_DIGIT: Final = "[0-9๐-๙]"
_GAP: Final = "[ \u00a0\u00ad\u200b\u2010-\u2015.-]"
# As printed on the card (1-4-5-2-1), run together, or one digit to a box on a form.
_NUMBER: Final = re.compile(
    f"(?<!{_DIGIT})(?:"
    + f"{_GAP}{{0,3}}".join(f"{_DIGIT}{{{size}}}" for size in (1, 4, 5, 2, 1))
    + "|"
    + _GAP.join([_DIGIT] * LENGTH)
    + f")(?!{_DIGIT})"
)


@dataclass(frozen=True, slots=True)
class NationalId:
    """A number whose checksum holds, and where it stands in the text."""

    start: int
    end: int
    digits: str

    @property
    def masked(self) -> str:
        """Return the number with all but its first and last two digits hidden."""
        return f"{self.digits[0]}-xxxx-xxxxx-{'x' + self.digits[11]}-{self.digits[12]}"


def find(text: str) -> Iterator[NationalId]:
    """Yield every valid number in the order of the text."""
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", to_arabic(found[0]))
        if is_valid(digits):
            yield NationalId(found.start(), found.end(), digits)


def is_valid(digits: str) -> bool:
    """Tell whether 13 digits are a person's number: first digit 1–8, last one the checksum.

    Numbers that begin with 0 belong to companies and offices, which are public.
    """
    if len(digits) != LENGTH or digits[0] not in "12345678":
        return False
    total = sum(int(digit) * (LENGTH - place) for place, digit in enumerate(digits[:-1]))
    return (11 - total % 11) % 10 == int(digits[-1])
