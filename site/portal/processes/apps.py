"""Names the app and loads its checks."""

from django.apps import AppConfig


class ProcessesConfig(AppConfig):
    """Supervision, schedule and message catalogues."""

    name = "portal.processes"

    def ready(self) -> None:
        """Register the checks of the schedule, and hear of tasks that fail."""
        from portal.processes import checks, failures

        failures.connect()
