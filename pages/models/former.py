"""Addresses that items had before they were moved to another section."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class FormerAddress(models.Model):
    """An address that an item once had; it leads to the item, wherever that stands by now.

    It names the item and not its next address, so there are no chains and no loops; and because
    the item itself answers, a hidden item answers here as it answers at its own address.
    """

    section = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    slug = models.CharField(max_length=255)
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="former_addresses"
    )
    since = models.DateTimeField()

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [
            models.UniqueConstraint(fields=["section", "slug"], name="one_item_a_former_address")
        ]

    def __str__(self) -> str:
        return self.slug


def moved_away(section: int, slug: str) -> Page | None:
    """Return the item that had this address in a section before it was moved, or None."""
    found = FormerAddress.objects.filter(section_id=section, slug=slug).select_related("page")
    former = found.first()
    return former.page if former else None
