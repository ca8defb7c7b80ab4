"""A crawl of all that each role can open: no screen of a Thai office speaks English."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from documents.models import StoredFile
from factories.busy import fill
from factories.people import person
from factories.reading import Form, english, forms, html_of, links, shape
from pages.models import ITEM_TYPES, OfficialPage, SectionPage
from pages.publishing.models import PublicationRequest, Reason, VerbalApproval
from pages.staff.guard import ROUTES
from pages.staff.roles import StaffRole
from portal.accounts.models import Role, User

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

# Screens that differ by their values only: so many of each kind are read.
ALIKE = 4
LEAVES = {"wagtailadmin_logout"}
# What a script fetches, what only answers a form, what nobody signed in opens.
NO_SCREENS = {
    "documents:content",
    "documents:excuse",
    "documents:preview",
    "documents:upload",
    "mail:try_again",
    "paper:announcement",
    "paper:batch",
    "paper:certificate",
    "paper:form",
    "paper:memo",
    "paper:sheet",
    "staff:confirm_verbal",
    "staff:deputy_end",
    "staff:reason_move",
    "staff:reason_use",
    "staff:copy",
    "staff:frame",
    "staff:here",
    "staff:holiday_remove",
    "staff:holidays_confirm",
    "staff:holidays_take",
    "staff:make_next",
    "staff:put_away",
    "staff:queue_results",
    "staff:read_notice",
    "staff:read_notices",
    "staff:restore",
    "staff:translate",
    "staff:urgent_results",
    "staff:withdraw",
    "wagtail.admin.views.home.default",
    "wagtailadmin_block_preview",
    "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_search",
    "wagtailadmin_dismissibles",
    "wagtailadmin_editing_sessions:ping",
    "wagtailadmin_editing_sessions:release",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_pages:preview_on_add",
    "wagtailadmin_pages:preview_on_edit",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_complete",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_sprite",
    "wagtailusers_users:index_results",
}


@dataclass
class Reader:
    """Somebody who opens everything, and notes the English words."""

    client: Client
    names: tuple[str, ...]
    found: dict[str, set[str]] = field(default_factory=dict)
    opened: Counter[str] = field(default_factory=Counter)
    forms: dict[object, Form] = field(default_factory=dict)

    def open(self, addresses: Iterable[str]) -> None:
        """Read these screens and what they lead to, a few of each kind."""
        first = list(addresses)
        ahead, seen, alike = deque(first), set(first), Counter()
        while ahead:
            for link in self.read(ahead.popleft()):
                alike[shape(link)] += link not in seen
                if link not in seen and alike[shape(link)] <= ALIKE:
                    seen.add(link)
                    ahead.append(link)

    def read(self, here: str) -> Iterator[str]:
        """Read one screen; return where it leads."""
        name = resolve(urlsplit(here).path).view_name
        if name in LEAVES:
            return iter(())
        html = html_of(self.client.get(here, follow=True))
        self.opened[name] += 1
        self.note(here, html)
        for form in forms(html, here):
            self.forms[form.kind] = form
        return links(html, here)

    def send(self) -> None:
        """Send every form with nothing written in it; read what it answers."""
        for form in self.forms.values():
            if resolve(urlsplit(form.address).path).view_name in LEAVES:
                continue
            answer = self.client.post(form.address, dict(form.fields), follow=True)
            self.note(f"POST {form.address} {form.fields[-1:]}", html_of(answer))

    def note(self, where: str, html: str) -> None:
        """Keep the English texts of a page."""
        if words := english(html, self.names):
            self.found[where] = words


@pytest.fixture
def busy(office):
    """An office with something in every list, in every state."""
    person(office.home, Role.RECORDS_OFFICER, username="records", first_name="ผู้ทดสอบ")
    fill(office)
    return office


def at(member: User) -> Client:
    client = Client()
    client.force_login(member)
    return client


def addresses(role: StaffRole) -> Iterator[str]:
    """Yield what a role may open, whether or not it is linked: guards know it, menus may not."""
    pages = list(OfficialPage.objects.values_list("pk", flat=True))
    requests = list(PublicationRequest.objects.values_list("pk", flat=True))
    files = list(StoredFile.objects.values_list("pk", flat=True)[:ALIKE])
    verbal = list(VerbalApproval.objects.values_list("pk", flat=True))
    reasons = list(Reason.objects.values_list("pk", flat=True)[:ALIKE])
    about = {"staff:decide": requests, "documents:card": files, "staff:card": files}
    about |= {"staff:verbal_paper": verbal, "staff:reason": reasons}
    for name in screens(role):
        try:
            yield reverse(name)
        except NoReverseMatch:
            yield from _each(name, about.get(name, pages))


def _each(name: str, keys: list[int]) -> Iterator[str]:
    for key in keys:
        try:
            yield reverse(name, args=[key])
        except NoReverseMatch:
            return


def screens(role: StaffRole) -> set[str]:
    """Return the names of the screens that the guard opens to a role."""
    return {name for name, roles in ROUTES.items() if role in roles} - NO_SCREENS


@pytest.mark.parametrize("role", StaffRole, ids=lambda role: role.value)
def test_no_screen_that_a_role_can_reach_speaks_english(busy, names, role):
    reader = Reader(at(User.objects.filter(groups__agency_role__role=role)[0]), names)

    reader.open(["/admin/", "/admin/account/", *addresses(role)])
    reader.send()

    assert reader.found == {}
    assert screens(role) - reader.opened.keys() == set()


@pytest.mark.parametrize("model", ITEM_TYPES, ids=lambda model: model.__name__)
def test_no_form_of_a_type_speaks_english(office, names, model):
    sections = SectionPage.objects.child_of(office.home)
    section = next(one for one in sections if model.can_create_at(one))
    address = reverse("wagtailadmin_pages:add", args=["pages", model._meta.model_name, section.pk])
    reader = Reader(at(office.owner), names)

    reader.read(address)
    reader.send()

    assert reader.found == {}


@pytest.mark.parametrize(
    "address",
    ["/admin/login/", "/admin/password_reset/", "/admin/password_reset/done/", "/admin/nowhere/"],
)
def test_no_screen_before_signing_in_speaks_english(client, office, names, address):
    reader = Reader(client, names)

    reader.read(address)
    reader.send()

    assert reader.found == {}


def test_the_way_to_a_new_password_is_thai(client, office, names):
    User.objects.filter(pk=office.owner.pk).update(email="owner@example.go.th")
    office.owner.refresh_from_db()
    person_ = urlsafe_base64_encode(force_bytes(office.owner.pk))
    token = default_token_generator.make_token(office.owner)
    reader = Reader(client, names)

    client.post("/admin/password_reset/", {"email": "owner@example.go.th"})
    reader.read(reverse("wagtailadmin_password_reset_confirm", args=[person_, token]))
    reader.send()
    reader.read(reverse("wagtailadmin_password_reset_confirm", args=[person_, "wrong-token"]))
    reader.read(reverse("wagtailadmin_password_reset_complete"))

    letter = mail.outbox[0]
    assert reader.found == {}
    assert english(f"<p>{letter.subject}</p><p>{letter.body}</p>", names) == set()


FILES = {
    "a program": ("ลง.exe", b"MZ" + bytes(200)),
    "an empty file": ("ว่าง.pdf", b""),
    "a torn file": ("ขาด.pdf", b"%PDF-1.7 torn"),
    "a name of another kind": ("ภาพ.png", b"%PDF-1.7 no picture"),
    "a packed file": ("รวม.zip", b"PK" + bytes(100)),
}


@pytest.mark.parametrize("file", FILES)
def test_a_refused_file_is_refused_in_thai(office, names, file):
    name, content = FILES[file]

    answer = at(office.owner).post(
        "/admin/files/upload/", {"file": SimpleUploadedFile(name, content)}
    )

    said = " ".join(str(value) for value in answer.json().values())
    assert english(f"<p>{said}</p>", names) == set()
