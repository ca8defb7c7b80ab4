"""Settings shared by every situation; what differs stands in dev, test and production."""

from __future__ import annotations

from typing import Any

from portal import logs
from portal.settings import env
from portal.settings.counts import count
from portal.settings.secret import kept_key

ROOT = env.ROOT
PORTAL = ROOT / "site" / "portal"
DATA = env.read(env.DATA)

DEBUG = env.read(env.DEBUG)
SECRET_KEY = env.read(env.SECRET_KEY) or kept_key(DATA)
ALLOWED_HOSTS = env.read(env.HOSTS)
TRUSTED_PROXIES = env.read(env.TRUSTED_PROXIES)
HEALTH_TOKEN = env.read(env.HEALTH_TOKEN)
ACCESS_LOG = bool(env.read(env.ACCESS_LOG))
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

INSTALLED_APPS = [
    "portal.accounts",
    "portal.audit",
    "portal.evidence",
    "portal.demo",
    "portal.paper",
    "portal.compliance",
    "portal.health",
    "portal.processes",
    "portal.backup",
    "pages",
    "pages.publishing",
    "documents",
    "search",
    "thai",
    # Documents before snippets: a draft-state document model would otherwise fail at start-up.
    "wagtail.documents",
    "wagtail.images",
    "wagtail.snippets",
    "wagtail.contrib.redirects",
    "wagtail.sites",
    "pages.staff.wagtail_users.UsersConfig",
    "wagtail.admin",
    # After Wagtail's admin, whose own letters it takes off.
    "portal.mail",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # Outermost, so that it counts what all the others take.
    "portal.access_log.RequestLogMiddleware",
    # Whatever comes later sees the visitor where the proxy stood.
    "portal.proxies.ProxyMiddleware",
    "portal.security.SecurityHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portal.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PORTAL / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["thai.templatetags.thai"],
        },
    }
]

# Write transactions take their lock at BEGIN and wait; readers never block (reliability.md 5).
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
        "PRAGMA cache_size=-16000; PRAGMA mmap_size=134217728; PRAGMA temp_store=MEMORY;"
    ),
}


# Opening a database for each request costs a public page a tenth to a fifth of its time.
KEPT_OPEN = {"CONN_MAX_AGE": 60}


def sqlite(name: str) -> dict[str, Any]:
    """Return a database entry for a SQLite file in the data folder."""
    return {
        "ENGINE": env.SQLITE,
        "NAME": DATA / name,
        "OPTIONS": SQLITE_OPTIONS,
        **KEPT_OPEN,
    }


def databases() -> dict[str, dict[str, Any]]:
    """Return the main database, and a search file beside it when the main one is not SQLite."""
    given = env.read(env.DATABASE_URL)
    if given is None:
        return {"default": sqlite("db.sqlite3")}
    if given["ENGINE"] == env.SQLITE:
        return {"default": given | KEPT_OPEN | {"OPTIONS": SQLITE_OPTIONS}}
    given |= KEPT_OPEN | {"CONN_HEALTH_CHECKS": True}
    return {"default": given, "search": sqlite("search.sqlite3")}


DATABASES = databases()
IS_SQLITE = DATABASES["default"]["ENGINE"] == env.SQLITE
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SEARCH_DATABASE = "search" if "search" in DATABASES else "default"
SEARCH_ENGINE = "search.engines.sqlite.SqliteEngine"
SEARCH_SOURCES = ("pages.search_entries.entries",)
SEARCH_AGENCIES = "pages.search_entries.agencies_at"
DATABASE_ROUTERS = ["search.router.SearchRouter"] if SEARCH_DATABASE != "default" else []

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "pages.public.errors.stale_form"
# Asked on this machine without HTTPS, whichever proxies are trusted; it tells nothing.
SECURE_REDIRECT_EXEMPT = [r"^health/live$"]

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "accounts/locked_out.html"
AXES_VERBOSE = False

