"""Cuts the three weights of Sarabun down to the letters of our pages; run after a font update.

    .venv/bin/python .ci/fonts.py

One weight is about 15 KB: Thai, basic Latin and the punctuation that offices type.
"""

from __future__ import annotations

import shutil
import sys
from importlib.resources import files
from pathlib import Path

from fontTools import subset

TARGET = Path(__file__).resolve().parents[1] / "site" / "portal" / "static" / "fonts"
WEIGHTS = {"light": "Light", "regular": "Regular", "semibold": "SemiBold"}
LETTERS = (
    *range(0x20, 0x7F),
    *range(0x0E01, 0x0E3B),
    *range(0x0E3F, 0x0E5C),
    *(ord(char) for char in "\u00a0©«°±·»×–—‘’“”•…−\u200b\u25cc"),
)
# mark and mkmk place tone marks on vowels: without them stacked marks collide.
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]


def cut(source: Path, target: Path) -> int:
    """Write one weight as WOFF2; return its size in bytes."""
    options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False)
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS)
    cutter.subset(font)
    subset.save_font(font, str(target), options)
    return target.stat().st_size


def main() -> None:
    """Write every weight and the licence that must travel with them."""
    package = Path(str(files("fontpkg_sarabun")))
    for name, weight in WEIGHTS.items():
        target = TARGET / f"sarabun-{name}.woff2"
        size = cut(package / "files" / f"Sarabun-{weight}.ttf", target)
        sys.stdout.write(f"{target.name} {size}\n")
    shutil.copyfile(package / "LICENSE", TARGET / "OFL.txt")


main()
