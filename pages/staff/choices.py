"""What a form offers to choose from, when that depends on who asks."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.db.models import QuerySet


def offer(form: forms.BaseForm, name: str, rows: QuerySet[Any]) -> Any:
    """Let a field of a form choose among these rows, and return the field."""
    choice = cast(Any, form.fields[name])
    choice.queryset = rows
    return choice
