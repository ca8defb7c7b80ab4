"""Write requirements.lock: every dependency with its hashes, in three parts of one file.

A small office installs only the first part. The parts come from one resolution,
so a package has the same version for an office, a province and a test run.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
PARTS = {
    "runtime": (),
    "servers": ("postgres", "elasticsearch", "s3"),
    "development": ("postgres", "elasticsearch", "s3", "dev"),
}
HEADER = """\
# Exact dependencies with their hashes. Written by `make lock`; do not edit.
# `make demo` installs the runtime part, `make test` all three.
"""


def resolve(extras: tuple[str, ...], *options: str) -> str:
    """Return what uv resolves for Python 3.11 and newer on every platform."""
    chosen = [word for extra in extras for word in ("--extra", extra)]
    command = [
        str(Path(sys.executable).with_name("uv")),
        *("pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
        *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
        *chosen,
        *options,
        "pyproject.toml",
    ]
    environment = {key: value for key, value in os.environ.items() if key != "PIP_FIND_LINKS"}
    result = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, text=True, stdout=subprocess.PIPE
    )
    return result.stdout


def names(text: str) -> set[str]:
    """Return the package names pinned in a requirements text."""
    return set(re.findall(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==", text, flags=re.MULTILINE))


def blocks(text: str) -> list[tuple[str, str]]:
    """Split a resolution with hashes into (name, requirement with its hashes)."""
    found = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
    return [(re.split(r"[=\[]", block)[0], block) for block in found if "==" in block]


def main(arguments: list[str]) -> None:
    """Resolve once, then deal the packages to the first part that needs them."""
    with TemporaryDirectory() as folder:
        resolved, pins = Path(folder, "resolved.txt"), Path(folder, "pins.txt")
        if LOCK.exists() and "--upgrade" not in arguments:
            shutil.copy(LOCK, resolved)
        resolve(PARTS["development"], "--generate-hashes", "--output-file", str(resolved))
        whole = resolved.read_text()
        pins.write_text(re.sub(r" *\\\n( +--hash=\S+( \\)?\n)+", "\n", whole))

        text, dealt = HEADER, set[str]()
        for part, extras in PARTS.items():
            wanted = names(resolve(extras, "--constraints", str(pins))) - dealt
            dealt |= wanted
            text += f"\n# ===== {part} =====\n"
            text += "".join(block for name, block in blocks(whole) if name in wanted)
    LOCK.write_text(text)


if __name__ == "__main__":
    main(sys.argv[1:])
