"""Contrast is counted as WCAG counts it, and whatever is proposed passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.models import contrast
from portal.stylesheet import SOURCES

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
CHOICES = st.dictionaries(st.sampled_from(sorted(contrast.DEFAULTS)), COLOURS)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#0000ff", 2.15),
    ],
)
def test_contrast_of_known_pairs(one, other, expected):
    assert contrast.ratio(one, other) == pytest.approx(expected, abs=0.01)


@given(COLOURS, COLOURS)
def test_contrast_does_not_ask_which_colour_is_in_front(one, other):
    assert contrast.ratio(one, other) == contrast.ratio(other, one)


@given(COLOURS, COLOURS)
def test_contrast_lies_between_1_and_21(one, other):
    assert 1 <= contrast.ratio(one, other) <= 21.0000001


@given(COLOURS)
def test_a_colour_has_no_contrast_with_itself(colour):
    assert contrast.ratio(colour, colour) == 1


@given(COLOURS, COLOURS, COLOURS)
def test_what_is_lighter_stands_out_more_from_black(dark, one, other):
    lighter, darker = sorted((one, other), key=contrast.luminance, reverse=True)

    assert contrast.ratio("#000000", lighter) >= contrast.ratio("#000000", darker)


@given(CHOICES)
def test_taking_every_proposal_leaves_no_fault(chosen):
    proposals = {name: fault.proposal for name, fault in contrast.faults(chosen).items()}

    assert contrast.faults(chosen | proposals) == {}


@given(CHOICES)
def test_a_pair_that_fails_is_never_passed_over(chosen):
    colours = contrast.complete(chosen)
    faint = any(not pair.passes(colours) for pair in contrast.PAIRS)

    assert bool(contrast.faults(chosen)) == faint


def test_the_portals_own_colours_pass():
    assert contrast.faults({}) == {}


def test_the_colours_here_are_those_of_the_stylesheet():
    light = (SOURCES / "tokens.css").read_text().split("}")[0]
    ours = contrast.complete({})

    said = {name: f"--{name.replace('_', '-')}: {colour};" for name, colour in ours.items()}
    said["sheet"] = said["on_leaf"] = said["on_band"] = ""
    assert [line for line in said.values() if line not in light] == []
    assert all(f"--{name}: #fff;" in light for name in ("sheet", "on-leaf", "on-band"))


def test_a_fault_names_the_pair_and_the_way_out():
    (fault,) = contrast.faults({"band": "#88ccaa"}).values()

    assert str(contrast.NAMES["band"]) in fault.message
    assert fault.proposal in fault.message
    assert contrast.faults({"band": fault.proposal}) == {}


def test_a_proposal_keeps_the_hue():
    fault = contrast.faults({"leaf": "#ff9999"})["leaf"]

    red, green, blue = (int(fault.proposal[place : place + 2], 16) for place in (1, 3, 5))
    assert red > green == blue
