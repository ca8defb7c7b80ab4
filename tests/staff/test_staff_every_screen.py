"""Every staff screen in a real browser: no barriers, no English, nothing cut off on a telephone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from factories.items import draft, published, waiting
from factories.reading import latin

pytestmark = [pytest.mark.browser, pytest.mark.slow]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# Every text a person or a screen reader meets, but for names of files and codes.
SAID = """() => {
  const silent = "noscript, script, template, iframe, code";
  const boxes = [...document.querySelectorAll(`body *:not(${silent})`)];
  const texts = boxes.flatMap((box) => [
    ...[...box.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
    ...["aria-label", "placeholder", "title"].map((name) => box.getAttribute(name)),
  ]);
  return texts.filter((text) => text && text.trim());
}"""


def filled(office) -> dict[str, str]:
    """Return screens with something on them: address by name."""
    request = waiting(office.news, office.owner)
    item = draft(office.news, office.owner, title="ร่างหนึ่งเรื่อง")
    public = draft(office.news, office.owner, title="เรื่องที่เผยแพร่แล้ว")
    published(public, office)
    return {
        "decision": f"/admin/work/requests/{request.pk}/",
        "form": f"/admin/pages/{item.pk}/edit/",
        "history": f"/admin/work/items/{public.pk}/history/",
        "take-down": f"/admin/work/items/{public.pk}/take-down/",
    }


WORK = "/admin/work"
WHO = {
    "owner": (
        "/admin/", f"{WORK}/start/", f"{WORK}/items/", f"{WORK}/notices/", "form", "history",
    ),
    "approver": ("/admin/", f"{WORK}/requests/", f"{WORK}/deputies/", "decision"),
    "web_master": ("/admin/", f"{WORK}/requests/", f"{WORK}/paper/", "history", "take-down"),
    "administrator": (
        "/admin/", f"{WORK}/reasons/", f"{WORK}/reasons/new/", f"{WORK}/holidays/", "/admin/users/",
    ),
    "auditor": ("/admin/", f"{WORK}/evidence/"),
}  # fmt: skip


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_has_an_accessibility_violation(open_as, office, who, scheme):
    addresses = filled(office)
    page = open_as(getattr(office, who), "/admin/")
    page.emulate_media(color_scheme=scheme)
    found = {}
    for name in WHO[who]:
        page.goto(page.url.split("/admin/")[0] + addresses.get(name, name))
        page.wait_for_selector("body.ready")
        page.wait_for_timeout(400)
        results = Axe().run(page, options={"iframes": False, "runOnly": RULES})
        for hit in results.response["violations"]:
            found[f"{name} {hit['id']}"] = [node["html"][:120] for node in hit["nodes"]]

    assert found == {}


@pytest.mark.parametrize("who", WHO)
def test_no_screen_speaks_english(open_as, office, names, who):
    addresses = filled(office)
    page = open_as(getattr(office, who), "/admin/")
    found = {}
    for name in WHO[who]:
        page.goto(page.url.split("/admin/")[0] + addresses.get(name, name))
        page.wait_for_selector("body.ready")
        page.wait_for_timeout(400)
        said = [text for text in page.evaluate(SAID) if not text.startswith(("{", "("))]
        found |= {f"{name}: {text}": 1 for text in latin(said, names)}

    assert found == {}


@pytest.mark.parametrize("who", WHO)
def test_nothing_is_cut_off_on_a_telephone(open_as, office, who):
    addresses = filled(office)
    page = open_as(getattr(office, who), "/admin/", width=390)
    wide = {}
    for name in WHO[who]:
        page.goto(page.url.split("/admin/")[0] + addresses.get(name, name))
        page.wait_for_selector("body.ready")
        width = page.evaluate(
            "document.querySelector('form[data-edit-form], .staff, #listing-results').scrollWidth"
        )
        if width > 390:
            wide[name] = width

    assert wide == {}
