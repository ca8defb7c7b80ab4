"""Checks of `check --deploy`: a real installation has a name of its own and an HTTPS address."""

from collections.abc import Sequence

from django.apps import AppConfig
from django.conf import settings
from django.core import checks
from django.http.request import split_domain_port, validate_host

from portal.settings.exposure import host_of, is_local


@checks.register(checks.Tags.security, deploy=True)
def has_a_name(
    app_configs: Sequence[AppConfig] | None, **options: object
) -> list[checks.CheckMessage]:
    """portal.W002: a real installation answers to this machine only."""
    if not all(is_local(name) for name in settings.ALLOWED_HOSTS):
        return []
    return [
        checks.Warning(
            "SUKSALA_HOSTS names this machine only: nobody else can see the portal.",
            hint="Name the host as visitors type it.",
            id="portal.W002",
        )
    ]


@checks.register(checks.Tags.security, deploy=True)
def is_addressed_by_https(
    app_configs: Sequence[AppConfig] | None, **options: object
) -> list[checks.CheckMessage]:
    """portal.W003: links in mails and feeds would lead elsewhere, or nowhere."""
    url = settings.WAGTAILADMIN_BASE_URL
    host = split_domain_port(host_of(url))[0]
    if url.startswith("https://") and validate_host(host, settings.ALLOWED_HOSTS):
        return []
    return [
        checks.Warning(
            "SUKSALA_BASE_URL is no https:// address of a host in SUKSALA_HOSTS.",
            hint="Links in mails and feeds begin with it.",
            id="portal.W003",
        )
    ]
