"""Nobody and no office of the demonstration is real."""

import json
import re
from pathlib import Path

import pytest

from portal.demo import content

# Design papers lie beside the repository on machines that have them.
SHARED = Path(__file__).parents[3] / "shared"
# Real documents print a signature in brackets.
PERSON = re.compile(r"\((?:นางสาว|นาง|นาย)\s?([ก-๎]{2,})\s+([ก-๎]{2,})\)")


@pytest.fixture(scope="module")
def real():
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the office documents are not on this machine")
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))


@pytest.fixture(scope="module")
def written():
    files = sorted(content.HERE.rglob("*.toml"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_no_name_of_ours_is_in_a_real_document(demo, real):
    centre = content.load_centre()
    everyone = [*demo.people, *demo.executives, demo.agency.head, *centre.people]
    ours = [name for person in everyone for name in (person.first_name, person.last_name)]

    assert [name for name in (*ours, demo.agency.province, "ทุ่งสักงาม") if name in real] == []


def test_no_name_of_a_real_document_is_in_ours(real, written):
    names = {name for found in PERSON.findall(real) for name in found}

    assert [name for name in names if len(name) > 4 and name in written] == []


def test_no_long_sentence_is_taken_from_a_real_document(real, written):
    length = 70
    plain, ours = (re.sub(r"\s+", "", text) for text in (real, written))
    known = {plain[at : at + length] for at in range(len(plain) - length)}

    taken = [ours[at : at + length] for at in range(len(ours) - length)]
    assert [text for text in taken if text in known] == []


def test_every_requirement_code_is_on_the_checklist(demo):
    path = SHARED / "domain" / "checklist.json"
    if not path.is_file():
        pytest.skip("the checklist is not on this machine")
    known = {f"{row['framework']}:{row['code']}" for row in json.loads(path.read_text("utf-8"))}

    assert {code for item in demo.items for code in item.codes} <= known


def test_addresses_are_of_the_example_domain(demo):
    everyone = [*demo.people, *demo.executives, demo.agency.head]

    assert all(person.email.endswith(".example.go.th") for person in everyone)
    assert all(person.telephone.startswith("0 5999 ") for person in everyone)
