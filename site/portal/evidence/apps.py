"""Registration of the evidence app; its screen gets its rule when it is ready."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EvidenceConfig(AppConfig):
    """Evidence of a period for the auditor."""

    name = "portal.evidence"
    label = "evidence"
    verbose_name = _("Evidence of a period")

    def ready(self) -> None:
        from pages.staff import guard
        from portal.evidence import routes

        guard.open_to(routes.ROUTES)
