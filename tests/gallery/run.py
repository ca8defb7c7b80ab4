"""`make gallery`: photographs of every public type and the main staff screens, in var/gallery.

It builds the demonstration office in a scratch folder and touches no data of yours.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
for entry in ("tests", "site", "."):
    sys.path.insert(0, str(ROOT / entry))

from playwright.sync_api import sync_playwright  # noqa: E402 # a script finds our code only now

from factories.portal_server import Portal  # noqa: E402
from gallery import index, shots  # noqa: E402
from gallery.shots import LANGUAGES, Sight  # noqa: E402

EXTREME = ("sso-extremes.localhost", "sso-empty.localhost", "sso-full.localhost")
BROWSER = os.environ.get("SUKSALA_TEST_CHROMIUM") or shutil.which("chromium")


class OfMany(Portal):
    """A portal that answers to the agencies of the gallery as well."""

    def environment(self, ahead: int = 0) -> dict[str, str]:
        return super().environment(ahead) | {"SUKSALA_HOSTS": "localhost,.localhost,127.0.0.1"}


def main() -> int:
    """Read the arguments, build the office, take the pictures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "var" / "gallery")
    parser.add_argument("--only", default="", help="only pages whose name contains this")
    parser.add_argument("--browsers", type=int, default=2)
    asked = parser.parse_args()
    if BROWSER is None:
        sys.stderr.write("Chromium is not installed. Install it: make services\n")
        return 2
    began = time.monotonic()
    shutil.rmtree(asked.output, ignore_errors=True)
    asked.output.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="suksala-gallery-") as scratch:
        portal = OfMany(Path(scratch))
        world = built(portal)
        with portal.serving():
            found = photographed(portal.port, world, asked)
    facts = f"{sum(map(len, found.values()))} pictures in {time.monotonic() - began:.0f} s"
    sys.stdout.write(f"{index.write(asked.output, found, facts)}: {facts}\n")
    return 0


def built(portal: Portal) -> dict[str, Any]:
    """Build the office and return what there is to look at."""
    _say("Building the demonstration office")
    portal.run("manage.py", "migrate", "--verbosity", "0")
    portal.run("manage.py", "collectstatic", "--noinput", "--verbosity", "0")
    portal.run("manage.py", "load_demo", "--host", "localhost", "--port", str(portal.port))
    done = subprocess.run(
        [sys.executable, "tests/gallery/world.py"],
        cwd=ROOT,
        env=portal.environment(),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    world: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return world


def photographed(port: int, world: dict[str, Any], asked: Any) -> dict[str, list[str]]:
    """Take all pictures, shared among some browsers; page → names of its pictures."""
    sights = [
        Sight(
            name,
            f"http://{host}:{port}/{language}/{path.removeprefix('/th/')}",
            language,
            is_extreme=host in EXTREME,
        )
        for name, host, path in world["public"]
        for language in (LANGUAGES[:1] if host in EXTREME else LANGUAGES)
        if asked.only in name
    ]
    screens = [
        Sight(f"staff: {name}", f"http://localhost:{port}{path}", session=session)
        for name, session, path in world["staff"]
        if asked.only in name
    ]
    _say(f"Photographing {len(sights)} public pages and {len(screens)} staff screens")
    shares = [sights[number :: asked.browsers] for number in range(asked.browsers)]
    with ProcessPoolExecutor(asked.browsers) as pool:
        work = [pool.submit(taken, share, [], asked.output) for share in shares[1:]]
        work.append(pool.submit(taken, shares[0], screens, asked.output))
        pictures = sorted(name for one in work for name in one.result())
    names = dict.fromkeys([sight.name for sight in (*sights, *screens)])
    return {name: [p for p in pictures if _shows(p, name)] for name in names}


def taken(sights: list[Sight], screens: list[Sight], folder: Path) -> list[str]:
    """Take some of the pictures with a browser of one's own."""
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        names = [*shots.public(browser, sights, folder), *shots.staff(browser, screens, folder)]
        browser.close()
    return names


def _shows(picture: str, name: str) -> bool:
    stems = [Sight(name, "", language).stem for language in LANGUAGES]
    return any(picture.removeprefix("staff-").startswith(f"{stem}-") for stem in stems)


def _say(text: str) -> None:
    sys.stderr.write(f"{text} …\n")


if __name__ == "__main__":
    sys.exit(main())
