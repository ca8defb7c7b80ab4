"""An office that has something to print."""

import hashlib
import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from documents.models import StoredFile
from factories.items import draft, published
from pages.publishing.models import PublicationRequest

POSITIONS = {
    "owner": "เจ้าพนักงานธุรการปฏิบัติงาน",
    "approver": "นักวิชาการสาธารณสุขชำนาญการ",
    "web_master": "นักวิชาการคอมพิวเตอร์ปฏิบัติการ",
}


@pytest.fixture
def positions(office):
    """Give the three signers their positions."""
    for field, position in POSITIONS.items():
        person = getattr(office, field)
        person.position = position
        person.save()


@pytest.fixture
def page(office, positions):
    """Return a page that went the whole way."""
    page = draft(
        office.news,
        office.owner,
        external_link="http://สสอ-ทดสอบ.com",
        details="มาตรการ 3 ข้อ ตามเอกสารแนบ",
    )
    published(page, office)
    return page


@pytest.fixture
def asked(page) -> PublicationRequest:
    """Return its request."""
    return PublicationRequest.objects.get(page_id=page.pk)


@pytest.fixture
def picture(office):
    """Return a small picture that stands for the Garuda an agency supplies."""
    shown = io.BytesIO()
    Image.new("RGB", (30, 33), "#202020").save(shown, "PNG")
    content = shown.getvalue()
    return StoredFile.objects.create(
        title="ตราครุฑ",
        file=ContentFile(content, name="garuda.png"),
        file_size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        media_type="image/png",
        format="png",
        original_name="ตราครุฑ.png",
        scan_state="waived",
        text_state="ok",
        uploaded_by_user=office.administrator,
    )
