"""The certificate of history: every request, decision, publication and end of one item."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from pages.publishing.models.evidence import Act, Cause, Signature
from pages.staff.clock import last_day
from portal.paper.facts import Fact
from portal.paper.sheets import signing
from portal.paper.sheets.signing import CHANNELS, ROLES
from portal.paper.words import day, legible, official, short_day, size, time

ACTS: Final = {
    Act.SUBMIT: "ส่งขอเผยแพร่",
    Act.APPROVE: "อนุมัติ",
    Act.RETURN: "ส่งกลับแก้ไข",
    Act.REJECT: "ไม่อนุมัติ",
    Act.WITHDRAW: "ถอนคำขอ",
    Act.PUBLISH: "นำขึ้นเผยแพร่",
}
SYSTEM: Final = "ระบบ"
Row = list[str]


def sheet(data: Fact) -> dict[str, Any]:
    """Return the words of the certificate of the item in the data."""
    stated, look = data["facts"], data["look"]
    return {
        "title": f"ใบรับรองประวัติการเผยแพร่ข้อมูล เรื่อง {legible(data['title'])}",
        "agency": official(look["agency"]),
        "item": official(data["title"]),
        "place": "".join(_places(stated, look)),
        "count": official(len(stated["requests"])),
        "requests": [_request(asked, look) for asked in stated["requests"]],
        "opened": [row for record in stated["opened"] for row in _published(record, look)],
        "dated": time(data["dated"]),
        "foot": "ใบรับรองประวัติการเผยแพร่ข้อมูล",
    }


def _places(stated: Fact, look: Fact) -> Iterator[str]:
    found = [one["url"] for one in (*stated["requests"], *stated["opened"])]
    yield from (f"{look['site']}{url}" for url in found[-1:] if url.startswith("/"))


def _request(asked: Fact, look: Fact) -> dict[str, Any]:
    rows = [_decided(decision, look) for decision in asked["decisions"]]
    if asked["record"]:
        rows += _published(asked["record"], look)
    return {
        "number": official(asked["number"]),
        "title": official(asked["title"]),
        "date": day(asked["submitted_at"]),
        "section": official(asked["section_title"]),
        "content": asked["content_sha256"],
        "rows": rows,
        "files": [
            [legible(file["name"]), size(file["size"]), file["sha256"]] for file in asked["files"]
        ],
    }


def _decided(decision: Fact, look: Fact) -> Row:
    parts = (decision["by_name"], *signing.positions(decision))
    who = " · ".join(part for part in parts if part)
    role = ROLES[Signature(decision["signature"])]
    what = ACTS[Act(decision["action"])]
    return [time(decision["at"]), what, f"{official(who)}\n({role})", _why(decision, look)]


def _why(decision: Fact, look: Fact) -> str:
    lines = [official(look["reasons"].get(decision["reason"], "")), official(decision["note"])]
    if decision["verbal"]:
        lines += _spoken(decision["verbal"], look)
    return "\n".join(line for line in lines if line)


def _spoken(verbal: Fact, look: Fact) -> Iterator[str]:
    recorder = look["people"].get(str(verbal["recorded_by"]), "")
    yield f"ทางวาจา ({CHANNELS[verbal['channel']]}) {time(verbal['given_at'])}"
    yield official(f"“{verbal['words']}” พยาน {verbal['witness']} บันทึกโดย {recorder}")
    done = verbal["confirmation"]
    if done:
        yield f"ยืนยันแล้ว {time(done['at'])}"
    else:
        yield f"ยังไม่มีหนังสือยืนยัน กำหนด {day(verbal['due_on'])}"


def _published(record: Fact, look: Fact) -> Iterator[Row]:
    end = record["visible_until"]
    until = short_day(last_day(datetime.fromisoformat(end)).isoformat()) if end else "ไม่กำหนด"
    yield [
        time(record["at"]),
        official(f"เป็นข้อมูลสาธารณะ ฉบับที่ {record['version']}"),
        _person(record["by"], look),
        f"ตั้งแต่ {time(record['visible_from'])}\nถึง {until}",
    ]
    ended = record["take_down"]
    if ended:
        what = "ครบกำหนด นำลง" if ended["cause"] == Cause.EXPIRED else "นำลงจากเว็บไซต์"
        why = (look["reasons"].get(ended["reason"], ""), ended["note"])
        words = "\n".join(official(text) for text in why if text)
        yield [time(ended["at"]), what, _person(ended["by"], look), words]


def _person(number: int | None, look: Fact) -> str:
    return official(look["people"].get(str(number), SYSTEM))
