"""What of an agency's requirements is public now: read once, remembered while it is true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, F, FilteredRelation, Q, Window
from django.db.models.functions import RowNumber, Substr
from django.utils.translation import get_language
from wagtail.models import Page

from pages.models import OfficialPage, PublishedCode, SectionKey
from pages.models.places import address
from pages.models.remembered import remembered
from pages.publishing.routing import AGENCY_DEPTH, STEP
from pages.publishing.visibility import visible
from portal.compliance.coverage import (
    Answer,
    Asked,
    Figures,
    Item,
    Row,
    by_section,
    figures,
    rows_of,
)
from portal.compliance.models import Requirement
from portal.compliance.shown import Trees, addresses
from portal.compliance.words import Kind, Status

# Items named beside a requirement; the rest is a number.
NAMED = 3
KINDS = (Kind.CONTENT, Kind.FEATURE, Kind.POLICY, Kind.EVIDENCE)
ALL = "all"
COUNTED = "figures"


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of an agency: of all its requirements, and of each section under its key."""

    whole: Figures
    sections: dict[str, Figures]


def overview(home: Page, now: datetime) -> Overview:
    """Return the figures for home and section pages."""

    def count() -> Overview:
        rows = coverage(home, now)
        sections = {key: figures(found) for key, found in by_section(rows).items()}
        return Overview(figures(rows), sections)

    return remembered(_name(home, COUNTED), now, count)


def public_rows(home: Page, now: datetime, section: str = ALL) -> tuple[Row, ...]:
    """Return the rows of all frameworks in use, or those of one section."""

    def narrow() -> tuple[Row, ...]:
        rows = coverage(home, now)
        return rows if section == ALL else by_section(rows).get(section, ())

    return remembered(_name(home, section), now, narrow)


def forget(home: Page) -> None:
    """Drop what is remembered of an agency in this process; others follow within a minute."""
    languages = [code for code, _ in settings.LANGUAGES]
    parts = (ALL, COUNTED, *SectionKey.values)
    cache.delete_many([_name(home, part, code) for code in languages for part in parts])


def _name(home: Page, part: str, language: str | None = None) -> str:
    return f"coverage:{home.translation_key}:{language or get_language()}:{part}"


def coverage(
    home: Page, now: datetime, statuses: Sequence[str] = (Status.IN_USE,)
) -> tuple[Row, ...]:
    """Return every row that counts, read anew: three queries, whatever the number of rows."""
    trees = trees_of(home)
    answers = answers_in(trees, now)
    return rows_of(asked_of(trees.main, statuses), answers, addresses(trees))


def trees_of(home: Page) -> Trees:
    """Return the home pages of an agency in every language, public ones marked."""
    found = visible(Page.objects.filter(translation_key=home.translation_key, depth=AGENCY_DEPTH))
    columns = found.values_list("locale__language_code", "pk", "path", "url_path")
    homes = {code: (pk, path, url_path) for code, pk, path, url_path in columns}
    main = homes.get(settings.LANGUAGE_CODE, (home.pk, home.path, home.url_path))
    return Trees(
        main=main[0],
        root=main[2],
        paths=tuple(path for _, path, _ in homes.values()) or (home.path,),
        languages=tuple(homes),
    )


def asked_of(agency: int, statuses: Iterable[str]) -> list[Asked]:
    """Return the requirements with what an agency (key of its main home) says of each."""
    said = FilteredRelation("statements", condition=Q(statements__agency=agency))
    title = "title_en" if get_language() == "en" else "title_th"
    found = Requirement.objects.filter(
        framework__status__in=tuple(statuses), kind__in=KINDS, is_retired=False
    ).annotate(said=said)
    columns = found.order_by("framework", "position").values(
        "pk",
        "full_code",
        "section",
        "kind",
        "is_required",
        "confirm",
        "same",
        "also",
        "shown",
        framework_name=F("framework__name"),
        wording=F(title),
        set_aside=F("said__not_applicable"),
        why=F("said__reason"),
        person=F("said__responsible"),
        day=F("said__due_on"),
        remark=F("said__note"),
    )
    return [_asked(values) for values in columns]


def _asked(values: Mapping[str, Any]) -> Asked:
    return Asked(
        pk=values["pk"],
        framework=values["framework_name"],
        full_code=values["full_code"],
        title=values["wording"],
        section=values["section"],
        kind=values["kind"],
        is_required=values["is_required"],
        confirm=values["confirm"],
        same=values["same"],
        also=tuple(values["also"]),
        shown=values["shown"],
        not_applicable=bool(values["set_aside"]),
        reason=values["why"] or "",
        responsible=values["person"],
        due_on=values["day"],
        note=values["remark"] or "",
    )


def answers_in(trees: Trees, now: datetime) -> dict[str, Answer]:
    """Return what the public items of an agency answer, the reader's language first."""
    same_code = [F("code"), F("page__locale_id")]
    newest = Window(RowNumber(), partition_by=same_code, order_by=F("page__listed_at").desc())
    found = (
        PublishedCode.objects.alias(agency=Substr("page__path", 1, AGENCY_DEPTH * STEP))
        .filter(agency__in=trees.paths, page__in=visible(OfficialPage.objects.all(), now))
        .annotate(rank=newest, count=Window(Count("pk"), partition_by=same_code))
        .filter(rank__lte=NAMED)
        .order_by("code", "rank")
    )
    columns = found.values_list(
        "page__locale__language_code",
        "code",
        "count",
        "page__title",
        "page_id",
        "page__slug",
        "page__section_page__slug",
    )
    language = get_language()
    answers: dict[str, Answer] = {}
    # What is written in the reader's language comes last and so replaces the other.
    for code, answer in sorted(_grouped(columns), key=lambda pair: pair[0][0] == language):
        answers[code[1]] = answer
    return answers


def _grouped(columns: Any) -> Iterable[tuple[tuple[str, str], Answer]]:
    groups: dict[tuple[str, str], tuple[int, list[Item]]] = {}
    here = get_language()
    for language, code, count, title, pk, slug, section in columns:
        near = section and language == here
        url = address(section, slug) if near else f"/item/{pk}/"
        groups.setdefault((language, code), (count, []))[1].append(Item(title, url))
    return [(key, Answer(tuple(items), count)) for key, (count, items) in groups.items()]
