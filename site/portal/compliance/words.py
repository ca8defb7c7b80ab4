"""The words in which frameworks speak: kinds of requirement, certainty, states."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What a requirement asks for."""

    CONTENT = "content", _("Information")
    FEATURE = "feature", _("Ability of the web site")
    POLICY = "policy", _("Policy statement")
    PROCESS = "process", _("Way of working")
    FORM_FIELD = "form_field", _("Field of the request form")
    EVIDENCE = "evidence", _("Evidence for assessment")


class Certainty(models.TextChoices):
    """How far the row was read in an original; none of it is law."""

    SEED = "seed", _("read in papers of offices")
    SOURCE = "source", _("read in a public source")
    OWN = "own", _("common knowledge")
    UNVERIFIED = "unverified", _("not verified")
    INFERRED = "inferred", _("inferred")


class Status(models.TextChoices):
    """Whether an edition counts on the public pages."""

    IN_USE = "in_use", _("in use")
    DRAFT = "draft", pgettext_lazy("framework", "draft")


class State(models.TextChoices):
    """How a requirement stands in one agency."""

    PUBLIC = "public", pgettext_lazy("state of a requirement", "Public")
    NOT_APPLICABLE = "not_applicable", _("Not our mission")
    MISSING = "missing", _("Missing")
    OPTIONAL = "optional", _("If any")


STATUSES = tuple(Status.values)
