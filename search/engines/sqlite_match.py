"""A plan as FTS5 match expressions. Every word is quoted: nothing typed is ever syntax."""

from typing import Final

from search.plan import Form, Group, Plan
from search.ranking import Frequencies

# Words are taken rarest first until they promise this many entries for each wanted one.
POSTINGS_PER_CANDIDATE: Final = 4


def quoted(text: str) -> str:
    """Return a string literal of the match language."""
    return '"' + text.replace('"', '""') + '"'


def any_of(plan: Plan, frequencies: Frequencies, limit: int) -> str:
    """Return the expression that finds candidates: the rarest groups, any of them."""
    chosen, promised = [], 0
    for group in sorted(plan.groups, key=frequencies.of_group):
        holding = frequencies.of_group(group)
        if holding:
            chosen.append(_group(group))
            promised += holding
        if promised >= limit * POSTINGS_PER_CANDIDATE:
            break
    return " OR ".join(chosen)


def all_of(plan: Plan) -> str:
    """Return the expression that finds what holds something of every group."""
    return " AND ".join(_group(group) for group in plan.groups)


def _group(group: Group) -> str:
    """Return a group as alternatives."""
    return "(" + " OR ".join(_form(form) for form in group.forms) + ")"


def _form(form: Form) -> str:
    """Return a form: a phrase, or words anywhere."""
    if form.loose:
        return "(" + " AND ".join(quoted(word) for word in form.words) + ")"
    return quoted(" ".join(form.words))
