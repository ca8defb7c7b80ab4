"""Tags for pages that show how complete the office's information is."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pages.navigation import frame_of
from portal.compliance import evidence
from portal.compliance.coverage import Figures, Row, figures
from portal.compliance.words import State

register = template.Library()

# The shapes of look.md: filled, crossed by a line, hollow and warm, hollow.
SHAPES = {
    State.PUBLIC: "yes",
    State.NOT_APPLICABLE: "none",
    State.MISSING: "due",
    State.OPTIONAL: "open",
}


@register.simple_tag(takes_context=True)
def coverage_overview(context: dict[str, Any]) -> evidence.Overview | None:
    """Return the figures of the agency of this page; None before an agency stands."""
    request = context.get("request")
    home = frame_of(request).home if request is not None else None
    return evidence.overview(home, timezone.now()) if home is not None else None


@register.simple_tag(takes_context=True)
def coverage_rows(context: dict[str, Any], section: str) -> tuple[Row, ...]:
    """Return the requirements of one section."""
    request = context.get("request")
    home = frame_of(request).home if request is not None else None
    return evidence.public_rows(home, timezone.now(), section) if home is not None else ()


@register.filter
def figures_of(overview: evidence.Overview | None, section: str) -> Figures | None:
    """Return the figures of one section, or None when nothing is asked of it."""
    found = overview.sections.get(section) if overview else None
    return found if found and found.total else None


@register.filter
def set_aside(rows: tuple[Row, ...], code: str) -> str:
    """Return why a requirement among these rows is not for this office; "" where it is."""
    found = (row for row in rows if code in row.codes and row.state == State.NOT_APPLICABLE)
    return next((row.asked.reason for row in found), "")


@register.filter
def counted(rows: tuple[Row, ...]) -> Figures:
    """Count the states of some rows."""
    return figures(rows)


@register.filter
def shape(state: State) -> str:
    """Return the shape that stands for a state."""
    return SHAPES[State(state)]


@register.filter
def parts(counts: Figures) -> list[dict[str, Any]]:
    """Return the three parts of a figure for its legend."""
    return [
        {"state": "yes", "name": pgettext("requirement", "Public"), "count": counts.public},
        {
            "state": "none",
            "name": _("Not our mission, with reason"),
            "count": counts.not_applicable,
        },
        {"state": "due", "name": _("Missing"), "count": counts.missing},
    ]
