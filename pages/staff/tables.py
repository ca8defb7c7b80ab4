"""Columns of the queue; each shows the whole row object through a template of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.admin.ui.tables import Column


class RowColumn(Column):
    """A column whose cell template gets the row itself, and facts worked out for it."""

    def __init__(self, name: str, facts: Callable[[Any], dict[str, Any]], **options: Any) -> None:
        super().__init__(name, **options)
        self.cell_template_name = f"pages/staff/cells/{name}.html"
        self.facts = facts

    def get_value(self, instance: Any) -> Any:
        """Return the row."""
        return instance

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """Add the facts of the row."""
        return super().get_cell_context_data(instance, parent_context) | self.facts(instance)
