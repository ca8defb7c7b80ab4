"""Script: found the journey's office and its people in the data folder of the environment."""

import django

django.setup()

from factories.agency import agency  # noqa: E402
from factories.people import person  # noqa: E402
from portal.accounts.models import Role  # noqa: E402 - models exist only after setup()

# Names as they appear on screens; the password is the factory's.
PEOPLE = {
    "owner": (Role.OWNER, "นางสาว", "พิมพา", "ใจงาม"),
    "approver": (Role.APPROVER, "นาย", "เมธี", "วงศ์สว่าง"),
    "webmaster": (Role.WEB_MASTER, "นางสาว", "อรุณี", "ทองสุข"),
    "webmaster2": (Role.WEB_MASTER, "นาย", "ธนา", "รักษ์ดี"),
}

home = agency(hostname="localhost")
for username, (role, title, first_name, last_name) in PEOPLE.items():
    person(home, role, username=username, title=title, first_name=first_name, last_name=last_name)
