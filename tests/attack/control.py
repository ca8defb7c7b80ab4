"""Runs the control in a process of its own: two Django projects do not share one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]


def run_control() -> dict[str, list[str]]:
    """Return who got through on a stock Wagtail site, for each probe; takes about 20 seconds."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("DJANGO_")}
    kept |= {"PYTHONPATH": str(TESTS), "DJANGO_SETTINGS_MODULE": "attack.stock.settings"}
    run = [sys.executable, "-m", "django", "probe"]
    told = subprocess.run(run, env=kept, capture_output=True, text=True, check=True, timeout=600)
    return json.loads(told.stdout.splitlines()[-1])
