"""What was approved, value by value, as digests; and how columns were renamed or removed since."""

from __future__ import annotations

from typing import cast

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.publishing.models.evidence import PublicationRecord
from pages.publishing.models.request import PublicationRequest


class DigestForm(models.IntegerChoices):
    """How the one digest printed on papers (``content_sha256``) was computed."""

    # Of the whole revision as it is stored, less some columns: until digests were kept by value.
    WHOLE_REVISION = 0, _("whole revision")
    # Of the digests of all covered values.
    BY_VALUE = 1, _("by value")


class ContentFixity(models.Model):
    """Which values a request or a set-up covered, each with its SHA-256 (fixity, ISO 14721).

    The words themselves stand in the frozen revision only, so that disposing of it disposes of
    them. A column that came later is not covered; a covered value that changes is an alarm.
    """

    request = models.OneToOneField(
        PublicationRequest, null=True, on_delete=models.PROTECT, related_name="fixity"
    )
    record = models.OneToOneField(
        PublicationRecord, null=True, on_delete=models.PROTECT, related_name="fixity"
    )
    page_type = models.CharField(max_length=100)
    # The rules of pages.publishing.canonical that the digests follow.
    version = models.PositiveSmallIntegerField()
    digest_form = models.PositiveSmallIntegerField(choices=DigestForm.choices)
    # Name of the column → SHA-256 in hexadecimal; "relation.column" stands for all child rows.
    covered = models.JSONField(default=dict)
    classification = models.JSONField(default=dict)
    # The newest SchemaChange known then, 0 for none: only later ones concern this row.
    schema = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = _("fixity of content")
        verbose_name_plural = _("fixity of content")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(request__isnull=True) ^ models.Q(record__isnull=True),
                name="fixity_of_a_request_or_a_record",
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_type} {self.holder}"

    @property
    def holder(self) -> PublicationRequest | PublicationRecord:
        """Return what this is the fixity of: a request, or a record that needed none."""
        # The database lets exactly one of them be empty.
        return cast("PublicationRequest | PublicationRecord", self.request or self.record)


class ChangeKind(models.TextChoices):
    """What a release did to a column that holds content."""

    RENAMED = "renamed", _("renamed")
    REMOVED = "removed", _("removed")
    WIDENED = "widened", _("widened")


class SchemaChange(models.Model):
    """A column of content that a migration renamed, removed or widened, as it declared itself."""

    kind = models.CharField(max_length=10, choices=ChangeKind.choices)
    # The page model that has the column, as app.model; its subclasses have it, too.
    page_type = models.CharField(max_length=100)
    # A column, a relation to child rows, or "relation.column".
    name = models.CharField(max_length=150)
    name_now = models.CharField(max_length=150, blank=True)
    # Of a widened column: the class and the options of the field as it was.
    was = models.JSONField(null=True)
    migration = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("schema change")
        verbose_name_plural = _("schema changes")

    def __str__(self) -> str:
        return f"{self.page_type}.{self.name} {self.get_kind_display()} {self.name_now}".strip()
