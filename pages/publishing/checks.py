"""System checks of the gate: what an installation must never have."""

from __future__ import annotations

from typing import Any

from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connection
from wagtail.models import GroupPagePermission

from pages.publishing.routing import AGENCY_DEPTH, offices
from pages.publishing.staffing import Staffing, staffing


@register(Tags.database)
def no_group_publishes(**_: Any) -> list[CheckMessage]:
    """Report groups that hold Wagtail's publish permission: nobody may (publication.md 8)."""
    if GroupPagePermission._meta.db_table not in connection.introspection.table_names():
        return []
    holders = GroupPagePermission.objects.filter(permission__codename__startswith="publish_")
    return [
        Error(
            f"Group {holder.group} holds {holder.permission.codename}.",
            hint="Run manage.py sync_roles.",
            id="publishing.E001",
        )
        for holder in holders.select_related("group", "permission")
    ]


@register(Tags.database)
def agencies_have_a_workflow(**_: Any) -> list[CheckMessage]:
    """Report agencies in which nothing could ever be approved."""
    from_tables = {"wagtailcore_workflowpage", "wagtailcore_page"}
    if not from_tables <= set(connection.introspection.table_names()):
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT title FROM wagtailcore_page WHERE depth = %s AND live AND id NOT IN"
            " (SELECT page_id FROM wagtailcore_workflowpage)",
            [AGENCY_DEPTH],
        )
        titles = [row[0] for row in cursor.fetchall()]
    return [
        checks.Warning(
            f"{title} has no publication workflow.",
            hint="Run manage.py sync_roles.",
            id="publishing.W001",
        )
        for title in titles
    ]


NEEDED_TABLES = {
    "accounts_agencyrole",
    "accounts_user_groups",
    "publishing_delegation",
    "wagtailcore_page",
}


@register(Tags.database)
def signatures_have_people(**_: Any) -> list[CheckMessage]:
    """Report agencies with fewer than two web masters, and signatures of people who left."""
    if not set(connection.introspection.table_names()) >= NEEDED_TABLES:
        return []
    return [one for agency in offices() for one in _about(agency.title, staffing(agency))]


def _about(title: str, found: Staffing) -> list[CheckMessage]:
    told: list[CheckMessage] = []
    if found.is_short:
        told.append(
            checks.Warning(
                f"{title} has {found.web_masters} active web masters (2 are needed) "
                f"and {found.approvers} active approvers (1 is needed).",
                hint="An administrator gives the role to more people.",
                id="publishing.W002",
            )
        )
    if found.left:
        told.append(
            checks.Warning(
                f"{title}: {len(found.left)} closed accounts still hold a signature.",
                hint="An administrator takes them out of the role and gives it to somebody else.",
                id="publishing.W003",
            )
        )
    return told
