"""Reads the project's own source, so that the budgets can be measured on it."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = ("site/portal", "site/thai", "pages", "documents", "search")
TESTS = ("tests",)
Function = ast.FunctionDef | ast.AsyncFunctionDef
BLOCKS = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)


@dataclass(frozen=True)
class Module:
    """One Python file: where it is, what it says, how Python reads it."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Return the path inside the repository."""
        return str(self.path.relative_to(ROOT))

    @property
    def lines(self) -> int:
        """Return the number of lines."""
        return self.text.count("\n")


@cache
def modules(folders: tuple[str, ...] = CODE) -> tuple[Module, ...]:
    """Return the Python files under some folders; generated migrations are no one's prose."""
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple(read(path) for path in found if "migrations" not in path.parts)


def read(path: Path) -> Module:
    """Return one parsed file."""
    text = path.read_text()
    return Module(path, text, ast.parse(text, filename=str(path)))


def functions(found: tuple[Module, ...]) -> Iterator[tuple[str, Function]]:
    """Yield (place, function) for every function and method."""
    for module in found:
        for node in ast.walk(module.tree):
            if isinstance(node, Function):
                yield f"{module.name}:{node.lineno} {node.name}", node


def length(function: Function) -> int:
    """Return the lines of a function from `def` to its end, docstring included."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def depth(node: ast.AST) -> int:
    """Return how many blocks stand inside one another; an elif stands beside its if."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function | ast.ClassDef | ast.Lambda):
            continue
        beside = isinstance(node, ast.If) and isinstance(child, ast.If) and child in node.orelse
        step = 1 if isinstance(child, BLOCKS) and not beside else 0
        deepest = max(deepest, step + depth(child))
    return deepest


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files that git knows or would take up, but none that it ignores."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def files(*suffixes: str) -> list[Path]:
    """Return the files of the repository with one of these endings."""
    return [path for path in tracked() if path.suffix in suffixes]


def short(path: Path) -> str:
    """Return a path inside the repository."""
    return str(path.relative_to(ROOT))
