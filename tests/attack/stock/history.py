"""Makes a folder without __init__.py a package of migrations: tests hold no packages."""

from pathlib import Path

__path__ = [str(Path(__file__).parent / "migrations")]
