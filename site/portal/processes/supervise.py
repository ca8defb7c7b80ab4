"""The supervisor as a program: `python -m portal.processes.supervise DESCRIPTOR`.

It lives as long as the installation, so it loads neither Django nor anything that does.
"""

import os
import sys
from functools import partial
from logging.config import dictConfig

from portal import logs
from portal.processes.asking import answers
from portal.processes.child import Child
from portal.processes.parent import follow
from portal.processes.plan import Plan
from portal.processes.supervisor import NotStarted, Supervisor


def main(descriptor: int) -> int:
    """Carry out the plan until asked to stop; return the exit code."""
    # Whoever handed over has read the settings; here there is only the environment.
    dictConfig(logs.configuration(os.environ.get("SUKSALA_LOG_FORMAT") or "plain"))
    plan = Plan.read(descriptor)
    if plan.make is not None:
        follow(plan.make)
    first = Child("web", plan.web)
    others = [Child(name, command) for name, command in plan.others.items()]
    preparation = Child("preparation", plan.preparation) if plan.preparation else None
    try:
        Supervisor(first, others, preparation).run(
            partial(answers, plan.question), partial(announce, plan)
        )
    except NotStarted:
        sys.stderr.write(f"{plan.refusal}\n")
        return 1
    return 0


def announce(plan: Plan) -> None:
    """Tell people and scripts where the portal answers."""
    sys.stdout.write("".join(f"{line}\n" for line in plan.announcement))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
