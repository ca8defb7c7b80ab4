"""Thai and Arabic digits: ๒๕๖๙ on official paper, 2569 everywhere else."""

from typing import Final

THAI_DIGITS: Final = "๐๑๒๓๔๕๖๗๘๙"
ARABIC_DIGITS: Final = "0123456789"

_TO_THAI: Final = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)
_TO_ARABIC: Final = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)


def to_thai(text: object) -> str:
    """Return the text with every Arabic digit written as a Thai one."""
    return str(text).translate(_TO_THAI)


def to_arabic(text: object) -> str:
    """Return the text with every Thai digit written as an Arabic one."""
    return str(text).translate(_TO_ARABIC)
