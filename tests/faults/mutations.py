"""Each lock, transaction, guard and trigger: its text, the text without it, who must notice.

A mutation is applied to a copy of the sources. `noticed` names a probe (with its database and
amount) or a test; at least one of them must fail. Text that is no longer there is an error.
"""

from __future__ import annotations

from dataclasses import dataclass

ACTIONS = "pages/publishing/actions.py"
CUSTODY = "pages/publishing/custody.py"
FREEZE = "pages/publishing/freeze.py"
POLICY = "pages/publishing/policy.py"
READINESS = "pages/publishing/readiness.py"
DELEGATING = "pages/publishing/delegating.py"
HANDING = "pages/publishing/handing_over.py"
VERBAL = "pages/publishing/verbal.py"
GATE = "pages/publishing/gate.py"
GUARDS = "tests/publishing/test_guards.py"
WAY = "tests/publishing/test_actions.py"
DEPUTIES = "tests/publishing/test_delegating.py"
LEFT = "tests/publishing/test_handing_over.py"
MENDING = "tests/faults/test_index_mending.py"
HOLES = "tests/publishing/test_gate.py"
FIXITY = "tests/publishing/test_content_fixity.py"


@dataclass(frozen=True, slots=True)
class Probe:
    """A probe by its name, or a test by its path, on one database."""

    database: str
    name: str


@dataclass(frozen=True, slots=True)
class Mutation:
    """One safeguard and its removal."""

    name: str
    file: str
    old: str
    new: str
    noticed: Probe | str
    # Other safeguards of the same file that must go with it, because each alone is enough.
    also: tuple[tuple[str, str], ...] = ()

    def applied(self, text: str) -> str | None:
        """Return a file's text without the safeguard; None when it does not stand there once."""
        for old, new in ((self.old, self.new), *self.also):
            if text.count(old) != 1:
                return None
            text = text.replace(old, new)
        return text


def _raced(name: str, file: str, old: str, new: str, probe: str) -> Mutation:
    """A lock: only PostgreSQL takes it, SQLite has one writer at a time."""
    return Mutation(f"lock: {name}", file, old, new, Probe("postgresql", probe))


def _whole(act: str, scene: str, file: str = ACTIONS, by: str = "transaction.atomic") -> Mutation:
    """A transaction around an action."""
    text = f"@{by}\ndef {act}("
    probe = Probe("sqlite", f"crash: {scene}")
    return Mutation(f"transaction: {act}", file, text, f"def {act}(", probe)


def _guard(name: str, file: str, line: str, test: str) -> Mutation:
    """A refusal: its one line does nothing."""
    indent = line[: len(line) - len(line.lstrip())]
    return Mutation(f"guard: {name}", file, line, f"{indent}pass\n", test)


def _trigger(table: str, suffix: str, test: str) -> Mutation:
    """A trigger: the world of the tests is made without it."""
    text = "    home = agency()\n"
    drop = f"DROP TRIGGER {table}_{suffix}"
    new = f'    connection.cursor().execute("{drop}")\n{text}'
    return Mutation(f"trigger: {table}_{suffix}", "tests/conftest.py", text, new, test)


