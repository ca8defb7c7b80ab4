"""Keeps the embedded index in its own database where the main one is not SQLite."""

from typing import Any

from django.conf import settings
from django.db import models


class SearchRouter:
    """Send the search tables, and only them, to ``settings.SEARCH_DATABASE``."""

    def db_for_read(self, model: type[models.Model], **hints: Any) -> str | None:
        """Name the database of a search model."""
        return settings.SEARCH_DATABASE if model._meta.app_label == "search" else None

    def db_for_write(self, model: type[models.Model], **hints: Any) -> str | None:
        """Name the database of a search model."""
        return self.db_for_read(model)

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        """Let each database have its own tables only."""
        if app_label == "search":
            return db == settings.SEARCH_DATABASE
        if db == settings.SEARCH_DATABASE and db != "default":
            return False
        return None
