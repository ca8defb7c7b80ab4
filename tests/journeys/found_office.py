"""Script: set up the data folder of the environment, with the journey's office and its people."""

import shutil

import django

django.setup()

from django.conf import settings  # noqa: E402 - models exist only after setup()
from django.core.management import call_command  # noqa: E402

import prepared  # noqa: E402
from factories.agency import agency  # noqa: E402
from factories.people import person  # noqa: E402
from portal.accounts.models import Role  # noqa: E402

# Names as they appear on screens; the password is the factory's.
PEOPLE = {
    "owner": (Role.OWNER, "นางสาว", "พิมพา", "ใจงาม"),
    "approver": (Role.APPROVER, "นาย", "เมธี", "วงศ์สว่าง"),
    "webmaster": (Role.WEB_MASTER, "นางสาว", "อรุณี", "ทองสุข"),
    "webmaster2": (Role.WEB_MASTER, "นาย", "ธนา", "รักษ์ดี"),
}

# As the other tests do: begin with the tables that the same migrations made before.
migrated = prepared.file_for_these_migrations()
if migrated.exists() and settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    shutil.copyfile(migrated, settings.DATABASES["default"]["NAME"])
call_command("migrate", verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)
home = agency(hostname="localhost")
for username, (role, title, first_name, last_name) in PEOPLE.items():
    person(home, role, username=username, title=title, first_name=first_name, last_name=last_name)
