"""Who a member of staff is: the roles they hold and the agencies they hold them in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.models import Page

from pages.publishing import policy, routing

if TYPE_CHECKING:
    from portal.accounts.models import User


class StaffRole(StrEnum):
    """The roles as their groups name them (portal.accounts.models.Role, which lies above us)."""

    OWNER = "owner"
    APPROVER = "approver"
    WEB_MASTER = "webmaster"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    RECORDS_OFFICER = "records"


DECIDERS = (StaffRole.APPROVER, StaffRole.WEB_MASTER)
READERS = (*DECIDERS, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR)


def signed_in(request: HttpRequest) -> User:
    """Return the person behind a request. Raises PermissionDenied when there is none."""
    if isinstance(request.user, AnonymousUser):
        raise PermissionDenied
    return request.user


def roles_of(user: User) -> frozenset[StaffRole]:
    """Return the roles a person holds in any agency; asked for once per request."""
    held = user.__dict__.get("_staff_roles")
    if held is None:
        names = user.groups.filter(agency_role__isnull=False).values_list(
            "agency_role__role", flat=True
        )
        found = {StaffRole(name) for name in names}
        if routing.in_force().filter(deputy=user).exists():
            # For its days a deputy has the approver's screens; the actions ask again.
            found.add(StaffRole.APPROVER)
        held = user.__dict__["_staff_roles"] = frozenset(found)
    return frozenset(held)


def agencies(user: User, *roles: StaffRole) -> QuerySet[Page]:
    """Return the home pages (of every language) of the agencies where a person holds a role."""
    held = Page.objects.filter(
        role_groups__role__in=roles or tuple(StaffRole), role_groups__group__user=user
    )
    meant = Q(translation_key__in=held.values("translation_key"))
    if not roles or StaffRole.APPROVER in roles:
        lent = Page.objects.filter(pk__in=routing.in_force().filter(deputy=user).values("agency"))
        meant |= Q(translation_key__in=lent.values("translation_key"))
    return Page.objects.filter(meant, depth=routing.AGENCY_DEPTH).order_by("path")


def offices(user: User, *roles: StaffRole) -> QuerySet[Page]:
    """Return the agencies where a person holds a role, each once: its home in its own language."""
    return agencies(user, *roles).filter(locale__language_code=settings.LANGUAGE_CODE)


def holds(user: User, page: Page, *roles: StaffRole) -> bool:
    """Return whether a person holds one of these roles in the agency of a page."""
    return agencies(user, *roles).filter(path=routing.tree_path(page)).exists()


def may_read(user: User, page: Page) -> bool:
    """Return whether a person may read an item that is not public: its owner, and who decides."""
    return policy.drafts(user, page) or user.is_superuser or holds(user, page, *READERS)
