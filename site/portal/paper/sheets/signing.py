"""The three signature blocks, filled from the decisions of a request or left for a pen."""

from __future__ import annotations

from typing import Any, Final

from pages.publishing.models.evidence import Act, Signature
from portal.paper.facts import Fact
from portal.paper.words import day, legible, official, short_day, time

Block = dict[str, Any]
# The names of the blocks as the official form prints them.
ROLES: Final = {
    Signature.OWNER: "ผู้รับผิดชอบการให้ข้อมูล",
    Signature.APPROVER: "ผู้อนุมัติรับรอง",
    Signature.WEB_MASTER: "ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่",
}
# For an agency that has not said what its head is called.
HEAD: Final = "หัวหน้าหน่วยงาน"
SIGNED: Final = "ลงนามอิเล็กทรอนิกส์"
VERDICTS: Final = {
    Act.SUBMIT: SIGNED,
    Act.APPROVE: f"อนุมัติ · {SIGNED}",
    Act.PUBLISH: f"นำขึ้นเผยแพร่แล้ว · {SIGNED}",
    Act.RETURN: f"ส่งกลับแก้ไข · {SIGNED}",
    Act.REJECT: f"ไม่อนุมัติ · {SIGNED}",
}
# On what footing a deputy signs (รักษาราชการแทน: the post is empty or its holder away).
CAPACITIES: Final = {"acting": "รักษาราชการแทน", "on_behalf": "ปฏิบัติราชการแทน", "": ""}
CHANNELS: Final = {
    "screen": "ทางระบบ",
    "telephone": "ทางโทรศัพท์",
    "in_person": "ต่อหน้า",
    "message": "ทางข้อความ",
}


def blocks(asked: Fact, look: Fact, *, ink: bool) -> list[Block]:
    """Return the blocks of the official form, in its order."""
    last = {decision["signature"]: decision for decision in asked["decisions"] if _signs(decision)}
    return [
        _block(role, last.get(role), look, ink=ink)
        for role in (Signature.OWNER, Signature.APPROVER, Signature.WEB_MASTER)
    ]


def _signs(decision: Fact) -> bool:
    """Return whether a decision stands in a block; a withdrawal is told in the remarks."""
    return decision["action"] in VERDICTS


def _block(role: Signature, decision: Fact | None, look: Fact, *, ink: bool) -> Block:
    if decision is None:
        return unsigned(ROLES[role]) | {"statement": [] if ink else ["(ยังไม่ได้ลงนาม)"]}
    position = "\n".join(official(text) for text in positions(decision))
    named = {"name": decision["by_name"], "position": position}
    if ink:
        return unsigned(ROLES[role]) | named
    return {
        "role": ROLES[role],
        "statement": _statement(decision, look),
        "date": day(decision["at"]),
        "notes": _notes(decision, look),
        **named,
    }


def positions(decision: Fact) -> list[str]:
    """Return as what somebody signed: the own position, and for whom a deputy stood in."""
    own = [decision["by_position"]] if decision["by_position"] else []
    if not decision["acting_name"]:
        return own
    whom = decision["acting_position"] or decision["acting_name"]
    return [*own, f"{CAPACITIES[decision['acting_capacity']]} {whom}"]


def unsigned(role: str) -> Block:
    """Return a block with nothing but lines for a pen."""
    return {"role": role, "statement": [], "name": "", "position": "", "date": "", "notes": []}


def head(look: Fact) -> Block:
    """Return the block of the agency's head: always for a pen, they do not sign in the system."""
    position = official(look.get("head_position") or HEAD)
    return unsigned("") | {"name": legible(look.get("head", "")), "position": position}


def _statement(decision: Fact, look: Fact) -> list[str]:
    verbal = decision["verbal"]
    if verbal is None:
        return [VERDICTS[decision["action"]], time(decision["at"])]
    return [
        f"อนุมัติทางวาจา ({CHANNELS[verbal['channel']]})",
        time(verbal["given_at"]),
        _settled(verbal, look),
    ]


def _settled(verbal: Fact, look: Fact) -> str:
    done = verbal["confirmation"]
    if done is None:
        return f"ต้องมีหนังสือยืนยันภายใน {short_day(verbal['due_on'])}"
    how = "แนบหนังสือที่ลงนามแล้ว" if done["paper"] else SIGNED
    return f"ยืนยันแล้ว · {how} {time(done['at'])}"


def _notes(decision: Fact, look: Fact) -> list[str]:
    verbal = decision["verbal"]
    if verbal is not None:
        recorder = look["people"].get(str(verbal["recorded_by"]), "")
        return [
            official(f"คำสั่ง “{verbal['words']}” พยาน {verbal['witness']}"),
            f"บันทึกโดย {recorder} {time(verbal['at'])}",
        ]
    reason = look["reasons"].get(decision["reason"], "")
    return [f"เหตุผล: {official(text)}" for text in (_joined(reason, decision["note"]),) if text]


def _joined(reason: str, note: str) -> str:
    return " – ".join(text for text in (reason, note) if text)
