"""Takes every figure that depends on how much is published, in the world of SUKSALA_DATA."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from statistics import median
from urllib.parse import urlencode

from django.core.cache import cache
from django.utils import timezone

from bench import searching, worlds
from bench.stopwatch import counted, cpu_ms, median_ms
from bench.visitor import get
from pages.models import OfficialPage, SectionKey
from pages.publishing import actions
from pages.publishing.checklist import POINTS
from pages.publishing.models import Reason
from portal.paper import actions as papers

RECORDS = 12
GOES = 7
PUBLICATIONS = 12
SEARCHES = ("ไข้เลือดออก", "โครงการ สุขภาพ", "ราคากลาง ครุภัณฑ์", "แผน 2569", "วัคซีนไข้หวัดใหญ่ เด็ก")


@dataclass(frozen=True, slots=True)
class Page:
    """What one public page costs: queries, milliseconds of processor time, kilobytes of HTML."""

    sql: int
    cpu_ms: float
    html_kb: float


def main() -> None:
    """Print the figures of this world as one line of JSON."""
    home = worlds.home()
    news = f"/th/{SectionKey.NEWS}/"
    figures = {
        "record": _records(),
        "home": asdict(_page("/th/")),
        "home, nothing remembered": asdict(_page("/th/", forget=cache.clear)),
        "section": asdict(_page(news)),
        "section, nothing remembered": asdict(_page(news, forget=cache.clear)),
        "search page": _search_pages(),
        "search": searching.compare(SEARCHES),
        "publish": _publications(home),
        "machine": {"cpu_ms": median_ms(_fixed_work, 15)},
    }
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")


def _page(address: str, forget: Callable[[], object] = lambda: None, goes: int = GOES) -> Page:
    get(address)
    forget()
    with counted() as seen:
        answer = get(address)

    def visit() -> None:
        forget()
        get(address)

    return Page(len(seen.statements), median_ms(visit, goes), len(answer.body) / 1024)


def _records() -> dict[str, float]:
    """Return the middle of some record pages; each is rendered anew every time."""
    addresses = [page.get_url() for page in worlds.clones()][:RECORDS]
    return _middle([_page(address, goes=3) for address in addresses])


def _search_pages() -> dict[str, float]:
    addresses = [f"/th/search/?{urlencode({'q': text})}" for text in SEARCHES]
    return _middle([_page(address, goes=3) for address in addresses])


def _middle(pages: list[Page]) -> dict[str, float]:
    return {
        "sql": max(page.sql for page in pages),
        "cpu_ms": median(page.cpu_ms for page in pages),
        "html_kb": max(page.html_kb for page in pages),
    }


def _publications(home: worlds.HomePage) -> dict[str, float]:
    """Return what each step on the way of one document costs, evidence and index included."""
    staff = worlds.staff()
    costs: dict[str, list[float]] = defaultdict(list)
    for number in range(PUBLICATIONS):
        # A new number in every run: the same world is measured more than once.
        page = worlds.a_draft(int(timezone.now().timestamp() * 1000) + number, home, staff.owner)
        for name, step in _steps(page, staff):
            with counted() as seen:
                costs[name].append(cpu_ms(step))
            costs[f"{name}, sql"].append(len(seen.statements))
    return {name: median(values) for name, values in costs.items()}


def _steps(page: OfficialPage, staff: worlds.Staff) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the steps from draft to take-down; each is done before the next is asked for."""
    yield "submit", lambda: actions.submit(page, by=staff.owner)
    request = page.publication_requests.get()
    yield "approve", lambda: actions.approve(request, by=staff.approver)
    yield "publish", lambda: actions.publish(request, by=staff.web_master, checked=POINTS)
    yield "form", lambda: papers.print_form(request, by=staff.owner)
    public = OfficialPage.objects.get(pk=page.pk).specific
    why = actions.Answer(Reason.objects.get(code="incomplete"))
    yield "take down", lambda: actions.take_down(public, by=staff.web_master, answer=why)


def _fixed_work() -> list[tuple[int, str]]:
    """Do always the same: tells a slow machine from slow code when two reports are compared."""
    seen = {}
    for number in range(60_000):
        seen[number % 997] = f"{number}x"
    return sorted(seen.items())
