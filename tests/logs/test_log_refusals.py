"""Each refusal is one line with screen, item, person and reason, and no word anybody typed."""

from __future__ import annotations

import pytest
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern

from factories.items import draft, waiting
from factories.people import person
from portal.accounts.models import Role

AJAX = {"X-Requested-With": "XMLHttpRequest"}
TITLE = "แผน\n2026-11-30T10:00:00+07:00 ERROR audit chain.broken"


def act(reason: str, route: str, user, **ids: int) -> str:
    named = "".join(f" {name}={one}" for name, one in ids.items())
    return f"INFO pages act.refused route={route}{named} user={user.pk} reason={reason}"


def closed(route: str, user, **ids: int) -> str:
    named = "".join(f" {name}={one}" for name, one in ids.items())
    return f"WARNING pages screen.refused route={route}{named} user={user.pk}"


@pytest.fixture
def asked(office):
    return waiting(office.news, office.owner, title=TITLE)


# What is refused in words to a person who may open the screen.


def test_an_act_that_is_not_ones_own(console, office, sign_in, asked):
    sign_in(office.owner2).post(reverse("staff:withdraw", args=[asked.pk]))

    assert console.lines == [act("NotAuthor", "staff:withdraw", office.owner2, pk=asked.pk)]


def test_a_decision_about_another_version(console, office, sign_in, asked):
    sign_in(office.approver).post(
        reverse("staff:decide", args=[asked.pk]), {"act": "approve", "seen": "1"}
    )

    assert console.lines == [act("Changed", "staff:decide", office.approver, pk=asked.pk)]


def test_a_draft_that_lacks_something(console, office, sign_in):
    page = draft(office.news, office.owner, details="")
    form = {"title": TITLE, "action-submit": "1", "document_kind": "plan", "urgency": "normal"}

    sign_in(office.owner).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)

    (line,) = console.lines
    assert line == act("Incomplete", "wagtailadmin_pages:edit", office.owner, page=page.pk)


def test_each_row_of_several_that_is_skipped(console, office, sign_in):
    rows = [waiting(office.news, office.owner, text=f"ข้อความ {number}") for number in (1, 2)]
    chosen = [f"{one.pk}:{one.revision_id}" for one in rows]

    sign_in(office.approver).post(
        reverse("staff:bulk"), {"act": "approve", "rows": chosen, "confirm": 1}
    )

    assert console.lines == [
        f"INFO pages act.refused route=staff:bulk user={office.approver.pk} request={one.pk}"
        " reason=NotOpened"
        for one in rows
    ]


# What a person may not open.


def test_a_screen_of_another_role(console, office, sign_in):
    sign_in(office.owner).get(reverse("staff:reasons"))

    assert console.lines == [closed("staff:reasons", office.owner)]


def test_an_item_of_somebody_else_on_ones_own_screen(console, office, sign_in, asked):
    sign_in(office.owner2).get(reverse("staff:decide", args=[asked.pk]))

    assert console.lines == [closed("staff:decide", office.owner2, pk=asked.pk)]


@pytest.mark.parametrize("headers", [{}, AJAX], ids=["page", "script"])
def test_the_form_of_somebody_elses_item(console, office, sign_in, headers):
    page = draft(office.news, office.owner)

    sign_in(office.owner2).get(reverse("wagtailadmin_pages:edit", args=[page.pk]), headers=headers)

    assert console.lines == [closed("wagtailadmin_pages:edit", office.owner2, page=page.pk)]


def test_a_preview_of_somebody_elses_item(console, office, sign_in):
    page = draft(office.news, office.owner)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])

    sign_in(office.owner2).post(address, headers=AJAX)

    assert console.lines == [
        closed("wagtailadmin_pages:preview_on_edit", office.owner2, page=page.pk)
    ]


def test_an_administrator_who_would_make_a_superuser(console, office, sign_in):
    sign_in(office.administrator).post(reverse("wagtailusers_users:add"), {"is_superuser": "on"})

    assert console.lines == [closed("wagtailusers_users:add", office.administrator)]


def test_a_new_section_by_hand(console, office, sign_in):
    address = reverse("wagtailadmin_pages:add", args=["pages", "sectionpage", office.home.pk])

    sign_in(office.owner).get(address)

    (line,) = console.lines
    assert line.startswith("WARNING pages screen.refused route=wagtailadmin_pages:add")


def test_a_paper_about_an_item_of_another_agency(console, office, sign_in, asked):
    sign_in(office.administrator).post(reverse("paper:certificate", args=[10**9]))
    stranger = person(office.home, Role.RECORDS_OFFICER)

    sign_in(stranger).post(reverse("paper:form", args=[asked.pk]))

    assert console.lines == [closed("paper:form", stranger, pk=asked.pk)]


def test_a_person_who_opens_what_is_theirs_leaves_nothing(console, office, sign_in, asked):
    sign_in(office.approver).get(reverse("staff:decide", args=[asked.pk]))

    assert console.lines == []


def test_every_screen_of_ours_is_noted():
    found = views(get_resolver().url_patterns)
    ours = {name: view for name, view in found if is_ours(name, view)}

    assert len(ours) > 50
    assert [name for name, view in ours.items() if "noted.<locals>.seen" not in layers(view)] == []


def views(patterns, space=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{space}{pattern.name}", pattern.callback
        else:
            below = f"{pattern.namespace}:" if pattern.namespace else space
            yield from views(pattern.url_patterns, below)


def is_ours(name, view) -> bool:
    """Tell a staff screen of ours from Wagtail's; those of files answer for themselves."""
    module = getattr(view, "view_class", view).__module__
    is_guarded = "guarded.<locals>.opened" in layers(view)
    of_wagtail = name.startswith("wagtail") or module.partition(".")[0] == "wagtail"
    return is_guarded and not of_wagtail and not name.startswith("documents:") and ":" in name


def layers(view) -> list[str]:
    """Return the decorators around a view, outermost first."""
    found = []
    while view is not None:
        code = getattr(view, "__code__", None)
        found.append(getattr(code, "co_qualname", "") or qualified(view))
        view = getattr(view, "__wrapped__", None)
    return found


def qualified(view) -> str:
    return type(view).__qualname__
