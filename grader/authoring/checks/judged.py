"""What the judge's reports and the programs of quizzes must be."""

from __future__ import annotations

from collections.abc import Iterator

from grader.authoring.problem import Fault
from grader.authoring.snippets import SnippetRun
from grader.authoring.trials import Kind, Trial
from grader.i18n import both
from grader.model import CaseResult, Outcome, Text
from grader.quiz import normalise_output

__all__ = [
    "counts_the_same_points",
    "is_importable",
    "is_named",
    "is_not_implemented",
    "is_rejected",
    "prints_its_answer",
    "runs",
    "scores_full",
]


def runs(trial: Trial) -> Iterator[Fault]:
    """The suite itself must not fail, whatever is handed in."""
    for case in trial.report.cases:
        if case.outcome is Outcome.INTERNAL_ERROR:
            message = both(
                "{case} fails by itself, on {file}: {reason}", case=case.id, file=trial.path.name, reason=_reason(case)
            )
            yield Fault(trial.exercise.suite_path, 1, message)


def counts_the_same_points(trial: Trial) -> Iterator[Fault]:
    if trial.kind is Kind.SOLUTION and _is_judged(trial) and trial.report.max_score != trial.points:
        message = both(
            "the cases add up to {written} points, but the judge counts {counted}",
            written=f"{trial.points:g}",
            counted=f"{trial.report.max_score:g}",
        )
        yield Fault(trial.exercise.suite_path, 1, message)


def is_not_implemented(trial: Trial) -> Iterator[Fault]:
    """A case may be skipped instead, after one that is not implemented."""
    if trial.kind is not Kind.STUB or not _is_judged(trial):
        return
    for case in trial.report.cases:
        if case.outcome not in (Outcome.NOT_IMPLEMENTED, Outcome.SKIPPED) or case.points:
            message = both(
                "the stub must end every case with not_implemented; {case} ends with {outcome}",
                case=case.id,
                outcome=case.outcome.value,
            )
            yield Fault(trial.path, 1, message)


def scores_full(kind: Kind, trial: Trial) -> Iterator[Fault]:
    if trial.kind is not kind or not _is_judged(trial):
        return
    for case in trial.report.cases:
        if not case.is_full:
            message = both(
                "must score full marks; {case} ends with {outcome}: {reason}",
                case=case.id,
                outcome=case.outcome.value,
                reason=_reason(case),
            )
            yield Fault(trial.path, 1, message)


def is_rejected(trial: Trial) -> Iterator[Fault]:
    if trial.kind is Kind.MISTAKE and _is_judged(trial) and trial.report.score >= trial.report.max_score:
        yield Fault(trial.path, 1, both("this known mistake scores full marks: no case of the suite notices it"))


def is_importable(trial: Trial) -> Iterator[Fault]:
    """The diagnosis runs mistakes on the trusted side and needs every one of them."""
    failed = _import_errors(trial)
    if trial.kind is Kind.MISTAKE and failed:
        yield Fault(trial.path, 1, both("this known mistake cannot be imported: {reason}", reason=_reason(failed[0])))


def is_named(trial: Trial) -> Iterator[Fault]:
    if trial.kind is not Kind.MISTAKE or not trial.is_diagnosed or trial.report.is_passed:
        return
    if not _is_judged(trial) or _import_errors(trial):
        return
    named = [diagnosis.mistake for diagnosis in trial.report.diagnosis]
    if trial.path.stem not in named:
        message = both(
            "the diagnosis does not recognise this mistake; it names {named}", named=", ".join(named) or both("none")
        )
        yield Fault(trial.path, 1, message)


def prints_its_answer(run: SnippetRun) -> Iterator[Fault]:
    if run.failure is not None:
        yield Fault(
            run.path, run.line, both("quiz '{id}': the program fails: {reason}", id=run.quiz, reason=run.failure)
        )
    elif normalise_output(run.printed) != normalise_output(run.expected):
        message = both(
            "quiz '{id}': the program prints {printed}, the accepted answer is {expected}",
            id=run.quiz,
            printed=repr(normalise_output(run.printed)),
            expected=repr(normalise_output(run.expected)),
        )
        yield Fault(run.path, run.line, message)


def _is_judged(trial: Trial) -> bool:
    """Whether the report says something about the file, and not about the suite."""
    return trial.report.outcome is not Outcome.INTERNAL_ERROR


def _import_errors(trial: Trial) -> list[CaseResult]:
    return [case for case in trial.report.cases if case.outcome is Outcome.IMPORT_ERROR]


def _reason(case: CaseResult) -> Text:
    return case.message or case.title
