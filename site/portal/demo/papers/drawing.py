"""Draw a picture of ours (a portrait, a map, a scene) from its SVG as PNG."""

from portal.demo.item import Item, Paper
from portal.demo.papers import pdf

DOTS_PER_INCH = 96


def make(_item: Item, paper: Paper) -> bytes:
    """Return the drawing whose name is the layout of the paper, as wide as it was drawn."""
    return draw(paper.layout)


def draw(name: str) -> bytes:
    """Return the drawing of this name as PNG."""
    return pdf.compile_file("drawing", {"name": name}, "png", ppi=DOTS_PER_INCH)
