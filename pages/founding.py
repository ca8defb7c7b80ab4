"""Setting up an agency: its home, its site and its ten sections, public from the first moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from pages.models import HomePage, SectionKey, SectionPage
from pages.publishing.structure import establish

if TYPE_CHECKING:
    from portal.accounts.models import User


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
class Founding:
    """What is known of an agency on its first day; `details` are further HomePage fields."""

    name: str
    slug: str
    hostname: str = "localhost"
    port: int = 80
    details: dict[str, Any] = field(default_factory=dict)
    introductions: dict[str, str] = field(default_factory=dict)


@transaction.atomic
def found(agency: Founding, *, by: User | None = None, now: datetime | None = None) -> HomePage:
    """Create the Thai tree of an agency and its site; the first agency becomes the default site."""
    home = HomePage(title=agency.name, slug=agency.slug, live=False, **agency.details)
    home.locale = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]
    Page.get_first_root_node().add_child(instance=home)
    establish(home, by=by, now=now)
    Site.objects.create(
        hostname=agency.hostname,
        port=agency.port,
        site_name=agency.name,
        root_page=home,
        is_default_site=not Site.objects.filter(is_default_site=True).exists(),
    )
    for key, name in NAMES.items():
        section = SectionPage(
            title=name.thai,
            name_en=name.english,
            key=key,
            slug=key.value,
            summary=agency.introductions.get(key.value, ""),
            live=False,
            locale=home.locale,
        )
        home.add_child(instance=section)
        establish(section, by=by, now=now)
    return HomePage.objects.get(pk=home.pk)
