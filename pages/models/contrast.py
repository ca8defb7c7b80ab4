"""Whether people can read an agency's own colours: contrast by WCAG 2.1, and the nearest way out.

The pairs are those that the light theme uses; the other two themes keep the portal's colours.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

TEXT: Final = 4.5
GRAPHICS: Final = 3.0
# What an agency may change, in the order of checking: the tint before the words that stand on it.
DEFAULTS: Final = {
    "leaf_wash": "#e2eee7",
    "leaf": "#0b5a45",
    "leaf_deep": "#07402f",
    "band": "#07402f",
}
# The colours of the light theme beside these; tests compare both with tokens.css.
FIXED: Final = {
    "paper": "#f9faf7",
    "sheet": "#ffffff",
    "wash": "#eef1eb",
    "turmeric_wash": "#fbf1dc",
    "ink": "#17211c",
    "soft": "#4d5a52",
    "on_leaf": "#ffffff",
    "on_band": "#ffffff",
    "on_band_soft": "#bcd8cb",
    "focus": "#b05a00",
}
NAMES: Final[Mapping[str, Any]] = {
    "leaf_wash": _("Tint of the accent colour"),
    "leaf": _("Accent colour"),
    "leaf_deep": _("Deep accent colour"),
    "band": _("Strip at the top"),
    "paper": _("page"),
    "sheet": _("white sheet"),
    "wash": _("grey ground"),
    "turmeric_wash": _("warm ground"),
    "ink": _("text"),
    "soft": _("secondary text"),
    "on_leaf": _("text on the accent colour"),
    "on_band": _("text on the strip"),
    "on_band_soft": _("secondary text on the strip"),
    "focus": _("ring of the keyboard"),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet on a page, and which of an agency's colours answers for them."""

    colour: str
    front: str
    ground: str
    least: float = TEXT

    def ratio(self, colours: Mapping[str, str]) -> float:
        """Return the contrast of this pair among some colours."""
        return ratio(colours[self.front], colours[self.ground])

    def passes(self, colours: Mapping[str, str]) -> bool:
        """Return whether people can read it."""
        return self.ratio(colours) >= self.least


PAIRS: Final = (
    Pair("leaf_wash", "ink", "leaf_wash"),
    Pair("leaf_wash", "soft", "leaf_wash"),
    Pair("leaf_wash", "focus", "leaf_wash", GRAPHICS),
    *(
        Pair(colour, colour, ground)
        for colour in ("leaf", "leaf_deep")
        for ground in ("paper", "sheet", "wash", "turmeric_wash", "leaf_wash")
    ),
    Pair("leaf", "on_leaf", "leaf"),
    Pair("leaf_deep", "on_leaf", "leaf_deep"),
    Pair("band", "on_band", "band"),
    Pair("band", "on_band_soft", "band"),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """A pair that is too faint, and the nearest colour that makes it readable."""

    pair: Pair
    ratio: float
    proposal: str

    @property
    def message(self) -> str:
        """Return what is wrong and what to do, in the language of the screen."""
        words = _(
            "%(front)s on %(ground)s has a contrast of %(ratio)s : 1; people need at least"
            " %(least)s : 1 to see it. The nearest colour that passes is %(proposal)s."
        )
        return str(words) % {
            "front": NAMES[self.pair.front],
            "ground": NAMES[self.pair.ground],
            # Rounded down: a pair that fails must not look as if it passed.
            "ratio": int(self.ratio * 100) / 100,
            "least": f"{self.pair.least:g}",
            "proposal": self.proposal,
        }


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``: 0 for black, 1 for white (WCAG 2.1)."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, whichever is in front."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def faults(chosen: Mapping[str, str]) -> dict[str, Fault]:
    """Return the faintest pair of each of an agency's colours that cannot stay: colour → fault."""
    colours = complete(chosen)
    found: dict[str, Fault] = {}
    for colour in DEFAULTS:
        pairs = [pair for pair in PAIRS if pair.colour == colour]
        faint = [pair for pair in pairs if not pair.passes(colours)]
        if faint:
            worst = min(faint, key=lambda pair: pair.ratio(colours) / pair.least)
            found[colour] = Fault(worst, worst.ratio(colours), _nearest(colour, colours, pairs))
            # The next ones are judged as if this proposal were taken: all of them fit together.
            colours[colour] = found[colour].proposal
    return found


def complete(chosen: Mapping[str, str]) -> dict[str, str]:
    """Return all colours of the light theme, an agency's own in place of the portal's."""
    own = {name: value.lower() for name, value in chosen.items() if value}
    return {**FIXED, **DEFAULTS, **own}


def _nearest(colour: str, colours: Mapping[str, str], pairs: Iterable[Pair]) -> str:
    """Return the colour of the same hue that passes with the least change of lightness.

    There always is one: black in front of light grounds, white below dark words.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colours[colour]))
    for candidate in _lighter_and_darker(hue, lightness, saturation):
        if all(pair.passes({**colours, colour: candidate}) for pair in pairs):
            return candidate
    return DEFAULTS[colour]


def _lighter_and_darker(hue: float, lightness: float, saturation: float) -> Iterator[str]:
    """Yield colours of one hue, the nearest lightness first."""
    steps = sorted((step / 255 for step in range(256)), key=lambda step: abs(step - lightness))
    for step in steps:
        yield _written(colorsys.hls_to_rgb(hue, step, saturation))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
