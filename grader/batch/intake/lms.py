"""What the names tell that learning management systems give to what was handed in.

========== =====================================================================================
Canvas     ``doejane_LATE_1234_98765_relu-1.py``: name, mark, student, attachment, the file's own name;
           one file each, all in one folder; ``anon_x1Y2z`` instead of name and student where marking is anonymous;
           ``…_text.html`` and ``…_link.html`` for what is no file
Moodle     ``Jane Doe_123456_assignsubmission_file_/relu.py``, or all of it joined by ``_`` where folders are off;
           ``Participant_123456`` where marking is anonymous
Gradescope ``submission_1234567/``; who it is of stands in ``submission_metadata.yml``
========== =====================================================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Label", "label_of"]

_CANVAS = re.compile(
    r"(?:(?P<name>(?!LATE_|anon_)[^\W_](?:[^\W_]|_(?!LATE_|anon_|[0-9]))*?)_)?(?P<late>LATE_)?"
    r"(?P<id>anon_[A-Za-z0-9]+|[0-9]+)_(?:(?P<attachment>[0-9]+)_(?P<file>.+)|(?P<page>text|link)\.html)"
)
_MOODLE = re.compile(
    r"(?P<name>[^_]*)_(?P<id>[0-9]+)_assignsubmission_(?P<kind>file|onlinetext|[a-z]+)(?:_+(?P<file>.+))?_*"
)
_GRADESCOPE = re.compile(r"submission_(?P<id>[0-9]+)")
_ANONYMOUS = ("Participant", "참가자")


@dataclass(frozen=True, slots=True)
class Label:
    """What a name told.

    Attributes
    ----------
    submission
        The same for all that one student handed in.
    name, lms_id
        The student's, where the system shows it.
    file
        The name that the student gave to the file; empty for a folder.
    is_late
        The system's own mark; ``None`` where it has none.
    """

    submission: str
    name: str | None
    lms_id: str | None
    file: str = ""
    is_late: bool | None = None


def label_of(name: str) -> Label | None:
    """Return what a name tells; ``None`` when none of the systems makes such names."""
    if found := _MOODLE.fullmatch(name):
        return _moodle(found)
    if found := _GRADESCOPE.fullmatch(name):
        return Label(name, None, found["id"])
    found = _CANVAS.fullmatch(name)
    if found and (found["name"] or found["id"].startswith("anon_")):
        return _canvas(found)
    return None


def _moodle(found: re.Match[str]) -> Label:
    name = found["name"].strip()
    known = None if not name or name in _ANONYMOUS else name
    return Label(f"{name}_{found['id']}", known, found["id"], (found["file"] or "").strip("_/"))


def _canvas(found: re.Match[str]) -> Label:
    name, student = found["name"], found["id"]
    submission = f"{name}_{student}" if name else student
    file = found["file"] or f"{found['page']}.html"
    return Label(submission, name or None, student, file, is_late=found["late"] is not None)
