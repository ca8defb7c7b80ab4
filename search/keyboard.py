"""Text typed with the keyboard in the wrong language (Thai Kedmanee and US English)."""

from typing import Final

_LATIN: Final = "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
_THAI: Final = "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ"
_SHIFT_LATIN: Final = '!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'
_SHIFT_THAI: Final = (
    '+๑๒๓๔\u0e39฿๕๖๗๘๙๐"ฎฑธ\u0e4d\u0e4aณ\u0e2fญฐ,ฅฤฆฏโฌ\u0e47\u0e4bษศซ.()ฉฮ\u0e3a\u0e4c?ฒฬฦ'
)
_TO_THAI: Final = str.maketrans(_LATIN + _SHIFT_LATIN, _THAI + _SHIFT_THAI)
_TO_LATIN: Final = str.maketrans(_THAI + _SHIFT_THAI, _LATIN + _SHIFT_LATIN)


def as_thai(text: str) -> str:
    """Return what the same keys give on a Thai keyboard: l6-4kr is สุขภาพ."""
    return text.translate(_TO_THAI)


def as_latin(text: str) -> str:
    """Return what the same keys give on an English keyboard: แนอรก is covid."""
    return text.translate(_TO_LATIN)
