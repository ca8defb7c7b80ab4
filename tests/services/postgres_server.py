"""PostgreSQL: a cluster of our own on a private port, never the machine's."""

import hashlib
import os
import pwd
import shutil
import tempfile
from pathlib import Path

import psycopg
from detached import run, wait_until
from layout import HOST, ROOT, Place, ServiceError

USER = "suksala"
# PostgreSQL refuses to run as root; Debian's package brings this account.
UNPRIVILEGED = "postgres"
SETTINGS = (
    f"listen_addresses='{HOST}'",
    "unix_socket_directories=''",
    # The data is thrown away: speed matters, a power cut does not.
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=60",
)


class Postgres:
    """PostgreSQL 15 as an ordinary user, passwords required."""

    name = "postgres"
    variable = "SUKSALA_TEST_POSTGRES"
    packages = {"postgresql": "/usr/lib/postgresql/*/bin/initdb"}

    def start(self, place: Place) -> str:
        """Start the cluster and make the database."""
        port = place.port()
        cluster = cluster_folder(place)
        if not (cluster / "PG_VERSION").exists():
            self.make(cluster, place)
        if not is_running(cluster, place):
            options = " ".join(f"-c {setting}" for setting in (f"port={port}", *SETTINGS))
            log = str(cluster.with_name(cluster.name + ".log"))
            as_owner(
                "pg_ctl", "-D", str(cluster), "-o", options, "-l", log, "-w", "start", at=place
            )
        wait_until(lambda: make_database(port), place, 30)
        return f"postgres://{USER}:{USER}@{HOST}:{port}/{USER}"

    def make(self, cluster: Path, place: Place) -> None:
        """Make the cluster, owned by the account that will run it."""
        word = cluster.with_name(cluster.name + ".pw")
        word.write_text(USER)
        word.chmod(0o644)
        options = ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256", "--no-sync"]
        as_owner(
            "initdb", *options, f"--username={USER}", f"--pwfile={word}", str(cluster), at=place
        )
        word.unlink()

    def stop(self, place: Place) -> None:
        """End the cluster at once, rolling back what is open."""
        cluster = cluster_folder(place)
        if is_running(cluster, place):
            as_owner("pg_ctl", "-D", str(cluster), "-m", "fast", "-w", "stop", at=place)


def programs() -> Path:
    """Return the folder of the newest server programs."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name)
    )
    if not found:
        raise ServiceError("PostgreSQL is not installed: sudo apt-get install postgresql")
    return found[-1]


def cluster_folder(place: Place) -> Path:
    """Return the cluster's folder: var, which the portal closes, keeps root's other user out."""
    place.folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() != 0:
        return place.folder / "cluster"
    owner = pwd.getpwnam(UNPRIVILEGED)
    mark = hashlib.sha256(str(ROOT).encode()).hexdigest()[:12]
    aside = Path(tempfile.gettempdir()) / f"suksala-postgres-{mark}"
    aside.mkdir(exist_ok=True, mode=0o755)
    os.chown(aside, owner.pw_uid, owner.pw_gid)
    return aside / "cluster"


def as_user() -> list[str]:
    """Return the command prefix that gives up root."""
    return ["runuser", "-u", UNPRIVILEGED, "--"] if os.geteuid() == 0 else []


def as_owner(program: str, *arguments: str, at: Place) -> str:
    """Run one of PostgreSQL's programs as the account that owns the cluster."""
    if as_user() and shutil.which("runuser") is None:
        raise ServiceError("runuser is missing: apt-get install util-linux")
    return run(
        [*as_user(), str(programs() / program), *arguments], Place(Path("/")) if as_user() else at
    )


def is_running(cluster: Path, place: Place) -> bool:
    """Tell whether the cluster's own pid file names a living server."""
    if not (cluster / "postmaster.pid").exists():
        return False
    try:
        as_owner("pg_ctl", "-D", str(cluster), "status", at=place)
    except ServiceError:
        return False
    return True


def make_database(port: int) -> bool:
    """Make the database when it is missing; tell whether the server answered."""
    address = f"postgres://{USER}:{USER}@{HOST}:{port}/postgres"
    try:
        with psycopg.connect(address, autocommit=True, connect_timeout=3) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [USER])
            if found.fetchone() is None:
                connection.execute("CREATE DATABASE suksala")
    except psycopg.OperationalError:
        return False
    return True
