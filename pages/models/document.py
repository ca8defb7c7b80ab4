"""A document: the record of one official paper and the file that holds it."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from documents.models import StoredFile
from pages.models.item import ItemPage
from pages.models.numbers import register_number


class DocumentKind(models.TextChoices):
    """What kind of paper it is, as the office calls it."""

    ANNOUNCEMENT = "announcement", _("Announcement")
    ORDER = "order", pgettext_lazy("kind of document", "Order")
    MEMO = "memo", _("Memo")
    PLAN = "plan", _("Plan")
    REPORT = "report", _("Report")
    MANUAL = "manual", _("Manual")
    FORM = "form", _("Form")
    STATISTICS = "statistics", _("Statistics")
    INFOGRAPHIC = "infographic", _("Infographic")
    LETTER = "letter", _("Letter")
    LAW = "law", _("Law")
    OTHER = "other", _("Other document")


class DocumentPage(ItemPage):
    """The record of a document (เอกสาร); its file is chosen per revision and never changes."""

    slug_prefix = "doc"
    kind_field = "document_kind"
    shown_with = ("file",)

    file = models.ForeignKey(
        StoredFile,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="document_pages",
        verbose_name=_("file"),
    )
    number = models.CharField(max_length=20, unique=True, null=True, editable=False)
    document_kind = models.CharField(
        _("kind of document"),
        max_length=20,
        choices=DocumentKind.choices,
        default=DocumentKind.ANNOUNCEMENT,
    )
    official_number = models.CharField(_("official number"), max_length=100, blank=True)
    dated = models.DateField(_("dated"), null=True, blank=True)
    licence = models.CharField(_("licence"), max_length=100, blank=True)
    contact_other_formats = models.CharField(
        _("contact for other formats"), max_length=200, blank=True
    )

    template = "pages/document.html"

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def new_slug(self) -> str:
        """Return the slug made of the permanent number, which is taken here."""
        self.number = self.number or register_number("document")
        return f"{self.slug_prefix}-{self.number}"

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A document without its file is nothing to publish."""
        if self.file is None:
            return {"file": _("No file is attached yet. Attach one in step 1 and send again.")}
        return {}

    @property
    def permanent_url(self) -> str:
        """Return the address that always leads to the current public version."""
        return f"/doc/{self.number}/"
