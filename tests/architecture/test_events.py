"""The log: loggers named after their app, events that are constant, known and explained."""

import ast
import re
from collections.abc import Iterator

from architecture.source import CODE, ROOT, Module, modules, tracked
from portal.logs import EVENT, OURS, STANDARD

LEVELS = {
    "info": "INFO",
    "warning": "WARNING",
    "error": "ERROR",
    "exception": "ERROR",
}
# What a JSON line calls its own parts.
TAKEN = STANDARD | {"at", "level", "logger", "event", "traceback"}
PORTAL = (ROOT / "site" / "portal", ROOT / "site")
TABLE = ROOT / "site" / "docs" / "log.md"
ROW = re.compile(r"^\| `([\w.]+)` \| (\w+) \| [^|]+ \| [^|]+ \|$", re.MULTILINE)


def calls(module: Module) -> Iterator[tuple[str, ast.Call]]:
    """Yield what a module calls, by the name it calls it by."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def events(module: Module) -> Iterator[tuple[str, ast.Call]]:
    """Yield (level, call) for each line that a module writes."""
    for name, call in calls(module):
        receiver, _, method = name.rpartition(".")
        if receiver == "logger":
            yield LEVELS.get(method, method), call


def event_of(call: ast.Call) -> str:
    """Return the event of a call, nothing where it is no constant by itself."""
    first = call.args[0] if len(call.args) == 1 else None
    return str(first.value) if isinstance(first, ast.Constant) else ""


def app_of(module: Module) -> str:
    """Return the label of the app a module belongs to; the portal itself is none."""
    folder = module.path.parent
    while not (folder / "apps.py").exists() and folder not in (ROOT, *PORTAL):
        folder = folder.parent
    return folder.name


def written() -> set[tuple[str, str, str]]:
    """Return (app, level, event) of every line that can be written."""
    return {
        (app_of(module), level, event_of(call))
        for module in modules(CODE)
        for level, call in events(module)
    }


def test_a_logger_is_named_after_its_app():
    found = [
        f"{module.name}:{call.lineno}"
        for module in modules(CODE)
        for name, call in calls(module)
        if name.endswith("getLogger")
        and f"logger = {ast.unparse(call)}" != f"logger = logging.getLogger({app_of(module)!r})"
    ]

    assert found == []


def test_nothing_is_written_past_the_loggers():
    direct = re.compile(r"^logging\.(debug|info|warning|error|exception|critical|log)$|^print$")
    found = [
        f"{module.name}:{call.lineno}"
        for module in modules(CODE)
        for name, call in calls(module)
        if direct.match(name)
    ]

    assert found == []


def test_an_event_is_a_constant_with_a_dot():
    found = [
        f"{module.name}:{call.lineno}"
        for module in modules(CODE)
        for level, call in events(module)
        if level not in LEVELS.values() or not EVENT.fullmatch(event_of(call))
    ]

    assert found == []


def test_an_event_belongs_to_one_app_and_has_one_level():
    names = [event for _, _, event in written()]

    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_no_id_takes_a_name_that_a_line_needs_itself():
    named = {
        (module.name, ast.literal_eval(key))
        for module in modules(CODE)
        for _, call in events(module)
        for node in ast.walk(call)
        if isinstance(node, ast.Dict)
        for key in filter(None, node.keys)
    }

    assert sorted(place for place in named if place[1] in TAKEN) == []


def test_every_app_that_writes_is_one_whose_lines_are_shown():
    assert {app for app, _, _ in written()} == set(OURS)


def test_the_table_for_operators_names_every_event_with_its_level():
    told = set(ROW.findall(TABLE.read_text()))

    assert told == {(event, level) for _, level, event in written()}


def test_the_table_is_part_of_the_repository():
    assert TABLE in tracked()
