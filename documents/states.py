"""The states a stored file can be in, in words staff can read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ScanState(models.TextChoices):
    """What the malware scanner says; only CLEAN and WAIVED may be published."""

    UNSCANNED = "unscanned", _("Not scanned for viruses")
    CLEAN = "clean", _("No virus found")
    INFECTED = "infected", _("Virus found in the file")
    UNSCANNABLE = "unscannable", _("The scanner could not look inside")
    WAIVED = "waived", _("Scan waived")


class TextState(models.TextChoices):
    """How the reading of a file's text ended."""

    PENDING = "pending", _("Text is being read")
    OK = "ok", _("Text can be searched")
    TRUNCATED = "truncated", _("Only the first part of the text can be searched")
    EMPTY = "empty", _("Scanned image, its text cannot be searched")
    ENCRYPTED = "encrypted", _("Locked with a password")
    UNSUPPORTED = "unsupported", _("Text of this file type is not read")
    SUSPECT = "suspect", _("The text layer is damaged, search may miss words")
    FAILED = "failed", _("The text could not be read")
    TIMEOUT = "timeout", _("Reading the text took too long")


class Reading(models.TextChoices):
    """Which way a page's text was obtained."""

    LAYER = "layer", _("Text inside the file")
    DECODED = "decoded", _("Text decoded from the symbols of an old font")
    REPAIRED = "repaired", _("Text repaired by dictionary")
    OCR = "ocr", _("Text read from the picture")


class FindingKind(models.TextChoices):
    """What screening looks for in the text before the public may see it."""

    NATIONAL_ID = "national_id", _("National ID number")
    SECRECY_MARK = "secrecy_mark", _("Secrecy mark")
    PHONE = "phone", _("Personal telephone number")
    BANK_ACCOUNT = "bank_account", _("Bank account number")
    LOCKED = "locked", _("Locked with a password")
