"""Fills a page of any type from its model: every field, three rows below it, files and pictures.

A type that has a factory of its own is better served by that; this one never forgets a type.
"""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from hashlib import sha256
from io import BytesIO
from itertools import cycle, islice
from typing import Any

from django.core.files.base import ContentFile
from django.db import models
from PIL import Image, ImageDraw
from wagtail.fields import StreamField

from documents.models import StoredFile
from factories.items import stored_file
from pages.models.parts import own_fields
from pages.models.validators import validate_link
from pages.publishing.content import relations

PHRASES = (
    "งานป้องกันควบคุมโรคติดต่อนำโดยแมลงในชุมชน",
    "กลุ่มงานบริหารทั่วไปและยุทธศาสตร์สาธารณสุข",
    "โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านตัวอย่าง",
    "การคุ้มครองผู้บริโภคด้านอาหารและผลิตภัณฑ์สุขภาพ",
)
PARAGRAPH = (
    "สำนักงานสาธารณสุขอำเภอให้คำปรึกษา ตรวจสถานประกอบการ และออกใบรับรองตามกฎหมาย "
    "ประชาชนยื่นคำขอได้ในวันและเวลาราชการ โดยไม่มีค่าธรรมเนียม"
)
TABLE = {
    "columns": ["ตำบล", "ผู้ป่วย 2568", "ผู้ป่วย 2569"],
    "rows": [["บ้านตัวอย่าง", "12", "9"], ["ในเมือง", "31", "18"], ["รวม", "43", "27"]],
}
# What a value must be so that the page can be sent, whatever its column says.
BY_NAME: dict[str, Any] = {
    "url": "https://www.example.go.th/health",
    "table": TABLE,
    "has_captions": True,
    "shortest": 5,
    "longest": 15,
    "latitude": Decimal("13.75"),
    "longitude": Decimal("100.5"),
    "telephone": "0 2590 0000 ต่อ 12",
    "term_until": None,
    "ended_on": None,
    "month": None,
    "line": "@example",
    "minutes": 4,
}
PICTURES = ("picture", "portrait", "photo", "map_picture", "infographic")
ROWS = 3


def filled(model: type[Any], section: Any, owner: Any, **fields: Any) -> Any:
    """Return a complete draft of a page of any type."""
    common = {
        "title": f"{model._meta.verbose_name} ของสำนักงานสาธารณสุขอำเภอทดสอบ",
        "summary": PARAGRAPH,
        "details": "ตามเอกสารแนบ",
        "owner_source": PHRASES[1],
        "fiscal_year": 2027,
        "legal_basis": "พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9",
    }
    values = common | _values(model, owner, 0) | fields
    page = model(owner=owner, live=False, locale=section.locale, **values)
    for relation in relations(model):
        name, part = relation.get_accessor_name(), relation.related_model
        setattr(page, name, [part(**_values(part, owner, n)) for n in range(ROWS)])
    section.add_child(instance=page)
    page.save_revision(user=owner)
    return page


def picture(owner: Any, text: str = "ภาพ") -> StoredFile:
    """Return a stored drawing of four to five, as portraits are."""
    drawn = Image.new("RGB", (320, 400), "#dfe9e3")
    ImageDraw.Draw(drawn).ellipse((90, 60, 230, 200), fill="#8aa597")
    written = BytesIO()
    drawn.save(written, "PNG")
    content = written.getvalue()
    return StoredFile.objects.create(
        title=text,
        file=ContentFile(content, name="picture.png"),
        file_size=len(content),
        sha256=sha256(content).hexdigest(),
        media_type="image/png",
        format="png",
        original_name=f"{text}.png",
        scan_state="waived",
        text_state="ok",
        uploaded_by_user=owner,
    )


def _values(model: type[models.Model], owner: Any, number: int) -> dict[str, Any]:
    return {
        field.name: _value(field, owner, number) for field in own_fields(model) if _fills(field)
    }


def _fills(field: models.Field) -> bool:
    is_file = field.related_model is StoredFile
    return is_file or field.related_model is None


def _value(field: Any, owner: Any, number: int) -> Any:
    if field.name in BY_NAME:
        return BY_NAME[field.name]
    if field.related_model is StoredFile:
        return picture(owner) if field.name in PICTURES else stored_file(owner)
    if validate_link in field.validators:
        return BY_NAME["url"]
    if field.choices:
        codes = [code for code, _ in field.flatchoices if code not in (None, "")]
        return (
            next(islice(cycle(codes), number, None)) if number else field.get_default() or codes[0]
        )
    return _typed(field, number)


def _typed(field: Any, number: int) -> Any:
    if isinstance(field, StreamField):
        return [
            {"type": "heading", "value": PHRASES[number % len(PHRASES)]},
            {"type": "paragraph", "value": f"<p>{PARAGRAPH}</p>"},
        ]
    plain: tuple[tuple[type, Any], ...] = (
        (models.EmailField, "saraban@office.example.go.th"),
        (models.URLField, "https://www.example.go.th/"),
        (models.CharField, PHRASES[number % len(PHRASES)][: field.max_length or 200]),
        (models.TextField, PARAGRAPH[: field.max_length or None]),
        (models.BooleanField, True),
        (models.DecimalField, Decimal(120_000 + number)),
        (models.DateTimeField, None),
        (models.DateField, date(2026, 11, 2 + number)),
        (models.TimeField, time(9 + number, 30)),
        (models.IntegerField, 2569 if "year" in field.name else 10 + number),
    )
    return next((value for kind, value in plain if isinstance(field, kind)), None)
