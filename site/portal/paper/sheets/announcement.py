"""The announcement of the publication procedure, with the agency's own sections and people."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

from portal.paper.facts import Fact
from portal.paper.sheets import signing
from portal.paper.words import full_date, legible, official
from thai import calendar

TEXTS: Final = Path(__file__).with_name("announcement.toml")
NOBODY: Final = ["(ยังไม่ได้มอบหมาย)"]


@cache
def texts() -> dict[str, Any]:
    """Return the words that are the same in every agency."""
    return tomllib.loads(TEXTS.read_text())


def sheet(data: Fact) -> dict[str, Any]:
    """Return the words of the announcement of the agency in the data."""
    stated, look, fixed = data["facts"], data["look"], texts()
    agency = look["agency"]
    dated = calendar.in_bangkok(datetime.fromisoformat(data["dated"]))
    year = official(calendar.buddhist(dated.year))
    about = f"แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. {year}"
    return {
        "title": f"ประกาศ{legible(agency)} เรื่อง {about}",
        "agency": official(agency),
        "about": about,
        "preamble": [official(part.format(agency=agency)) for part in fixed["preamble"]],
        "parts": list(_parts(stated, fixed)),
        "closing": official(fixed["closing"]),
        "dated": f"ประกาศ ณ วันที่ {full_date(data['dated'])}",
        "head": signing.head(look),
        "heads": fixed["table_heads"],
        "rows": list(_rows(stated, fixed)),
        "web_masters": [official(name) for name in stated["web_masters"]] or NOBODY,
        "foot": f"ประกาศแนวทางการเผยแพร่ข้อมูล พ.ศ. {year}",
    }


def _parts(stated: Fact, fixed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the three parts of the announcement: title, and numbered clauses."""
    told = fixed["sections"]
    holds = [f"{section['title']} ได้แก่ {told[section['key']]}" for section in stated["sections"]]
    parts = [(told["title"], holds), *((part["title"], part["clauses"]) for part in fixed["parts"])]
    for number, (title, clauses) in enumerate(parts, 1):
        yield {
            "title": official(f"{number}. {title}"),
            "clauses": [
                [official(f"{number}.{place}"), official(clause)]
                for place, clause in enumerate(clauses, 1)
            ],
        }


def _rows(stated: Fact, fixed: dict[str, Any]) -> Iterator[list[str]]:
    checkers = "\n".join(stated["checkers"] or NOBODY)
    for place, section in enumerate(stated["sections"], 1):
        people = "\n".join(section["responsible"] or NOBODY)
        cells = (f"{place}.", section["title"], fixed["table_step"], people, checkers)
        yield [official(cell) for cell in cells]
