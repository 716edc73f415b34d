"""What lies in SUBMISSIONS: one source for each submission, opened only when its turn comes."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Self

from grader.batch.intake.contents import Opener, archive_items
from grader.batch.intake.folders import folder_items, read_file
from grader.batch.intake.gradescope import METADATA, Metadata, read_metadata
from grader.batch.intake.item import Item, OnRefusal
from grader.batch.intake.limits import Budget, IntakeLimits, Refused
from grader.batch.intake.lms import Label, label_of
from grader.batch.intake.paths import (
    clean_parts,
    is_archive,
    is_junk,
    is_unreadable_archive,
    on_disk,
    shown,
    stem_of,
)
from grader.batch.intake.roster import Roster
from grader.batch.intake.zips import member_name, open_zip, zip_item
from grader.batch.journal import Student
from grader.errors import UsageError
from grader.i18n import both

__all__ = ["Listing", "Source", "list_sources"]

_METADATA_LARGEST = 256 << 20
_DOWNLOAD_DIRECTORY_KIB = 64 << 10
_SAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|\0', "_"))


@dataclass(frozen=True, slots=True)
class Source:
    """One submission that was not opened yet.

    Attributes
    ----------
    name
        Unique in the batch and fit for a file's name.
    origin
        Its name in SUBMISSIONS.
    """

    name: str
    origin: str
    open: Opener
    student: Student
    submitted_at: str | None = None
    is_late: bool | None = None
    is_on_roster: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """All submissions, and what of SUBMISSIONS is none.

    Use it as a context where submissions are opened: one file may hold them all.
    """

    sources: list[Source]
    skipped: list[str]
    absent: list[Student]
    file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        if self.file is not None:
            self.file.close()


@dataclass(slots=True)
class _Thing:
    """A file or folder at the top of SUBMISSIONS; ``open_at(parts)`` opens it as part of a submission."""

    name: str
    is_folder: bool
    open: Opener
    read: Callable[[int], bytes] | None = None


def list_sources(submissions: Path, *, out: Path, roster: Roster | None, limits: IntakeLimits) -> Listing:
    """List what was handed in, in order of names.

    Parameters
    ----------
    submissions
        A folder, or the zip that an LMS gives for download.
    out
        Where results go; no submission, should it lie in there.

    Raises
    ------
    UsageError
        There is no such folder or zip, or nothing in it.
    """
    file: IO[bytes] | None = None
    if submissions.is_dir():
        things = list(_in_folder(submissions, out))
    elif submissions.is_file() and submissions.name.lower().endswith(".zip"):
        file = _opened(submissions)
        things = list(_in_zip(file))
    else:
        raise UsageError(both("no folder and no zip {path}: SUBMISSIONS takes one of both", path=submissions))
    metadata = _metadata(things)
    lister = _Lister(roster, metadata)
    for thing in things:
        lister.add(thing)
    listing = lister.listing(file)
    if not listing.sources:
        raise UsageError(
            both("nothing was handed in: {path} holds no folder, no zip and no .py file", path=submissions)
        )
    return listing


def _metadata(things: Sequence[_Thing]) -> Metadata | None:
    found = next((thing for thing in things if thing.name == METADATA and thing.read), None)
    if found is None or found.read is None:
        return None
    return read_metadata(found.read(_METADATA_LARGEST))


def _in_folder(folder: Path, out: Path) -> Iterator[_Thing]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise UsageError(both("{folder} cannot be read: {error}", folder=folder, error=error.strerror)) from None
    entries = [entry for entry in entries if not entry.name.startswith(".") and not is_junk((entry.name,))]
    inside = os.path.realpath(out)
    entries = [entry for entry in entries if os.path.realpath(entry.path) != inside]
    if len(entries) == 1 and entries[0].is_dir(follow_symlinks=False) and _holds_submissions(Path(entries[0].path)):
        yield from _in_folder(Path(entries[0].path), out)  # assignment_1234_export/
        return
    for entry in entries:
        path = Path(entry.path)
        name = on_disk(entry.name)
        if entry.is_symlink():
            yield _Thing(name, True, partial(_refused, both("this is a link; links are not followed")))
        elif entry.is_dir(follow_symlinks=False):
            yield _Thing(name, True, partial(folder_items, path))
        elif entry.is_file(follow_symlinks=False):
            yield _Thing(name, False, partial(_file_items, path, name), partial(read_file, path))


def _holds_submissions(folder: Path) -> bool:
    """Tell whether a lone folder is what the download was packed in, not a class of one student."""
    names = os.listdir(folder)
    return METADATA in names or any(label_of(on_disk(name)) for name in names)


def _refused(reason: object, _budget: Budget, _on_refusal: OnRefusal) -> Iterator[Item]:
    raise Refused(reason)  # type: ignore[arg-type]


def _file_items(path: Path, name: str, budget: Budget, on_refusal: OnRefusal) -> Iterator[Item]:
    """Open one file on disk: an archive as what is in it, any other as itself."""
    if not is_archive(name):
        budget.count_member()
        yield Item((_own_name(name),), os.path.getsize(path), partial(read_file, path))
        return
    if os.path.getsize(path) > budget.limits.archive_mib << 20:
        raise Refused(both("an archive of more than {limit} MiB; not opened", limit=budget.limits.archive_mib))
    try:
        file = open(path, "rb")  # noqa: SIM115 - the next line
    except OSError as error:
        raise Refused(both("cannot be read: {error}", error=error.strerror)) from None
    with file:
        yield from archive_items(file, budget, on_refusal)


def _own_name(name: str) -> str:
    """Return what the student called a file, without what the LMS put in front."""
    label = label_of(name)
    return label.file if label and label.file else name


def _opened(path: Path) -> IO[bytes]:
    try:
        return open(path, "rb")
    except OSError as error:
        raise UsageError(both("{folder} cannot be read: {error}", folder=path, error=error.strerror)) from None


def _in_zip(file: IO[bytes]) -> Iterator[_Thing]:
    """List a download by what is at the top of it; the file stays open while submissions are read from it."""
    try:
        archive = open_zip(file, _DOWNLOAD_DIRECTORY_KIB)
    except Refused as refusal:
        file.close()
        raise UsageError(refusal.text) from None
    members: list[tuple[tuple[str, ...], zipfile.ZipInfo]] = []
    for info in archive.infolist():
        try:
            parts = clean_parts(member_name(info))
        except Refused:
            continue
        if parts and not is_junk(parts) and not info.is_dir():
            members.append((parts, info))
    while members and len({parts[0] for parts, _ in members}) == 1 and all(len(parts) > 1 for parts, _ in members):
        if label_of(members[0][0][0]) is not None:
            break
        members = [(parts[1:], info) for parts, info in members]
    tops: dict[str, list[tuple[tuple[str, ...], zipfile.ZipInfo]]] = {}
    for parts, info in members:
        tops.setdefault(parts[0], []).append((parts, info))
    for top in sorted(tops):
        inside = tops[top]
        if len(inside) == 1 and len(inside[0][0]) == 1:
            info = inside[0][1]
            yield _Thing(top, False, partial(_member_items, archive, info, top), partial(_read_member, archive, info))
        else:
            yield _Thing(top, True, partial(_group_items, archive, [(parts[1:], info) for parts, info in inside]))


def _read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    item = zip_item(archive, info, ("",))
    return item.read(limit) if item else b""


def _member_items(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: Budget, on_refusal: OnRefusal
) -> Iterator[Item]:
    yield from _group_items(archive, [((_own_name(name),), info)], budget, on_refusal)


def _group_items(
    archive: zipfile.ZipFile,
    members: Sequence[tuple[tuple[str, ...], zipfile.ZipInfo]],
    budget: Budget,
    on_refusal: OnRefusal,
) -> Iterator[Item]:
    for parts, info in members:
        budget.count_member()
        try:
            item = zip_item(archive, info, parts)
        except Refused as refusal:
            on_refusal(parts, refusal)
            continue
        if item is not None:
            yield item


def _joined(openers: Sequence[Opener], budget: Budget, on_refusal: OnRefusal) -> Iterator[Item]:
    for opener in openers:
        yield from opener(budget, on_refusal)


class _Lister:
    """Puts together what belongs to one submission, and names it."""

    def __init__(self, roster: Roster | None, metadata: Metadata | None) -> None:
        self._roster = roster
        self._metadata = metadata
        self._groups: dict[str, tuple[Label | None, list[_Thing]]] = {}
        self._skipped: list[str] = []

    def add(self, thing: _Thing) -> None:
        if thing.name == METADATA:
            return  # it was read, and is nobody's
        label = label_of(thing.name) or (label_of(stem_of(thing.name)) if not thing.is_folder else None)
        is_taken = thing.is_folder or thing.name.lower().endswith(".py") or is_archive(thing.name)
        if not (is_taken or is_unreadable_archive(thing.name) or label is not None):
            self._skipped.append(shown(thing.name))
            return
        key = label.submission if label else stem_of(thing.name) if not thing.is_folder else thing.name
        group = self._groups.setdefault(key, (label, []))
        group[1].append(thing)

    def listing(self, file: IO[bytes] | None) -> Listing:
        sources: list[Source] = []
        taken: set[str] = set()
        present: set[int] = set()
        for key, (label, things) in self._groups.items():
            for student, at in self._students(key, label):
                row_student, row_at, is_on_roster, place = self._on_roster(things[0].name, key, label, student)
                if place is not None:
                    present.add(place)
                sources.append(
                    Source(
                        name=_unique(key, taken),
                        origin=shown(things[0].name) if len(things) == 1 else shown(key),
                        open=_only_or_joined([thing.open for thing in things]),
                        student=row_student,
                        submitted_at=row_at or at,
                        is_late=_late(label, things),
                        is_on_roster=is_on_roster,
                    )
                )
        rows = self._roster.rows if self._roster else []
        absent = [row.student for row in rows if row.number not in present]
        return Listing(sources, self._skipped, absent, file)

    def _students(self, key: str, label: Label | None) -> Iterable[tuple[Student, str | None]]:
        """Return who handed it in, each with the time: all the members of a group on Gradescope."""
        if self._metadata is not None:
            found = self._metadata.students(key)
            if found:
                return [(student, self._metadata.submitted_at(key)) for student in found]
        if label is None:
            return [(Student(), None)]
        return [(Student(name=label.name, lms_id=label.lms_id), None)]

    def _on_roster(
        self, origin: str, key: str, label: Label | None, student: Student
    ) -> tuple[Student, str | None, bool, int | None]:
        if self._roster is None:
            return student, None, True, None
        known = [student.lms_id, student.id, student.email, student.name] if label or student.id else [key]
        row = self._roster.find(origin, known)
        if row is None:
            return student, None, False, None
        found = row.student
        mapped = Student(
            found.id or student.id, found.name or student.name, found.email or student.email, student.lms_id
        )
        return mapped, row.submitted_at, True, row.number


def _late(label: Label | None, things: Sequence[_Thing]) -> bool | None:
    if label is None or label.is_late is None:
        return None
    labels = [label_of(thing.name) for thing in things]
    return any(found.is_late for found in labels if found)


def _only_or_joined(openers: Sequence[Opener]) -> Opener:
    return openers[0] if len(openers) == 1 else partial(_joined, openers)


def _unique(key: str, taken: set[str]) -> str:
    """Return a name for files and reports that no other submission has, also where case does not count."""
    name = shown(key).translate(_SAFE).strip(" .") or "submission"
    candidate, number = name, 1
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{name} ({number})"
    taken.add(candidate.casefold())
    return candidate
