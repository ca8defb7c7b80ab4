"""Holes without a session: commands, fixtures, a shell, a database console."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from django.core import serializers
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Locale, Page, Revision, TaskState

from attack.probes.registry import by_machine
from attack.probes.world import DRAFT, LIVE, NEW, World


@by_machine(0)
def purge_revisions(world: World) -> bool:
    """Let Wagtail tidy up after a newer draft exists: approvals must survive."""
    page, before = world.page("live"), world.evidence()
    known = page.live_revision_id
    steps = TaskState.objects.filter(revision_id=known).count()
    for _ in range(2):
        world.page("live").save_revision(user=world.users["superuser"])
    call_command("purge_revisions", verbosity=0)
    left = TaskState.objects.filter(revision_id=known).count()
    kept = Revision.objects.filter(pk=known).exists()
    return not (kept and left == steps and world.evidence() == before)


@by_machine(14)
def publish_scheduled(world: World) -> bool:
    past = timezone.now() - timedelta(minutes=1)
    revision = world.page("draft").latest_revision_id
    Revision.objects.filter(pk=revision).update(approved_go_live_at=past)
    with suppress(Exception):
        call_command("publish_scheduled")
    return world.sees(DRAFT)


def _load(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        fixture = Path(folder) / "forged.json"
        fixture.write_text(text)
        with suppress(Exception), transaction.atomic():
            call_command("loaddata", fixture, verbosity=0)


@by_machine(17)
def loaddata_of_a_live_page(world: World) -> bool:
    page = world.page("draft")
    rows = json.loads(serializers.serialize("json", [Page.objects.get(pk=page.pk)]))
    rows[0]["fields"] |= {"live": True, "live_revision": page.latest_revision_id}
    _load(json.dumps(rows))
    return world.sees(DRAFT)


@by_machine(17)
def loaddata_of_forged_evidence(world: World) -> bool:
    found = world.evidence()
    rows = json.loads(serializers.serialize("json", found))
    for number, row in enumerate(rows):
        row["pk"] = 900_000 + number
    before = [type(one).objects.count() for one in found]
    _load(json.dumps(rows))
    return [type(one).objects.count() for one in found] != before


@by_machine(17)
def save_in_the_shell(world: World) -> bool:
    page = world.page("draft")
    page.live = True
    with suppress(Exception):
        page.save()
    return world.sees(DRAFT)


@by_machine(17)
def publish_in_the_shell(world: World) -> bool:
    with suppress(Exception):
        world.page("draft").latest_revision.publish()
    return world.sees(DRAFT)


@by_machine(6)
def copy_in_the_shell(world: World) -> bool:
    attributes = {"slug": "again", "title": f"{LIVE} again"}
    with suppress(Exception):
        world.page("live").copy(keep_live=True, update_attrs=attributes)
    return world.places(LIVE) > 1


@by_machine(6)
def alias_in_the_shell(world: World) -> bool:
    with suppress(Exception):
        world.page("live").create_alias(update_slug="again")
    return world.places(LIVE) > 1


@by_machine(6)
def translation_alias_in_the_shell(world: World) -> bool:
    page = world.page("live")
    other = Locale.objects.exclude(pk=page.locale_id).first()
    before = Page.objects.filter(locale=other, live=True).count()
    with suppress(Exception):
        page.copy_for_translation(other, copy_parents=True, alias=True)
    return Page.objects.filter(locale=other, live=True).count() > before


@by_machine(17)
def direct_sql_update_of_live(world: World) -> bool:
    with connection.cursor() as console:
        console.execute(
            "UPDATE wagtailcore_page SET live = %s, live_revision_id = latest_revision_id,"
            " has_unpublished_changes = %s WHERE id = %s",
            [True, False, world.pages["draft"]],
        )
    return world.sees(DRAFT)


@by_machine(17)
def update_of_live_by_the_query_set(world: World) -> bool:
    Page.objects.filter(pk=world.pages["draft"]).update(live=True)
    return world.sees(DRAFT)


@by_machine(17)
def direct_sql_update_of_a_public_title(world: World) -> bool:
    with connection.cursor() as console:
        console.execute(
            "UPDATE wagtailcore_page SET title = %s WHERE id = %s", [NEW, world.pages["live"]]
        )
    return world.sees(NEW)


@by_machine(0)
def evidence_deleted_by_sql(world: World) -> bool:
    before = world.evidence()
    table = before[0]._meta.db_table
    with suppress(Exception), transaction.atomic(), connection.cursor() as console:
        console.execute(f'DELETE FROM "{table}" WHERE id = %s', [before[0].pk])
    return world.evidence() != before


@by_machine(0)
def evidence_changed_by_sql(world: World) -> bool:
    row = world.evidence()[0]
    kind, column = type(row), _text_column(row)
    with suppress(Exception), transaction.atomic(), connection.cursor() as console:
        console.execute(
            f'UPDATE "{row._meta.db_table}" SET "{column}" = %s WHERE id = %s', ["x", row.pk]
        )
    return getattr(kind.objects.get(pk=row.pk), column) == "x"


def _text_column(row) -> str:
    kinds = {"CharField", "TextField"}
    return next(f.column for f in row._meta.concrete_fields if f.get_internal_type() in kinds)


@by_machine(0)
def approver_deleted(world: World) -> bool:
    """Delete the person who approved: the decision must keep its name."""
    before = world.decisions(world.page("live"))
    with suppress(Exception), transaction.atomic():
        world.approver().delete()
    return world.decisions(world.page("live")) != before


@by_machine(0)
def page_deleted_in_the_shell(world: World) -> bool:
    before = world.evidence()
    with suppress(Exception), transaction.atomic():
        world.page("live").delete()
    return not world.sees(LIVE) and world.evidence() != before


@by_machine(0)
def end_of_publication_without_a_command(world: World) -> bool:
    page = world.expired()
    return world.shows(page.pk, page.title)
