"""Two offices on disk that differ only in how much they have published."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from django.conf import settings
from django.db import connection
from django.utils import timezone

from bench.clones import FIRST, Copier, original
from bench.words import Writing, writing
from documents.models import ExtractedText
from factories.agency import ENGLISH, agency, section
from factories.items import draft, news_draft, published, stored_file
from factories.people import person
from pages.models import HomePage, OfficialPage, SectionKey
from pages.publishing.models import PublicationRecord
from portal.accounts.models import Role, User
from portal.health.models import IntegrityCheck, Subject
from portal.processes import preparation
from search import analysis
from thai.words import cut

SLUG = "bench"
REAL = 48
# Texts of real items, beyond those of all clones.
REAL_FROM = 10_000_000
KINDS = ("announcement", "order", "plan", "report", "manual", "form", "statistics")


@dataclass
class Staff:
    """The people that a publication needs."""

    owner: User
    approver: User
    web_master: User


def main(small: str, small_size: str, large_size: str) -> None:
    """Fill SUKSALA_DATA to the small size, copy it to `small`, then fill it to the large size."""
    preparation.migrate()
    preparation.collect_static()
    home = agency(SLUG, hostname="localhost", english=ENGLISH)
    staff = Staff(
        person(home, Role.OWNER, username="owner"),
        person(home, Role.APPROVER, username="approver"),
        person(home, Role.WEB_MASTER, username="webmaster"),
    )
    # Cutting words is most of the work; the phrases of our texts repeat. Only building does this.
    analysis.cut = cache(cut)
    copier = Copier([original(record) for record in _publish(home, staff)], timezone.now())
    copier.up_to(int(small_size) - REAL)
    _compared()
    _settle()
    shutil.copytree(settings.DATA, small)
    copier.up_to(int(large_size) - REAL)
    _settle()


def _compared() -> None:
    """Let no worker compare the clones, which nobody approved, while something is measured."""
    for subject in Subject:
        IntegrityCheck.objects.create(subject=subject, ran_at=timezone.now())


def staff() -> Staff:
    """Return the people of a world that stands already."""
    return Staff(*(User.objects.get(username=name) for name in ("owner", "approver", "webmaster")))


def home() -> HomePage:
    """Return the home page of a world that stands already."""
    return HomePage.objects.get(slug=SLUG)


def a_draft(number: int, home: HomePage, owner: User) -> OfficialPage:
    """Return the draft of a document with a file of two full pages."""
    words = writing(REAL_FROM + number, words=200)
    return _document(words, number, (home, owner), SectionKey.NEWS)


def clones() -> Iterator[OfficialPage]:
    """Yield some documents of the world, always the same ones."""
    wanted = range(FIRST, FIRST + 400)
    yield from OfficialPage.objects.filter(pk__in=wanted, documentpage__isnull=False).order_by("pk")


def _publish(home: HomePage, staff: Staff) -> Iterator[PublicationRecord]:
    """Publish real items in all sections, a third of them in News."""
    keys = SectionKey.values
    begun = timezone.now() - timedelta(days=30)
    for number in range(REAL):
        key = SectionKey.NEWS if number % 3 == 0 else keys[number % len(keys)]
        words = writing(REAL_FROM - 1 - number)
        made = (home, staff.owner)
        page = _news(words, made) if number % 6 == 0 else _document(words, number, made, key)
        yield published(page, staff, now=begun + timedelta(hours=number))


def _document(words: Writing, number: int, made: tuple[HomePage, User], key: str) -> OfficialPage:
    home, owner = made
    file = stored_file(owner, words.pages[0], name=f"{words.title[:60]}.txt")
    ExtractedText.objects.bulk_create(
        ExtractedText(sha256=file.sha256, page=page, text=text, quality=1.0)
        for page, text in enumerate(words.pages[1:], start=2)
    )
    return draft(
        section(home, key),
        owner,
        file=file,
        title=words.title,
        summary=words.summary,
        document_kind=KINDS[number % len(KINDS)],
        fiscal_year=2025 + number % 3,
    )


def _news(words: Writing, made: tuple[HomePage, User]) -> OfficialPage:
    home, owner = made
    body = [{"type": "paragraph", "value": f"<p>{text}</p>"} for text in words.pages]
    return news_draft(
        section(home, SectionKey.NEWS),
        owner,
        title=words.title,
        summary=words.summary,
        body=body,
        fiscal_year=2025 + len(words.title) % 3,
    )


def _settle() -> None:
    """Write everything into the one database file; no statistics, as no installation has any."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
