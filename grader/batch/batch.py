"""Grades what was handed in: each submission once, identical ones together, going on where the last run stopped.

::

    sources ──► taken in, digested ──► engine ──► committer ──► journal.jsonl
                 │ in the journal already: nothing to do          │ on disk: it counts
                 ├ same digest as another: its report, copied ────┤
                 └ some files those of others: only the rest is graded, or nothing
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from grader import __version__
from grader.batch.commit import Committer
from grader.batch.digest import Digest
from grader.batch.engines.engine import Answers, Engine, Finished, Task
from grader.batch.files import KnownFiles, merged
from grader.batch.intake.answers import answer_files, is_answer_file
from grader.batch.intake.choice import Chooser
from grader.batch.intake.contents import collect
from grader.batch.intake.limits import IntakeLimits
from grader.batch.intake.paths import shown
from grader.batch.intake.sources import Source
from grader.batch.journal import GRADED, INTERNAL_ERROR, JOURNAL, Entry, Header, Journal, JournalWriter, stamp_of
from grader.batch.quizzes import named_learner
from grader.course import Course, Exercise
from grader.errors import CannotGrade
from grader.i18n import both
from grader.judge.job import HandedIn
from grader.model import REPORT_SCHEMA, IsolationLevel, Text
from grader.release.given import GivenFiles

__all__ = ["Batch", "Watcher"]

#: When so many of the first submissions fail for one and the same reason, it is not the submissions.
_GIVE_UP_AFTER = 5
_LONGEST_LOOK = 1 << 14


class Watcher(Protocol):
    """Is told how the batch goes on."""

    def begin(self, total: int) -> None:
        """There are so many submissions."""

    def passed_over(self) -> None:
        """One was done by an earlier run."""

    def finished(self, entry: Entry) -> None:
        """One more is on disk. Called from another thread."""


@dataclass(frozen=True, slots=True)
class _TakenIn:
    """A submission whose files were read; the files themselves are not kept."""

    source: Source
    digest: str
    problems: list[Text]
    is_empty: bool = False


def learner_of(source: Source) -> str:
    """Return whose variants of the quizzes count where a file of answers names nobody."""
    return source.student.id or source.name


@dataclass(slots=True)
class _InWork:
    """A submission that an engine is at, and those that wait for its report since they are the same."""

    taken_in: _TakenIn
    files: Sequence[HandedIn]
    #: Reports of files that others have handed in, too.
    known: Mapping[str, Mapping[str, Any]]
    same: list[_TakenIn] = field(default_factory=list)


class Batch:
    """One batch, in one folder.

    Parameters
    ----------
    course, exercises, seed
        What is graded.
    out
        The folder of results; exists, and is locked by the caller.
    limits
        On what is taken in.
    with_quizzes
        Whether files of answers are graded, too.
    """

    def __init__(
        self,
        course: Course,
        exercises: Sequence[Exercise],
        seed: int,
        out: Path,
        limits: IntakeLimits | None = None,
        *,
        with_quizzes: bool = True,
    ) -> None:
        self._course = course
        self._path = out / JOURNAL
        self._limits = limits or IntakeLimits()
        self._with_quizzes = with_quizzes
        self._given = GivenFiles(course, exercises)
        self._chooser = Chooser(exercises, course.exercises, course.limits.source_kib)
        self._digest = Digest(course, exercises, seed, __version__)
        self._header = Header(course.id, __version__, seed, tuple(exercise.id for exercise in exercises), _now())

    @property
    def course_digest(self) -> str:
        return self._digest.of_course

    def run(self, sources: Sequence[Source], engine: Engine, watcher: Watcher) -> Journal:
        """Grade what is not graded yet.

        Raises
        ------
        UsageError
            The folder holds a batch of something else.
        CannotGrade
            The journal cannot be written, or the engine cannot grade at all.
        """
        with JournalWriter(self._path, self._header) as writer:
            watcher.begin(len(sources))

            def count(entries: Sequence[Entry]) -> None:
                for entry in entries:
                    watcher.finished(entry)

            with Committer(writer, count) as committer:
                _Run(self, writer.journal, committer, engine, watcher).go(_longest_first(sources, writer.journal))
            return writer.journal

    def take_in(self, source: Source) -> tuple[_TakenIn, Task]:
        """Open a submission and find its files."""
        contents = collect(source.open, self._is_wanted, self._course.limits.source_kib, self._limits)
        files, problems = self._chooser.choose(contents)
        problems += self._given.problems(contents.files)
        answers, more = answer_files(contents) if self._with_quizzes else ([], [])
        if not source.is_on_roster:
            problems = [both("not found on the roster"), *problems]
        is_empty = not answers and all(item.source is None for item in files)
        task = Task(source.name, files, answers, learner_of(source))
        return _TakenIn(source, self._digest_of(task), [*problems, *more], is_empty), task

    def _is_wanted(self, path: tuple[str, ...]) -> bool:
        is_ours = self._chooser.is_wanted(path) or self._given.is_wanted(path)
        return is_ours or (self._with_quizzes and is_answer_file(path))

    def _digest_of(self, task: Task) -> str:
        """Where the files of answers say whose they are, the same files are the same whoever hands them in."""
        is_named = all(_names_learner(file) for file in task.answers)
        return self._digest.of(task.files, task.answers, "" if is_named else task.learner)

    def empty_report(self, name: str, level: IsolationLevel) -> dict[str, Any]:
        """Return the report of a submission that could not be graded."""
        return {
            "schema": REPORT_SCHEMA,
            "course": self._course.id,
            "submission": name,
            "isolation": level.value,
            "score": 0,
            "max_score": 0,
            "exercises": [],
            "duration_s": 0.0,
        }


class _Run:
    """What one run knows besides the journal."""

    def __init__(self, batch: Batch, journal: Journal, committer: Committer, engine: Engine, watcher: Watcher) -> None:
        self._batch = batch
        self._journal = journal
        self._committer = committer
        self._engine = engine
        self._watcher = watcher
        self._level = engine.level()
        self._in_work: dict[str, _InWork] = {}
        self._files = KnownFiles()
        #: By digest: whose report holds for all that are the same, also when it says that nothing could be graded.
        self._first = {r.digest: name for name, r in journal.records.items() if r.status == GRADED}
        self._succeeded = 0
        self._reasons: list[Text] = []

    def go(self, sources: Sequence[Source]) -> None:
        digests: dict[str, str] = {}
        for finished in self._engine.run(self._tasks(sources, digests)):
            digest = digests.pop(finished.name)
            work = self._in_work.pop(digest)
            entry = self._entry(work, finished)
            self._first[digest] = entry.submission
            self._committer.put(entry)
            for same in work.same:
                self._committer.put(_copy(entry, same))
            self._give_up_if_hopeless(finished)

    def _tasks(self, sources: Sequence[Source], digests: dict[str, str]) -> Iterator[Task]:
        for source in sources:
            try:
                taken_in, task = self._batch.take_in(source)
            except Exception as error:
                # A fault of ours over one submission must not end the others; it is told, and is no zero.
                self._put_fault(source, error)
                continue
            if self._is_done(taken_in) or self._is_same(taken_in):
                continue
            work = _InWork(taken_in, task.files, self._files.find(task.files))
            rest = [file for file in task.files if file.exercise_id not in work.known]
            if not rest and not task.answers:
                self._put_known(work)
                continue
            self._in_work[taken_in.digest] = work
            digests[source.name] = taken_in.digest
            yield replace(task, files=rest)

    def _is_done(self, taken_in: _TakenIn) -> bool:
        """Tell whether an earlier run has graded it; what is known of the student may have changed since."""
        source = taken_in.source
        record = self._journal.records.get(source.name)
        if record is None or record.digest != taken_in.digest or record.status != GRADED:
            return False
        if record.stamp == stamp_of(source.student, source.origin, source.submitted_at, source.is_late):
            self._watcher.passed_over()
        else:
            old = self._journal.line(source.name)
            self._committer.put(replace(_copy(old, taken_in), same_as=old.same_as, finished_at=old.finished_at))
        return True

    def _is_same(self, taken_in: _TakenIn) -> bool:
        """Tell whether it is the same as another one, whose report it then gets."""
        digest = taken_in.digest
        if digest in self._in_work:
            self._in_work[digest].same.append(taken_in)
            return True
        first = self._first.get(digest)
        if first is None:
            return False
        record = self._journal.records.get(first)
        if record is None or record.digest != digest:
            self._committer.flush()
        self._committer.put(_copy(self._journal.line(first), taken_in))
        return True

    def _put_known(self, work: _InWork) -> None:
        """Put down a submission all of whose files are known from others."""
        name = work.taken_in.source.name
        self._committer.put(self._entry(work, Finished(name, self._batch.empty_report(name, self._level))))
        self._first[work.taken_in.digest] = name

    def _entry(self, work: _InWork, finished: Finished) -> Entry:
        if finished.report:
            report = merged(finished.report, work.files, work.known)
            if finished.reason is None:
                self._files.learn(report["exercises"])
        else:
            report = self._batch.empty_report(finished.name, self._level)
        status = GRADED if finished.reason is None else INTERNAL_ERROR
        entry = _blank(report, work.taken_in)
        return replace(entry, status=status, reason=finished.reason, attempt=finished.attempt)

    def _put_fault(self, source: Source, error: Exception) -> None:
        detail = f"{type(error).__name__}: {error}"
        work = _InWork(_TakenIn(source, "", []), [], {})
        reason = both("the grader failed: {detail}", detail=detail)
        self._committer.put(self._entry(work, Finished(source.name, None, reason)))

    def _give_up_if_hopeless(self, finished: Finished) -> None:
        if finished.reason is None:
            self._succeeded += 1
        elif not self._succeeded:
            self._reasons.append(finished.reason)
            if len(self._reasons) >= _GIVE_UP_AFTER and len(set(self._reasons)) == 1:
                raise CannotGrade(both("stopped, since nothing can be graded: {reason}", reason=finished.reason))


def _blank(report: dict[str, Any], taken_in: _TakenIn) -> Entry:
    source = taken_in.source
    return Entry(
        report=report,
        source=source.origin,
        digest=taken_in.digest,
        student=source.student,
        submitted_at=source.submitted_at,
        is_late=source.is_late,
        problems=list(dict.fromkeys([*taken_in.problems, *_about_answers(report, source)])),
        finished_at=_now(),
        grader=__version__,
    )


def _about_answers(report: Mapping[str, Any], source: Source) -> Iterator[Text]:
    """Tell what is wrong with files of answers: what their grader found, and whose they are."""
    student = source.student
    own = {learner_of(source), student.email, (student.email or "").partition("@")[0], student.name, student.lms_id}
    own = {name.casefold() for name in own if name}
    for file in report.get("answer_files", ()):
        yield from map(Text.from_json, file["problems"])
        learner = file["learner"]
        if student.id and learner and learner.casefold() not in own:
            yield both(
                "{path}: the answers are of the learner '{learner}', and this is '{student}'",
                path=file["file"],
                learner=shown(learner),
                student=student.id,
            )


def _names_learner(file: Answers) -> bool:
    # A long file is not looked into here, where all submissions wait.
    return file.text is None or (len(file.text) <= _LONGEST_LOOK and named_learner(file) is not None)


def _copy(first: Entry, taken_in: _TakenIn) -> Entry:
    """Return the entry of a submission that is the same as another one."""
    entry = _blank({**first.report, "submission": taken_in.source.name}, taken_in)
    # Two who handed in nothing have nothing in common that anybody should look at.
    same_as = None if taken_in.is_empty else first.same_as or first.submission
    return replace(entry, status=first.status, reason=first.reason, attempt=first.attempt, same_as=same_as)


def _longest_first(sources: Sequence[Source], journal: Journal) -> list[Source]:
    """Put first what took long the last time: begun last, it would keep one worker when all others are done."""

    def seconds(source: Source) -> float:
        record = journal.records.get(source.name)
        return record.seconds if record else 0.0

    return sorted(sources, key=seconds, reverse=True)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
