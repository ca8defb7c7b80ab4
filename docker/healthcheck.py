"""Asks the portal in this container whether it answers; the exit code is the answer."""

import http.client
import os
import sys

PORT = int(os.environ.get("SUKSALA_PORT") or 8000)


def is_live() -> bool:
    """Tell whether GET /health/live says 200 for one of our hosts."""
    host = os.environ.get("SUKSALA_HOSTS", "localhost").split(",")[0].strip().lstrip(".")
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=2)
    try:
        connection.request("GET", "/health/live", headers={"Host": host})
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False


if __name__ == "__main__":
    sys.exit(0 if is_live() else 1)
