"""Registration of a throw-away app: a page type that a release changes."""

from django.apps import AppConfig


class GrowthConfig(AppConfig):
    """A page type in two versions; GROWTH_VERSION says which of them runs."""

    name = "growth"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from growth import forms

        forms.connect()
