"""The QR code is read back by a reader of our own, written from the standard's other side."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.paper import qr

# The largest that fits: 108 bytes less mode, length and end.
LONGEST = 106


def modules_by_hand(rows) -> list[int]:
    """Return the code words of a symbol in the order in which they were laid: a walk in pairs."""
    size = len(rows)
    fixed = fixed_places(size)
    bits, column, up = [], size - 1, True
    while column > 0:
        column -= column == 6
        for step in range(size):
            row = size - 1 - step if up else step
            pair = [place for place in (column, column - 1) if (row, place) not in fixed]
            bits += [rows[row][place] ^ ((row + place) % 2 == 0) for place in pair]
        column, up = column - 2, not up
    whole = len(bits) // 8 * 8
    return [
        sum(bit << 7 - place for place, bit in enumerate(bits[start : start + 8]))
        for start in range(0, whole, 8)
    ]


def fixed_places(size) -> set[tuple[int, int]]:
    """Return the places of finders, timing, alignment and format of a symbol of this size."""
    corners = [(range(9), range(9)), (range(9), range(size - 8, size))]
    corners += [(range(size - 8, size), range(9))]
    fixed = {(row, column) for rows, columns in corners for row in rows for column in columns}
    fixed |= {(6, place) for place in range(size)} | {(place, 6) for place in range(size)}
    if size > 21:
        middle = range(size - 9, size - 4)
        fixed |= {(row, column) for row in middle for column in middle}
    return fixed


def text_in(rows) -> str:
    """Return the text of a symbol; only whole blocks without a fault are read."""
    version = (len(rows) - 17) // 4
    blocks, data, check = qr.BLOCKS[version]
    laid = modules_by_hand(rows)
    parts = [
        laid[place : blocks * data : blocks] + laid[blocks * data + place :: blocks][:check]
        for place in range(blocks)
    ]
    assert [syndromes(part, check) for part in parts] == [[0] * check] * blocks
    content = [word for part in parts for word in part[:data]]
    bits = "".join(f"{word:08b}" for word in content)
    assert bits[:4] == "0100"
    length = int(bits[4:12], 2)
    return bytes(int(bits[12 + 8 * at : 20 + 8 * at], 2) for at in range(length)).decode()


def syndromes(words, count) -> list[int]:
    """Return the values of a block at the roots of its generator: all zero in a sound block."""

    def times(one, other):
        product = 0
        while other:
            product ^= one * (other & 1)
            one, other = one << 1 ^ (0x11D if one & 0x80 else 0), other >> 1
        return product

    found, root = [], 1
    for _ in range(count):
        value = 0
        for word in words:
            value = times(value, root) ^ word
        found.append(value)
        root = times(root, 2)
    return found


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=LONGEST).filter(lambda text: len(text.encode()) <= LONGEST))
def test_every_text_that_fits_is_read_back(text):
    assert text_in(qr.matrix(text)) == text


@pytest.mark.parametrize("length", [14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106])
def test_texts_on_either_side_of_each_size_are_read_back(length):
    text = "https://x.go.th/" + "y" * length

    assert text_in(qr.matrix(text[:length])) == text[:length]


def test_a_text_that_is_too_long_is_refused():
    with pytest.raises(qr.TooLong):
        qr.matrix("x" * (LONGEST + 1))


def test_the_three_finders_stand_in_their_corners():
    rows = qr.matrix("https://x.go.th/verify/BCDF-GHJK-MNPQ/")

    ring = [True] * 7
    assert [rows[0][:7], rows[0][-7:], rows[-1][:7], rows[-7][:7]] == [ring] * 4


def test_the_format_says_level_m_and_mask_0_in_both_places():
    rows = qr.matrix("x")

    beside = [rows[8][column] for column in (0, 1, 2, 3, 4, 5, 7, 8)]
    beside += [rows[row][8] for row in (7, 5, 4, 3, 2, 1, 0)]
    apart = [rows[-1 - place][8] for place in range(7)] + rows[8][-8:]
    assert beside == apart == [bit == "1" for bit in "101010000010010"]


def test_the_picture_keeps_a_quiet_zone_around_the_code():
    picture = qr.svg("x")

    assert 'viewBox="0 0 29 29"' in picture
    assert "M4 4h1v1h-1z" in picture
