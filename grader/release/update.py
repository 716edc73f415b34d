"""Brings a newer release into a copy that somebody works in.

An exercise is merged three ways: the stub it began from (kept in ``.grader/stubs``), the student's file, the new stub.
Where both changed the same lines the student's file stays as it is: both versions go to ``.grader/conflicts``, the new
stub to ``.grader/new``, and the kept stub stays the old one, so that the merge can be made again. Any other file that
the student has changed is copied away before the new one takes its place. Everything can be taken back.
"""

from __future__ import annotations

import ast
import os
import warnings
from dataclasses import dataclass, field
from pathlib import Path

from grader.course import Course, Exercise
from grader.errors import UsageError
from grader.i18n import both
from grader.release.ledger import Ledger
from grader.release.manifest import MANIFEST_NAME, Manifest, digest_of
from grader.release.merge import merge
from grader.release.source import Incoming
from grader.settings import STATE_FOLDER

__all__ = ["Update", "pending_conflicts", "resolve", "update_copy"]

_STUBS = f"{STATE_FOLDER}/stubs/"
_NEW = f"{STATE_FOLDER}/new/"
_CONFLICTS = f"{STATE_FOLDER}/conflicts/"
_EXERCISES = "exercises/"


@dataclass
class Update:
    """What an update does, or did.

    Attributes
    ----------
    merged, conflicting
        Exercise files, as paths below the copy; a conflicting one stays as the student has it.
    replaced
        Given files that the student had changed: the student's version is in ``before``.
    kept
        Files that the new release has no more, or never had, which the student has changed or written.
    """

    versions: tuple[str, str]
    changes: dict[str, bytes | None] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    conflicting: dict[str, str] = field(default_factory=dict)
    replaced: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    before: Path | None = None

    @property
    def touches_grader(self) -> bool:
        return any(name.startswith("wheels/") or name == "constraints.txt" for name in self.changes)


def update_copy(root: Path, incoming: Incoming, *, dry: bool = False) -> Update:
    """Bring a release into the copy in ``root``.

    Raises
    ------
    UsageError
        It is another course's, or an earlier update was cut off.
    """
    installed = Manifest.read(root)
    if installed.course != incoming.manifest.course:
        raise UsageError(
            both(
                "the release is of the course '{other}', this copy of '{course}'",
                other=incoming.manifest.course,
                course=installed.course,
            )
        )
    ledger = Ledger(root)
    if ledger.unfinished():
        raise UsageError(both("the last update was cut off. Take it back first: grader update --undo"))
    update = _Planner(root, installed, incoming).plan()
    if update.changes and not dry:
        update.before = ledger.apply(update.changes, update.versions)
    return update


def pending_conflicts(course: Course) -> list[Exercise]:
    """Return the exercises whose new stub was not brought in, since both sides had changed."""
    return [e for e in course.exercises if (course.root / _NEW / e.relative_path).is_file()]


def resolve(course: Course, exercise: Exercise) -> None:
    """Take it that the student has brought a new stub in by hand: from now on the file is held against that one.

    Raises
    ------
    UsageError
        There is no conflict.
    """
    relative = exercise.relative_path
    new = course.root / _NEW / relative
    if not new.is_file():
        raise UsageError(both("{exercise}: there is no conflict to resolve", exercise=exercise.id))
    version = Manifest.read(course.root).version
    path = relative.as_posix()
    changes = {_STUBS + path: new.read_bytes(), _NEW + path: None, _CONFLICTS + path: None}
    Ledger(course.root).apply(changes, (version, version))


