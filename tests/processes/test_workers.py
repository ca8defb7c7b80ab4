"""Real workers, killed: each one's unfinished task comes back once, a living one's never."""

import signal
from collections import Counter

import psycopg
import pytest

from processes.real_workers import Queue, database

pytestmark = pytest.mark.slow
TAKE_BACK = "say(abandoned.take_back_all())"


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def queue(request, tmp_path_factory):
    with database(request.param) as address:
        queue = Queue(tmp_path_factory.mktemp(request.param), address)
        yield queue
        queue.end()


@pytest.fixture
def staffed(queue):
    queue.staff()
    return queue


def test_workers_that_live_lose_nothing_even_when_they_stand_still(staffed):
    still = staffed.workers[3]
    still.send_signal(signal.SIGSTOP)

    taken = staffed.do(TAKE_BACK)

    still.send_signal(signal.SIGCONT)
    assert taken == 0


def test_two_workers_never_have_one_name(staffed):
    second = staffed.work(2)

    second.communicate(timeout=120)

    assert (second.returncode, staffed.workers[2].poll()) == (1, None)


def test_a_killed_worker_takes_back_its_own_task_and_no_other(staffed):
    left, kept = staffed.kill(2), staffed.doing(3)

    staffed.workers[2] = staffed.work(2)

    again = staffed.doing(2)
    times = Counter(name for name, _pid in staffed.begun())
    assert (again, times[left], times[kept]) == (left, 2, 1)


def test_what_the_worker_of_a_number_no_longer_used_left_comes_back(staffed):
    left, kept = staffed.kill(3), staffed.doing(2)

    taken = staffed.do(TAKE_BACK)

    assert (taken, staffed.state(left), staffed.state(kept)) == (1, "READY", "RUNNING")


def test_a_worker_ends_when_the_database_forgets_its_locks(staffed):
    if staffed.address is None:
        pytest.skip("the kernel forgets no lock on a file")
    worker = staffed.workers[2]

    with psycopg.connect(staffed.address) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' "
            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )

    assert worker.wait(timeout=30) == -signal.SIGKILL
