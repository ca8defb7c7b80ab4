"""The form of the page type: all its own columns and all its rows."""

from growth.models import GrownPage
from wagtail.admin.panels import FieldPanel, InlinePanel

from pages.models.parts import own_fields
from pages.publishing.content import relations
from pages.staff import panels
from pages.staff.form_parts import Step, field


def connect():
    """Give the page type its first step before the portal asks for it."""
    panels.FIRST[GrownPage] = step


def step():
    """Return the first step of the form."""
    own = [FieldPanel(one.name) for one in own_fields(GrownPage)]
    rows = [InlinePanel(one.get_accessor_name()) for one in relations(GrownPage)]
    return Step([field("title", "title"), *own, *rows], heading="1", key="content")
