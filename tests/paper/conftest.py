"""An office that has something to print."""

import pytest

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
