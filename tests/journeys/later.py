"""A web process and a command line whose clock runs ahead by SUKSALA_TEST_AHEAD_DAYS."""

import os
import sys
from datetime import UTC, datetime, timedelta

import time_machine

AHEAD = timedelta(days=int(os.environ["SUKSALA_TEST_AHEAD_DAYS"]))
time_machine.travel(datetime.now(UTC) + AHEAD, tick=True).start()

from portal.wsgi import application  # noqa: E402, F401 - after the clock was set

if __name__ == "__main__":
    from django.core.management import call_command

    call_command(sys.argv[1])
