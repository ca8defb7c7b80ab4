"""Draws an address as a QR code (ISO/IEC 18004: bytes, correction level M, versions 1 to 6).

The standard has not moved for years, and no maintained library of this size was released within
the last one; the addresses here are short, so what is needed of the standard is short too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

# Version → number of blocks, data bytes and correction bytes in each (level M).
BLOCKS: Final = {1: (1, 16, 10), 2: (1, 28, 16), 3: (1, 44, 26), 4: (2, 32, 18), 5: (2, 43, 24)}
BLOCKS[6] = (4, 27, 16)
BYTES_MODE: Final = 0b0100
FILLERS: Final = (0xEC, 0x11)
# Level M and mask 0 (light and dark change place like on a chessboard), with their check bits.
FORMAT: Final = 0b101010000010010
QUIET: Final = 4
FINDER: Final = 7
TIMING: Final = 6


class TooLong(ValueError):
    """The text does not fit into the largest code we draw."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A square of modules: the fixed ones set, the places of the data named."""

    size: int
    fixed: dict[tuple[int, int], bool]

    def places(self) -> Iterator[tuple[int, int]]:
        """Yield (row, column) of the data, in the order in which they are filled."""
        upwards = True
        for right in (*range(self.size - 1, TIMING, -2), 5, 3, 1):
            rows = range(self.size - 1, -1, -1) if upwards else range(self.size)
            for row in rows:
                yield from (
                    (row, column)
                    for column in (right, right - 1)
                    if (row, column) not in self.fixed
                )
            upwards = not upwards


def svg(text: str) -> str:
    """Return the code as an SVG picture with its quiet zone. Raises TooLong."""
    rows = matrix(text)
    side = len(rows) + 2 * QUIET
    dark = "".join(
        f"M{column + QUIET} {row + QUIET}h1v1h-1z"
        for row, modules in enumerate(rows)
        for column, is_dark in enumerate(modules)
        if is_dark
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/><path d="{dark}"/></svg>'
    )


def matrix(text: str) -> list[list[bool]]:
    """Return the modules row by row, True where dark, without the quiet zone. Raises TooLong."""
    content = text.encode()
    version = _version(len(content))
    frame = _frame(version)
    modules = dict(frame.fixed)
    bits = _bits(_codewords(content, version))
    for row, column in frame.places():
        modules[row, column] = next(bits, False) ^ ((row + column) % 2 == 0)
    return [[modules[row, column] for column in range(frame.size)] for row in range(frame.size)]


def _version(length: int) -> int:
    for version, (blocks, data, _check) in BLOCKS.items():
        # Mode and length take twelve bits, and four more end the text.
        if length + 2 <= blocks * data:
            return version
    raise TooLong


def _codewords(content: bytes, version: int) -> list[int]:
    blocks, data, check = BLOCKS[version]
    number = BYTES_MODE << 8 | len(content)
    for byte in content:
        number = number << 8 | byte
    # Twelve bits of head and four of end make whole bytes.
    words = list((number << 4).to_bytes(len(content) + 2, "big"))
    missing = blocks * data - len(words)
    words += [FILLERS[place % 2] for place in range(missing)]
    parts = [words[start : start + data] for start in range(0, len(words), data)]
    checks = [_correction(part, check) for part in parts]
    return [
        word for group in (parts, checks) for column in zip(*group, strict=True) for word in column
    ]


def _bits(words: list[int]) -> Iterator[bool]:
    return (bool(word >> place & 1) for word in words for place in range(7, -1, -1))


@cache
def _powers() -> tuple[list[int], list[int]]:
    """Return exponents and logarithms of the field of 256 numbers (polynomial 0x11D)."""
    powers, logs, value = [0] * 510, [0] * 256, 1
    for exponent in range(255):
        powers[exponent] = powers[exponent + 255] = value
        logs[value] = exponent
        value = value << 1 ^ (0x11D if value & 0x80 else 0)
    return powers, logs


def _times(one: int, other: int) -> int:
    powers, logs = _powers()
    return powers[logs[one] + logs[other]] if one and other else 0


@cache
def _generator(degree: int) -> tuple[int, ...]:
    """Return the Reed-Solomon generator without its leading one."""
    powers, _logs = _powers()
    terms = [1]
    for exponent in range(degree):
        shifted = [*terms, 0]
        for place, term in enumerate(terms):
            shifted[place + 1] ^= _times(term, powers[exponent])
        terms = shifted
    return tuple(terms[1:])


def _correction(words: list[int], count: int) -> list[int]:
    rest = [0] * count
    for word in words:
        lead, rest = word ^ rest[0], [*rest[1:], 0]
        for place, term in enumerate(_generator(count)):
            rest[place] ^= _times(lead, term)
    return rest


@cache
def _frame(version: int) -> Frame:
    size = 17 + 4 * version
    fixed: dict[tuple[int, int], bool] = {}
    for row, column in ((0, 0), (0, size - FINDER), (size - FINDER, 0)):
        fixed |= _rings(row + 3, column + 3, (0, 1, 3), reach=4, size=size)
    if version > 1:
        fixed |= _rings(size - FINDER, size - FINDER, (0, 2), reach=2, size=size)
    for place in range(8, size - 8):
        fixed[TIMING, place] = fixed[place, TIMING] = place % 2 == 0
    return Frame(size, fixed | _format(size))


def _rings(
    row: int, column: int, dark: tuple[int, ...], *, reach: int, size: int
) -> dict[tuple[int, int], bool]:
    """Return squares around a centre: dark at these distances, light at the others."""
    return {
        (row + down, column + right): max(abs(down), abs(right)) in dark
        for down in range(-reach, reach + 1)
        for right in range(-reach, reach + 1)
        if 0 <= row + down < size and 0 <= column + right < size
    }


def _format(size: int) -> dict[tuple[int, int], bool]:
    """Return the two copies of the format bits, and the module that is always dark."""
    around = [(8, column) for column in (0, 1, 2, 3, 4, 5, 7, 8)]
    around += [(row, 8) for row in (7, 5, 4, 3, 2, 1, 0)]
    apart = [(size - 1 - place, 8) for place in range(7)]
    apart += [(8, size - 8 + place) for place in range(8)]
    bits = [bool(FORMAT >> place & 1) for place in range(14, -1, -1)]
    found = dict(zip(around, bits, strict=True)) | dict(zip(apart, bits, strict=True))
    return found | {(size - 8, 8): True}
