"""Editions of frameworks, their requirements, and what one agency says about each of them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from pages.models import SectionKey
from portal.compliance.words import Certainty, Kind, Status


class Framework(models.Model):
    """One edition of a list of requirements; at most one edition of a name is in use."""

    name = models.CharField(_("framework"), max_length=20)
    edition = models.CharField(_("edition"), max_length=20)
    status = models.CharField(_("state"), max_length=10, choices=Status.choices)
    title_th = models.CharField(_("Thai title"), max_length=300)
    title_en = models.CharField(_("English title"), max_length=300)
    short_th = models.CharField(_("short Thai title"), max_length=60)
    short_en = models.CharField(_("short English title"), max_length=60)

    class Meta:
        verbose_name = _("framework")
        verbose_name_plural = _("frameworks")
        constraints = [
            models.UniqueConstraint(fields=["name", "edition"], name="compliance_one_edition"),
            models.UniqueConstraint(
                fields=["name"], condition=models.Q(status=Status.IN_USE), name="compliance_in_use"
            ),
        ]

    def __str__(self) -> str:
        """Return the title in the reader's language."""
        return self.title_en if get_language() == "en" else self.title_th


class Requirement(models.Model):
    """One row of a framework; editable data, never law: see `certainty` and `confirm`."""

    framework = models.ForeignKey(Framework, on_delete=models.CASCADE, related_name="requirements")
    code = models.CharField(_("code"), max_length=40)
    # The code with its framework, as items carry it: GWS2:1.1.1.
    full_code = models.CharField(max_length=60, db_index=True, editable=False)
    title_th = models.CharField(_("Thai title"), max_length=500)
    title_en = models.CharField(_("English title"), max_length=500)
    section = models.CharField(_("section"), max_length=10, choices=SectionKey.choices)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    source = models.CharField(_("source"), max_length=500)
    certainty = models.CharField(_("certainty"), max_length=12, choices=Certainty.choices)
    confirm = models.BooleanField(_("still to be confirmed"), default=False)
    is_required = models.BooleanField(_("must be published"), default=True)
    # Which type of item is its place, what it repeats, what answers it too, where software shows it
    place = models.CharField(max_length=60, blank=True, editable=False)
    same = models.CharField(max_length=60, blank=True, editable=False)
    also = models.JSONField(default=list, blank=True, editable=False)
    shown = models.CharField(max_length=20, blank=True, editable=False)
    position = models.PositiveIntegerField(editable=False, default=0)
    # Left the file, kept for what agencies said about it.
    is_retired = models.BooleanField(default=False, editable=False)
    # Set by the form: later loads leave the row's words alone.
    edited_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("requirement")
        verbose_name_plural = _("requirements")
        ordering = ["framework", "position"]
        constraints = [
            models.UniqueConstraint(fields=["framework", "code"], name="compliance_one_code")
        ]

    def __str__(self) -> str:
        """Return the code and the title in the reader's language."""
        return f"{self.full_code} {self.title}"

    @property
    def title(self) -> str:
        """Return the title in the reader's language."""
        return self.title_en if get_language() == "en" else self.title_th


class AgencyRequirement(models.Model):
    """What an agency says of a requirement: not its mission and why, or who brings it by when."""

    agency = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    requirement = models.ForeignKey(
        Requirement, on_delete=models.CASCADE, related_name="statements"
    )
    not_applicable = models.BooleanField(_("not the mission of this agency"), default=False)
    reason = models.TextField(_("reason"), blank=True, max_length=500)
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("responsible officer"),
    )
    due_on = models.DateField(_("due date"), null=True, blank=True)
    note = models.TextField(_("note for colleagues"), blank=True, max_length=1000)
    stated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    stated_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("statement of an agency")
        verbose_name_plural = _("statements of agencies")
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "requirement"], name="compliance_one_statement"
            ),
            models.CheckConstraint(
                condition=models.Q(not_applicable=False) | ~models.Q(reason=""),
                name="compliance_reason_given",
            ),
        ]

    def __str__(self) -> str:
        """Return what was said, in one line."""
        said = self.reason if self.not_applicable else str(self.due_on or "")
        return f"{self.requirement.full_code}: {said}"
