"""Columns of an item that programs set: no form asks for them, no old version brings them back.

Which they are follows from `pages.publishing.content`, the one definition of what is content.
"""

from __future__ import annotations

from wagtail.models import Page

from pages.publishing.content import Field, Role, columns


def of_the_item(model: type[Page]) -> tuple[str, ...]:
    """Return the columns that are facts of the item, whatever its version: our own, by attname.

    An old version brings none of them back; Wagtail sees to its own.
    """
    return tuple(field.attname for field in _standing(model) if field.model is not Page)


def kept_true_by_keys(model: type[Page]) -> frozenset[str]:
    """Return what the database's own keys keep true: asking for each would take a query."""
    return frozenset({"path", *(field.name for field in _standing(model) if field.remote_field)})


def taken_from_the_page(model: type[Page]) -> frozenset[str]:
    """Return the references that a stored version takes from the page as it is now.

    Wagtail's hand or ours sets them, so asking whether each still exists would take a query. The
    live revision alone stands as the version has it.
    """
    return kept_true_by_keys(model) - {"path", "live_revision"}


def _standing(model: type[Page]) -> list[Field]:
    return [
        field
        for field in columns(model, Role.STANDING)
        if not field.primary_key and not getattr(field.remote_field, "parent_link", False)
    ]
