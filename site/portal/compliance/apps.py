"""Registration of the compliance app; the frameworks follow each migration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ComplianceConfig(AppConfig):
    """Requirements and how far the public finds them answered."""

    name = "portal.compliance"
    label = "compliance"
    verbose_name = _("Required information")

    def ready(self) -> None:
        from pages.staff import guard
        from portal.compliance import loading
        from portal.compliance.staff import routes

        guard.open_to(routes.ROUTES)
        post_migrate.connect(loading.load_after_migrate, sender=self)
