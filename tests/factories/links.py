"""A list of web sites in the four groups, one of them with a Thai name."""

from __future__ import annotations

from factories.placing import placed
from pages.models import LinksPage, SectionPage
from pages.models.links import Link, LinkGroup

SITES = (
    (LinkGroup.OWN, "โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านทดสอบ", "https://rps.example.go.th/"),
    (LinkGroup.SAME, "สำนักงานสาธารณสุขจังหวัดตัวอย่าง", "http://สสจ-ตัวอย่าง.example/"),
    (LinkGroup.SAME, "กระทรวงสาธารณสุข", "https://moph.example.go.th/"),
    (LinkGroup.OUTSIDE, "ที่ว่าการอำเภอทดสอบ", "https://district.example.go.th/news?id=1"),
    (LinkGroup.OTHER, "ศูนย์ข้อมูลข่าวสารของราชการ", "https://oic.example.go.th/"),
)


def links_page(section: SectionPage, owner, sites=SITES, **fields) -> LinksPage:
    """Return a complete draft of the list of web sites."""
    values = {
        "title": "เว็บไซต์หน่วยงานที่เกี่ยวข้อง",
        "summary": "เว็บไซต์ของหน่วยงานในสังกัดและหน่วยงานที่ประชาชนติดต่อบ่อย",
        "owner_source": "กลุ่มงานบริหารทั่วไป",
    } | fields
    page = LinksPage(**values)
    page.links = [
        Link(group=group, name=name, url=url, note="ติดต่อราชการและดูประกาศ")
        for group, name, url in sites
    ]
    return placed(page, section, owner)
