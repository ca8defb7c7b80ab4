"""Addresses of our own staff screens, below the admin (``staff:queue``)."""

from __future__ import annotations

from django.urls import path

from pages.staff import (
    acts,
    appearance,
    decision,
    files,
    frames,
    history,
    holidays,
    items,
    moving,
    queue,
    reasons,
    recycle_bin,
    start,
    translating,
    upkeep,
    verbal,
)

app_name = "staff"
urlpatterns = [
    path("start/", start.StartView.as_view(), name="start"),
    path("items/", items.ItemsView.as_view(), name="items"),
    path("items/<int:pk>/history/", history.HistoryView.as_view(), name="history"),
    path("items/<int:pk>/take-down/", acts.TakeDownView.as_view(), name="take_down"),
    path("items/<int:pk>/next/", upkeep.make_next, name="make_next"),
    path("items/<int:pk>/copy/", upkeep.copy, name="copy"),
    path("items/<int:pk>/move/", moving.MoveView.as_view(), name="move"),
    path("items/<int:pk>/bin/", upkeep.put_away, name="put_away"),
    path("items/<int:pk>/restore/", upkeep.restore, name="restore"),
    path("items/<int:pk>/translate/", translating.begin, name="translate"),
    path("translations/", translating.TranslationsView.as_view(), name="translations"),
    path("translations/<int:pk>/", translating.TranslationView.as_view(), name="translation"),
    path("bin/", recycle_bin.BinView.as_view(), name="bin"),
    path("items/<int:pk>/checks/", files.checks, name="checks"),
    path("files/<int:pk>/card/", files.card, name="card"),
    path("requests/", queue.QueueView.as_view(), name="queue"),
    path("requests/results/", queue.QueueView.as_view(results_only=True), name="queue_results"),
    path("requests/urgent/", queue.UrgentView.as_view(), name="urgent"),
    path(
        "requests/urgent/results/",
        queue.UrgentView.as_view(results_only=True),
        name="urgent_results",
    ),
    path("requests/<int:pk>/", decision.DecisionView.as_view(), name="decide"),
    path("requests/<int:pk>/frame/", frames.frame, name="frame"),
    path("requests/<int:pk>/withdraw/", acts.withdraw, name="withdraw"),
    path("verbal/<int:pk>/confirm/", verbal.confirm, name="confirm_verbal"),
    path("verbal/<int:pk>/paper/", verbal.PaperView.as_view(), name="verbal_paper"),
    path("reasons/", reasons.ReasonsView.as_view(), name="reasons"),
    path("reasons/new/", reasons.ReasonView.as_view(), name="reason_new"),
    path("reasons/<int:pk>/", reasons.ReasonView.as_view(), name="reason"),
    path("reasons/<int:pk>/move/", reasons.move, name="reason_move"),
    path("reasons/<int:pk>/use/", reasons.use, name="reason_use"),
    path("appearance/", appearance.AppearanceView.as_view(), name="appearance"),
    path("holidays/", holidays.HolidaysView.as_view(), name="holidays"),
    path("holidays/<int:year>/take/", holidays.take, name="holidays_take"),
    path("holidays/<int:year>/confirm/", holidays.confirm, name="holidays_confirm"),
    path("holidays/day/<int:pk>/remove/", holidays.remove, name="holiday_remove"),
    path("here/", acts.here, name="here"),
    path("notices/read/", acts.read_notices, name="read_notices"),
]
