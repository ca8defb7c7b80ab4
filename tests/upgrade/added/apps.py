"""Registration of a throw-away app: columns that other apps' tables get."""

from django.apps import AppConfig


class AddedConfig(AppConfig):
    """A column more for every page, for every item, and for a table of evidence."""

    name = "added"
