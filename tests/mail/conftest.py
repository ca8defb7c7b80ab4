"""A real SMTP server of this test, and an installation that writes to it."""

from __future__ import annotations

import email
import email.policy
import logging
import socket
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from portal.accounts.models import User

HOST = "127.0.0.1"
# The server of these tests tells of every word it hears, by a name that begins like our app's.
logging.getLogger("mail.log").setLevel(logging.WARNING)


class LetterBox:
    """What the server took; addresses it refuses, and with which answer."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.envelopes: list[list[str]] = []
        self.refuses: dict[str, str] = {}

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address in self.refuses:
            return self.refuses[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        policy = email.policy.default
        self.taken.append(email.message_from_bytes(envelope.content, policy=policy))
        self.envelopes.append(list(envelope.rcpt_tos))
        return "250 taken"

    @property
    def subjects(self) -> list[str]:
        return [str(letter["Subject"]) for letter in self.taken]


class Quiet(Controller):
    """The server without a look-up of this machine's name."""

    def factory(self):
        return SMTP(self.handler, hostname=HOST)


class Server:
    """A mail server that can go away and come back at the same address."""

    def __init__(self, handler: LetterBox) -> None:
        self.handler = handler
        self.running: Quiet | None = None
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            self.port = probe.getsockname()[1]

    def start(self) -> None:
        self.running = Quiet(self.handler, hostname=HOST, port=self.port)
        self.running.start()

    def stop(self) -> None:
        if self.running is not None:
            self.running.stop()
            self.running = None


@pytest.fixture
def letter_box() -> LetterBox:
    return LetterBox()


@pytest.fixture
def server(letter_box):
    """Return a running mail server; a test may stop and start it."""
    standing = Server(letter_box)
    standing.start()
    yield standing
    standing.stop()


@pytest.fixture
def post(server, settings, office):
    """Turn e-mail on, and give everybody an address."""
    settings.MAIL_ON = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = HOST, server.port
    settings.DEFAULT_FROM_EMAIL = "สุขศาลา <suksala@example.go.th>"
    for field, person in vars(office).items():
        if isinstance(person, User):
            person.email = f"{field}@example.go.th"
            person.save(update_fields=["email"])
    return office
