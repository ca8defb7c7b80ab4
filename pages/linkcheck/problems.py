"""Why an address could not be opened, as an exception inside one look at it."""

from __future__ import annotations

from pages.models.links import Problem


class LinkFailure(Exception):
    """An address does not lead to a page; the reason is one of `Problem`."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem.label))
