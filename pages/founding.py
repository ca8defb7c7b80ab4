"""Setting up an agency: home, site and ten sections in each language, public from the start."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from pages.models import HomePage, SectionKey, SectionPage
from pages.publishing import order
from pages.publishing.structure import establish

if TYPE_CHECKING:
    from portal.accounts.models import User

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class SectionName:
    """The official names of a section (announcement of 30 May 2561, items 1.1 to 1.10)."""

    thai: str
    english: str


NAMES: dict[SectionKey, SectionName] = {
    SectionKey.ABOUT: SectionName("ข้อมูลหน่วยงาน", "General Information"),
    SectionKey.LAW: SectionName("กฎหมาย ระเบียบ ข้อบังคับที่เกี่ยวข้อง", "Law, Regulatory, Compliance"),
    SectionKey.KNOWLEDGE: SectionName("คลังความรู้", "Knowledge"),
    SectionKey.LINKS: SectionName("รายชื่อเว็บไซต์หน่วยงานที่เกี่ยวข้อง", "Web Link"),
    SectionKey.OIA: SectionName(
        "ข้อมูลข่าวสารตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540", "Official Information"
    ),
    SectionKey.MANUAL: SectionName("คู่มือมาตรฐานการปฏิบัติงาน", "Standard Operating Manuals"),
    SectionKey.SERVICE: SectionName("คู่มือสำหรับประชาชน", "Service Information"),
    SectionKey.NEWS: SectionName("ข่าวประชาสัมพันธ์", "Public Relations"),
    SectionKey.ESERVICE: SectionName("บริการอิเล็กทรอนิกส์ (e-Service)", "e-Service"),
    SectionKey.STATS: SectionName(
        "สถิติการเข้าใช้เว็บไซต์และความพึงพอใจ", "Visit Statistics and Satisfaction"
    ),
}


@dataclass(frozen=True, slots=True)
class English:
    """What the English tree says of an agency; what is left out is taken from the Thai one."""

    name: str = ""
    details: dict[str, Any] = field(default_factory=dict)
    introductions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Founding:
    """What is known of an agency on its first day; `details` are further HomePage fields."""

    name: str
    slug: str
    hostname: str = "localhost"
    port: int = 80
    details: dict[str, Any] = field(default_factory=dict)
    introductions: dict[str, str] = field(default_factory=dict)
    # None leaves the English tree for later (found_english).
    english: English | None = English()


# Wagtail names its root in English when it makes the tree.
STOCK_ROOT = "Root"
ROOT = "ทุกหน่วยงาน"
# What is the same in every language; words are not taken over, they would be of another language.
NEUTRAL = ("telephone", "fax", "email")


@transaction.atomic
def found(agency: Founding, *, by: User | None = None, now: datetime | None = None) -> HomePage:
    """Create an agency, its site, its Thai and its English tree; return the Thai home.

    The first agency becomes the default site.
    """
    # Its pages write to the log before the first of them is established.
    order.hold(order.Turn.EVIDENCE)
    home = HomePage(title=agency.name, slug=agency.slug, live=False, **agency.details)
    home.locale = locale_of(settings.LANGUAGE_CODE)
    _root().add_child(instance=home)
    establish(home, by=by, now=now)
    Site.objects.create(
        hostname=agency.hostname,
        port=agency.port,
        site_name=agency.name,
        root_page=home,
        is_default_site=not Site.objects.filter(is_default_site=True).exists(),
    )
    for key, name in NAMES.items():
        section = SectionPage(title=name.thai, name_en=name.english, key=key, slug=key.value)
        section.summary = agency.introductions.get(key.value, "")
        _open(section, home, by=by, now=now)
    home = HomePage.objects.get(pk=home.pk)
    if agency.english is not None:
        found_english(home, agency.english, by=by, now=now)
    return HomePage.objects.get(pk=home.pk)


@transaction.atomic
def found_english(
    home: HomePage, english: English, *, by: User | None = None, now: datetime | None = None
) -> HomePage:
    """Give an agency its English tree: a home and ten sections, each beside its Thai one.

    Safe to repeat: what is there already stays as it is.
    """
    order.hold(order.Turn.EVIDENCE)
    locale = locale_of(ENGLISH)
    beside = HomePage.objects.filter(translation_key=home.translation_key, locale=locale).first()
    if beside is None:
        beside = _english_home(home, english, locale)
        establish(beside, by=by, now=now)
        Site.clear_site_root_paths_cache()
        beside = HomePage.objects.get(pk=beside.pk)
    known = set(SectionPage.objects.child_of(beside).values_list("key", flat=True))
    for original in SectionPage.objects.child_of(home).exclude(key__in=known).order_by("path"):
        title = original.name_en or NAMES[SectionKey(original.key)].english
        section = SectionPage(title=title, name_en=title, key=original.key, slug=original.slug)
        section.translation_key = original.translation_key
        section.summary = english.introductions.get(original.key, "")
        _open(section, beside, by=by, now=now)
    return HomePage.objects.get(pk=beside.pk)


def _root() -> Page:
    """Return the page above all agencies, under a name that staff understand where it is shown."""
    root: Page = Page.get_first_root_node()
    if root.title == STOCK_ROOT:
        root.title = root.draft_title = ROOT
        root.save(update_fields=["title", "draft_title"])
    return root


def locale_of(language: str) -> Locale:
    """Return the locale of a language, made when it is missing."""
    locale: Locale = Locale.objects.get_or_create(language_code=language)[0]
    return locale


def _english_home(home: HomePage, english: English, locale: Locale) -> HomePage:
    neutral = {name: getattr(home, name) for name in NEUTRAL}
    beside = HomePage(
        title=english.name or home.title,
        slug=f"{home.slug}-{ENGLISH}",
        live=False,
        locale=locale,
        translation_key=home.translation_key,
        logo=home.logo,
        **neutral | english.details,
    )
    _root().add_child(instance=beside)
    return beside


def _open(section: SectionPage, home: HomePage, *, by: User | None, now: datetime | None) -> None:
    """Put a section below a home, in the language of that home, and open it to the public."""
    section.live, section.locale = False, home.locale
    home.add_child(instance=section)
    establish(section, by=by, now=now)
