"""What can go wrong with search, said so that staff may read it."""

from django.utils.translation import gettext_lazy as _


class SearchError(Exception):
    """Base of every named failure of search; ``message`` is safe to show."""

    message = _("Search is not available.")

    def __init__(self, **params: object) -> None:
        """Keep the values that the message names."""
        self.params = params
        super().__init__(params)

    def __str__(self) -> str:
        """Return the message in the reader's language."""
        return str(self.message) % self.params


class BadSynonyms(SearchError):
    """The synonym list breaks its own rules."""

    message = _("%(file)s, line %(line)s: a set of synonyms needs at least two different forms.")


class BadCorpus(SearchError):
    """A line of an evaluation file is not what the command expects."""

    message = _("%(file)s, line %(line)s: expected a JSON object with id and text.")
