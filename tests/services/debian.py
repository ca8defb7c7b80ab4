"""Installs the Debian packages that are missing, once, with patience for a slow mirror."""

import os
import shutil
import subprocess
from pathlib import Path

from layout import ServiceError

QUIET = {"DEBIAN_FRONTEND": "noninteractive"}
OPTIONS = ["-o", "Acquire::Retries=5", "-o", "DPkg::Lock::Timeout=300"]


def missing(packages: dict[str, str]) -> list[str]:
    """Return the packages whose sign (a program, or a path with wildcards) is not there."""
    return sorted(package for package, sign in packages.items() if not is_there(sign))


def is_there(sign: str) -> bool:
    """Tell whether a program is on the path, or a file matches an absolute pattern."""
    if sign.startswith("/"):
        return any(Path("/").glob(sign[1:]))
    return shutil.which(sign, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") is not None


def install(packages: list[str]) -> None:
    """Install packages with apt; raise ServiceError when that is not possible here."""
    if not packages:
        return
    print("Installing", *packages, flush=True)
    if shutil.which("apt-get") is None:
        raise ServiceError(f"Install these yourself, there is no apt-get: {' '.join(packages)}")
    root = [] if os.geteuid() == 0 else ["sudo", "--preserve-env=DEBIAN_FRONTEND"]
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        apt = [*root, "apt-get", "--quiet=2", *OPTIONS, *command]
        done = subprocess.run(
            apt,
            env=os.environ | QUIET,
            stdin=subprocess.DEVNULL,
            text=True,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise ServiceError(f"{' '.join(apt)} failed:\n{done.stderr[-1500:]}")
