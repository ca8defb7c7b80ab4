"""Undoes what PDF readers do to stacked marks: ขึ้ขึ้น for ขึ้น.

Typst and Chrome write such a cluster twice, as drawn and as meant, and readers give both.
"""

import re
from typing import Final

# These vowels with a tone on them are always closed by a consonant, so that no real word has
# the cluster twice in a row; ที่ที่ does occur and stays.
_TWICE: Final = re.compile("([ก-ฮ][ัิึื][่-๋])\\1")


def undoubled(text: str) -> str:
    """Return the text with each doubled cluster once."""
    return _TWICE.sub(r"\1", text)
