"""Thai names for the boxes of links in a paragraph, which Wagtail leaves in English."""

from __future__ import annotations

from typing import Any, Final

from django.forms import Form
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import (
    AnchorLinkChooserForm,
    EmailLinkChooserForm,
    ExternalLinkChooserForm,
    PhoneLinkChooserForm,
)

TEXT: Final = {"link_text": _("Link text")}
LABELS: Final[dict[type[Form], dict[str, Any]]] = {
    AnchorLinkChooserForm: TEXT,
    EmailLinkChooserForm: TEXT
    | {"email_address": _("E-mail"), "subject": _("Subject"), "body": _("Text")},
    ExternalLinkChooserForm: TEXT,
    PhoneLinkChooserForm: TEXT | {"phone_number": _("Telephone")},
}


def connect() -> None:
    """Name the fields once, for every form made later."""
    for form, labels in LABELS.items():
        for name, label in labels.items():
            form.base_fields[name].label = label
