"""Registration of the mail app: it hears what publishing tells, and speaks alone."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MailConfig(AppConfig):
    """Notices as e-mail."""

    name = "portal.mail"
    label = "mail"
    verbose_name = _("E-mail")

    def ready(self) -> None:
        from pages.publishing.signals import told
        from pages.staff import guard
        from portal.mail import outbox, routes, silence

        guard.open_to(routes.ROUTES)
        told.connect(outbox.hear, dispatch_uid="mail.hear")
        silence.stock_letters()
