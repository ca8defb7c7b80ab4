"""The tree: what must stand where, and what must never be in the repository."""

import re
import site
import subprocess
from pathlib import Path

import pytest

from architecture.source import ROOT, files, short, tracked

OURS = ("site", "site/portal", "site/thai", "pages", "documents", "search", "tests", "docker")
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".html",
    ".css",
    ".js",
    ".po",
    ".yml",
    ".yaml",
    ".lock",
    ".txt",
    ".cfg",
}
# Written in pieces, so that this file passes its own test.
HOSTS = (
    "pypi" + ".org",
    "python" + "hosted",
    "npmjs" + ".org",
    "deb.debian" + ".org",
    "maven" + ".org",
)
MACHINE = re.compile(r"(?<![\w.~-])/(?:ro" + r"ot|ho" + r"me/\w+|wo" + r"rk|fa" + r"rm)/")
# Names of XML that only look like addresses of a registry.
NAMESPACES = "http://maven.apache" + ".org/POM/4.0.0"


def test_site_is_a_folder_of_sources_and_no_package():
    assert not (ROOT / "site" / "__init__.py").exists()


def test_pythons_own_site_module_is_not_shadowed():
    assert site.getsitepackages()


def test_git_does_not_ignore_our_site_folder():
    asked = ["git", "check-ignore", "--no-index", "--quiet", "site/portal/wsgi.py"]

    assert subprocess.run(asked, cwd=ROOT, check=False).returncode == 1


def test_only_the_agreed_folders_hold_code():
    allowed = {".ci", "docker", "site", "pages", "documents", "search", "tests", "manage.py"}

    assert {path.relative_to(ROOT).parts[0] for path in files(".py")} <= allowed


@pytest.mark.parametrize("folder", OURS)
def test_every_folder_says_what_lives_there(folder):
    readme = ROOT / folder / "README.md"

    assert readme.exists()
    assert readme.read_text().count("\n") <= 60


def test_every_app_says_what_lives_there():
    apps = {path.parent for path in files(".py") if path.name == "apps.py"}

    assert sorted(short(app) for app in apps if not (app / "README.md").exists()) == []


def texts() -> list[tuple[str, str]]:
    """Return (name, text) of every readable file of the repository."""
    named = [path for path in tracked() if path.suffix in TEXT or path.name in {"Makefile", "run"}]
    return [(short(path), path.read_text(errors="replace")) for path in named]


def test_no_file_names_a_package_registry():
    plain = [(name, text.replace(NAMESPACES, "")) for name, text in texts()]

    assert [name for name, text in plain if any(host in text for host in HOSTS)] == []


def test_no_file_names_a_folder_of_somebodys_machine():
    found = [f"{name}: {hit[0]}" for name, text in texts() for hit in MACHINE.finditer(text)]

    assert found == []


def test_tests_have_no_packages_and_no_two_files_of_one_name():
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]

    assert list((ROOT / "tests").rglob("__init__.py")) == []
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_the_lock_holds_every_dependency_with_its_hash():
    lock = (ROOT / "requirements.lock").read_text()
    pinned = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]

    assert [block.splitlines()[0] for block in pinned if "--hash=sha256:" not in block] == []


def test_large_files_are_not_kept_in_the_repository():
    assert [short(path) for path in tracked() if path.stat().st_size > 2_000_000] == []


def test_the_licence_is_the_one_the_project_names():
    project = (ROOT / "pyproject.toml").read_text()

    assert 'license = "BSD-3-Clause"' in project
    assert (ROOT / "LICENSE").read_text().startswith("BSD 3-Clause License")


def test_scripts_can_be_run():
    scripts = [Path(".ci/run"), Path("tests/services/test-all")]

    assert [path for path in scripts if not (ROOT / path).stat().st_mode & 0o100] == []
