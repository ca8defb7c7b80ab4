"""Upgrades of a loaded office, each once for all tests and workers of a session."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SERVER = "SUKSALA_TEST_POSTGRES"
APPS = ("growth", "added")
# Seconds for one program; on a busy machine the longest takes two minutes.
LIMIT = 600
# Which app a program runs with, and in which version.
ENVIRONMENT: Mapping[str, Mapping[str, str]] = {
    "load_office": {},
    "carry_over": {},
    "before_growth": {"UPGRADE_APP": "growth.apps.GrowthConfig", "GROWTH_VERSION": "1"},
    "after_growth": {"UPGRADE_APP": "growth.apps.GrowthConfig", "GROWTH_VERSION": "2"},
    "added_columns": {"UPGRADE_APP": "added.apps.AddedConfig"},
}


@dataclass(frozen=True)
class Run:
    """Programs one after another, in a copy of what another run left, or from nothing."""

    programs: tuple[str, ...]
    begins_with: str = ""
    more: Mapping[str, str] = field(default_factory=dict)
    on_postgresql: bool = False


RUNS: Mapping[str, Run] = {
    "office": Run(("load_office",)),
    "grown": Run(("before_growth",), "office"),
    "declared": Run(("after_growth",), "grown"),
    "undeclared": Run(("after_growth",), "grown", {"GROWTH_DECLARED": "no"}),
    "added": Run(("added_columns",), "office"),
    "added on PostgreSQL": Run(("load_office", "added_columns"), on_postgresql=True),
    "carried over": Run(("carry_over",), "office"),
}


class Upgrades:
    """The runs of a session, in a folder that all its workers share."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with self._alone("apps"):
            self._lay_out_apps()

    def seen(self, name: str) -> dict[str, Any]:
        """Return what the last program of a run saw; the first who asks runs it."""
        written = self.folder / f"{name}.json"
        with self._alone(name):
            if not written.exists():
                written.write_text(json.dumps(self._run(name, RUNS[name])))
        found: dict[str, Any] = json.loads(written.read_text())
        return found

    @contextmanager
    def _alone(self, name: str) -> Iterator[None]:
        with (self.folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _lay_out_apps(self) -> None:
        """Copy the throw-away apps and make packages of them, which no folder of tests is."""
        for app in APPS:
            target = self.folder / "apps" / app
            shutil.copytree(HERE / app, target, dirs_exist_ok=True)
            for package in (target, target / "migrations"):
                (package / "__init__.py").touch()

    def _run(self, name: str, run: Run) -> Any:
        data = self.folder / name
        # What an interrupted attempt left.
        shutil.rmtree(data, ignore_errors=True)
        if run.begins_with:
            self.seen(run.begins_with)
            shutil.copytree(self.folder / run.begins_with, data)
        else:
            data.mkdir()
        with self._database(run) as given:
            said = [self._said(one, data, {**given, **run.more}) for one in run.programs]
        return json.loads(said[-1].splitlines()[-1])

    @contextmanager
    def _database(self, run: Run) -> Iterator[Mapping[str, str]]:
        """Yield the settings of a database on the server, or none: a file in the folder."""
        if not run.on_postgresql:
            yield {}
            return
        name = f"upgrade_{sha256(str(self.folder).encode()).hexdigest()[:12]}"
        try:
            yield {"SUKSALA_DATABASE_URL": f"{os.environ[SERVER].rpartition('/')[0]}/{name}"}
        finally:
            with psycopg.connect(os.environ[SERVER], autocommit=True) as server:
                server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _said(self, program: str, data: Path, given: Mapping[str, str]) -> str:
        """Run a program; return what it wrote. Its errors are shown by the test that fails."""
        ours = {key: text for key, text in os.environ.items() if not key.startswith("SUKSALA_")}
        paths = (ROOT, ROOT / "site", ROOT / "tests", self.folder / "apps")
        ours |= {
            "PYTHONPATH": os.pathsep.join(map(str, paths)),
            "DJANGO_SETTINGS_MODULE": "upgrade.office_settings",
            "SUKSALA_DATA": str(data),
            **ENVIRONMENT[program],
            **given,
        }
        command = [sys.executable, str(HERE / "run_program.py"), program]
        ran = subprocess.run(
            command, cwd=ROOT, env=ours, capture_output=True, text=True, timeout=LIMIT, check=False
        )
        assert ran.returncode == 0, f"{program}: {ran.stderr[-4000:]}"
        return ran.stdout
