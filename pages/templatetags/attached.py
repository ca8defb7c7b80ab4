"""Addresses of pictures of an item in a size fit for a screen."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from documents.models import StoredFile
from pages.templatetags.public import file_url

register = template.Library()


@register.simple_tag(takes_context=True)
def picture_url(context: dict[str, Any], file: StoredFile) -> str:
    """Return where a picture lies in a size fit for a screen, else the picture itself."""
    if not file.preview:
        return file_url(context, file.pk)
    if context.get("record") is None:
        return reverse("documents:preview", args=[file.pk])
    return reverse("item_preview", args=[context["page"].pk, file.pk])
