"""Takes a journal into the gradebook, or shows whose grade that would change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import Connection, select

from grader.batch.journal import Entry, Journal
from grader.course import Course
from grader.errors import UsageError
from grader.gradebook.grades import Grade
from grader.gradebook.recording import batch_key, find_batch, record
from grader.gradebook.schema import batches, exercise_results, grades
from grader.gradebook.standing import current_grades, write_grades
from grader.gradebook.store import Gradebook
from grader.i18n import both

__all__ = ["Change", "Step", "preview", "require_batch", "take_in"]


@dataclass(frozen=True, slots=True)
class Step:
    """What changed in one exercise, before lateness and adjustments of the whole."""

    exercise: str
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """A grade that is not what was written.

    Attributes
    ----------
    batch
        What people call it: a change of late days in one batch may reach another.
    before, after
        Points; ``None`` where there is no grade.
    """

    batch: str
    submission: str
    name: str
    before: float | None
    after: float | None
    max_before: float | None
    max_after: float
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    attempt_id: int
    score: float | None
    max_score: float


def take_in(book: Gradebook, course: Course, journal: Journal) -> list[Grade]:
    """Record a journal, write the grades of the course anew, and return those of this batch by submission."""
    with book.transaction() as connection:
        batch = record(connection, course, journal, _label(journal), journal.entries)
        computed = list(current_grades(connection, course))
        write_grades(connection, computed)
    mine = [grade for grade in computed if grade.result.batch == batch]
    return sorted(mine, key=lambda grade: grade.result.submission)


def preview(book: Gradebook, course: Course, journal: Journal, regraded: Journal | None) -> list[Change]:
    """Return whose written grade would change if ``regraded`` were taken in; nothing is kept.

    Parameters
    ----------
    journal
        Of the batch that the gradebook has.
    regraded
        The same submissions graded anew; ``None`` shows what the journal itself, the due dates and the
        adjustments of today would change.
    """
    entries: Iterable[Entry] = journal.entries
    if regraded is not None:
        _require_same_batch(journal, regraded)
        entries = chain(journal.entries, regraded.entries)
    with book.transaction(keep=False) as connection:
        before = _written(connection)
        record(connection, course, journal, _label(journal), entries)
        computed = list(current_grades(connection, course))
        labels = {row.id: row.label for row in connection.execute(select(batches.c.id, batches.c.label))}
        changes = [change for grade in computed if (change := _change(connection, before, grade, labels)) is not None]
    return sorted(changes, key=lambda change: (change.batch, change.submission))


def require_batch(connection: Connection, course: Course, journal: Journal) -> int:
    """Return the number of the journal's batch.

    Raises
    ------
    UsageError
        The gradebook has never seen it.
    """
    batch = find_batch(connection, course, batch_key(journal))
    if batch is None:
        raise UsageError(
            both("the gradebook does not have this batch yet: 'grader report {folder}'", folder=journal.path.parent)
        )
    return batch


def _label(journal: Journal) -> str:
    return journal.path.resolve().parent.name


def _require_same_batch(journal: Journal, regraded: Journal) -> None:
    old, new = journal.header, regraded.header
    if new.course != old.course:
        raise UsageError(
            both(
                "{path} is of the course {other}, not {course}", path=regraded.path, other=new.course, course=old.course
            )
        )
    if new.seed != old.seed:
        raise UsageError(
            both(
                "{path} was graded with the seed {other}, the batch with {seed}: grade again with --seed {seed}",
                path=regraded.path,
                other=new.seed,
                seed=old.seed,
            )
        )
    if set(new.exercises) != set(old.exercises):
        raise UsageError(
            both(
                "{path} was graded on other exercises than this batch, so points would appear or be lost: {names}. "
                "Grade the same ones again.",
                path=regraded.path,
                names=", ".join(sorted(set(new.exercises) ^ set(old.exercises))),
            )
        )


def _written(connection: Connection) -> dict[tuple[int, int], _Written]:
    query = select(grades.c.batch_id, grades.c.student_id, grades.c.attempt_id, grades.c.score, grades.c.max_score)
    return {(row[0], row[1]): _Written(row[2], row[3], row[4]) for row in connection.execute(query)}


def _change(
    connection: Connection, before: dict[tuple[int, int], _Written], grade: Grade, labels: dict[int, str]
) -> Change | None:
    old = before.get((grade.result.batch, grade.person.id))
    if old is not None and (old.score, old.max_score) == (grade.score, grade.max_score):
        return None
    return Change(
        batch=labels[grade.result.batch],
        submission=grade.result.submission,
        name=grade.person.name or grade.result.submission,
        before=old.score if old else None,
        after=grade.score,
        max_before=old.max_score if old else None,
        max_after=grade.max_score,
        steps=_steps(connection, old.attempt_id if old else None, grade),
    )


def _steps(connection: Connection, attempt: int | None, grade: Grade) -> tuple[Step, ...]:
    query = select(exercise_results.c.exercise, exercise_results.c.score).order_by(exercise_results.c.position)

    def scores(number: int | None) -> dict[str, float]:
        if number is None:
            return {}
        rows = connection.execute(query.where(exercise_results.c.attempt_id == number))
        return {row.exercise: row.score for row in rows}

    before, after = scores(attempt), scores(grade.result.attempt_id)
    names = dict.fromkeys([*after, *before])
    steps = (Step(name, before.get(name), after.get(name)) for name in names)
    return tuple(step for step in steps if step.before != step.after)
