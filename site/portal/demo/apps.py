"""Registration of the demonstration office's commands."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demonstration office."""

    name = "portal.demo"
    label = "demo"
