"""Taking the name off an account that nobody uses any more; what the person signed stays signed."""

from __future__ import annotations

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from portal.accounts.models import User


class AccountError(Exception):
    """Base of all errors of accounts; the message is safe to show."""

    message: str | Promise = _("This account cannot be changed.")

    def __str__(self) -> str:
        return str(self.message)


class NameIsOff(AccountError):
    """The account has its number already."""

    message = _("This account has no name any more.")


class StillActive(AccountError):
    """Somebody can still sign in with the account."""

    message = _("This account is still in use. Deactivate it and hand its work over first.")


def number_of(person: User) -> str:
    """Return the user name of an account whose person left for good."""
    return f"former-{person.pk}"


def has_left(person: User) -> bool:
    """Return whether an account is closed and still has a name to take off."""
    return not person.is_active and person.username != number_of(person)


@transaction.atomic
def anonymise_person(person: User, *, by: User | None) -> None:
    """Replace name, position, address and user name of a deactivated account by a number.

    Signatures are copies of the name as it was and stay, as the audit log does: an office must be
    able to say who signed. Nobody can sign in any more, no role is left.
    Raises StillActive, NameIsOff.
    """
    person = User.objects.select_for_update().get(pk=person.pk)
    if person.is_active:
        raise StillActive
    if not has_left(person):
        raise NameIsOff
    with override("th"):
        person.first_name = gettext("Former officer")
    person.last_name = str(person.pk)
    person.username = number_of(person)
    person.title = person.position = person.division = person.email = ""
    person.is_staff = person.is_superuser = False
    person.set_unusable_password()
    person.save()
    person.groups.clear()
    person.user_permissions.clear()
    log(person, "accounts.anonymise", user=by)
