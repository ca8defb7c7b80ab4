"""The search application as Django sees it."""

from importlib import import_module

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Public search over everything the portal publishes."""

    name = "search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks."""
        import_module("search.checks")
