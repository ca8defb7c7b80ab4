"""What the office says of requirements is read strictly and recorded as a web master would."""

from datetime import date

import pytest

from portal.demo.errors import ContentError
from portal.demo.fields import Fields
from portal.demo.stating import statement

WHO = {"code": "GWS2:2.8", "responsible": "owner", "due": date(2026, 12, 1)}


def said(**values):
    return statement(Fields(values, file="office.toml", key="statements.1"))


def test_a_statement_names_who_brings_it_and_by_when():
    read = said(**WHO)

    assert (read.responsible, read.due_on, read.reason) == ("owner", date(2026, 12, 1), "")


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"code": "2.8"}, "code"),
        ({"reason": "ไม่มีภารกิจ"}, "reason"),
        ({"responsible": ""}, "reason"),
        ({"due": "พรุ่งนี้"}, "due"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_wrong_statement_is_refused_with_its_key(change, key):
    with pytest.raises(ContentError) as refused:
        said(**(WHO | change))

    assert refused.value.key == f"statements.1.{key}"
