"""Stored files, the text read from them, and the findings of screening."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models.base import ModelBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.search import index

from documents.errors import FileIsFixed
from documents.states import FindingKind, Reading, ScanState, TextState
from documents.storage import originals, previews, unguessable

# What an approval covers: these never change once the row exists.
FIXED_FIELDS = ("file", "sha256", "file_size", "media_type", "format", "original_name")
# The states in which a file may be opened and published.
PASSED = (ScanState.CLEAN, ScanState.WAIVED)


class StoredFileQuerySet(DocumentQuerySet):
    """Selections of stored files; refuses bulk changes of what is fixed."""

    def update(self, **kwargs: Any) -> int:
        """Update columns, except those an approval covers. Raises FileIsFixed."""
        if not set(kwargs).isdisjoint(FIXED_FIELDS):
            raise FileIsFixed
        return int(super().update(**kwargs))

    def same_bytes(self, sha256: str) -> Self:
        """Files that hold exactly these bytes."""
        return self.filter(sha256=sha256)

    def waiting(self) -> Self:
        """Files that wait for the malware scanner, or passed it and wait to be read."""
        passed = models.Q(scan_state__in=PASSED, text_state=TextState.PENDING)
        return self.filter(passed | models.Q(scan_state=ScanState.UNSCANNED))

    def unscanned(self) -> Self:
        """Files that wait for the malware scanner."""
        return self.filter(scan_state=ScanState.UNSCANNED)


class StoredFile(AbstractDocument):
    """One uploaded file, byte for byte; a new version is a new row."""

    file = models.FileField(upload_to=unguessable, storage=originals, verbose_name=_("file"))
    sha256 = models.CharField(
        _("Fingerprint (SHA-256)"), max_length=64, db_index=True, editable=False
    )
    media_type = models.CharField(max_length=100, editable=False)
    format = models.CharField(_("File type"), max_length=10, db_index=True, editable=False)
    original_name = models.CharField(_("File name"), max_length=255, editable=False)
    pages = models.PositiveIntegerField(_("Number of pages"), null=True, editable=False)

    scan_state = models.CharField(
        max_length=12, choices=ScanState.choices, default=ScanState.UNSCANNED, editable=False
    )
    scan_note = models.CharField(max_length=200, blank=True, editable=False)
    scanned_at = models.DateTimeField(null=True, editable=False)
    scan_waived_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )

    text_state = models.CharField(
        max_length=12, choices=TextState.choices, default=TextState.PENDING, editable=False
    )
    text_quality = models.FloatField(null=True, editable=False)
    text_note = models.CharField(max_length=200, blank=True, editable=False)

    preview = models.FileField(storage=previews, blank=True, editable=False)
    is_tagged = models.BooleanField(null=True, editable=False)
    embedded_title = models.CharField(max_length=255, blank=True, editable=False)
    embedded_language = models.CharField(max_length=35, blank=True, editable=False)

    objects: ClassVar[Any] = StoredFileQuerySet.as_manager()

    admin_form_fields = ("title", "file", "collection", "tags")
    search_fields = [
        *AbstractDocument.search_fields,
        index.SearchField("original_name"),
        index.FilterField("format"),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("Stored file")
        verbose_name_plural = _("Stored files")

    @classmethod
    def from_db(cls, db: str | None, field_names: Iterable[str], values: Iterable[Any]) -> Self:
        """Load a row and remember the fixed values it came with."""
        stored = super().from_db(db, field_names, values)
        stored._fixed = {
            name: str(stored.__dict__[name]) for name in FIXED_FIELDS if name in stored.__dict__
        }
        return stored

    def save(
        self,
        force_insert: bool | tuple[ModelBase, ...] = False,
        force_update: bool = False,
        using: str | None = None,
        update_fields: Iterable[str] | None = None,
    ) -> None:
        """Save the row; on an existing one raise FileIsFixed if the bytes' facts changed."""
        if any(str(getattr(self, name)) != value for name, value in self._loaded().items()):
            raise FileIsFixed
        super().save(
            force_insert=force_insert,
            force_update=force_update,
            using=using,
            update_fields=update_fields,
        )
        self._fixed = {name: str(getattr(self, name)) for name in FIXED_FIELDS}

    def _loaded(self) -> dict[str, str]:
        fixed: dict[str, str] = getattr(self, "_fixed", {})
        return fixed

    @property
    def filename(self) -> str:
        """The name the office gave the file; its key in the store says nothing."""
        return self.original_name or str(super().filename)

    @property
    def content_type(self) -> str:
        """The media type found in the bytes, not guessed from the name."""
        return self.media_type or str(super().content_type)

    @property
    def url(self) -> str:
        """Where staff open the file; the public reads it through its page."""
        return reverse("documents:content", args=[self.pk])

    @property
    def is_safe(self) -> bool:
        """Whether the scan state allows publication."""
        return self.scan_state in PASSED

    @property
    def is_searchable(self) -> bool:
        """Whether a reader's search can find words of this file."""
        return self.text_state in (TextState.OK, TextState.TRUNCATED, TextState.SUSPECT)

    def duplicates(self) -> StoredFileQuerySet:
        """Other rows that hold exactly the same bytes, oldest first."""
        others = StoredFile.objects.same_bytes(self.sha256).exclude(pk=self.pk)
        selected: StoredFileQuerySet = others.order_by("pk")
        return selected

    def readings(self) -> models.QuerySet["ExtractedText"]:
        """Every reading of every page, best reading of a page first."""
        return ExtractedText.objects.filter(sha256=self.sha256)

    def passages(self) -> models.QuerySet["ExtractedText"]:
        """The best reading of each page, in page order: what readers are shown."""
        return self.readings().filter(is_best=True)

    def open_findings(self) -> models.QuerySet["Finding"]:
        """Findings that still forbid publication."""
        return self.findings.filter(is_blocking=True, excused_at=None)


class ExtractedText(models.Model):
    """What one reading of one page says; keyed by the bytes, so never read twice."""

    sha256 = models.CharField(max_length=64)
    page = models.PositiveIntegerField()
    reading = models.CharField(max_length=10, choices=Reading.choices, default=Reading.LAYER)
    is_best = models.BooleanField(default=True)
    text = models.TextField()
    quality = models.FloatField(null=True)

    class Meta:
        verbose_name = _("Extracted text")
        verbose_name_plural = _("Extracted texts")
        ordering = ("page", "-is_best", "reading")
        constraints = (
            models.UniqueConstraint(
                fields=("sha256", "page", "reading"), name="documents_one_text_per_reading"
            ),
        )

    def __str__(self) -> str:
        return f"{self.sha256[:8]} {self.page} {self.reading}"


class Finding(models.Model):
    """Something screening saw in a file's text (สิ่งที่ระบบตรวจพบ)."""

    file = models.ForeignKey(StoredFile, on_delete=models.CASCADE, related_name="findings")
    kind = models.CharField(max_length=20, choices=FindingKind.choices)
    is_blocking = models.BooleanField()
    page = models.PositiveIntegerField()
    excerpt = models.CharField(max_length=200)
    found_at = models.DateTimeField(auto_now_add=True)
    excused_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    excused_at = models.DateTimeField(null=True)
    excused_reason = models.TextField(blank=True)

    class Meta:
        verbose_name = _("Screening finding")
        verbose_name_plural = _("Screening findings")
        ordering = ("page", "pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.excerpt}"

    @property
    def is_excused(self) -> bool:
        """Whether an officer recorded why this may be published all the same."""
        return self.excused_at is not None
