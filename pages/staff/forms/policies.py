"""The first step of a policy, and of the frequent questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from pages.models.policies import PolicyKind
from pages.staff.form_parts import Step, field, first_step
from pages.staff.forms import procedure
from pages.staff.forms.procedure import IF_ANY, line


class PreparedTexts(Panel):
    """On a new policy: links to the form filled with each of the prepared texts."""

    class BoundPanel(Panel.BoundPanel):
        """The panel on one form."""

        template_name = "pages/staff/form/prepared_texts.html"

        def is_shown(self) -> bool:
            """Hide it once the policy exists: its text is the office's own by then."""
            return self.instance.pk is None and super().is_shown()

        def get_context_data(
            self, parent_context: Mapping[str, Any] | None = None
        ) -> dict[str, Any]:
            """Add the five policies."""
            context = super().get_context_data(parent_context)
            return context | {"kinds": PolicyKind.choices, "chosen": self.instance.policy_kind}


def policy() -> Step:
    """Return the first step of a policy: which one, then its prepared text."""
    return first_step(
        _("1 Policy"),
        PreparedTexts(heading=_("Prepared text")),
        field("policy_kind", _("Which policy")),
        field("effective_on", _("In force from"), IF_ANY),
        field(
            "body",
            _("Text"),
            _("Read it through and change what does not hold for your office before sending"),
        ),
        title=_("The name of the policy as it stands at the foot of every page"),
    )


def questions() -> Step:
    """Return the first step of the frequent questions."""
    return first_step(
        _("1 Questions"),
        procedure.questions(
            line(
                "topic",
                _("Topic"),
                _("Questions with the same topic stand together. Write it the same way each time"),
            ),
        ),
        title=_("Such as: frequently asked questions"),
    )
