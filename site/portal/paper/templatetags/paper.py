"""The buttons that print, for screens of lower layers that only know an item or a request."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import template
from wagtail.models import Page

from pages.publishing.models import PublicationRecord, PublicationRequest
from portal.paper import reading

if TYPE_CHECKING:
    from portal.accounts.models import User

register = template.Library()


@register.inclusion_tag("paper/staff/print_item.html", takes_context=True)
def print_item(context: dict[str, Any], page: Page) -> dict[str, Any]:
    """Offer the certificate of an item, and the form and memo of its newest request."""
    user: User = context["request"].user
    asked = reading.requests_of(user).filter(page_id=page.pk).order_by("-pk").first()
    has_history = asked is not None or PublicationRecord.objects.filter(page_id=page.pk).exists()
    return {
        "request": context["request"],
        "page": page if has_history and reading.may_certify(user, page) else None,
        "asked": asked,
    }


@register.inclusion_tag("paper/staff/print_request.html", takes_context=True)
def print_request(context: dict[str, Any], asked: PublicationRequest) -> dict[str, Any]:
    """Offer the form and the memo of a request."""
    known = reading.requests_of(context["request"].user).filter(pk=asked.pk).exists()
    return {"request": context["request"], "asked": asked if known else None}


@register.inclusion_tag("paper/staff/print_many.html", takes_context=True)
def print_many(
    context: dict[str, Any], name: str, rows: Iterable[PublicationRequest | Page]
) -> dict[str, Any]:
    """Offer the forms of a list in one file; name says what the ids are: "id" or "item"."""
    numbers = [row.pk for row in rows]
    return {"request": context["request"], "name": name, "numbers": numbers}
