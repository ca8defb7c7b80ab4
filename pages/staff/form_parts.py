"""What the steps of a form are built of: a tab, a field with its words, rows, a file."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList

from pages.staff.widgets import FileDrop

TITLE_HELP = _("Write it as it stands on the document. The public sees it and searches by it")
SUMMARY_HELP = _("2–3 lines that tell the public what this is about")


class Step(ObjectList):
    """One tab of the form; its address does not depend on the language of its heading."""

    def __init__(self, children: Any = (), *, key: str = "", **kwargs: Any) -> None:
        self.key = key
        super().__init__(children, **kwargs)

    def clone_kwargs(self) -> dict[str, Any]:
        """Keep the key when Wagtail binds the panel to a model."""
        return super().clone_kwargs() | {"key": self.key}

    @property
    def clean_name(self) -> str:
        """Return the tab's id."""
        return self.key


def lines(rows: int) -> forms.Textarea:
    """Return a text box of so many lines."""
    return forms.Textarea({"rows": rows})


def field(name: str, heading: Any, help_text: Any = "", **options: Any) -> FieldPanel:
    """Return a field with its label and help text."""
    return FieldPanel(name, heading=heading, help_text=help_text, **options)


def text(name: str, heading: Any, help_text: Any = "", *, rows: int = 3) -> FieldPanel:
    """Return a text box of some lines."""
    return field(name, heading, help_text, widget=lines(rows))


def file(name: str, heading: Any, help_text: Any = "", *, pictures: bool = False) -> FieldPanel:
    """Return the drop zone of a file, or of a picture."""
    return field(name, heading, help_text, widget=FileDrop(pictures=pictures))


def row(heading: Any, *panels: FieldPanel) -> MultiFieldPanel:
    """Return fields that stand side by side under one heading."""
    return MultiFieldPanel([FieldRowPanel(panels)], heading=heading)


def below(name: str, heading: Any, one: Any, *panels: Any, **limits: int) -> InlinePanel:
    """Return the rows below a page: their heading, what one is called, and its fields."""
    return InlinePanel(name, heading=heading, label=one, panels=list(panels), **limits)


def first_step(heading: Any, *panels: Any, title: Any = TITLE_HELP) -> Step:
    """Return the first step of a form: title and summary, then what is its own."""
    shared = [
        field("title", _("Title"), title, widget=forms.TextInput),
        text("summary", _("Summary"), SUMMARY_HELP),
    ]
    return Step([*shared, *panels], heading=heading, key="document")
