"""The master, layout and theme every presentation must carry, as plain as they may be."""

from portal.demo.papers import archive

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
NS = f'xmlns:p="{PRESENTATION}" xmlns:a="{DRAWING}" xmlns:r="{archive.OFFICE}"'
SHAPES_START = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
COLOURS = {
    "dk1": "1D2B28",
    "lt1": "FFFFFF",
    "dk2": "1F6B4F",
    "lt2": "EEF3F0",
    "accent1": "1F6B4F",
    "accent2": "B57A12",
    "accent3": "3D6C8E",
    "accent4": "7A5C8E",
    "accent5": "8E4B3D",
    "accent6": "5C6B64",
    "hlink": "1F6B4F",
    "folHlink": "5C6B64",
}
COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)


def _theme() -> str:
    colours = "".join(
        f'<a:{key}><a:srgbClr val="{hue}"/></a:{key}>' for key, hue in COLOURS.items()
    )
    fonts = "".join(
        f'<a:{place}Font><a:latin typeface="Sarabun"/><a:ea typeface=""/>'
        f'<a:cs typeface="TH Sarabun New"/></a:{place}Font>'
        for place in ("major", "minor")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    # The standard wants three of each kind of style, alike or not.
    return (
        f'{archive.XML}<a:theme xmlns:a="{DRAWING}" name="Plain"><a:themeElements>'
        f'<a:clrScheme name="Plain">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Plain">{fonts}</a:fontScheme><a:fmtScheme name="Plain">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _master() -> str:
    return (
        f'{archive.XML}<p:sldMaster {NS}><p:cSld><p:bg><p:bgRef idx="1001">'
        f'<a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>{SHAPES_START}</p:spTree></p:cSld>'
        f'{COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/>'
        "</p:sldLayoutIdLst></p:sldMaster>"
    )


def _layout() -> str:
    return (
        f'{archive.XML}<p:sldLayout {NS} type="obj"><p:cSld name="Plain"><p:spTree>{SHAPES_START}'
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


PARTS = {
    "ppt/slideMasters/slideMaster1.xml": _master(),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": archive.relations(
        [
            (f"{archive.OFFICE}/slideLayout", "../slideLayouts/slideLayout1.xml"),
            (f"{archive.OFFICE}/theme", "../theme/theme1.xml"),
        ]
    ),
    "ppt/slideLayouts/slideLayout1.xml": _layout(),
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels": archive.relations(
        [(f"{archive.OFFICE}/slideMaster", "../slideMasters/slideMaster1.xml")]
    ),
    "ppt/theme/theme1.xml": _theme(),
}
