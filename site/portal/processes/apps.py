"""Names the app and loads its checks."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class ProcessesConfig(AppConfig):
    """Supervision, schedule and message catalogues."""

    name = "portal.processes"

    def ready(self) -> None:
        """Register the checks of the schedule; hear of failed tasks and finished migrations."""
        from portal.processes import checks, failures, upgrade

        failures.connect()
        # Django tells the end of a migration only of apps with models.
        index = apps.get_app_config("search")
        post_migrate.connect(upgrade.follow, sender=index, dispatch_uid="processes.upgrade")
