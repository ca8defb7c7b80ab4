"""Registration of the accounts app and its signal receivers."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Accounts and roles."""

    name = "portal.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        # Axes first: it has counted a wrong password when our receiver writes it down.
        from axes import signals as counting

        from pages.staff import guard
        from portal.accounts import routes, signals

        guard.open_to(routes.ROUTES)
        user_logged_in.connect(signals.record_sign_in, dispatch_uid="accounts.sign_in")
        user_logged_out.connect(signals.record_sign_out, dispatch_uid="accounts.sign_out")
        user_login_failed.connect(signals.record_refusal, dispatch_uid="accounts.refused")
        post_migrate.connect(signals.synchronise_roles, sender=self)
