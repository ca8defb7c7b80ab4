"""Write a paper as a PowerPoint presentation (OOXML): one slide for each heading."""

from collections.abc import Iterator
from html import escape

from portal.demo.blocks import Block, Chart, Heading, Listed, Table
from portal.demo.item import Item, Paper
from portal.demo.papers import archive, dated, slide_master, tables
from portal.demo.papers.slide_master import NS, SHAPES_START
from thai.calendar import format_date

# Left, top, width and height in English metric units (360,000 to the centimetre).
TITLE_BOX = (720_000, 500_000, 10_800_000, 1_200_000)
BODY_BOX = (720_000, 1_900_000, 10_800_000, 4_500_000)


def pages(item: Item, paper: Paper) -> list[tuple[str, list[str]]]:
    """Return the slides of a paper as (title, lines): a cover, then one for each heading."""
    head = paper.head
    found = [(paper.subject, [f"{head.agency} {head.place}", format_date(item.dated)])]
    for block in paper.blocks:
        if isinstance(block, Heading):
            found.append((block.text, []))
        else:
            found[-1][1].extend(_lines(block))
    return found


def make(item: Item, paper: Paper) -> bytes:
    """Return the paper as .pptx."""
    slides = {
        f"ppt/slides/slide{place}.xml": _slide(title, lines)
        for place, (title, lines) in enumerate(pages(item, paper), start=1)
    }
    links = {
        f"ppt/slides/_rels/{name.rsplit('/', 1)[1]}.rels": archive.relations(
            [(f"{archive.OFFICE}/slideLayout", "../slideLayouts/slideLayout1.xml")]
        )
        for name in slides
    }
    return archive.package(
        {
            "[Content_Types].xml": archive.content_types(_types(list(slides))),
            "_rels/.rels": archive.relations(
                [(f"{archive.OFFICE}/officeDocument", "ppt/presentation.xml"), archive.CORE]
            ),
            "docProps/core.xml": archive.core_properties(
                item.title, paper.head.agency, dated.stamp(item.dated)
            ),
            "ppt/presentation.xml": _presentation(len(slides)),
            "ppt/_rels/presentation.xml.rels": archive.relations(
                [
                    (f"{archive.OFFICE}/slideMaster", "slideMasters/slideMaster1.xml"),
                    *((f"{archive.OFFICE}/slide", name.removeprefix("ppt/")) for name in slides),
                ]
            ),
            **slide_master.PARTS,
            **slides,
            **links,
        }
    )


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Listed():
            yield f"{block.label or '•'} {block.text}"
        case Table():
            yield from (" · ".join(row) for row in (block.header, *block.rows))
        case Chart():
            yield from _lines(tables.as_table(block))
        case _:
            yield block.text


def _types(slides: list[str]) -> dict[str, str]:
    media = f"{archive.MEDIA}.presentationml"
    return {
        "ppt/presentation.xml": f"{media}.presentation.main+xml",
        "ppt/slideMasters/slideMaster1.xml": f"{media}.slideMaster+xml",
        "ppt/slideLayouts/slideLayout1.xml": f"{media}.slideLayout+xml",
        "ppt/theme/theme1.xml": f"{archive.MEDIA}.theme+xml",
        **dict.fromkeys(slides, f"{media}.slide+xml"),
    }


def _presentation(count: int) -> str:
    # Relation 1 is the master, slides follow; slide identifiers start at 256 by the standard.
    rows = "".join(f'<p:sldId id="{256 + place}" r:id="rId{place + 2}"/>' for place in range(count))
    return (
        f'{archive.XML}<p:presentation {NS}><p:sldMasterIdLst><p:sldMasterId id="2147483648" '
        f'r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>{rows}</p:sldIdLst>'
        '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
        "</p:presentation>"
    )


def _slide(title: str, lines: list[str]) -> str:
    title_shape = _shape(2, "Title", TITLE_BOX, [title], size=3600)
    body_shape = _shape(3, "Body", BODY_BOX, lines, size=2400)
    return (
        f"{archive.XML}<p:sld {NS}><p:cSld><p:spTree>{SHAPES_START}{title_shape}{body_shape}"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )


def _shape(
    number: int, name: str, box: tuple[int, int, int, int], lines: list[str], *, size: int
) -> str:
    left, top, wide, high = box
    kind = '<p:ph type="title"/>' if name == "Title" else '<p:ph idx="1"/>'
    face = f'<a:rPr lang="th-TH" sz="{size}"><a:cs typeface="TH Sarabun New"/></a:rPr>'
    text = "".join(f"<a:p><a:r>{face}<a:t>{escape(line)}</a:t></a:r></a:p>" for line in lines)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/><p:nvPr>{kind}</p:nvPr>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'</p:spPr><p:txBody><a:bodyPr wrap="square"><a:normAutofit/></a:bodyPr><a:lstStyle/>'
        f"{text or '<a:p/>'}</p:txBody></p:sp>"
    )
