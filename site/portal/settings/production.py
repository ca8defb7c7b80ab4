"""A public installation behind HTTPS: what runs where nothing else is asked for."""

from portal.settings import env
from portal.settings.installed import *  # noqa: F403  # settings modules extend one another by design

if DEBUG:
    raise env.SettingError(env.DEBUG.name, "yes is for developers, never for an installation")
PRODUCTION = True
ACCESS_LOG = env.read(env.ACCESS_LOG) is not False
SECURE_SSL_REDIRECT = True
# Only a trusted proxy's word gets this far (portal.proxies).
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
# HSTS for the names below ours (W005) and the browsers' own list (W021) bind the whole domain,
# which other services of the office share, for a year and for good: that is not ours to decide.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
