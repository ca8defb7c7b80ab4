"""The form behind Wagtail's own document screens: a new file is checked, an old one stays."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.documents.forms import BaseDocumentForm

from documents.errors import FileError, FileIsFixed
from documents.intake import Intake, taken_in


class StoredFileForm(BaseDocumentForm):
    """Edits title and tags; accepts bytes once (WAGTAILDOCS_DOCUMENT_FORM_BASE)."""

    def clean_file(self) -> Any:
        """Check new bytes as every upload is checked; refuse them on an existing row."""
        upload = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return upload
        if self.instance.pk:
            raise ValidationError(str(FileIsFixed()))
        try:
            with taken_in(upload) as intake:
                self._describe(intake)
        except FileError as refused:
            raise ValidationError(str(refused)) from refused
        upload.seek(0)
        return upload

    def _describe(self, intake: Intake) -> None:
        self.instance.original_name = intake.name
        self.instance.sha256 = intake.sha256
        self.instance.format = intake.kind.name
        self.instance.media_type = intake.kind.media_type
        self.instance.file_size = intake.size
