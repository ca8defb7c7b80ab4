"""Make a PDF as a scanner would: page images, slightly askew, without any text."""

from io import BytesIO
from time import gmtime

from PIL import Image, ImageFilter

from portal.demo.item import Item, Paper
from portal.demo.papers import dated, pdf

DOTS_PER_INCH = 110
ASKEW = 0.6
PAPER_GREY = 244


def make(item: Item, paper: Paper) -> bytes:
    """Return the pages of a paper as grey images in one PDF."""
    pages = pdf.compile_paper(item, paper, "png", ppi=DOTS_PER_INCH)
    images = [_scanned(page) for page in ([pages] if isinstance(pages, bytes) else pages)]
    moment = gmtime(dated.noon(item.dated).timestamp())
    out = BytesIO()
    images[0].save(
        out,
        "PDF",
        save_all=True,
        append_images=images[1:],
        resolution=DOTS_PER_INCH,
        creationDate=moment,
        modDate=moment,
    )
    return out.getvalue()


def _scanned(page: bytes) -> Image.Image:
    with Image.open(BytesIO(page)) as image:
        grey = image.convert("L")
    turned = grey.rotate(ASKEW, resample=Image.Resampling.BILINEAR, fillcolor=255)
    return turned.filter(ImageFilter.GaussianBlur(0.6)).point(lambda tone: tone * PAPER_GREY // 255)
