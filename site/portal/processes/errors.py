"""What can go wrong while the installation starts; every message says what to do."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ProcessError(Exception):
    """A process cannot run as asked; the message is safe to show."""

    message: str | Promise = _("A process of the portal failed.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(values)

    def __str__(self) -> str:
        return str(self.message) % self.values


class PortInUse(ProcessError):
    """Another program listens where the web process should."""

    message = _(
        "Port %(port)s is in use. Stop the program that uses it or choose another: "
        "make demo PORT=%(other)s"
    )


class WebStopped(ProcessError):
    """The web process ended or stayed silent before it ever answered."""

    message = _("The web process did not start. Its messages above say why.")


class WorkerRuns(ProcessError):
    """A living worker has the name that another one wants."""

    message = _("A worker named %(name)s runs already. Stop it, or give this one another --number.")


class DatabaseAway(ProcessError):
    """The worker cannot reach its queue."""

    message = _("The database does not answer: %(reason)s")


class TaskAbandoned(ProcessError):
    """A task ended its worker every time it was tried."""

    message = _("The worker stopped %(times)s times while doing this task.")


class CatalogueClash(ProcessError):
    """Two part files translate one sentence differently."""

    message = _('"%(msgid)s" is translated differently in %(first)s and %(second)s.')


class BadTranslation(ProcessError):
    """A translation lost or changed a named placeholder."""

    message = _('In %(file)s the translation of "%(msgid)s" is wrong: %(reason)s.')


class DemoAccounts(ProcessError):
    """A public installation holds the accounts of the demonstration office."""

    message = _(
        "The demonstration accounts exist in this database. Use a new data folder, "
        "or deactivate owner, owner2, approver, webmaster, webmaster2, admin, auditor "
        "and the accounts that begin with centre-."
    )


class Exposed(ProcessError):
    """Others could reach a portal that is only safe on one's own machine."""

    message = _(
        "%(where)s names %(name)s, which others can reach, and these are the settings of "
        "development: start without DJANGO_SETTINGS_MODULE and SUKSALA_DEBUG, or leave only "
        "localhost there."
    )


class NotDevelopment(ProcessError):
    """The demonstration was asked for in a real installation."""

    message = _(
        "The demonstration offices are never loaded into a real installation: "
        "start them with make demo and a data folder of their own."
    )
