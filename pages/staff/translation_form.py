"""The form of a translation: the words of an item and of its rows, and nothing else of it."""

from __future__ import annotations

from functools import cache
from typing import Any

from django import forms
from django.apps import apps
from django.db import models
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.fields import StreamField

from pages.models import ItemPage, parts
from pages.publishing.content import relations

# What the base says in words to the public; the other fields belong to the request.
SHARED = ("title", "summary", "owner_source", "legal_basis")
# Addresses are the same in every language.
NO_WORDS = (models.URLField, models.EmailField, models.SlugField)
SHORT_TEXT = 200


class TranslationForm(WagtailAdminModelForm):
    """The words of one draft; a field that is empty in both languages is left out."""

    def __init__(self, *args: Any, original: ItemPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in list(self.fields):
            if not getattr(original, name) and not getattr(self.instance, name):
                del self.fields[name]


def words_of(model: type[models.Model]) -> tuple[str, ...]:
    """Return the names of the fields of a type or of its rows that hold words."""
    own = (field for field in parts.own_fields(model) if is_worded(field))
    shared = SHARED if issubclass(model, ItemPage) else ()
    return (*shared, *(field.name for field in own))


def is_worded(field: models.Field[Any, Any]) -> bool:
    """Return whether a field holds words that a translator writes anew."""
    if isinstance(field, NO_WORDS) or field.choices:
        return False
    return isinstance(field, (models.CharField, models.TextField, StreamField))


@cache
def form_for(label: str) -> type[TranslationForm]:
    """Return the form of a page type ("pages.LawPage"): its words, and those of its rows."""
    kind = apps.get_model(label)
    rows = {
        relation.get_accessor_name(): {
            "fields": list(words_of(relation.related_model)),
            "widgets": boxes(relation.related_model),
            "can_delete": False,
            "can_order": False,
        }
        for relation in relations(kind)
        if words_of(relation.related_model)
    }
    meta = type(
        "Meta",
        (WagtailAdminModelForm.Meta,),
        {
            "model": kind,
            "fields": list(words_of(kind)),
            "widgets": boxes(kind),
            "formsets": rows,
            "exclude_formsets": [],
        },
    )
    return type("TranslationForm", (TranslationForm,), {"Meta": meta})


def boxes(model: type[models.Model]) -> dict[str, forms.Widget]:
    """Return a box for each plain text: one line for a name, some lines for a sentence."""
    fields = (model._meta.get_field(name) for name in words_of(model))
    return {field.name: box(field) for field in fields if not isinstance(field, StreamField)}


def box(field: Any) -> forms.Widget:
    """Return the box of one field, in the language that is typed into it."""
    if isinstance(field, models.TextField):
        return forms.Textarea({"rows": 4, "lang": "en"})
    if field.max_length > SHORT_TEXT:
        return forms.Textarea({"rows": 2, "lang": "en"})
    return forms.TextInput({"lang": "en"})
