"""What of a page is content: the one definition that approval, verification and versions share.

Content is what a person writes and a reader sees. Everything else says where an item stands, how
it is edited, or how it is classified.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import (
    get_all_child_m2m_relations,
    get_all_child_relations,
    get_serializable_data_for_fields,
)
from wagtail.models import Page

WAGTAIL = frozenset({"wagtailcore", "wagtailredirects", "wagtailforms"})
# The columns of Wagtail's page table that readers see. The rest of it, and whatever a release adds,
# is no content until it is named here.
OF_WAGTAIL = frozenset({"title", "seo_title", "search_description", "show_in_menus"})
# Changed by acts with evidence of their own (ISO 15489-1, 9.4); a change without one is an alarm.
CLASSIFICATION = frozenset({"requirement_codes", "retention_class", "review_on"})
# Shown to readers though a program sets it; every other column that no form offers is no content.
GIVEN_BY_PROGRAM = frozenset({"number"})


class Role(StrEnum):
    """What a column of a page or of one of its rows is for."""

    CONTENT = "content"
    CLASSIFICATION = "classification"
    # Keys, and where the item stands and how it is edited: a fact of the item, not of a version.
    STANDING = "standing"


Field = models.Field[Any, Any]


def role(field: Field) -> Role:
    """Return what a column is for."""
    if field.primary_key or isinstance(field, ParentalKey):
        return Role.STANDING
    if field.model._meta.app_label in WAGTAIL:
        return Role.CONTENT if field.name in OF_WAGTAIL else Role.STANDING
    if field.name in CLASSIFICATION:
        return Role.CLASSIFICATION
    is_content = field.editable or field.name in GIVEN_BY_PROGRAM
    return Role.CONTENT if is_content else Role.STANDING


def columns(model: type[models.Model], *roles: Role) -> Iterator[Field]:
    """Yield the columns and relations to many of a model that have one of these roles."""
    for field in (*model._meta.concrete_fields, *model._meta.many_to_many):
        if role(field) in roles:
            yield field


def relations(model: type[models.Model]) -> tuple[Any, ...]:
    """Return the relations of a page type to its child rows; Wagtail's own rows are no content."""
    found = get_all_child_relations(model)
    return tuple(one for one in found if one.related_model._meta.app_label not in WAGTAIL)


def content_of(page: Page) -> dict[str, Any]:
    """Return the page with its rows of content as a revision would store them."""
    found = get_serializable_data_for_fields(page)
    for relation in relations(type(page)):
        name = relation.get_accessor_name()
        found[name] = [get_serializable_data_for_fields(row) for row in getattr(page, name).all()]
    for field in get_all_child_m2m_relations(type(page)):
        found[field.name] = [one.pk for one in getattr(page, field.name).all()]
    return dict(json.loads(json.dumps(found, cls=DjangoJSONEncoder)))


def is_shown(model: type[Page], name: str) -> bool:
    """Return whether a column or relation of a page holds content or classification."""
    shown = columns(model, Role.CONTENT, Role.CLASSIFICATION)
    own = {known for field in shown for known in (field.name, field.attname)}
    return name in own or name in {one.get_accessor_name() for one in relations(model)}
