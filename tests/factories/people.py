"""People in their roles."""

from __future__ import annotations

import itertools

from portal.accounts.models import Role, User
from portal.accounts.roles import role_group

# Every account an agency has, and the superuser: none of them may slip through the gate.
EVERYBODY = ("owner", "owner2", "approver", "web_master", "administrator", "auditor", "superuser")

_numbers = itertools.count(1)


def person(home, *roles: Role, **fields) -> User:
    """Return an active member of staff who holds these roles in an agency."""
    number = next(_numbers)
    fields.setdefault("username", f"person{number}")
    fields.setdefault("first_name", f"ผู้ทดสอบ{number}")
    fields.setdefault("last_name", "ใจดี")
    user = User.objects.create_user(password="ทดสอบ-รหัส-1", **fields)
    for role in roles:
        role_group(home, role).user_set.add(user)
    return user
