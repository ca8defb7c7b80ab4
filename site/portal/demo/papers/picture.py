"""Draw a paper as a poster (infographic) with Pillow, Thai shaped by Raqm."""

from functools import cache
from io import BytesIO
from pathlib import Path

import fontpkg_sarabun
from PIL import Image, ImageDraw, ImageFont

from portal.demo.blocks import Block, Chart, Heading, Listed, Note, Table
from portal.demo.item import Item, Paper
from thai.calendar import format_date
from thai.words import pieces

FONTS = Path(fontpkg_sarabun.__file__).parent / "files"
WIDTH = 1080
MARGIN = 72
LEADING = 1.55
INK = (29, 43, 40)
LEAF = (31, 107, 79)
WASH = (238, 243, 240)
WARM = (181, 122, 18)
PAPER = (255, 255, 255)
TALLEST = 4000


class Poster:
    """A sheet being drawn from the top; `at` is the height reached."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (WIDTH, TALLEST), PAPER)
        self.pen = ImageDraw.Draw(self.image)
        self.at = MARGIN

    def write(
        self,
        text: str,
        size: int,
        *,
        bold: bool = False,
        left: int = MARGIN,
        hue: tuple[int, ...] = INK,
    ) -> None:
        """Write a text in as many lines as it takes."""
        font = _font(size, bold=bold)
        for line in _lines(text, font, WIDTH - MARGIN - left):
            self.pen.text((left, self.at), line, font=font, fill=hue, language="th")
            self.at += int(size * LEADING)

    def point(self, label: str, text: str) -> None:
        """Write a numbered or dotted point."""
        top = self.at + 6
        self.pen.ellipse((MARGIN, top, MARGIN + 52, top + 52), fill=LEAF)
        self.pen.text(
            (MARGIN + 26, top + 25),
            label.strip(".") or "•",
            font=_font(28, bold=True),
            fill=PAPER,
            anchor="mm",
        )
        self.write(text, 34, left=MARGIN + 80)
        self.at += 14

    def bars(self, chart: Chart) -> None:
        """Draw a bar chart with its figures."""
        self.write(chart.title, 32, bold=True)
        highest = max(value for _label, value in chart.bars)
        for label, value in chart.bars:
            self.pen.text((MARGIN, self.at), label, font=_font(28), fill=INK, language="th")
            length = int(float(value / highest) * (WIDTH - 2 * MARGIN - 420))
            self.pen.rectangle(
                (MARGIN + 300, self.at + 8, MARGIN + 300 + length, self.at + 40), fill=WARM
            )
            self.pen.text(
                (MARGIN + 316 + length, self.at), f"{value:,}", font=_font(28, bold=True), fill=INK
            )
            self.at += 56
        self.at += 20

    def png(self) -> bytes:
        """Return the part of the sheet that was drawn on, in few colours."""
        sheet = self.image.crop((0, 0, WIDTH, min(TALLEST, self.at + MARGIN)))
        out = BytesIO()
        sheet.quantize(48, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        return out.getvalue()


def make(item: Item, paper: Paper) -> bytes:
    """Return the paper as a PNG poster 1,080 pixels wide."""
    poster = Poster()
    poster.pen.rectangle((0, 0, WIDTH, 28), fill=LEAF)
    poster.write(f"{paper.head.agency} {paper.head.place}", 26, hue=LEAF)
    poster.write(paper.subject, 58, bold=True)
    poster.at += 20
    for block in paper.blocks:
        _draw(poster, block)
    poster.at += 16
    poster.write(f"{item.source} · {format_date(item.dated)} · โทร. {paper.head.telephone}", 24)
    return poster.png()


def _draw(poster: Poster, block: Block) -> None:
    match block:
        case Heading():
            top = poster.at
            poster.pen.rectangle((0, top, WIDTH, top + 74), fill=WASH)
            poster.at += 8
            poster.write(block.text, 38, bold=True, hue=LEAF)
            poster.at += 20
        case Listed():
            poster.point(block.label, block.text)
        case Chart():
            poster.bars(block)
        case Table():
            for row in block.rows:
                poster.write(" · ".join(row), 30)
        case Note():
            poster.write(block.text, 24)
        case _:
            poster.write(block.text, 34)
            poster.at += 12


@cache
def _font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    face = "SemiBold" if bold else "Regular"
    return ImageFont.truetype(
        FONTS / f"Sarabun-{face}.ttf", size, layout_engine=ImageFont.Layout.RAQM
    )


def _lines(text: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    lines = [""]
    for piece in pieces(text):
        if font.getlength(lines[-1] + piece.rstrip()) > room:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return lines
