"""A task for real workers that lasts as long as they do."""

import os
import time
from pathlib import Path

from django_tasks import task


@task()
def dawdle(folder: str, name: str) -> None:
    """Write down the name and the process that works on it, then go on for an hour."""
    with Path(folder, "begun").open("a") as file:
        file.write(f"{name} {os.getpid()}\n")
    time.sleep(3600)
