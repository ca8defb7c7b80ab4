"""Why a backup cannot be made or trusted; every message is safe to show."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class BackupError(Exception):
    """A backup or a restoration failed; the message says what to do."""

    message: str | Promise = _("The backup failed.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(values)

    def __str__(self) -> str:
        return str(self.message) % self.values


class NoManifest(BackupError):
    """The folder is not a finished backup."""

    message = _("%(folder)s is not a finished backup: it has no manifest.")


class BadManifest(BackupError):
    """The manifest itself was changed or cannot be read."""

    message = _("The manifest of %(folder)s was changed or is damaged. Use another backup.")


class DamagedFile(BackupError):
    """A file is missing, was changed, or is not in the manifest."""

    message = _("%(name)s in the backup is missing, changed or unknown. Use another backup.")


class NotEmpty(BackupError):
    """The installation to restore into holds something already."""

    message = _(
        "%(place)s is not empty. Restore into a new data folder and an empty database: "
        "make restore SUKSALA_DATA=~/suksala-restored FROM=…"
    )


class OtherDatabase(BackupError):
    """The backup is of one kind of database, the installation uses another."""

    message = _("The backup is of %(saved)s, this installation uses %(here)s.")


class ProgramFailed(BackupError):
    """A PostgreSQL program is missing or refused."""

    message = _("%(program)s failed: %(reason)s")
