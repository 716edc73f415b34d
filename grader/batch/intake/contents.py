"""What a submission holds, wherever it lies: the files with an exercise's name, and the names of the others."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO

from grader.batch.intake.item import Item
from grader.batch.intake.limits import Budget, IntakeLimits, Refused
from grader.batch.intake.paths import is_archive, is_unreadable_archive, shown
from grader.batch.intake.tars import tar_items
from grader.batch.intake.zips import zip_items
from grader.i18n import both
from grader.model import Text

__all__ = ["Contents", "archive_items", "collect"]

#: Makes the items of a submission's outermost folder or archive, given the budget and whom to tell of refusals.
Opener = Callable[[Budget, Callable[[tuple[str, ...], Exception], None]], Iterator[Item]]


@dataclass
class Contents:
    """What was found in one submission.

    Attributes
    ----------
    files
        By path: the bytes of each wanted file, or why it is not taken.
    others
        Paths of the files that were not wanted.
    problems
        What was refused, one sentence each, led by the path.
    refusal
        Why nothing at all is taken.
    """

    files: dict[tuple[str, ...], bytes | Text] = field(default_factory=dict)
    others: list[tuple[str, ...]] = field(default_factory=list)
    problems: list[Text] = field(default_factory=list)
    refusal: Text | None = None


def archive_items(
    file: IO[bytes], budget: Budget, on_refusal: Callable[[tuple[str, ...], Exception], None]
) -> Iterator[Item]:
    """Yield the files of an archive; its first bytes tell whether it is a zip."""
    start = file.read(4)
    file.seek(0)
    is_zip = start[:2] == b"PK"
    yield from (zip_items if is_zip else tar_items)(file, budget, on_refusal)


def collect(
    opener: Opener, is_wanted: Callable[[tuple[str, ...]], bool], file_kib: int, limits: IntakeLimits
) -> Contents:
    """Take in a submission.

    Parameters
    ----------
    opener
        Opens its outermost folder or archive.
    is_wanted
        Tells by a file's path whether to read it.
    file_kib
        The largest file that is taken.
    """
    collector = _Collector(is_wanted, file_kib, Budget(limits))
    try:
        collector.take(opener(collector.budget, collector.refuse), ())
    except Refused as refusal:
        collector.contents.files.clear()
        collector.contents.refusal = refusal.text
        collector.refuse((), refusal)
    return collector.contents


class _Collector:
    def __init__(self, is_wanted: Callable[[tuple[str, ...]], bool], file_kib: int, budget: Budget) -> None:
        self.budget = budget
        self.contents = Contents()
        self._is_wanted = is_wanted
        self._file_kib = file_kib
        self._seen: set[tuple[str, ...]] = set()

    def refuse(self, parts: tuple[str, ...], refusal: Exception) -> None:
        assert isinstance(refusal, Refused)
        path = tuple("/".join(parts).replace("\\", "/").split("/"))
        if self._is_wanted(path):
            self.contents.files[path] = refusal.text
        self.contents.problems.append(_about(parts, refusal.text))

    def take(self, items: Iterator[Item], above: tuple[str, ...]) -> None:
        """Take in the items of one container that lies at ``above``."""
        for item in items:
            parts = (*above, *item.parts)
            if parts in self._seen:
                self._refuse_both(parts)
                continue
            self._seen.add(parts)
            name = parts[-1]
            try:
                if self._is_wanted(parts):
                    self.contents.files[parts] = self._read(item, self._file_kib << 10)
                elif is_archive(name):
                    self._take_archive(item, parts)
                elif is_unreadable_archive(name):
                    raise Refused(both("an archive of a kind that is not read: hand in a zip"))
                else:
                    self.contents.others.append(parts)
            except Refused as refusal:
                self.refuse(parts, refusal)

    def _take_archive(self, item: Item, parts: tuple[str, ...]) -> None:
        if len([part for part in parts if is_archive(part)]) > self.budget.limits.nesting:
            raise Refused(both("an archive in an archive in an archive; it is not opened"))
        data = io.BytesIO(item.read(self.budget.limits.archive_mib << 20))
        if data.getbuffer().nbytes > self.budget.limits.archive_mib << 20:
            raise Refused(both("an archive of more than {limit} MiB; not opened", limit=self.budget.limits.archive_mib))
        before = set(self.contents.files)
        try:
            self.take(
                archive_items(data, self.budget, lambda name, reason: self.refuse((*parts, *name), reason)), parts
            )
        except Refused:
            for path in set(self.contents.files) - before:
                del self.contents.files[path]
            raise

    def _read(self, item: Item, limit: int) -> bytes:
        data = item.read(limit)
        if len(data) > limit:
            raise Refused(both("more than the {limit} KiB that a file may have", limit=limit >> 10))
        self.budget.count_kept(len(data))
        return data

    def _refuse_both(self, parts: tuple[str, ...]) -> None:
        # Which of the two a program unpacks differs from program to program.
        self.refuse(parts, Refused(both("it is there twice; neither is taken")))


def _about(parts: tuple[str, ...], reason: Text) -> Text:
    return both("{path}: {reason}", path=shown("/".join(parts)), reason=reason) if parts else reason
