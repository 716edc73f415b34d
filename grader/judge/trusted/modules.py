"""Trusted modules of one exercise: the reference solution and the known mistakes, loaded from their files."""

from __future__ import annotations

import types
from pathlib import Path
from typing import Any

from grader.errors import SuiteError
from grader.i18n import both

__all__ = ["BrokenModule", "LocalModule", "load_module"]


class LocalModule(types.ModuleType):
    """A module of the course's own, imported under a name that no other can shadow."""

    __file__: str


class BrokenModule:
    """A file that could not be imported: every case that uses it fails with the reason."""

    def __init__(self, name: str, error: BaseException) -> None:
        self._name = name
        self._error = error

    def __getattr__(self, name: str) -> Any:
        kind = type(self._error).__name__
        raise ImportError(f"{self._name}.py cannot be imported: {kind}: {self._error}") from self._error


def load_module(path: Path) -> LocalModule:
    """Run the file and return it as a module, without writing bytecode or entering `sys.modules`.

    Raises
    ------
    SuiteError
        Names the file and what it raised.
    """
    module = LocalModule(path.stem)
    module.__file__ = str(path)
    try:
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), module.__dict__)
    except (Exception, SystemExit) as error:
        raise SuiteError(
            both("{path} cannot be loaded: {kind}: {error}", path=path, kind=type(error).__name__, error=error)
        ) from error
    return module