ONE_CHANGE = "indexing.one_change()"
LOCKS = (
    _raced("page of an action", CUSTODY,
           "held = Page.objects.select_for_update()", "held = Page.objects", "submit ∥ submit"),
    # Each of these three alone is enough to let only one decision through; against a take-down the
    # page's lock has a second behind it, as the turn for evidence asks for the page as well.
    Mutation("lock: request, page and compare-and-set", CUSTODY,
             "pages = Page.objects.select_for_update()", "pages = Page.objects",
             Probe("postgresql", "approve ∥ reject"),
             also=(('rows.select_for_update(of=("self",)).get', "rows.get"),
                   ("    if moved != 1:\n", "    if moved > 1:\n"))),
    _raced("no more than the workflow", CUSTODY,
           'WorkflowState.objects.select_for_update(of=("self",))',
           "WorkflowState.objects.select_for_update()", "8 writers"),
    _raced("pages about to be deleted", FREEZE, "Page.objects.select_for_update().filter(path__",
           "Page.objects.filter(path__", "submit ∥ delete"),
    _raced("tail of the audit chain", "site/portal/audit/chain.py",
           "    order.hold(order.Turn.AUDIT)\n", "", "8 writers"),
    _raced("running number", "pages/publishing/numbering.py",
           "RunningNumber.objects.select_for_update()", "RunningNumber.objects", "8 writers"),
    Mutation("lock: BEGIN IMMEDIATE", "site/portal/settings/base.py",
             '"transaction_mode": "IMMEDIATE"', '"transaction_mode": "DEFERRED"',
             Probe("sqlite", "approve ∥ approve")),
    Mutation("lock: patience for the writer", "site/portal/settings/base.py",
             '"timeout": 20,', '"timeout": 0,', Probe("sqlite", "8 writers")),
    Mutation("lock: the writer who waits longest", "site/portal/sqlite/base.py",
             "FIRST, LEAST = 0.005, 0.0005", "FIRST, LEAST = 0.005, 2.0",
             "tests/portal/test_sqlite.py"),
    _raced("reading a file beside a take-down", "pages/search_entries.py",
           f"@{ONE_CHANGE}\ndef index_text(", "def index_text(", "read ∥ take down"),
    _raced("spoken approval", VERBAL, "VerbalApproval.objects.select_for_update()",
           "VerbalApproval.objects", "confirm ∥ paper"),
    _raced("agency of a deputy", DELEGATING,
           "    Page.objects.select_for_update().get(pk=agency.pk)\n", "", "deputy ∥ deputy"),
)  # fmt: skip
TRANSACTIONS = (
    _whole("submit", "submit (written)"),
    _whole("withdraw", "withdraw (approved)"),
    _whole("approve", "approve (waiting)"),
    _whole("send_back", "send back (waiting)"),
    _whole("reject", "reject (waiting)"),
    _whole("publish", "publish (approved)", by=ONE_CHANGE),
    _whole("take_down", "take down (public)", by=ONE_CHANGE),
    _whole("expire", "expire (overdue)", by=ONE_CHANGE),
    _whole("record_verbal_approval", "verbal", VERBAL),
    _whole("confirm_verbal_approval", "confirm", VERBAL),
    _whole("put_away", "put away", "pages/upkeep/recycling.py"),
    _whole("delegate", "delegate", DELEGATING),
    _whole("end_early", "end deputy", DELEGATING),
    _whole("hand_over", "hand over", HANDING),
    _whole("appoint", "appoint", HANDING),
    Mutation("transaction: index and portal together", ACTIONS, f"@{ONE_CHANGE}\ndef publish(",
             "@transaction.atomic\ndef publish(",
             Probe("postgresql", f"{MENDING}::test_a_publication_that_fails_leaves_no_entry")),
    Mutation("transaction: mending the index after a restart", "pages/search_mending.py",
             "    if settings.SEARCH_DATABASE == DEFAULT_DB_ALIAS:\n", "    if True:\n",
             Probe("postgresql", MENDING)),
)  # fmt: skip
GUARDING = (
    _guard("frozen revision", FREEZE, "        raise stopped(Frozen(), revision=instance.pk)\n",
           f"{GUARDS}::test_autosave_overwriting_a_frozen_revision"),
    _guard("no live page without a record", FREEZE,
           "    if record is None or not _says(instance, record):\n"
           "        raise stopped(GateClosed(), page=instance.pk)\n",
           f"{GUARDS}::test_a_save_in_the_shell"),
    _guard("evidence is not deleted", FREEZE,
           "    if has_evidence(page):\n        raise stopped(EvidenceKept(), page=page.pk)\n",
           "tests/faults/test_deleting.py::test_it_says_that_its_evidence_is_kept"),
    _guard("no evidence by fixture", FREEZE, "    if raw:\n"
           "        raise stopped(GateClosed(), table=instance._meta.db_table, row=instance.pk)\n",
           f"{GUARDS}::test_loaddata_of_forged_evidence"),
    _guard("a workflow ends only with all approvals", GATE,
           "    if request is None or not _all_steps_approved(workflow_state, request):\n"
           "        raise stopped(NotApproved(), page=int(workflow_state.object_id))\n",
           f"{HOLES}::test_a_finished_workflow_without_our_decisions"),
    _guard("who sends", POLICY, "    if not drafts(by, page):\n        raise errors.NotAuthor\n",
           f"{WAY}::test_only_the_owner_sends"),
    _guard("closed accounts", POLICY, "    if not by.is_active:\n        raise errors.Inactive\n",
           f"{WAY}::test_a_closed_account_decides_nothing"),
    _guard("own request", POLICY,
           "    if by.pk in writers:\n        raise errors.OwnRequest\n",
           f"{WAY}::test_nobody_approves_their_own_request"),
    _guard("second and third signature by one", POLICY,
           "    if by.pk in approvers_of(request):\n        raise errors.SameSigner\n",
           f"{WAY}::test_the_approver_may_not_publish"),
    _guard("what was on the screen", POLICY,
           "    if seen is not None and seen != request.revision_id:\n"
           "        raise errors.Changed\n",
           f"{WAY}::test_a_decision_about_another_revision_is_refused"),
    _guard("what was approved is what is published", READINESS,
           "    if covered is None or fixity.altered_version(request.revision, covered, kept):\n"
           "        raise errors.Changed\n",
           f"{FIXITY}::test_what_was_changed_after_its_approval_is_not_published"),
    _guard("a reason", POLICY,
           "    if reason is None or not reason.is_active:\n"
           "        raise errors.ReasonRequired\n",
           f"{WAY}::test_a_return_needs_a_reason"),
    _guard("one open request", READINESS,
           "    if PublicationRequest.objects.open().filter(page_id=page.pk).exists():\n"
           "        raise errors.AlreadyWaiting\n", f"{WAY}::test_an_item_waits_only_once"),
    _guard("complete", READINESS, "    if problems:\n        raise errors.Incomplete(problems)\n",
           f"{WAY}::test_a_draft_without_details_cannot_be_sent"),
    _guard("not in the bin", READINESS,
           '    if getattr(page, "binned_at", None) is not None:\n        raise errors.InBin\n',
           "tests/upkeep/test_recycling.py::test_it_cannot_be_sent"),
    _guard("every point ticked", "pages/publishing/checklist.py",
           "        raise ChecklistOpen.naming(left)\n",
           f"{WAY}::test_publishing_asks_for_every_point_and_keeps_the_ticks"),
    _guard("a deputy's own request", POLICY, "    if given and not usable:\n"
           "        raise people_errors.PrincipalsRequest\n",
           f"{DEPUTIES}::test_a_deputy_does_not_approve_what_the_approver_wrote"),
    _guard("who names a deputy", DELEGATING,
           "    _require_recorder(agency, terms.principal, by)\n",
           f"{DEPUTIES}::test_nobody_else_names_one"),
    _guard("days of a deputy", DELEGATING,
           "    _require_days(agency, terms, calendar.in_bangkok(now).date())\n",
           f"{DEPUTIES}::test_days_that_do_not_fit"),
    _guard("an owner who is still here", HANDING,
           "    if owner is None or owner.is_active or policy.is_structure(page):\n"
           "        raise people_errors.StillHere\n", LEFT),
    _guard("an approver who can decide", HANDING,
           "    if staffing.decidable(request):\n        raise people_errors.DeciderHere\n",
           f"{LEFT}::test_nobody_is_named_while_an_approver_can_decide"),
    _guard("who may be named", HANDING,
           "    if to.pk == by.pk or not may_stand_in(request, to):\n"
           "        raise people_errors.NoSuccessor\n", f"{LEFT}::test_who_cannot_be_named"),
    _guard("the step switched off", "pages/publishing/models/workflow.py",
           "            raise stopped(WorkWaiting(), step=self.pk)\n",
           f"{HOLES}::test_disabling_a_task_while_work_waits"),
)  # fmt: skip
SQL = f"{GUARDS}::test_the_database_refuses_to_delete_evidence_by_sql"
CHANGE = f"{GUARDS}::test_the_database_refuses_to_change_evidence"
TRIGGERS = (
    _trigger("publishing_decision", "kept", SQL),
    _trigger("audit_auditentry", "kept", SQL),
    _trigger("publishing_decision", "fixed", CHANGE),
    _trigger("publishing_publicationrecord", "fixed", CHANGE),
    _trigger("publishing_publicationrequest", "fixed", CHANGE),
    _trigger(
        "publishing_delegation", "fixed", f"{DEPUTIES}::test_the_database_changes_no_delegation"
    ),
)
MUTATIONS = (*LOCKS, *TRANSACTIONS, *GUARDING, *TRIGGERS)
# One of each kind, for every change; `make faults` takes all.
SOME = frozenset(
    {
        "lock: BEGIN IMMEDIATE",
        "transaction: expire",
        "guard: who sends",
        "trigger: publishing_decision_kept",
    }
)
