"""One fingerprint for what a reader would see of a page, draft or public."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Page, Revision

# Columns that say where a page stands or how it is edited, not what it says.
VOLATILE = frozenset(
    {
        "pk",
        "id",
        "page_ptr",
        "officialpage_ptr",
        "path",
        "depth",
        "numchild",
        "url_path",
        "slug",
        "translation_key",
        "locale",
        "alias_of",
        "content_type",
        "owner",
        "live",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "locked",
        "locked_at",
        "locked_by",
        "expired",
        "go_live_at",
        "expire_at",
        "draft_title",
        "wagtail_admin_comments",
        "wagtail_admin_comment_replies",
        "section_page",
        "listed_at",
        "listed_kind",
        "listed_file",
        "source_revision",
        "binned_at",
        "binned_by",
    }
)


def content_of(page: Page) -> dict[str, Any]:
    """Return the page's content as a revision would store it."""
    plain = json.loads(json.dumps(page.serializable_data(), cls=DjangoJSONEncoder))
    return dict(plain)


# Columns of child rows that say which row it is and below which page it hangs.
OF_ROWS = frozenset({"pk", "page"})


def _said(value: Any) -> Any:
    """Return a value without the keys of child rows: a row saved anew says the same."""
    if isinstance(value, list) and value and isinstance(value[0], dict) and "pk" in value[0]:
        return [{name: row[name] for name in row if name not in OF_ROWS} for row in value]
    return value


def fingerprint(content: dict[str, Any]) -> str:
    """Return the SHA-256 of content, volatile columns left out, as canonical JSON."""
    kept = {key: _said(value) for key, value in content.items() if key not in VOLATILE}
    text = json.dumps(kept, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def revision_fingerprint(revision: Revision) -> str:
    """Return the fingerprint of what a revision holds."""
    return fingerprint(revision.content)


def page_fingerprint(page: Page) -> str:
    """Return the fingerprint of what a page instance holds now."""
    return fingerprint(content_of(page))


def is_content(field: str) -> bool:
    """Return whether a column is part of what readers see."""
    return field.removesuffix("_id") not in VOLATILE
