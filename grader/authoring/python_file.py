"""A Python file of the course as text and syntax tree. Nothing here runs it."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.i18n import both
from grader.model import Text

__all__ = ["PythonFile", "imported_packages", "read_python"]


@dataclass(frozen=True)
class PythonFile:
    """One file.

    Attributes
    ----------
    tree
        None when the file is missing or cannot be parsed.
    fault
        Line and message when it is there and cannot be parsed.
    """

    path: Path
    source: str
    tree: ast.Module | None
    fault: tuple[int, Text] | None = None


def read_python(path: Path) -> PythonFile:
    """Read and parse the file; a missing one is empty and without a fault."""
    try:
        source = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return PythonFile(path, "", None)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return PythonFile(path, "", None, (line, both("not UTF-8 text: save the file as UTF-8")))
    except OSError as error:
        return PythonFile(path, "", None, (1, both("cannot be read: {error}", error=error.strerror)))
    try:
        with warnings.catch_warnings():
            # An unknown escape such as "\d" will be an error of Python one day.
            warnings.simplefilter("error")
            return PythonFile(path, source, ast.parse(source, filename=str(path)))
    except SyntaxError as error:
        fault = (error.lineno or 1, both("not valid Python: {error}", error=error.msg))
    except ValueError as error:  # NUL bytes
        fault = (1, both("not valid Python: {error}", error=error))
    return PythonFile(path, source, None, fault)


def imported_packages(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield the top-level name of every package that the file imports, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.partition(".")[0], node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0], node.lineno
