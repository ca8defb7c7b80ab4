"""Settings of an office that is upgraded: a folder and a database of its own, a throw-away app."""

import os

from portal.settings import dev
from portal.settings.dev import *  # noqa: F403  # settings modules extend one another by design

# The app that the programs of this folder upgrade the office with; none while it is founded.
ADDED = os.environ.get("UPGRADE_APP", "")
# Before the portal's own apps: its page type has a form before the portal gives each type one.
INSTALLED_APPS = [*filter(None, [ADDED]), *dev.INSTALLED_APPS]

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = dev.STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
