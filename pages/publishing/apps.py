"""Registration of the publishing app: guards on revisions and pages."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from pages.publishing.append_only import CODED, COVERED, EVIDENCE, STANDING_IN


class PublishingConfig(AppConfig):
    """Publication requests, decisions and their evidence."""

    name = "pages.publishing"
    label = "publishing"
    verbose_name = _("Publication")
    evidence = (*EVIDENCE, *STANDING_IN, *COVERED)
    fixed = CODED

    def ready(self) -> None:
        from pages.publishing import checks, freeze  # checks register on import
        from pages.publishing.append_only import arm_again

        freeze.connect()
        post_migrate.connect(arm_again, sender=self, dispatch_uid="publishing.arm_again")
