"""Limits on user administration: an administrator makes colleagues, not superusers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest

from pages.staff.roles import StaffRole, agencies, signed_in

if TYPE_CHECKING:
    from portal.accounts.models import User


def refuse_rise(request: HttpRequest, edited: User | None = None) -> None:
    """Refuse an administrator who would reach beyond their agency.

    Wagtail's user form lets anybody who may change users make superusers, join any group and
    give a colleague of another agency a new password, to sign in their stead.
    Raises PermissionDenied.
    """
    by = signed_in(request)
    if by.is_superuser:
        return
    if edited is not None and not within_reach(by).filter(pk=edited.pk).exists():
        raise PermissionDenied
    if request.method == "POST" and (request.POST.get("is_superuser") or _foreign(request, by)):
        raise PermissionDenied


def within_reach(by: User) -> QuerySet[User]:
    """Return the people an administrator may change: all of whose roles are in their agencies.

    Somebody who also works elsewhere is changed by a superuser only.
    """
    everybody: QuerySet[User] = get_user_model().objects.all()
    if by.is_superuser:
        return everybody
    own = agencies(by, StaffRole.ADMINISTRATOR)
    elsewhere = Group.objects.filter(agency_role__isnull=False).exclude(agency_role__agency__in=own)
    return everybody.filter(is_superuser=False).exclude(groups__in=elsewhere)


def _foreign(request: HttpRequest, by: User) -> bool:
    """Return whether a group is asked for that is no role of the person's own agencies."""
    asked = {pk for pk in request.POST.getlist("groups") if pk.isdigit()}
    own = agencies(by, StaffRole.ADMINISTRATOR)
    allowed = Group.objects.filter(pk__in=asked, agency_role__agency__in=own)
    return allowed.count() != len(asked)
