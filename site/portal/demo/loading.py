"""Loading the demonstration office: founding, accounts, then every step in the order of time."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.db import transaction

from pages.founding import English, Founding, found
from pages.models import HomePage
from portal.accounts.models import Role, User
from portal.accounts.roles import role_group, synchronise
from portal.demo import stating
from portal.demo.dressing import dress
from portal.demo.office import Agency, Office
from portal.demo.playing import Player
from portal.demo.press import Press

SLUG = "demo"
CENTRE_SLUG = "centre"
ROLES = {
    "owner": Role.OWNER,
    "owner2": Role.OWNER,
    "approver": Role.APPROVER,
    "webmaster": Role.WEB_MASTER,
    "webmaster2": Role.WEB_MASTER,
    "admin": Role.ADMINISTRATOR,
    "auditor": Role.AUDITOR,
}


@dataclass(frozen=True, slots=True)
class Where:
    """Host name and port under which an office answers, its slug, what its accounts begin with."""

    host: str = "localhost"
    port: int = 80
    slug: str = SLUG
    prefix: str = ""

    @property
    def is_loaded(self) -> bool:
        """Return whether the office of this slug is there already."""
        return HomePage.objects.filter(slug=self.slug).exists()


@transaction.atomic
def load(office: Office, where: Where, password: str, press: Press | None = None) -> int:
    """Load everything in one transaction: an interrupted first start leaves nothing half done.

    The press may have begun with the papers already. Returns how many items were loaded.
    """
    first = min(item.steps[0].at for item in office.items)
    home = found(_founding(office, where), now=first)
    synchronise(home)
    people = _people(office, home, where.prefix, password)
    if office.looks is not None:
        dress(home, office.looks, by=people.get("admin", people["webmaster"]), now=first)
    player = Player(home, people, press or Press())
    steps = [
        (step.at, number, item, step)
        for number, item in enumerate((*office.items, *office.translations))
        for step in item.steps
    ]
    for _at, _number, item, step in sorted(steps, key=lambda entry: entry[:2]):
        player.play(item, step)
    stating.state(home, office.statements, people, max(at for at, *_rest in steps))
    return len(office.items)


def _founding(office: Office, where: Where) -> Founding:
    return Founding(
        name=office.agency.name,
        slug=where.slug,
        hostname=where.host,
        port=where.port,
        details=_details(office.agency),
        introductions={section.key: section.intro for section in office.sections},
        english=_english(office),
    )


def _english(office: Office) -> English:
    agency = office.agency
    return English(
        name=agency.name_en,
        details={
            "ministry": "Ministry of Public Health",
            "province": agency.province_en,
            "address": agency.address_en,
            "opening_hours": agency.hours_en,
            "vision": agency.vision_en,
            **office.english,
        },
        introductions={section.key: section.intro_en for section in office.sections},
    )


def _details(agency: Agency) -> dict[str, str]:
    return {
        "short_name": agency.short_name,
        "ministry": "กระทรวงสาธารณสุข",
        "province": agency.province,
        "address": agency.address,
        "telephone": agency.telephone,
        "fax": agency.fax,
        "email": agency.email,
        "opening_hours": agency.hours,
        "vision": agency.vision,
        "mission": "\n".join(agency.mission),
        "head_name": agency.head.full_name,
        "head_position": agency.head.position,
    }


def _people(office: Office, home: HomePage, prefix: str, password: str) -> dict[str, User]:
    # One hash for all: they share the password, and hashing is slow on purpose.
    hashed = make_password(password)
    people = {}
    for known in office.people:
        account = known.account
        people[account] = User.objects.create(
            username=f"{prefix}{account}",
            password=hashed,
            title=known.title,
            first_name=known.first_name,
            last_name=known.last_name,
            position=known.position,
            division=known.division,
            email=known.email,
        )
        role_group(home, ROLES[account]).user_set.add(people[account])
    return people
