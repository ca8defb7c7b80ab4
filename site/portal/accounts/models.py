"""The person who signs in, and which group stands for which role of which agency."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser, Group
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A member of staff (เจ้าหน้าที่); never deleted once they signed anything, only deactivated."""

    title = models.CharField(_("title"), max_length=40, blank=True)
    position = models.CharField(_("position"), max_length=150, blank=True)
    division = models.CharField(_("division"), max_length=150, blank=True)

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def get_full_name(self) -> str:
        """Return the name as Thai papers write it: no space between title and first name."""
        return f"{self.title}{self.first_name} {self.last_name}".strip() or self.username

    def __str__(self) -> str:
        return self.get_full_name()


class Role(models.TextChoices):
    """The six roles of an agency (publication.md, Roles)."""

    OWNER = "owner", _("Information owner")
    APPROVER = "approver", _("Approver")
    WEB_MASTER = "webmaster", _("Web master")
    ADMINISTRATOR = "administrator", _("Administrator")
    AUDITOR = "auditor", _("Auditor")
    RECORDS_OFFICER = "records", _("Records officer")


class AgencyRole(models.Model):
    """The group that holds one role in one agency."""

    agency = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="role_groups"
    )
    role = models.CharField(max_length=20, choices=Role.choices)
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="agency_role")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "role"], name="one_group_per_agency_and_role")
        ]

    def __str__(self) -> str:
        return self.group.name
