"""Holes beside the pages: documents, pictures, snippets, redirects, public at once."""

from __future__ import annotations

import io

from django.core.files.images import ImageFile
from django.urls import reverse
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.snippets.models import get_snippet_models

from attack.probes.hands import post, text_file
from attack.probes.registry import by_people
from attack.probes.world import LIVE, NEW, World


@by_people(15)
def upload_of_a_document(world: World, person: str) -> bool:
    known = set(get_document_model().objects.values_list("pk", flat=True))
    for address, data in world.uploads():
        world.clients[person].post(address, data | {"file": text_file(NEW)})
    made = get_document_model().objects.exclude(pk__in=known)
    return any(world.hands_out(document, NEW) for document in made)


@by_people(15)
def upload_in_the_document_chooser(world: World, person: str) -> bool:
    known = set(get_document_model().objects.values_list("pk", flat=True))
    data = {f"document-chooser-upload-{key}": value for key, value in _note().items()}
    post(world, person, "wagtaildocs_chooser:create", **data)
    made = get_document_model().objects.exclude(pk__in=known)
    return any(world.hands_out(document, NEW) for document in made)


def _note() -> dict[str, object]:
    return {"title": NEW, "file": text_file(NEW), "collection": 1}


@by_people(15)
def replacement_of_a_public_document(world: World, person: str) -> bool:
    post(world, person, "wagtaildocs:edit", world.document().pk, **_note())
    document = get_document_model().objects.get(pk=world.document().pk)
    return world.hands_out(document, NEW)


@by_people(15)
def deletion_of_a_public_document(world: World, person: str) -> bool:
    document = world.document()
    before = world.hands_out(document, LIVE)
    post(world, person, "wagtaildocs:delete", document.pk)
    return before and not world.hands_out(document, LIVE)


@by_people(15)
def deletion_of_a_public_document_in_bulk(world: World, person: str) -> bool:
    document = world.document()
    before = world.hands_out(document, LIVE)
    labels = (document._meta.app_label, document._meta.model_name, "delete")
    address = reverse("wagtail_bulk_action", args=labels)
    world.clients[person].post(f"{address}?id={document.pk}&next=/admin/")
    return before and not world.hands_out(document, LIVE)


def _picture(colour: str) -> io.BytesIO:
    drawn = io.BytesIO()
    Picture.new("RGB", (20, 20), colour).save(drawn, "PNG")
    drawn.name = "drawn.png"
    drawn.seek(0)
    return drawn


def _pictures_shown(world: World) -> int:
    urls = [image.file.url for image in get_image_model().objects.all()]
    return sum(world.reads(url, "PNG") for url in urls)


@by_people(15)
def upload_of_a_picture(world: World, person: str) -> bool:
    data = {"title": NEW, "file": _picture("red"), "collection": 1}
    post(world, person, "wagtailimages:add", **data)
    return _pictures_shown(world) > 0


@by_people(15)
def replacement_of_a_picture(world: World, person: str) -> bool:
    model = get_image_model()
    image = model.objects.create(title="old", file=ImageFile(_picture("blue"), "old.png"))
    data = {"title": NEW, "file": _picture("red"), "collection": 1}
    post(world, person, "wagtailimages:edit", image.pk, **data)
    changed = model.objects.filter(pk=image.pk, title=NEW).exists()
    return changed and _pictures_shown(world) > 0


@by_people(15)
def snippet_shown_on_every_page(world: World, person: str) -> bool:
    kinds = {model._meta.label_lower for model in get_snippet_models()} | {"stock.notice"}
    for kind in kinds:
        app, name = kind.split(".")
        world.clients[person].post(f"/admin/snippets/{app}/{name}/add/", {"text": NEW})
    return world.shows(world.pages["live"], NEW)


@by_people(15)
def redirect_to_another_site(world: World, person: str) -> bool:
    site = ""
    data = {"old_path": "/flu/", "site": site, "redirect_link": "https://elsewhere.example/"}
    post(world, person, "wagtailredirects:add", **data)
    answer = world.anonymous.get("/flu/")
    return "elsewhere" in answer.headers.get("Location", "")


@by_people(0)
def site_that_begins_at_a_draft(world: World, person: str) -> bool:
    data = {"hostname": "other.example", "port": "80", "root_page": world.pages["draft"]}
    post(world, person, "wagtailsites:add", **data, site_name="", is_default_site="")
    answer = world.anonymous.get("/", headers={"host": "other.example"}, follow=True)
    return answer.status_code == 200 and b"MARK-D" in answer.content
