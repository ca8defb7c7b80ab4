"""The publication request: an immutable snapshot of what was asked, and where it stands."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.models import StoredFile


class Status(models.TextChoices):
    """Where a request stands; each value is reached by exactly one action."""

    SUBMITTED = "submitted", _("Waiting for approval")
    APPROVED = "approved", _("Approved, waiting to be published")
    RETURNED = "returned", _("Returned")
    REJECTED = "rejected", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    PUBLISHED = "published", _("Published")


OPEN = (Status.SUBMITTED, Status.APPROVED)


class Urgency(models.TextChoices):
    """How soon a decision is needed (เร่งด่วน / ปกติ)."""

    NORMAL = "normal", _("Normal")
    URGENT = "urgent", _("Urgent")


class RequestQuerySet(models.QuerySet["PublicationRequest"]):
    """Requests by where they stand."""

    def open(self) -> RequestQuerySet:
        """Return requests that somebody still has to act on."""
        return self.filter(status__in=OPEN)

    def waiting(self) -> RequestQuerySet:
        """Return requests that wait for an approver, the urgent and the oldest first."""
        return self.filter(status=Status.SUBMITTED).order_by("-urgency", "submitted_at", "pk")

    def approved(self) -> RequestQuerySet:
        """Return requests that wait for a web master, the urgent and the oldest first."""
        return self.filter(status=Status.APPROVED).order_by("-urgency", "submitted_at", "pk")


class PublicationRequest(models.Model):
    """A request to publish (คำขอเผยแพร่, clause 2.2.1); only its status ever changes."""

    number = models.CharField(_("request number"), max_length=30)
    page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        on_delete=models.SET_NULL,
        related_name="publication_requests",
    )
    agency = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.PROTECT, related_name="publication_requests"
    )
    previous = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.SUBMITTED)
    title = models.CharField(_("title"), max_length=255)
    section_title = models.CharField(_("section"), max_length=255, blank=True)
    agency_title = models.CharField(_("agency"), max_length=255, blank=True)
    url = models.CharField(max_length=500, blank=True)
    subject = models.CharField(_("subject"), max_length=500)
    details = models.TextField(_("details"))
    external_link = models.CharField(_("external link"), max_length=1000, blank=True)
    remarks = models.TextField(_("remarks"), blank=True)
    owner_source = models.CharField(_("owner / source"), max_length=300)
    data_from = models.DateField(null=True)
    data_until = models.DateField(null=True)
    publish_from = models.DateTimeField(null=True)
    publish_until = models.DateTimeField(null=True)
    urgency = models.CharField(max_length=10, choices=Urgency.choices, default=Urgency.NORMAL)
    urgency_reason = models.TextField(blank=True)
    is_revision = models.BooleanField(default=False)
    content_sha256 = models.CharField(max_length=64)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    submitted_at = models.DateTimeField()

    objects = RequestQuerySet.as_manager()

    class Meta:
        ordering = ["-submitted_at", "-pk"]
        verbose_name = _("publication request")
        verbose_name_plural = _("publication requests")
        indexes = [models.Index(fields=["status", "submitted_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "number"], name="one_request_a_number_and_agency"
            ),
            # Two people pressing "send" at once: the second insert loses, in the database too.
            models.UniqueConstraint(
                fields=["page"], condition=models.Q(status__in=OPEN), name="one_open_request_a_page"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def is_open(self) -> bool:
        """Return whether somebody still has to act on this request."""
        return self.status in OPEN

    @property
    def is_urgent(self) -> bool:
        """Return whether the request asked for an urgent decision."""
        return self.urgency == Urgency.URGENT

    @property
    def approved_at(self) -> datetime | None:
        """Return when the request was approved, or None."""
        return next((d.at for d in self.decisions.all() if d.action == "approve"), None)


class RequestFile(models.Model):
    """One file that a request asks to publish: which bytes, under which name."""

    request = models.ForeignKey(PublicationRequest, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="requested_in")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()

    class Meta:
        verbose_name = _("requested file")
        verbose_name_plural = _("requested files")

    def __str__(self) -> str:
        return self.name
