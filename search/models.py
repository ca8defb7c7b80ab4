"""Tables of the embedded index that Django knows; the full-text tables sit beside them."""

from django.db import models


class IndexedEntry(models.Model):
    """What filters, facets and the visibility of one entry are read from."""

    key = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=50)
    agency = models.CharField(max_length=50)
    section = models.CharField(max_length=50)
    language = models.CharField(max_length=10)
    fiscal_year = models.SmallIntegerField(null=True)
    file_type = models.CharField(max_length=20)
    # Shared by the translations of one thing; empty where there are none.
    item = models.CharField(max_length=50, blank=True, default="", db_index=True)
    # The values of search.filters.FACETS as JSON: counted for every entry that matches.
    facets = models.CharField(max_length=400)
    # Microseconds since 1970: the engine compares them for every candidate.
    visible_from = models.BigIntegerField(db_index=True)
    visible_until = models.BigIntegerField()
    length = models.PositiveIntegerField()
    analysis = models.PositiveSmallIntegerField()
    fingerprint = models.CharField(max_length=32)

    def __str__(self) -> str:
        """Name the entry by its key."""
        return self.key


class IndexedText(models.Model):
    """What one entry shows, and its token strings; read only for the best candidates."""

    entry = models.OneToOneField(
        IndexedEntry, on_delete=models.CASCADE, primary_key=True, related_name="text"
    )
    shown = models.BinaryField()
    tokens = models.BinaryField()

    def __str__(self) -> str:
        """Name the text by its entry."""
        return f"text of entry {self.pk}"