@dataclass
class _Planner:
    root: Path
    installed: Manifest
    incoming: Incoming

    def plan(self) -> Update:
        update = Update((self.installed.version, self.incoming.manifest.version))
        new = self.incoming.contents
        for name in sorted({*self.installed.files, *new} - {MANIFEST_NAME}):
            if name.startswith(_STUBS):
                continue  # goes with its exercise
            if name.startswith(_EXERCISES):
                self._exercise(name, new.get(name), update)
            else:
                self._given(name, new.get(name), update)
        if update.changes or update.versions[0] != update.versions[1]:
            update.changes[MANIFEST_NAME] = new[MANIFEST_NAME]
        return update

    def _given(self, name: str, new: bytes | None, update: Update) -> None:
        mine, base = self._local(name), self.installed.files.get(name)
        is_touched = mine is not None and (base is None or digest_of(mine) != base.sha256)
        if mine == new:
            return
        if new is None:
            self._drop(name, is_touched, update)
        elif base is not None and is_touched and digest_of(new) == base.sha256:
            update.kept.append(name)  # nothing new in it
        else:
            update.changes[name] = new
            (update.replaced if is_touched else update.added if mine is None else update.changed).append(name)

    def _drop(self, name: str, is_touched: bool, update: Update) -> None:
        if is_touched:
            update.kept.append(name)
        else:
            update.changes[name] = None
            update.removed.append(name)

    def _exercise(self, name: str, new: bytes | None, update: Update) -> None:
        relative = name.removeprefix(_EXERCISES)
        mine, base = self._local(name), self._local(_STUBS + relative)
        given = self.installed.files.get(name)
        if base is None and mine is not None and given is not None and digest_of(mine) == given.sha256:
            base = mine  # the kept stub is lost, but nothing was written into this one
        if new is None:
            if mine is not None:
                self._drop(name, mine != base, update)
            return
        if mine is None:
            self._take(name, new, update)
            update.added.append(name)
        elif base is not None and _same(base, new):
            return
        elif base is not None and _same(mine, base):
            self._take(name, new, update)
            update.changed.append(name)
        elif _same(mine, new):
            self._keep_stub(relative, new, update)
        else:
            self._merge(name, mine, base, new, update)

    def _merge(self, name: str, mine: bytes, base: bytes | None, new: bytes, update: Update) -> None:
        try:
            texts = [data.decode("utf-8-sig") for data in (base or b"", mine, new)]
        except UnicodeDecodeError:
            texts = []
        if texts:
            base_text, mine_text, new_text = texts
            labels = {"mine_label": name, "theirs_label": f"release {self.incoming.manifest.version}"}
            merged = merge(base_text, mine_text, _with_ends_of(mine_text, new_text), **labels)
            if base is not None and not merged.conflicts and (_parses(merged.text) or not _parses(mine_text)):
                self._take(name, merged.text.encode(), update, stub=new)
                update.merged.append(name)
                return
            shown = merged.text
        else:
            shown = new.decode("utf-8", "replace")
        relative = name.removeprefix(_EXERCISES)
        for path, data in ((_CONFLICTS + relative, shown.encode()), (_NEW + relative, new)):
            if self._local(path) != data:
                update.changes[path] = data
        update.conflicting[name] = shown

    def _take(self, name: str, data: bytes, update: Update, stub: bytes | None = None) -> None:
        update.changes[name] = data
        self._keep_stub(name.removeprefix(_EXERCISES), stub or data, update)

    def _keep_stub(self, relative: str, stub: bytes, update: Update) -> None:
        if self._local(_STUBS + relative) != stub:
            update.changes[_STUBS + relative] = stub
        for folder in (_NEW, _CONFLICTS):  # of an earlier conflict that is over now
            if self._local(folder + relative) is not None:
                update.changes[folder + relative] = None

    def _local(self, name: str) -> bytes | None:
        path = self.root / name
        if path.is_symlink() or (os.path.lexists(path) and not path.is_file()):
            raise UsageError(both("{path} is a link or a folder; put it away, then try again", path=name))
        return path.read_bytes() if path.is_file() else None


def _same(one: bytes, other: bytes) -> bool:
    """Tell whether two files are the same but for the ends of their lines."""
    return one.replace(b"\r\n", b"\n") == other.replace(b"\r\n", b"\n")


def _with_ends_of(mine: str, theirs: str) -> str:
    return theirs.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in mine else theirs


def _parses(text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
