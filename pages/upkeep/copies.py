"""A new draft with the words of an item that exists; nothing of its publication comes along."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from wagtail.log_actions import log
from wagtail.models import Page

from pages.models import ItemPage, OfficialPage, parts
from pages.publishing import policy, routing
from pages.publishing.content import relations
from pages.publishing.visibility import current_record
from pages.upkeep import errors, journal

if TYPE_CHECKING:
    from portal.accounts.models import User

# What an item says of itself. The rest of the base are fields of the request, the evidence and
# the address: these belong to one item only.
FACTS = (
    "title",
    "summary",
    "owner_source",
    "data_from",
    "data_until",
    "fiscal_year",
    "requirement_codes",
    "legal_basis",
    "retention_class",
)
# A new paper gets a number and a date of its own.
NOT_COPIED = frozenset({"official_number", "dated"})


@transaction.atomic
def copy(page: Page, *, by: User) -> ItemPage:
    """Make a draft of one's own with the words and files of an item (ทำสำเนา).

    Raises NotCopied, OnlyOne, InBin, Inactive.
    """
    policy.require_active(by)
    refusal = hindrance(by, page)
    if refusal is not None:
        raise refusal
    source = version_for(page, by)
    made = fresh(source, owner=by)
    put_beside(source, made, by)
    log(made, journal.COPY, user=by, data={"from": page.pk})
    return made


def may_copy(user: User, page: Page) -> bool:
    """Return whether a person may make a copy."""
    return hindrance(user, page) is None


def hindrance(user: User, page: Page) -> errors.UpkeepError | None:
    """Return why a person may not make a copy, or None.

    An owner of the agency may, of their own and of what the public reads, of a type with many.
    """
    kind = page.specific_class
    readable = page.owner_id == user.pk or current_record(page) is not None
    if kind is None or not issubclass(kind, ItemPage) or not readable:
        return errors.NotCopied()
    if not routing.is_owner(user, page):
        return errors.NotCopied()
    if OfficialPage.objects.filter(pk=page.pk, binned_at__isnull=False).exists():
        return errors.InBin()
    return None if kind.can_create_at(page.get_parent()) else errors.OnlyOne()


def version_for(page: Page, user: User) -> ItemPage:
    """Return what a person may read of an item: the latest words of their own, else the public."""
    specific: ItemPage = Page.objects.get(pk=page.pk).specific
    if specific.owner_id == user.pk or not specific.live:
        latest: ItemPage = specific.get_latest_revision_as_object()
        return latest
    return specific


def fresh(source: ItemPage, *, owner: User, without: Iterable[str] = NOT_COPIED) -> ItemPage:
    """Return an unsaved item with the facts, the own fields and the rows of another."""
    kind = type(source)
    own = {field.name: field for field in parts.own_fields(kind) if field.name not in set(without)}
    made = kind(
        owner=owner,
        live=False,
        locale=source.locale,
        **{name: getattr(source, name) for name in FACTS},
        **{field.attname: getattr(source, field.attname) for field in own.values()},
    )
    for relation in relations(kind):
        name = relation.get_accessor_name()
        setattr(made, name, [_row(row) for row in getattr(source, name).all()])
    return made


def _row(row: models.Model) -> models.Model:
    skipped = {"id", "page"}
    kept = [field for field in parts.fields(type(row)) if field.name not in skipped]
    values: dict[str, Any] = {field.attname: getattr(row, field.attname) for field in kept}
    return type(row)(**values)


def put_beside(source: Page, made: ItemPage, by: User) -> None:
    """Store a new item in the section of another, with its first revision."""
    Page.objects.get(pk=source.pk).get_parent().add_child(instance=made)
    made.save_revision(user=by, log_action=False)
