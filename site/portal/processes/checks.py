"""System checks: every line of the schedule leads to a task, every periodic task has a line."""

import inspect
from collections.abc import Iterator, Sequence
from importlib import import_module

from django.apps import AppConfig, apps
from django.conf import settings
from django.core import checks
from django.utils.module_loading import import_string, module_has_submodule
from django_tasks.base import Task


@checks.register()
def schedule_leads_to_tasks(
    app_configs: Sequence[AppConfig] | None, **options: object
) -> list[checks.CheckMessage]:
    """portal.E001: a line of SCHEDULE names something that is no task."""
    return [
        checks.Error(
            f"SCHEDULE line {name!r} names {path!r}, which is no task.",
            hint="Give the dotted path of a function decorated with @task.",
            id="portal.E001",
        )
        for name, path, _ in settings.SCHEDULE
        if not is_task(path)
    ]


@checks.register()
def periodic_tasks_are_scheduled(
    app_configs: Sequence[AppConfig] | None, **options: object
) -> list[checks.CheckMessage]:
    """portal.W001: a task without arguments that nobody schedules would never run."""
    scheduled = {path for _, path, _ in settings.SCHEDULE}
    return [
        checks.Warning(
            f"Task {path!r} takes no arguments and is never scheduled.",
            hint="Add a line to SCHEDULE.",
            id="portal.W001",
        )
        for path in periodic_tasks()
        if path not in scheduled
    ]


def is_task(path: str) -> bool:
    """Tell whether a dotted path leads to a task."""
    try:
        return isinstance(import_string(path), Task)
    except ImportError:
        return False


def periodic_tasks() -> Iterator[str]:
    """Yield the dotted paths of our tasks that take no arguments."""
    for app in apps.get_app_configs():
        if not app.path.startswith(str(settings.ROOT)) or ".venv" in app.path:
            continue
        if app.module is not None and module_has_submodule(app.module, "tasks"):
            module = import_module(f"{app.name}.tasks")
            yield from (
                task.module_path
                for task in vars(module).values()
                if isinstance(task, Task) and not inspect.signature(task.func).parameters
            )
