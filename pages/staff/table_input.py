"""The box into which staff paste a table of their spreadsheet."""

from __future__ import annotations

import json
from typing import Any

from django import forms

from pages.models.tables import stored_of, table_of, text_of

LINES = 10


class TableInput(forms.Textarea):
    """A text box of lines and tabs, as spreadsheets copy them; the field behind it keeps JSON."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        box = {"rows": LINES, "wrap": "off", "spellcheck": "false", "class": "staff-table-input"}
        super().__init__(box | (attrs or {}))

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        """Return the table that was pasted, as JSON."""
        return json.dumps(stored_of(data.get(name) or ""), ensure_ascii=False)

    def format_value(self, value: Any) -> str:
        """Return a stored table as it was pasted."""
        stored = json.loads(value) if isinstance(value, str) and value else value
        return text_of(table_of(stored)) if isinstance(stored, dict) else ""
