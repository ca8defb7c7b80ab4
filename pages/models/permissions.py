"""What Wagtail may let anybody do with a page: draft it, and nothing that makes it public."""

from __future__ import annotations

from wagtail.models import Page, PagePermissionTester

from pages.publishing import policy


class OfficialPagePermissionTester(PagePermissionTester):
    """Refuses every direct way to the public, to superusers too (publication.md, The gate 1)."""

    def can_publish(self) -> bool:
        """Nobody publishes directly."""
        return False

    def can_publish_subpage(self) -> bool:
        """Nobody creates a page in public."""
        return False

    def can_unpublish(self) -> bool:
        """Nobody unpublishes directly: a take-down has a reason."""
        return False

    def can_unschedule(self) -> bool:
        """There is no schedule outside the request."""
        return False

    def can_set_view_restrictions(self) -> bool:
        """Visibility has one rule; a second one would contradict it."""
        return False

    def can_submit_for_moderation(self) -> bool:
        """Sending goes through our action, which Wagtail's submit button does not call."""
        return False

    def can_lock(self) -> bool:
        """Work in progress is locked by its request, not by hand."""
        return False

    def can_unlock(self) -> bool:
        """Only a decision or a withdrawal ends the lock of a request."""
        return False

    def can_copy(self) -> bool:
        """Copies and aliases would carry content past the gate."""
        return False

    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        """See can_copy; Wagtail asks this one for copy_for_translation too."""
        return False

    def can_move(self) -> bool:
        """Nobody moves a page by Wagtail's form: ours leaves the former address behind."""
        return False

    def can_move_to(self, destination: Page) -> bool:
        """Wagtail lets superusers skip can_move; we do not."""
        return self.can_move() and bool(super().can_move_to(destination))

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Nobody deletes: what is not wanted goes into the recycle bin."""
        return False

    def can_edit(self) -> bool:
        """Only the person who drafts an item edits it; a superuser repairs it.

        Home and sections belong to every owner of the agency; what is in the bin rests.
        """
        if not self.user.is_active or self.page_is_root or self.page.binned_at is not None:
            return False
        return bool(self.user.is_superuser or policy.drafts(self.user, self.page))

    def can_reorder_children(self) -> bool:
        """Lists are ordered by date, so there is nothing to reorder."""
        return False
