"""clamd with one signature of our own: EICAR, the harmless file every scanner must find."""

import os
import socket

from detached import end, is_alive, spawn, wait_until
from layout import HOST, Place

# Name : any file type : any offset : the 68 bytes in hexadecimal, written apart so that
# no scanner takes this source for an infected file.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
SETTINGS = """\
Foreground yes
TCPAddr {host}
TCPSocket {port}
DatabaseDirectory {database}
TemporaryDirectory {temporary}
LogTime yes
User {user}
AlertExceedsMax yes
MaxScanTime 20000
AlertEncrypted yes
MaxRecursion 8
MaxFiles 2000
StreamMaxLength 60M
"""


class Clamd:
    """The scanner's daemon, hardened as a hospital should run it."""

    name = "clamd"
    variable = "SUKSALA_TEST_CLAMD"
    packages = {"clamav-daemon": "clamd"}

    def start(self, place: Place) -> str:
        """Write signature and settings, start, wait for PONG."""
        port = place.port()
        database, temporary = place.folder / "signatures", place.folder / "tmp"
        for folder in (database, temporary):
            folder.mkdir(exist_ok=True)
        (database / "eicar.ndb").write_text(f"Suksala.Eicar:0:0:{EICAR.hex()}\n")
        settings = place.folder / "clamd.conf"
        values = {"host": HOST, "port": port, "database": database, "temporary": temporary}
        text = SETTINGS.format(**values, user="root")
        # The daemon changes its user only when root starts it.
        settings.write_text(text if os.geteuid() == 0 else text.replace("User root\n", ""))
        if not is_alive(place):
            spawn(["/usr/sbin/clamd", "--config-file", str(settings)], place)
        wait_until(lambda: says_pong(port), place, 60)
        return f"{HOST}:{port}"

    def stop(self, place: Place) -> None:
        """End the daemon."""
        end(place)


def says_pong(port: int) -> bool:
    """Tell whether the daemon answers PING."""
    try:
        with socket.create_connection((HOST, port), timeout=2) as connection:
            connection.sendall(b"zPING\0")
            return connection.recv(16).startswith(b"PONG")
    except OSError:
        return False
