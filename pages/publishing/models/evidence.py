"""Append-only evidence: decisions, verbal approvals, publications and take-downs."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.models import StoredFile
from pages.publishing.models.delegation import Capacity
from pages.publishing.models.reason import Reason
from pages.publishing.models.request import PublicationRequest


class Act(models.TextChoices):
    """What somebody did with a request."""

    SUBMIT = "submit", _("Sent for publication")
    APPROVE = "approve", _("Approved")
    RETURN = "return", _("Returned for correction")
    REJECT = "reject", _("Not approved")
    WITHDRAW = "withdraw", _("Request withdrawn")
    PUBLISH = "publish", _("Published on the site")


class Channel(models.TextChoices):
    """How a decision was given."""

    SCREEN = "screen", _("On screen")
    TELEPHONE = "telephone", _("By telephone")
    IN_PERSON = "in_person", _("In person")
    MESSAGE = "message", _("By message")


class Signature(models.TextChoices):
    """In which role a person signed (the three blocks of the official form)."""

    OWNER = "owner", _("Information owner")
    APPROVER = "approver", _("Approver")
    WEB_MASTER = "webmaster", _("Web master")


def _person(*, null: bool = False) -> models.ForeignKey[object, object]:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=null, on_delete=models.PROTECT, related_name="+"
    )


class Decision(models.Model):
    """One signature under a request: who, as what, did what, why and when."""

    request = models.ForeignKey(
        PublicationRequest, on_delete=models.PROTECT, related_name="decisions"
    )
    action = models.CharField(max_length=12, choices=Act.choices)
    signature = models.CharField(max_length=12, choices=Signature.choices)
    by = _person()
    by_name = models.CharField(max_length=255)
    by_position = models.CharField(max_length=150, blank=True)
    reason = models.ForeignKey(Reason, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    channel = models.CharField(max_length=12, choices=Channel.choices, default=Channel.SCREEN)
    confirmed_findings = models.JSONField(default=list)
    # The points of the checklist a web master ticked (publishing.checklist), as codes.
    checked = models.JSONField(default=list)
    # For whom a deputy signed, as that person was called then.
    acting_for = _person(null=True)
    acting_name = models.CharField(max_length=255, blank=True)
    acting_position = models.CharField(max_length=150, blank=True)
    acting_capacity = models.CharField(max_length=12, choices=Capacity.choices, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.by_name}"

    @property
    def capacity(self) -> str:
        """Return for whom and on what footing a deputy signed; empty for one's own power."""
        if not self.acting_name:
            return ""
        return f"{self.get_acting_capacity_display()} {self.acting_name}"


class VerbalApproval(models.Model):
    """An urgent approval given by word of mouth (อนุญาตทางวาจา, clause 2.2.1)."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="verbal")
    given_by = _person()
    given_at = models.DateTimeField()
    channel = models.CharField(max_length=12, choices=Channel.choices)
    witness = models.CharField(max_length=255)
    words = models.TextField()
    why_urgent = models.TextField()
    recorded_by = _person()
    recorded_at = models.DateTimeField()
    due_on = models.DateField()

    class Meta:
        verbose_name = _("verbal approval")
        verbose_name_plural = _("verbal approvals")

    def __str__(self) -> str:
        return f"{self.given_by} {self.given_at:%Y-%m-%d}"


class VerbalConfirmation(models.Model):
    """The approver's own word that the verbal approval was given, or the signed paper."""

    verbal = models.OneToOneField(
        VerbalApproval, on_delete=models.PROTECT, related_name="confirmation"
    )
    by = _person()
    at = models.DateTimeField()
    paper = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("verbal approval confirmed")
        verbose_name_plural = _("verbal approvals confirmed")

    def __str__(self) -> str:
        return str(self.verbal)


class Basis(models.TextChoices):
    """On what authority something became public."""

    REQUEST = "request", _("Approved request")
    STRUCTURE = "structure", _("Structure set up with the agency")


class PublicationRecord(models.Model):
    """This revision of this page went public: the row without which nothing is visible."""

    request = models.OneToOneField(
        PublicationRequest, null=True, on_delete=models.PROTECT, related_name="record"
    )
    basis = models.CharField(max_length=10, choices=Basis.choices, default=Basis.REQUEST)
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="publication_records"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.PROTECT, related_name="publication_records"
    )
    title = models.CharField(max_length=255)
    url = models.CharField(max_length=500, blank=True)
    content_sha256 = models.CharField(max_length=64)
    version = models.PositiveIntegerField(default=1)
    published_by = _person(null=True)
    published_at = models.DateTimeField()
    visible_from = models.DateTimeField()
    visible_until = models.DateTimeField(null=True)

    class Meta:
        ordering = ["published_at", "pk"]
        verbose_name = _("publication record")
        verbose_name_plural = _("publication records")
        indexes = [models.Index(fields=["page", "revision"])]

    def __str__(self) -> str:
        return f"{self.title} ({self.version})"


class Cause(models.TextChoices):
    """Why an item left the public."""

    EXPIRED = "expired", _("Publication period ended")
    DECISION = "decision", _("Taken down")


class TakeDown(models.Model):
    """The end of one publication (นำลง, clause 3.2): by its date, or by a web master's decision."""

    record = models.OneToOneField(
        PublicationRecord, on_delete=models.PROTECT, related_name="take_down"
    )
    cause = models.CharField(max_length=10, choices=Cause.choices)
    by = _person(null=True)
    reason = models.ForeignKey(Reason, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("take-down")
        verbose_name_plural = _("take-downs")

    def __str__(self) -> str:
        return f"{self.record} {self.get_cause_display()}"
