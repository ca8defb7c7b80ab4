"""Work on files outside a request: reading them, and keeping the store tidy."""

from django_tasks import task

from documents import reading, sweeping
from documents.models import StoredFile


@task()
def read_file(pk: int) -> str:
    """Read one file; a file that is gone by now is no error. Returns its text state."""
    stored = StoredFile.objects.filter(pk=pk).first()
    return str(reading.read(stored).text_state) if stored else "gone"


@task()
def read_waiting() -> int:
    """Read every file that still waits for the scanner or for its text. Returns how many."""
    waiting = StoredFile.objects.waiting().values_list("pk", flat=True)
    for pk in waiting:
        read_file.func(pk)
    return len(waiting)


@task()
def sweep_files() -> int:
    """Remove files nobody refers to after 24 hours. Returns how many rows and files went."""
    return sweeping.sweep()
