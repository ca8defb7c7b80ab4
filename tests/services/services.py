"""Starts and stops the real servers of `make test-all`: services.py start|stop [name …].

Each address is printed and written to var/services/env, which shells and test-all read.
A variable that is already set names the machine's own server: that one is used and left alone.
"""

import os
import shlex
import sys
import time

import debian
from ceph_server import Ceph
from clamd_server import Clamd
from elasticsearch_server import Elasticsearch
from html_checker import HtmlChecker
from layout import ENV, FOLDER, Place, Service, ServiceError
from postgres_server import Postgres
from programs import Chromium, Poppler

SERVICES: tuple[Service, ...] = (
    Postgres(), Elasticsearch(), Ceph(), Clamd(), Chromium(), Poppler(), HtmlChecker(),
)  # fmt: skip


def chosen(names: list[str]) -> list[Service]:
    """Return the named services, or all."""
    known = {service.name: service for service in SERVICES}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ServiceError(f"No service {unknown[0]}; there are: {' '.join(known)}")
    return [known[name] for name in names] if names else list(SERVICES)


def start(services: list[Service]) -> None:
    """Install what is missing, start each service, write the addresses."""
    ours = [service for service in services if not os.environ.get(service.variable)]
    wanted = {name: sign for service in ours for name, sign in service.packages.items()}
    debian.install(debian.missing(wanted))
    addresses = read_addresses()
    for service in services:
        began = time.monotonic()
        given = os.environ.get(service.variable)
        addresses[service.variable] = given or service.start(Place(FOLDER / service.name))
        print(f"{service.name:14} {addresses[service.variable]}", end="  ")
        print("(yours)" if given else f"({time.monotonic() - began:.1f} s)", flush=True)
        write_addresses(addresses)


def stop(services: list[Service]) -> None:
    """End what was started here."""
    addresses = read_addresses()
    for service in services:
        service.stop(Place(FOLDER / service.name))
        addresses.pop(service.variable, None)
    write_addresses(addresses)


def read_addresses() -> dict[str, str]:
    """Return the addresses written last."""
    if not ENV.exists():
        return {}
    lines = (shlex.split(line)[1].partition("=") for line in ENV.read_text().splitlines())
    return {name: value for name, _, value in lines}


def write_addresses(addresses: dict[str, str]) -> None:
    """Write the addresses as a file that a shell can read."""
    ENV.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"export {name}={shlex.quote(value)}\n" for name, value in sorted(addresses.items())]
    ENV.write_text("".join(lines))


def main(arguments: list[str]) -> int:
    """Do what the command line says; return the exit code."""
    acts = {"start": start, "stop": stop}
    if not arguments or arguments[0] not in acts:
        print(__doc__)
        return 2
    try:
        acts[arguments[0]](chosen(arguments[1:]))
    except ServiceError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
