"""Many request forms in one file, behind a list that names each with its code."""

from __future__ import annotations

from typing import Any

from portal.paper.codes import shown
from portal.paper.facts import Fact
from portal.paper.sheets import form
from portal.paper.sheets.framing import framed
from portal.paper.words import official


def sheet(data: Fact) -> dict[str, Any]:
    """Return the words of the list and of every form, each form under its own code."""
    site = data["look"]["site"]
    forms = [framed(form.sheet(one["data"]), one["code"], site) for one in data["forms"]]
    asked = [one["data"]["facts"]["requests"][0] for one in data["forms"]]
    count = official(len(forms))
    return {
        "title": f"แบบฟอร์มการขอเผยแพร่ข้อมูล {count} ฉบับ",
        "agency": official(data["look"]["agency"]),
        "count": count,
        "rows": [
            [official(place), official(one["number"]), official(one["title"]), shown(given["code"])]
            for place, (one, given) in enumerate(zip(asked, data["forms"], strict=True), 1)
        ],
        "forms": forms,
        "foot": "บัญชีแบบฟอร์มการขอเผยแพร่ข้อมูล",
    }
