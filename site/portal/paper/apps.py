"""Registration of the paper app; its screens get their rules when it is ready."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from portal.paper.tables import TABLES


class PaperConfig(AppConfig):
    """The papers of the publication work."""

    name = "portal.paper"
    label = "paper"
    verbose_name = _("Papers")
    fixed = TABLES

    def ready(self) -> None:
        from pages.staff import guard
        from portal.paper import routes

        guard.open_to(routes.ROUTES)