LANGUAGE_CODE = "th"
LANGUAGES = [("th", "ไทย"), ("en", "English")]
# A redirect of Wagtail's would tell where a hidden item stands; ours (FormerAddress) asks the item.
WAGTAILREDIRECTS_AUTO_CREATE = False
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [("th", "ไทย")]
# One office, one clock: with a single choice the account page asks for none.
WAGTAIL_USER_TIME_ZONES = ["Asia/Bangkok"]
WAGTAIL_I18N_ENABLED = True
LOCALE_PATHS = [PORTAL / "locale"]
TIME_ZONE = "Asia/Bangkok"
USE_TZ = True
THAI_DIGITS = env.read(env.THAI_DIGITS)

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [PORTAL / "static"]
STATICFILES_FINDERS = [
    "portal.stylesheet.StylesheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_ROOT = DATA / "media"
MEDIA_URL = "/media/"
MAX_UPLOAD_BYTES = env.read(env.MAX_UPLOAD_MB) * 1024 * 1024
# A little above the largest file, so that the form around it still fits.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "documents.uploads.TooLargeUploads",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "documents.storage.PrivateFiles",
        "OPTIONS": {"location": DATA / "files"},
    },
    "previews": {
        "BACKEND": "documents.storage.PrivateFiles",
        "OPTIONS": {"location": DATA / "previews"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

TASKS: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}
}
# Which requirements an item may answer: a callable that yields pages.staff.codes.Choice.
REQUIREMENT_CHOICES = "portal.compliance.choices.choices"
# Which files belong to the office that sent in a file: StoredFile → query set of them.
DOCUMENTS_OF_OFFICE = "pages.staff.access.files_of_office"
# What the first worker enqueues: name, task, every so many seconds.
SCHEDULE: tuple[tuple[str, str, int | str], ...] = (
    ("take_down_due", "pages.publishing.tasks.take_down_due", 60),
    ("mend_index", "pages.search_mending.mend_index", 60 * 10),
    ("remind_due", "pages.staff.tasks.remind_due", 60 * 15),
    ("write_digests", "portal.mail.tasks.write_digests", 60 * 10),
    ("send_letters", "portal.mail.tasks.send_letters", 60),
    ("read_waiting", "documents.tasks.read_waiting", 60 * 5),
    ("take_back_abandoned", "portal.processes.tasks.take_back_abandoned", 60 * 5),
    ("forget_finished", "portal.processes.tasks.forget_finished", 60 * 60 * 24),
    ("sweep_files", "documents.tasks.sweep_files", 60 * 60 * 6),
    # More often than daily: an office that is switched off at night is anchored, too.
    ("write_checkpoint", "portal.audit.tasks.write_checkpoint", 60 * 60 * 6),
    # What was compared lately is not compared again; see portal.health.integrity.
    ("check_integrity", "portal.health.tasks.check_integrity", 60 * 60),
    ("check_links", "pages.linkcheck.tasks.check_public_links", "30 3 * * *"),
)

# The link check asks public addresses only: a link must not reach into the office's network.
LINK_CHECK_PRIVATE = False

# Write a draft after a pause in typing, not at every short stop (milliseconds).
WAGTAIL_AUTOSAVE_INTERVAL = 1500
WAGTAIL_SITE_NAME = "สุขศาลา"
WAGTAILADMIN_BASE_URL = env.read(env.BASE_URL)
WAGTAILDOCS_DOCUMENT_MODEL = "documents.StoredFile"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "documents.forms.StoredFileForm"
WAGTAIL_FINISH_WORKFLOW_ACTION = "pages.publishing.ending.finish"
# Steps pin the requested revision themselves; see pages.publishing.models.workflow.
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = False
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False
WAGTAILADMIN_COMMENTS_ENABLED = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_USER_LOGIN_FORM = "portal.accounts.forms.SignInForm"
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "modelsearch.backends.database"}}

_mail = env.read(env.EMAIL_URL)
MAIL_ON = _mail is not None
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_ON else 'dummy'}.EmailBackend"
_server = _mail or env.MailServer()
EMAIL_HOST, EMAIL_PORT = _server.host, _server.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _server.user, _server.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _server.starttls, _server.tls
# An external call may take three seconds (reliability.md 4); the worker tries again.
EMAIL_TIMEOUT = 3
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.read(env.EMAIL_FROM)

# Only portal.settings.production turns this on.
PRODUCTION = False
CLAMD = env.read(env.CLAMD)
WEB_THREADS = env.read(env.WEB_THREADS)
SLOW_REQUEST_MS = env.read(env.SLOW_REQUEST_MS)
WEB_PROCESSES = count(env.WEB_PROCESSES, is_sqlite=IS_SQLITE)
WORKERS = count(env.WORKERS, is_sqlite=IS_SQLITE, share=2)
DEMO_PASSWORD = env.read(env.DEMO_PASSWORD)

LOGGING = logs.configuration(env.read(env.LOG_FORMAT))
