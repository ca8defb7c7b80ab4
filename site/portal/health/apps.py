"""Registration of the health app."""

from django.apps import AppConfig


class HealthConfig(AppConfig):
    """Liveness and readiness."""

    name = "portal.health"
    label = "health"
