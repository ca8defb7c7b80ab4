"""Names the app."""

from django.apps import AppConfig


class BackupConfig(AppConfig):
    """Backup and restoration."""

    name = "portal.backup"
