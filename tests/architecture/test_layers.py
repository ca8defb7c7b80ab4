"""The layers: lower folders know nothing of upper ones, and nothing goes in circles."""

import os
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

from architecture.source import ROOT

PACKAGES = ("portal", "pages", "documents", "search", "thai")


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Return who imports whom."""
    # A type named in an annotation couples nothing at run time; the layer contracts agree.
    return grimp.build_graph(*PACKAGES, cache_dir=None, exclude_type_checking_imports=True)


def test_the_layers_hold():
    program = Path(sys.executable).with_name("lint-imports")

    said = subprocess.run(
        [program, "--no-cache"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert said.returncode == 0, said.stdout


def test_modules_import_each_other_in_one_direction(graph):
    imports = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}

    assert circle(imports) == []


def test_apps_import_each_other_in_one_direction(graph):
    apps = sorted(app_folders(), key=len, reverse=True)

    def app_of(module: str) -> str | None:
        return next((app for app in apps if module == app or module.startswith(f"{app}.")), None)

    imports: dict[str, set[str]] = {app: set() for app in apps}
    for module in graph.modules:
        for other in graph.find_modules_directly_imported_by(module):
            pair = (app_of(module), app_of(other))
            if None not in pair and pair[0] != pair[1]:
                imports[pair[0]].add(pair[1])

    assert circle(imports) == []


def app_folders() -> list[str]:
    """Return the dotted names of our Django apps."""
    found = [*(ROOT / "site").rglob("apps.py"), *ROOT.glob("[a-z]*/**/apps.py")]
    dotted = (str(path.parent.relative_to(ROOT)).removeprefix("site/") for path in found)
    return sorted({name.replace("/", ".") for name in dotted if not name.startswith("var")})


def circle(imports: dict[str, set[str]]) -> list[str]:
    """Return one circle, or nothing."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []
