"""A question and its answer, as service guides and the list of frequent questions show them."""

from __future__ import annotations

from zlib import crc32

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.parts import Part


class QuestionPart(Part):
    """A question people ask, and what the office answers."""

    question = models.CharField(_("question"), max_length=300)
    answer = models.TextField(_("answer"), max_length=3000)

    class Meta(Part.Meta):
        abstract = True
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    @property
    def anchor(self) -> str:
        """Return where the question stands on its page; it stays while its words stay.

        The row's own number would not do: publishing a new version may number rows anew.
        """
        return f"q-{crc32(self.question.encode()):08x}"
