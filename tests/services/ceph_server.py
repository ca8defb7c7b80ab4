"""S3: Ceph's object gateway over one monitor and one store in memory.

It checks signatures, expiry and object locks as a province's store does, which no small stand-in
for S3 does. Inside the cluster nothing is authenticated: everything listens on loopback.
"""

import http.client
import json
import shutil
import uuid

from detached import end, is_alive, run, spawn, succeeds, wait_until
from layout import HOST, Place, ServiceError

KEY, SECRET = "suksala-key", "suksala-secret"
USER = "suksala"
PARTS = ("rgw", "osd", "mon")
ATTEMPTS = 4
# Every path is told from the service's folder, where all of them run: Ceph reads ASCII only.
CONFIG = "ceph.conf"
SETTINGS = """\
[global]
fsid = {fsid}
mon host = v1:{host}:{mon_port}
mon initial members = a
public addr = {host}
cluster addr = {host}
auth cluster required = none
auth service required = none
auth client required = none
ms bind msgr2 = false
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd crush chooseleaf type = 0
mon allow pool size one = true
mon data avail crit = 0
mon data avail warn = 0
osd objectstore = memstore
memstore device bytes = 1073741824
run dir = .
admin socket =
pid file =
log file = ./$name.log
log to stderr = false
mon data = ./mon
osd data = ./osd
osd heartbeat grace = 60
[client.rgw]
rgw frontends = beast endpoint={host}:{port}
rgw data = ./rgw
rgw thread pool size = 32
rgw lc debug interval = 10
"""


class Ceph:
    """Monitor, store and gateway of Ceph 16."""

    name = "s3"
    variable = "SUKSALA_TEST_S3"
    packages = {"ceph-mon": "ceph-mon", "ceph-osd": "ceph-osd", "radosgw": "radosgw"}

    def start(self, place: Place) -> str:
        """Start the three daemons and make the user whose keys the tests use."""
        port = place.port()
        if not all(is_alive(place, f"{part}.pid") for part in PARTS):
            self.make_anew(place, port)
        wait_until(lambda: answers(port), place, 180)
        return f"http://{KEY}:{SECRET}@{HOST}:{port}"

    def make_anew(self, place: Place, port: int) -> None:
        """Start from nothing, which a store in memory always does; again when it stumbles.

        On a busy machine the young monitor now and then answers EPERM to a command it should obey.
        """
        for left in reversed(range(ATTEMPTS)):
            self.stop(place)
            try:
                make_cluster(place, port)
            except ServiceError:
                if not left:
                    raise
            else:
                return

    def stop(self, place: Place) -> None:
        """End gateway, store and monitor, in this order."""
        for part in PARTS:
            end(place, f"{part}.pid", patience=8)


def make_cluster(place: Place, port: int) -> None:
    """Lay out an empty cluster and start its daemons one after another."""
    for part in PARTS:
        shutil.rmtree(place.folder / part, ignore_errors=True)
        (place.folder / part).mkdir()
    fsid = str(uuid.uuid4())
    mon_port = place.port("mon-port")
    settings = SETTINGS.format(fsid=fsid, host=HOST, mon_port=mon_port, port=port)
    (place.folder / CONFIG).write_text(settings)
    start_monitor(place, fsid)
    start_store(place)
    start_gateway(place)


def start_monitor(place: Place, fsid: str) -> None:
    """Start the monitor on a map that names only itself."""
    monmap = "monmap"
    address = f"[v1:{HOST}:{place.port('mon-port')}]"
    made = ["monmaptool", "--create", "--clobber", "--fsid", fsid, "--addv", "a", address, monmap]
    run(made, place)
    monitor = ["ceph-mon", "-c", CONFIG, "-i", "a"]
    run([*monitor, "--mkfs", "--monmap", monmap], place)
    spawn([*monitor, "--foreground"], place, name="mon.pid")
    # On a busy machine it refuses commands for a moment after it has begun to listen.
    wait_until(lambda: succeeds([*client(), "mon", "stat"], place), place, 90)


def client() -> list[str]:
    """Return the command prefix that talks to the monitor."""
    return ["ceph", "-c", CONFIG, "--connect-timeout", "60"]


def start_store(place: Place) -> None:
    """Start the one store; its own id must be the one the monitor was told."""
    identity = str(uuid.uuid4())
    ceph = client()
    number = run([*ceph, "osd", "create", identity], place).strip()
    run([*ceph, "osd", "crush", "add", number, "1.0", "root=default", "host=localhost"], place)
    store = ["ceph-osd", "-c", CONFIG, "-i", number]
    run([*store, "--mkfs", "--osd-uuid", identity], place)
    spawn([*store, "--foreground"], place, name="osd.pid")
    state = [*ceph, "osd", "stat", "--format", "json"]
    wait_until(lambda: json.loads(run(state, place))["num_up_osds"] == 1, place, 90)


def start_gateway(place: Place) -> None:
    """Make the user and start the gateway."""
    admin = ["radosgw-admin", "-c", CONFIG, "--name", "client.rgw"]
    keys = ["--access-key", KEY, "--secret-key", SECRET]
    run([*admin, "user", "create", "--uid", USER, "--display-name", USER, *keys], place)
    gateway = ["radosgw", "-c", CONFIG, "--name", "client.rgw", "--foreground"]
    spawn(gateway, place, name="rgw.pid")


def answers(port: int) -> bool:
    """Tell whether the gateway speaks HTTP."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
