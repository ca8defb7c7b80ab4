"""What a probe may ask of a world: who is there, what lies there, and what the public sees now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connections, transaction
from django.test import Client
from wagtail.models import Page

# Words that only one page of a world carries, so that an answer tells what it shows.
DRAFT, WAITING, LIVE, FOREIGN, NEW = (f"MARK-{name}" for name in ("D", "W", "L", "F", "N"))
Posts = list[tuple[str, dict[str, Any]]]


@dataclass
class World:
    """A site with people, an unsent draft, an item that waits for approval and a public item.

    users: name → user, None for a stranger. pages: "draft", "waiting", "live", "foreign" (waits,
    and nobody here may decide it), "home", "section", "elsewhere" → primary key.
    """

    users: dict[str, Any]
    pages: dict[str, int]

    # (app, model) of the pages people make.
    page_type = ("", "")

    def __post_init__(self) -> None:
        self.anonymous = Client(raise_request_exception=False)
        self.clients = {name: _client_of(user) for name, user in self.users.items()}

    def form(self, title: str, page: Page | None = None) -> dict[str, Any]:
        """Return what the complete form of a page posts."""
        raise NotImplementedError

    def approve(self, page: Page) -> None:
        """Take a waiting item the regular way to the public, as far as the site lets its people."""
        raise NotImplementedError

    def send_back(self, page: Page) -> None:
        """Return a waiting item to its author the regular way."""
        raise NotImplementedError

    def decision_posts(self, page: Page, act: str) -> Posts:
        """Return (address, data) of each screen that takes a decision; without any reason."""
        raise NotImplementedError

    def decisions(self, page: Page) -> list[Any]:
        """Return what stands about the decisions on a page, one comparable value each."""
        raise NotImplementedError

    def evidence(self) -> list[Any]:
        """Return the stored rows that prove who approved the public page."""
        raise NotImplementedError

    def approver(self) -> Any:
        """Return the person who approved the public page."""
        raise NotImplementedError

    def document(self) -> Any:
        """Return the document of the public page; its text is LIVE."""
        raise NotImplementedError

    def doors(self, document: Any) -> list[str]:
        """Return the addresses at which the public could meet a document."""
        raise NotImplementedError

    def uploads(self) -> Posts:
        """Return (address, data) of each form that takes a document, the file left out."""
        raise NotImplementedError

    def expired(self) -> Page:
        """Return a page whose time ended while no command ran."""
        raise NotImplementedError

    def page(self, kind: str) -> Page:
        """Return a page as the database has it now."""
        return Page.objects.get(pk=self.pages[kind]).specific

    def sees(self, mark: str) -> bool:
        """Return whether an anonymous reader finds these words on any page."""
        return self.places(mark) > 0

    def places(self, mark: str) -> int:
        """Return at how many addresses an anonymous reader finds these words."""
        named = set(Page.objects.filter(title__contains=mark).values_list("pk", flat=True))
        known = {self.pages[kind] for kind in ("draft", "waiting", "live")}
        return sum(self.shows(pk, mark) for pk in named | known)

    def shows(self, pk: int, mark: str) -> bool:
        """Return whether the address of one page answers with these words."""
        page = Page.objects.filter(pk=pk).first()
        address = page and page.specific.get_url()
        return bool(address) and self.reads(address, mark)

    def reads(self, address: str, words: str) -> bool:
        """Return whether an anonymous reader is answered with these words."""
        answer = self.anonymous.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return answer.status_code == 200 and words in body.decode("utf-8", "replace")

    def hands_out(self, document: Any, words: str) -> bool:
        """Return whether the public can download these bytes of a document."""
        return any(self.reads(address, words) for address in self.doors(document))

    @contextmanager
    def untouched(self) -> Iterator[None]:
        """Roll back whatever happens inside, in every database."""
        with ExitStack() as opened:
            for alias in connections:
                opened.enter_context(transaction.atomic(using=alias))
            try:
                yield
            finally:
                for alias in connections:
                    transaction.set_rollback(True, using=alias)
        self.forget()

    def forget(self) -> None:
        """Drop what the process remembers about rows that are gone."""


def _client_of(user: Any) -> Client:
    client = Client(raise_request_exception=False)
    if user is not None:
        client.force_login(user)
    return client
