"""A page type and a snippet as a first Wagtail project writes them."""

from __future__ import annotations

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import AbstractGroupApprovalTask, Page
from wagtail.snippets.models import register_snippet


class StandardPage(Page):
    """A page with a text, a document and a picture."""

    intro = models.TextField(blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.SET_NULL)
    picture = models.ForeignKey(Image, null=True, blank=True, on_delete=models.SET_NULL)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("document"),
        FieldPanel("picture"),
    ]

    template = "stock/page.html"

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"notices": Notice.objects.all()}


@register_snippet
class Notice(models.Model):
    """A line at the foot of every page."""

    text = models.CharField(max_length=255)

    panels = [FieldPanel("text")]

    def __str__(self) -> str:
        return self.text


class FourEyesTask(AbstractGroupApprovalTask):
    """A step whose rule stands where Wagtail's documentation puts it: nobody decides their own."""

    def get_actions(self, page, user):
        return [] if page.owner_id == user.pk else super().get_actions(page, user)
