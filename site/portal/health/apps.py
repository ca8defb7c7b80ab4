"""Registration of the health app."""

from django.apps import AppConfig


class HealthConfig(AppConfig):
    """Liveness and readiness."""

    name = "portal.health"
    label = "health"

    def ready(self) -> None:
        """Register the checks of a real installation."""
        from portal.health import checks
