"""Settings of the test suite: a database in memory, tasks at once, a folder that goes away."""

import atexit
import shutil
import tempfile
from pathlib import Path

from portal.settings import base, env
from portal.settings.base import *  # noqa: F403  # settings modules extend one another by design

DATA = Path(tempfile.mkdtemp(prefix="suksala-test-"))
atexit.register(shutil.rmtree, DATA, ignore_errors=True)

# In memory, as Django does it for its own engine; pytest puts the worker's name behind the "=".
IN_MEMORY = "file:test_{}?mode=memory&cache=shared&worker="
DATABASES = {
    alias: entry | {"TEST": {"NAME": IN_MEMORY.format(alias)}}
    if entry["ENGINE"] == env.SQLITE
    else entry
    for alias, entry in base.DATABASES.items()
}

SECRET_KEY = "only-for-tests"  # noqa: S105  # a fixed key keeps signatures comparable
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "media"
STORAGES = base.STORAGES | {
    "private": {
        "BACKEND": "documents.storage.PrivateFiles",
        "OPTIONS": {"location": DATA / "files"},
    },
    "previews": {
        "BACKEND": "documents.storage.PrivateFiles",
        "OPTIONS": {"location": DATA / "previews"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
ALLOWED_HOSTS = ["*"]
# Letters are written only where a test asks for them.
MAIL_ON = False
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True
CLAMD = ""
ACCESS_LOG = False
HEALTH_TOKEN = "only-for-tests-0123456789abcdef"  # noqa: S105  # shows tests the parts of health
