"""Changing how an agency looks: the one way to new colours, a new logo, a new map."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.log_actions import log

from pages.models import Appearance, HomePage
from pages.models.look import forget

if TYPE_CHECKING:
    from portal.accounts.models import User


@transaction.atomic
def restyle(home: HomePage, *, by: User, changes: Mapping[str, Any]) -> Appearance:
    """Give an agency the colours and pictures of ``changes`` (field of Appearance → value).

    Raises ValidationError for colours that people cannot read; nothing is changed then.
    """
    Appearance.objects.get_or_create(home=home)
    appearance = Appearance.objects.select_for_update().get(home=home)
    for name, value in changes.items():
        setattr(appearance, name, value)
    appearance.changed_by = by
    appearance.full_clean()
    appearance.save()
    log(home, "pages.restyle", user=by, data={"changed": sorted(changes)})
    transaction.on_commit(partial(forget, home))
    return appearance
