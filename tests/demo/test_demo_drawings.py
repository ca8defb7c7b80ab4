"""Drawings of ours stand where an office would put photographs; all of them are small and told."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from pages.staff.appearance_form import KILOBYTES
from portal.demo import content
from portal.demo.item import Paper
from portal.demo.papers import drawing, pdf

FOLDER = pdf.TEMPLATES / "drawings"
DRAWINGS = sorted(FOLDER.glob("*.svg"))
MOST_BYTES = 150 * 1024
# A picture in one of these fields has its words in the field beside it.
WORDS = {
    "picture": "picture_text",
    "map_picture": "map_text",
    "poster": "poster_text",
}


@pytest.fixture(scope="session")
def offices(demo):
    return demo, content.load_centre()


def _holders(office):
    """Yield what holds pictures: every item's own fields and each of its rows."""
    for item in office.items:
        yield item, item.own
        for rows in item.rows.values():
            yield from ((item, row) for row in rows)


def _drawn(values):
    return {
        name: value
        for name, value in values.items()
        if isinstance(value, Paper) and value.format == "drawing"
    }


def test_all_drawings_together_are_small():
    assert sum(path.stat().st_size for path in DRAWINGS) <= MOST_BYTES


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawing_is_made_of_shapes_and_words_only(path):
    names = {element.tag.rpartition("}")[2] for element in ElementTree.parse(path).iter()}

    assert names <= {"svg", "g", "path", "rect", "circle", "ellipse", "text", "tspan"}


@pytest.mark.parametrize("name", ["bust-neutral", "map-district", "logo-centre"])
def test_a_drawing_becomes_a_picture(name):
    assert Image.open(BytesIO(drawing.draw(name))).format == "PNG"


def test_every_drawing_that_is_named_is_there_and_the_other_way_round(offices):
    known = {path.stem for path in DRAWINGS}
    named = {
        paper.layout
        for office in offices
        for item in office.items
        for paper in item.papers
        if paper.format == "drawing"
    }
    worn = {
        name
        for office in offices
        for name in (office.looks.logo, office.looks.portrait, office.looks.map_picture)
    }

    assert named | worn <= known
    assert known - named - worn <= {"scene-larvae"}


def test_every_drawing_is_told_in_words(offices):
    untold = [
        (item.key, name)
        for office in offices
        for item, values in _holders(office)
        for name in _drawn(values)
        if name in WORDS and not values.get(WORDS[name])
    ]

    assert untold == []


def test_activities_show_pictures(demo):
    activities = [item for item in demo.items if item.kind == "activity"]

    assert [item.key for item in activities if not _drawn(item.own)] == []
    assert sum(len(item.rows.get("photos", ())) for item in activities) >= 4


def test_the_pictures_of_a_site_pass_the_limits_of_the_appearance_screen(offices):
    for office in offices:
        worn = {
            "logo": office.looks.logo,
            "portrait": office.looks.portrait,
            "map_picture": office.looks.map_picture,
        }
        for part, name in worn.items():
            assert len(drawing.draw(name)) <= KILOBYTES[part] * 1024
