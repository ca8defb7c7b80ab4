"""The first step of a piece of news."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import SUMMARY_HELP, Step, below, field, file, text

SHOWS = _("For people who cannot see it, such as: staff measure blood pressure")


def step() -> Step:
    """Return the first step of news: title, kind, text, then pictures."""
    return Step(
        [
            field("title", _("Title"), _("What happened, in one line"), widget=forms.TextInput),
            field("news_kind", _("Kind of news"), widget=forms.RadioSelect),
            field(
                "alert_until",
                _("On the home page until"),
                _("For an alert: the last day on which it stands on top of the home page"),
                classname="staff-when is-alert",
            ),
            text("summary", _("Summary"), SUMMARY_HELP),
            field("body", _("Text"), _("if the summary does not say everything")),
            file("picture", _("Picture"), _("if any; JPG or PNG"), pictures=True),
            field("picture_text", _("What the picture shows"), SHOWS, widget=forms.TextInput),
            below(
                "photos",
                _("More photographs"),
                _("photograph"),
                file("picture", _("Picture"), pictures=True),
                field("picture_text", _("What the picture shows"), SHOWS, widget=forms.TextInput),
            ),
        ],
        heading=_("1 News"),
        key="document",
    )
