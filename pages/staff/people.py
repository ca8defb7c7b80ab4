"""Limits on user administration: an administrator makes colleagues, not superusers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from pages.staff.roles import StaffRole, agencies, signed_in

if TYPE_CHECKING:
    from portal.accounts.models import User


def refuse_rise(request: HttpRequest, edited: User | None = None) -> None:
    """Refuse an administrator who would reach beyond their agency.

    Wagtail's user form lets anybody who may change users make superusers and join any group.
    Raises PermissionDenied.
    """
    by = signed_in(request)
    if by.is_superuser:
        return
    if edited is not None and edited.is_superuser:
        raise PermissionDenied
    if request.method == "POST" and (request.POST.get("is_superuser") or _foreign(request, by)):
        raise PermissionDenied


def _foreign(request: HttpRequest, by: User) -> bool:
    """Return whether a group is asked for that is no role of the person's own agencies."""
    asked = {pk for pk in request.POST.getlist("groups") if pk.isdigit()}
    own = agencies(by, StaffRole.ADMINISTRATOR)
    allowed = Group.objects.filter(pk__in=asked, agency_role__agency__in=own)
    return allowed.count() != len(asked)
