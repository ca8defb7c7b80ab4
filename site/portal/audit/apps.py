"""Registration of the audit app: it mirrors every Wagtail log entry into the chain."""

from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _

from portal.audit.tables import TABLES


class AuditConfig(AppConfig):
    """Hash-chained audit log."""

    name = "portal.audit"
    label = "audit"
    verbose_name = _("Audit log")
    fixed = TABLES

    def ready(self) -> None:
        from wagtail.models import ModelLogEntry, PageLogEntry

        from pages.publishing.signals import recorded_in_migration
        from portal.audit import claims, late_claims
        from portal.audit.chain import mirror

        for model in (PageLogEntry, ModelLogEntry):
            post_save.connect(mirror, sender=model, dispatch_uid=f"audit.{model.__name__}")
        recorded_in_migration.connect(
            late_claims.claim_recorded, dispatch_uid="audit.recorded_in_migration"
        )
        claims.connect()
