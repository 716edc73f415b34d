"""What a suite forbids in the student's file, and what it lets itself do with the student's objects.

Both are values kept in a module-level name of the suite; whoever runs the suite finds them there.
"""

from __future__ import annotations

from dataclasses import dataclass

from grader.errors import SuiteError
from grader.i18n import both
from grader.model import Text

__all__ = ["AllowedOperators", "Forbidden", "allow_operators", "forbid"]


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Names that the student's file must not use, and why."""

    names: tuple[str, ...]
    reason: Text


@dataclass(frozen=True, slots=True)
class AllowedOperators:
    """Classes of the student whose objects the suite may add, compare and so on."""

    names: tuple[str, ...]


def forbid(*names: str, ko: str, en: str) -> Forbidden:
    """Ban ``names``, such as ``"numpy.tanh"``, from the student's file.

    Parameters
    ----------
    *names
        Dotted names of modules, functions or classes.
    ko, en
        The reason, shown to the student.
    """
    _require_names("forbid", names, may_be_dotted=True)
    if not ko.strip() or not en.strip():
        raise SuiteError(both("forbid: the reason is needed in both languages"))
    return Forbidden(names, Text(ko=ko, en=en))


def allow_operators(*names: str) -> AllowedOperators:
    """Let the suite use operators and comparisons on objects of the student's classes ``names``."""
    _require_names("allow_operators", names, may_be_dotted=False)
    return AllowedOperators(names)


def _require_names(caller: str, names: tuple[str, ...], *, may_be_dotted: bool) -> None:
    if not names:
        raise SuiteError(both("{caller}: at least one name is needed", caller=caller))
    for name in names:
        parts = name.split(".") if isinstance(name, str) and may_be_dotted else [name]
        if not all(isinstance(part, str) and part.isidentifier() for part in parts):
            raise SuiteError(both("{caller}: {name} is not a name", caller=caller, name=repr(name)))
