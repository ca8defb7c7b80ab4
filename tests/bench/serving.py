"""What one office takes of a machine's memory while it is served: every process, shared pages once.

Pages that several processes share are divided among them by the kernel (PSS), so the sum is what
would be free if the office were not there. Beside it stands one process of Wagtail alone.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from signal import SIGTERM
from subprocess import PIPE
from urllib.parse import quote

from django_tasks_db.models import DBTaskResult

from bench.starting import SECONDS, family, first_visit, free_port
from portal.processes import workers

ROOT = Path(__file__).resolve().parents[2]
VISITS = 5
PATHS = ("/th/", f"/th/search/?q={quote('ประกาศ')}", "/admin/login/")
# The least that can be signed in to: Wagtail and what it needs, no page type, no address of ours.
BARE = """
import django
from django.conf import settings
settings.configure(
    SECRET_KEY="x", ROOT_URLCONF="wagtail.admin.urls", STATIC_URL="/static/", USE_TZ=True,
    WAGTAIL_SITE_NAME="x",
    WAGTAILADMIN_BASE_URL="http://localhost", DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    INSTALLED_APPS=[
        "wagtail.documents", "wagtail.images", "wagtail.snippets", "wagtail.sites",
        "wagtail.users", "wagtail.admin", "wagtail", "modelcluster", "taggit",
        "django_tasks", "django.contrib.auth", "django.contrib.contenttypes",
        "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles",
    ],
)
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver
application = get_wsgi_application()
get_resolver().url_patterns
print("ready", flush=True)
input()
"""


def main() -> None:
    """Print megabytes as one line of JSON: in all, by process, and of Wagtail alone."""
    served, bare = _served(), _bare()
    figures = {"serve_mb": sum(served), "supervisor_mb": served[0], "bare_mb": bare}
    figures["times_bare"] = figures["serve_mb"] / bare
    sys.stdout.write(json.dumps(figures) + "\n")


def _served() -> list[float]:
    """Serve the office of this folder, visit it, and return what each process takes."""
    port = free_port()
    command = [sys.executable, str(ROOT / "manage.py"), "serve", "--prepare", "--port", str(port)]
    process = subprocess.Popen(command, stdout=PIPE, text=True)
    try:
        process.stdout.readline()
        for path in PATHS * VISITS:
            first_visit(f"http://localhost:{port}{path}")
        _wait_for_the_schedule()
        return [_share(pid) for pid in family(process.pid)]
    finally:
        process.send_signal(SIGTERM)
        process.wait(timeout=10)


def _wait_for_the_schedule() -> None:
    """Return once the worker has done what is due at a start. Raises TimeoutError."""
    end = time.monotonic() + SECONDS
    while not (workers.anybody_lives() and DBTaskResult.objects.successful().count() >= 5):
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.5)
    while DBTaskResult.objects.filter(status__in=["READY", "RUNNING"]).exists():
        time.sleep(0.5)


def _bare() -> float:
    """Return what one process of Wagtail alone takes."""
    command = [sys.executable, "-c", BARE]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:
        process.stdout.readline()
        taken = _share(process.pid)
        process.communicate("\n")
    return taken


def _share(pid: int) -> float:
    """Return the megabytes of a process, its part of shared pages included."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
