"""The digest of a whole revision: how content was fixed before it was fixed value by value.

Never change it: digests of this form are printed on papers and claimed by the audit log. New ones
are made by `pages.publishing.fixity`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

# What the digest left out, by the names that the columns had then.
LEFT_OUT = frozenset(
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
LEFT_OUT_OF_ROWS = frozenset({"pk", "page"})


def whole_digest(content: Mapping[str, Any]) -> str:
    """Return the SHA-256 of what a revision holds, some columns left out, as canonical JSON."""
    kept = {name: _said(value) for name, value in content.items() if name not in LEFT_OUT}
    text = json.dumps(kept, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _said(value: Any) -> Any:
    """Return a value without the keys of child rows: a row saved anew says the same."""
    if isinstance(value, list) and value and isinstance(value[0], dict) and "pk" in value[0]:
        return [{name: row[name] for name in row if name not in LEFT_OUT_OF_ROWS} for row in value]
    return value
