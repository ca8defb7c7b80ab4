"""Demonstration files that are wrong are refused with their name and key."""

import pytest

from portal.demo import content
from portal.demo.errors import ContentError, DemoError

GOOD = """
section = "news"
[[item]]
key = "fair"
kind = "report"
title = "ผลงานตลาดนัดสุขภาพ"
summary = "สรุปผลงาน"
dated = 2026-11-02
fiscal_year = 2570
source = "กลุ่มงานบริหาร"
codes = ["MOPH2561:1.8"]
state = "published"
steps = [
  { act = "draft", by = "owner", at = 2026-11-02T09:00:00 },
  { act = "submit", by = "owner", at = 2026-11-02T10:00:00 },
  { act = "approve", by = "approver", at = 2026-11-03T10:00:00 },
  { act = "publish", by = "webmaster", at = 2026-11-03T11:00:00 },
]
paper = { format = "txt", name = "ผลงาน.txt" }
body = "ข้อความ"
"""


@pytest.fixture
def load(tmp_path):
    def _load(text=GOOD):
        (tmp_path / "news.toml").write_text(text, encoding="utf-8")
        return content.load(folder=tmp_path)

    return _load


def test_a_good_file_loads(load):
    (item,) = load().items

    assert item.fiscal_year == 2027
    assert item.section == "news"
    assert item.steps[0].at.utcoffset().total_seconds() == 7 * 3600


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('section = "news"', 'section = "shop"', "section"),
        ('title = "ผลงานตลาดนัดสุขภาพ"\n', "", "item.fair.title"),
        ('kind = "report"', 'kind = "poem"', "item.fair.kind"),
        ("dated = 2026-11-02\n", "", "item.fair.dated"),
        ("dated = 2026-11-02\n", "dated = 2026-11-05\n", "item.fair.dated"),
        ("dated = 2026-11-02\n", 'dated = "2 พ.ย."\n', "item.fair.dated"),
        ("fiscal_year = 2570", "fiscal_year = 2569", "item.fair.fiscal_year"),
        ("fiscal_year = 2570", "fiscal_year = true", "item.fair.fiscal_year"),
        ('codes = ["MOPH2561:1.8"]', 'codes = ["1.8"]', "item.fair.codes"),
        ('codes = ["MOPH2561:1.8"]', "codes = [1]", "item.fair.codes"),
        ('state = "published"', 'state = "approved"', "item.fair.state"),
        ('state = "published"', 'state = "online"', "item.fair.state"),
        ('by = "webmaster"', 'by = "approver"', "item.fair.steps"),
        ("2026-11-03T11:00:00", "2026-12-30T11:00:00", "item.fair.steps"),
        ("at = 2026-11-02T09:00:00", "at = 2026-11-02T09:00:00Z", "item.fair.steps.draft.at"),
        ("at = 2026-11-02T09:00:00", "when = 2026-11-02T09:00:00", "item.fair.steps.draft.at"),
        ('paper = { format = "txt", name = "ผลงาน.txt" }\n', "", "item.fair.paper"),
        ('"ผลงาน.txt"', '"ผลงาน.pdf"', "item.fair.paper.name"),
        ('name = "ผลงาน.txt"', 'name = "ผลงาน.txt", size = 1', "item.fair.paper.size"),
        ('"ข้อความ"', '"| ก | ข |\\n| 1 |"', "item.fair.body"),
        ('body = "ข้อความ"', 'body = "ข้อความ"\ncolour = "red"', "item.fair.colour"),
        ('key = "fair"', 'key = "fair"\ndata_from = 2026-11-01', "item.fair.data_from"),
        (
            'key = "fair"',
            'key = "fair"\ndata_from = 2026-11-02\ndata_until = 2026-11-01',
            "item.fair.data_until",
        ),
        (
            'key = "fair"',
            'key = "fair"\npublish_from = 2026-11-09T09:00:00\npublish_until = 2026-11-08T09:00:00',
            "item.fair.publish_until",
        ),
        (
            'key = "fair"',
            'key = "fair"\npublish_until = 2026-11-20T16:30:00',
            "item.fair.publish_until",
        ),
        ('key = "fair"', 'key = "fair"\nrevised = { title = "ใหม่" }', "item.fair.revised"),
        (
            'key = "fair"',
            'key = "fair"\nexcuse = { by = "admin", reason = "ก" }',
            "item.fair.excuse.by",
        ),
    ],
)
def test_what_is_wrong_is_named_with_file_and_key(load, old, new, key):
    assert old in GOOD

    with pytest.raises(ContentError) as refused:
        load(GOOD.replace(old, new, 1))

    assert (refused.value.file, refused.value.key) == ("news.toml", key)
    assert key in str(refused.value)


def test_a_key_used_twice_is_refused(load):
    twice = GOOD + GOOD[GOOD.index("[[item]]") :]

    with pytest.raises(ContentError, match=r"item\.fair\.key"):
        load(twice)


def test_a_step_with_a_verbal_approval_needs_an_urgent_item(load):
    spoken = (
        '{ act = "record_verbal_approval", by = "webmaster2", at = 2026-11-03T10:00:00, verbal = '
        '{ given_by = "approver", given_at = 2026-11-03T09:50:00, channel = "โทรศัพท์", '
        'words = "ขึ้นได้", why_urgent = "ด่วน", witness = "พยาน" } }'
    )
    approve = '{ act = "approve", by = "approver", at = 2026-11-03T10:00:00 }'

    with pytest.raises(ContentError, match=r"item\.fair\.urgent"):
        load(GOOD.replace(approve, spoken))


def test_an_item_may_not_expire_before_its_period_ends(load):
    gone = '{ act = "expire", by = "system", at = 2026-11-10T16:30:00 },\n]\npaper'
    text = GOOD.replace("]\npaper", gone).replace('"published"', '"expired"')

    with pytest.raises(ContentError, match=r"item\.fair\.publish_until"):
        load(text.replace('key = "fair"', 'key = "fair"\npublish_until = 2026-11-12T16:30:00'))


def test_a_file_that_is_not_toml_is_named(load):
    with pytest.raises(ContentError, match=r"news\.toml"):
        load("section = ")


def test_an_office_file_that_is_missing_is_named(tmp_path):
    with pytest.raises(DemoError, match=r"nowhere\.toml"):
        content.load(office_file=tmp_path / "nowhere.toml")


def test_an_office_without_its_day_is_refused(tmp_path):
    (tmp_path / "office.toml").write_text("[agency]\n", encoding="utf-8")

    with pytest.raises(ContentError, match="today"):
        content.load(office_file=tmp_path / "office.toml", folder=tmp_path)


def test_a_revised_text_lays_its_keys_over_the_item(load):
    revise = '{ act = "revise", by = "owner", at = 2026-11-05T11:00:00 },\n]\npaper'
    text = GOOD.replace("]\npaper", revise).replace('"published"', '"revising"')

    (item,) = load(text + '[item.revised]\ntitle = "ผลงานฉบับแก้ไข"\n').items

    assert item.next_version.title == "ผลงานฉบับแก้ไข"
    assert item.next_version.summary == item.summary
    assert item.next_version.state == "draft"
    assert item.next_version.steps[0].by == "owner"
