"""A public installation behind HTTPS; stops at start when something unsafe is left."""

from portal.settings import env
from portal.settings.base import *  # noqa: F403  # settings modules extend one another by design

DEBUG = False
ACCESS_LOG = env.read(env.ACCESS_LOG) is not False
SECURE_SSL_REDIRECT = True
# Only a trusted proxy's word gets this far (portal.proxies).
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
REFUSE_DEMO_ACCOUNTS = True
