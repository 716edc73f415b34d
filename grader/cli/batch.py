"""``grader batch``: grades a whole class, and goes on where it was stopped."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli import framework
from grader.cli.batch_folder import database_option
from grader.cli.framework import argument, course_at, option, print_json, tell
from grader.course import Course, Exercise
from grader.errors import CannotGrade, IsolationError, UsageError
from grader.i18n import both, language, message, say
from grader.model import IsolationLevel, Text

if TYPE_CHECKING:
    from grader.batch.batch import Batch
    from grader.batch.engines.engine import Engine, Work
    from grader.batch.intake.sources import Listing
    from grader.batch.summary import Summary

_LEVELS = [level.value for level in IsolationLevel]
_SHOWN = 20
_STOPPED = 130
SCHEMA = "grader.batch/1"


@framework.command(
    "batch",
    help=message(
        "Grade a class. SUBMISSIONS is a folder with one folder, zip or tar per student, as Canvas, Moodle and "
        "Gradescope name them, or the zip that they give for download. Stopped at any moment, the same command goes "
        "on where it was."
    ),
)
@argument("submissions", metavar="SUBMISSIONS", type=click.Path(path_type=Path))
@option("--out", metavar="DIR", type=click.Path(path_type=Path), required=True, help=message("Folder of the results."))
@option(
    "--exercise",
    "targets",
    metavar="TARGET",
    multiple=True,
    help=message("Grade this exercise or chapter only; may be given several times."),
)
@option(
    "--roster", metavar="CSV", type=click.Path(path_type=Path), help=message("Who is who: student_id, name, email.")
)
@option("--jobs", type=click.IntRange(1, 256), help=message("Workers at once; one a processor by default."))
@option("--seed", type=click.IntRange(min=0), help=message("Draw other inputs than the course's seed does."))
@option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    help=message("Where workers run: processes here, or Dask."),
)
@option(
    "--scheduler",
    metavar="ADDRESS",
    help=message("A Dask scheduler, as in tcp://host:8786; without it, --engine dask starts one on this machine."),
)
@option("--isolation", type=click.Choice(_LEVELS), help=message("Level of isolation; the strongest by default."))
@option(
    "--allow-weak-isolation",
    is_flag=True,
    help=message("Grade even where student code could read and change your files."),
)
@option("--no-quizzes", is_flag=True, help=message("Leave files of answers to quizzes unread."))
@database_option()
@option("--json", "as_json", is_flag=True, help=message("Print the summary as JSON."))
def command(
    context: click.Context,
    submissions: Path,
    out: Path,
    targets: tuple[str, ...],
    roster: Path | None,
    jobs: int | None,
    seed: int | None,
    engine: str,
    scheduler: str | None,
    isolation: str | None,
    allow_weak_isolation: bool,
    no_quizzes: bool,
    database: str | None,
    as_json: bool,
) -> int:
    from grader.batch.batch import Batch
    from grader.batch.finish import finish
    from grader.batch.intake.limits import IntakeLimits
    from grader.batch.intake.roster import read_roster
    from grader.batch.intake.sources import list_sources
    from grader.batch.lock import FolderLock
    from grader.batch.summary import summarize

    start = time.monotonic()
    course = course_at(context)
    exercises = _chosen(course, targets)
    seed = course.seed if seed is None else seed
    _check_engine(engine, scheduler, jobs)
    _check_folders(submissions, out)
    students = read_roster(roster) if roster else None
    listing = list_sources(submissions, out=out, roster=students, limits=IntakeLimits())
    _make(out)
    if database is not None:
        _check_database(out, database)
    with listing, FolderLock(out), _stoppable():
        batch = Batch(course, exercises, seed, out, with_quizzes=not no_quizzes)
        work = _work(course, exercises, seed, batch, isolation)
        pool = _engine(engine, course, work, scheduler, jobs, len(listing.sources))
        try:
            level = _grade(batch, pool, listing, allow_weak_isolation)
            done = finish(out, course, database)
        except KeyboardInterrupt:
            return _stopped(out, len(listing.sources))
        summary = summarize(done.journal.entries)
    if as_json:
        print_json(_as_json(summary, listing, out, level, time.monotonic() - start))
    else:
        _show(summary, listing, out, done.written.gradebook, time.monotonic() - start)
    return _exit_code(summary)


def _chosen(course: Course, targets: Sequence[str]) -> list[Exercise]:
    if not targets:
        return list(course.exercises)
    wanted = {exercise.id for target in targets for exercise in course.resolve(target)}
    return [exercise for exercise in course.exercises if exercise.id in wanted]


def _check_folders(submissions: Path, out: Path) -> None:
    if out.resolve() == submissions.resolve():
        raise UsageError(both("--out {out} is the folder of submissions itself: choose another one", out=out))
    if out.exists() and not out.is_dir():
        raise UsageError(both("--out {out} is a file: it takes a folder", out=out))


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotGrade(both("{path} cannot be made: {error}", path=out, error=error.strerror)) from None


def _check_database(out: Path, url: str) -> None:
    """Find out now, not after hours of grading, that a database cannot be reached."""
    from grader.gradebook.store import Gradebook

    with Gradebook.at(out, url) as book, book.transaction(keep=False):
        pass


@contextmanager
def _stoppable() -> Iterator[None]:
    """Have a polite request to end do what Ctrl-C does."""
    numbers = (signal.SIGTERM, signal.SIGHUP)
    before = [signal.signal(number, signal.default_int_handler) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _check_engine(engine: str, scheduler: str | None, jobs: int | None) -> None:
    import importlib.util

    if scheduler is not None and engine != "dask":
        raise UsageError(both("--scheduler needs --engine dask"))
    if scheduler == "":
        raise UsageError(both("--scheduler is empty: it takes an address, as in tcp://host:8786"))
    if scheduler is not None and jobs is not None:
        raise UsageError(both("--jobs is for workers on this machine; a cluster has as many as it has"))
    if engine == "dask" and importlib.util.find_spec("distributed") is None:
        raise CannotGrade(both("Dask is not installed. Install it: pip install 'grader[dask]'"))


def _work(course: Course, exercises: Sequence[Exercise], seed: int, batch: Batch, isolation: str | None) -> Work:
    from grader.batch.engines.engine import Work

    ids = tuple(exercise.id for exercise in exercises)
    return Work(str(course.root), ids, seed, isolation or "", batch.course_digest)


def _engine(name: str, course: Course, work: Work, scheduler: str | None, jobs: int | None, submissions: int) -> Engine:
    from grader.batch.engines.local import LocalEngine, processors

    if scheduler is None:
        _require_torch([exercise for exercise in course.exercises if exercise.id in work.exercises])
    count = min(jobs or processors(), submissions)
    if name == "local":
        return LocalEngine(work, count)
    from grader.batch.engines.dask.engine import dask_engine

    return dask_engine(work, course, scheduler, count, lambda text: tell(text.in_language(language()), err=True))


def _require_torch(exercises: Sequence[Exercise]) -> None:
    import importlib.util

    needing = [exercise.id for exercise in exercises if exercise.needs_torch]
    if needing and importlib.util.find_spec("torch") is None:
        names = ", ".join(needing)
        raise CannotGrade(
            both("torch is not installed, and these need it: {names}. Install it: pip install torch", names=names)
        )


def _grade(batch: Batch, pool: Engine, listing: Listing, allow_weak_isolation: bool) -> IsolationLevel:
    from grader.batch.finish import look_ahead
    from grader.cli.batch_display import BarDisplay, LineDisplay

    display = (BarDisplay if sys.stderr.isatty() else LineDisplay)(pool.running)
    with pool, display:
        level = pool.level()
        if level is IsolationLevel.PROCESS and not allow_weak_isolation:
            raise IsolationError(
                both(
                    "isolation here is '{level}' only: student code could read and change your files. 'grader doctor' "
                    "says how to get more; --allow-weak-isolation grades all the same.",
                    level=level.value,
                )
            )
        look_ahead()
        batch.run(listing.sources, pool, display)
    return level


def _stopped(out: Path, total: int) -> int:
    from grader.batch.journal import JOURNAL, read_journal

    path = out / JOURNAL
    kept = len(read_journal(path).records) if path.exists() else 0
    tell(
        say(
            "stopped: {kept} of {total} are kept in {path}. The same command goes on from there.",
            kept=kept,
            total=total,
            path=path,
        ),
        err=True,
    )
    return _STOPPED


def _exit_code(summary: Summary) -> int:
    if summary.not_graded:
        return 3
    return 1 if summary.with_problems else 0


def _show(summary: Summary, listing: Listing, out: Path, gradebook: str, duration_s: float) -> None:
    from grader.batch.journal import JOURNAL
    from grader.outputs import GRADES, REPORT, STUDENTS

    tell(
        say(
            "graded: {graded} of {total}, with full marks: {full}, the same as another: {same}, {seconds} s",
            graded=summary.graded,
            total=summary.total,
            full=summary.full_marks,
            same=summary.same,
            seconds=f"{duration_s:.1f}",
        )
    )
    if summary.ungraded:
        tell("\n" + say("Not graded: {count}. The same command tries these again.", count=summary.not_graded))
        _list([(name, [reason]) for name, reason in summary.ungraded], summary.not_graded)
    if summary.problems:
        tell("\n" + say("With problems in what was handed in: {count}", count=summary.with_problems))
        _list(summary.problems, summary.with_problems)
    if listing.absent:
        names = [student.name or student.id or student.email or "?" for student in listing.absent]
        tell("\n" + say("On the roster, but nothing was handed in: {count}", count=len(names)))
        tell(f"  {', '.join(names[:_SHOWN])}{' …' if len(names) > _SHOWN else ''}")
    if listing.skipped:
        shown = ", ".join(listing.skipped[:_SHOWN]) + (" …" if len(listing.skipped) > _SHOWN else "")
        tell("\n" + say("Not read, since these are no submissions: {names}", names=shown))
    if summary.with_answers:
        tell(say("with answers to quizzes: {count}", count=summary.with_answers))
    tell("\n" + say("Results: {out}", out=out))
    tell(f"  {REPORT}, {GRADES}, {STUDENTS}/, {JOURNAL}; {gradebook}")


def _list(items: Sequence[tuple[str, Sequence[Text]]], count: int) -> None:
    for name, reasons in items[:_SHOWN]:
        first = reasons[0].in_language(language())
        more = f" (+{len(reasons) - 1})" if len(reasons) > 1 else ""
        tell(f"  {name}: {first}{more}")
    if count > _SHOWN:
        tell("  " + say("and {count} more: see the journal", count=count - _SHOWN))


def _as_json(summary: Summary, listing: Listing, out: Path, level: IsolationLevel, duration_s: float) -> dict[str, Any]:
    from grader.batch.journal import JOURNAL

    return {
        "schema": SCHEMA,
        "out": str(out),
        "journal": str(out / JOURNAL),
        "isolation": level.value,
        "total": summary.total,
        "graded": summary.graded,
        "full_marks": summary.full_marks,
        "same": summary.same,
        "with_answers": summary.with_answers,
        "not_graded": [{"submission": name, "reason": reason.to_json()} for name, reason in summary.ungraded],
        "problems": [
            {"submission": name, "problems": [problem.to_json() for problem in problems]}
            for name, problems in summary.problems
        ],
        "absent": [student.to_json() for student in listing.absent],
        "skipped": listing.skipped,
        "duration_s": round(duration_s, 3),
    }
