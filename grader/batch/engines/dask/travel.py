"""What a worker elsewhere must have: the same versions, the same course. The course's files can be sent to it."""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import grader
from grader.batch.digest import Digest, files_of
from grader.batch.engines.engine import Work
from grader.course import MANIFEST, Course
from grader.errors import GraderError
from grader.i18n import both
from grader.model import Text

__all__ = ["difference", "pack", "same_course", "unpack", "versions"]

#: What of the package reports depend on.
_GRADING = (
    "bank",
    "batch/digest.py",
    "batch/engines",
    "batch/quizzes.py",
    "course",
    "grading.py",
    "i18n.py",
    "judge",
    "lesson",
    "locale",
    "model.py",
    "quiz",
    "settings.py",
    "testing",
)
_EPOCH = (1980, 1, 1, 0, 0, 0)


@cache
def versions() -> dict[str, str]:
    """Return what reports depend on besides the course; an empty version for what is not installed."""
    return {
        "grader": f"{grader.__version__} ({_code()})",
        "Python": ".".join(map(str, sys.version_info[:2])),
        "numpy": _version("numpy"),
        "torch": _version("torch"),
    }


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name).partition("+")[0]
    except importlib.metadata.PackageNotFoundError:
        return ""


def _code() -> str:
    """Return a short digest of the code and catalogue that reports come from: checkouts of one version may differ."""
    digest = hashlib.sha256()
    root = Path(grader.__file__).parent
    found = {path for place in _GRADING for path in (root / place).rglob("*")} | {root / place for place in _GRADING}
    for path in sorted(path for path in found if path.suffix in (".py", ".mo")):
        digest.update(hashlib.sha256(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes()).digest())
    return digest.hexdigest()[:8]


def difference(ours: Mapping[str, str], theirs: Mapping[str, str]) -> Text | None:
    """Return the first version in which a worker differs; what is not installed here can have any version there."""
    for name, version in ours.items():
        their = theirs.get(name, "")
        if not their:
            return both("{name} is not installed there", name=name)
        if version and their != version:
            return both("it has {name} {theirs}, and here is {ours}", name=name, theirs=their, ours=version)
    return None


def pack(course: Course, exercises: tuple[str, ...]) -> bytes:
    """Return an archive of the files that grading needs; the same files always give the same bytes."""
    data = io.BytesIO()
    chosen = [course.exercise(name) for name in exercises]
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted({course.root / MANIFEST, *files_of(course, chosen)}):
            if path.is_file():
                member = zipfile.ZipInfo(path.relative_to(course.root).as_posix(), _EPOCH)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, path.read_bytes())
    return data.getvalue()


def unpack(archive: bytes, folder: Path) -> None:
    """Write the files of a course into an empty folder."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        opened.extractall(folder)


def same_course(work: Work, folder: Path) -> Work | None:
    """Return the work as a worker is to do it with the course in ``folder``; ``None`` when that is another course."""
    try:
        course = Course.load(folder)
        exercises = [course.exercise(name) for name in work.exercises]
    except GraderError:
        return None
    digest = Digest(course, exercises, work.seed, grader.__version__).of_course
    return replace(work, root=str(folder)) if digest == work.digest else None
