"""Refuses to show the public what is not made for it."""

from collections.abc import Iterator

from django.conf import settings

from portal.processes.errors import Exposed, NotDevelopment
from portal.settings.exposure import host_of, is_local


def require_safe(host: str) -> None:
    """Raise Exposed when others could reach a portal with settings of development or DEBUG."""
    if settings.PRODUCTION and not settings.DEBUG:
        return
    for where, name in public_names(host):
        raise Exposed(where=where, name=name)


def require_development() -> None:
    """Raise NotDevelopment where the demonstration offices would join a real one."""
    if settings.PRODUCTION:
        raise NotDevelopment


def public_names(host: str) -> Iterator[tuple[str, str]]:
    """Yield every name and address that others can reach, after the setting that says it."""
    url = settings.WAGTAILADMIN_BASE_URL
    yield from (("SUKSALA_HOSTS", name) for name in settings.ALLOWED_HOSTS if not is_local(name))
    if not is_local(host_of(url)):
        yield "SUKSALA_BASE_URL", url
    if not is_local(host):
        yield "--host", host
