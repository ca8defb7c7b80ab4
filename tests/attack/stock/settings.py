"""Settings of the control: Wagtail's own project template, with nothing of ours in it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
DATA = Path(os.environ.get("STOCK_DATA") or tempfile.mkdtemp(prefix="stock-"))
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "attack.stock.urls"
INSTALLED_APPS = [
    "attack.stock.apps.StockConfig",
    "wagtail.contrib.redirects",
    "wagtail.api.v3",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.admin",
    "wagtail",
    "modelsearch",
    "modelcluster",
    "taggit",
    "django_tasks",
    "ninja",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
MIGRATION_MODULES = {"stock": "attack.stock.history"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("th", "Thai")]
WAGTAIL_I18N_ENABLED = True
TIME_ZONE = "Asia/Bangkok"
USE_TZ = True
STATIC_URL, MEDIA_URL, MEDIA_ROOT = "/static/", "/media/", DATA / "media"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
WAGTAIL_SITE_NAME = "Stock"
WAGTAILADMIN_BASE_URL = "http://localhost"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "modelsearch.backends.database"}}
WAGTAIL_ENABLE_UPDATE_CHECK = False
