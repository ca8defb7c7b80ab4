"""Runs one program of this folder: run_program.py NAME; prints what it saw as JSON."""

import json
import sys
from importlib import import_module

import django

if __name__ == "__main__":
    django.setup()
    seen = import_module(f"upgrade.programs.{sys.argv[1]}").main()
    sys.stdout.write("\n" + json.dumps(seen, ensure_ascii=False))
