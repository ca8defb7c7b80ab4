"""Section "law" and "service": the site's own policies and the questions people ask most."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Page

from pages.blocks import ProseBlock
from pages.models.home import HomePage
from pages.models.item import ItemPage
from pages.models.prepared import prepared
from pages.models.questions import QuestionPart
from pages.publishing.routing import tree_path


class PolicyKind(models.TextChoices):
    """The policies a government site states (GWS 2.0 6.1–6.4, 6.6)."""

    WEBSITE = "website_policy", _("Website policy")
    PRIVACY = "privacy_policy", _("Privacy policy")
    SECURITY = "security_policy", _("Website security policy")
    COOKIES = "cookie_policy", _("Cookie statement")
    ACCESSIBILITY = "accessibility", _("Accessibility statement")


CODES: dict[str, str] = {
    PolicyKind.WEBSITE: "GWS2:6.1",
    PolicyKind.PRIVACY: "GWS2:6.2",
    PolicyKind.SECURITY: "GWS2:6.3",
    PolicyKind.COOKIES: "GWS2:6.4",
    PolicyKind.ACCESSIBILITY: "GWS2:6.6",
}


class PolicyPage(ItemPage):
    """One policy; a new one begins with a prepared text that the office may change."""

    slug_prefix = "policy"
    sections = ("law",)
    kind_field = "policy_kind"

    policy_kind = models.CharField(
        _("which policy"), max_length=16, choices=PolicyKind.choices, default=PolicyKind.WEBSITE
    )
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)
    effective_on = models.DateField(_("in force from"), null=True, blank=True)

    template = "pages/policies/policy.html"

    class Meta:
        verbose_name = _("policy of the site")
        verbose_name_plural = _("policies of the site")

    @property
    def answers(self) -> tuple[str, ...]:  # type: ignore[override]  # it depends on the policy
        """Return the requirement that this policy answers."""
        return (CODES[self.policy_kind],)

    def begin(self, section: Page) -> None:
        """Begin with the prepared text in the language of the section."""
        home = HomePage.objects.get(path=tree_path(section))
        text = prepared(self.policy_kind, section.locale.language_code, home)
        self.title, self.summary = text.title, text.summary
        self.body = list(text.body)

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A policy needs its text."""
        return {} if self.body else {"body": _("Write the text of the policy.")}


class FaqPage(ItemPage):
    """The questions people ask most (คำถามที่พบบ่อย), by topic."""

    slug_prefix = "faq"
    sections = ("service",)
    answers = ("GWS2:1.9",)
    max_count_per_parent = 1

    template = "pages/policies/faq.html"

    class Meta:
        verbose_name = _("frequently asked questions")
        verbose_name_plural = _("frequently asked questions")

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """Without a question there is nothing to show."""
        if not self.questions.all():
            return {"questions": _("Write at least one question and its answer.")}
        return {}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Group the questions by topic, in the order in which the topics first appear."""
        topics: dict[str, list[FaqQuestion]] = {}
        for question in self.questions.all():
            topics.setdefault(question.topic, []).append(question)
        return super().get_context(request, *args, **kwargs) | {"topics": topics}


class FaqQuestion(QuestionPart):
    """One question and its answer, under its topic."""

    page = ParentalKey(FaqPage, on_delete=models.CASCADE, related_name="questions")
    topic = models.CharField(_("topic"), max_length=100, blank=True)
