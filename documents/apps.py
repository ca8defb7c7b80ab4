"""The documents app: where it lives and what Django calls it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    """Stored files, their text and the findings that hold back a publication."""

    name = "documents"
    label = "documents"
    verbose_name = _("Documents")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect the clean-up after a deleted file."""
        from documents.signals import connect  # models load only now

        connect()
