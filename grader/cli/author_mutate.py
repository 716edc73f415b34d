"""``grader author mutate``: which small faults of a solution does its suite let pass?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from grader.cli import framework
from grader.cli.author_progress import progress
from grader.cli.framework import argument, course_at, option, print_json, tell
from grader.errors import UsageError
from grader.i18n import both, message, say

if TYPE_CHECKING:
    from grader.authoring.mutants.grading import Mutation
    from grader.authoring.mutants.making import Mutant
    from grader.course import Course, Exercise

_SCHEMA = "grader.mutation/1"


@framework.command("mutate", help=message("Show which small faults of a solution its suite lets pass."))
@argument("targets", metavar="[TARGET…]", nargs=-1)
@option("--write", "is_written", is_flag=True, help=message("Write the numbers into docs/mutation.md."))
@option(
    "--equivalent",
    "mark",
    metavar="ID",
    help=message("Mark this mutant as a right solution instead; needs --because and one exercise."),
)
@option("--because", metavar="TEXT", help=message("Why no input that the contract allows shows a difference."))
@option("--jobs", metavar="N", type=click.IntRange(min=1), help=message("How many files are graded at the same time."))
@option("--json", "as_json", is_flag=True, help=message("Print the mutants that survive as JSON."))
def command(
    context: click.Context,
    targets: tuple[str, ...],
    is_written: bool,
    mark: str | None,
    because: str | None,
    jobs: int | None,
    as_json: bool,
) -> int:
    from grader.authoring.mutants.grading import mutate

    course = course_at(context)
    chosen = list(dict.fromkeys(e for name in targets for e in course.resolve(name))) or list(course.exercises)
    if mark is not None or because is not None:
        return _mark(course, chosen, mark, because)
    with progress() as show:
        found = mutate(course, chosen, lambda done, total, exercise: show(done, total, exercise.id), jobs)
    if is_written:
        _write(course, found)
    if as_json:
        print_json({"schema": _SCHEMA, "exercises": [_to_json(mutation) for mutation in found]})
    else:
        _print(course, found)
    return 0 if all(mutation.is_clean for mutation in found) else 1


def _mark(course: Course, chosen: Sequence[Exercise], mark: str | None, because: str | None) -> int:
    from grader.authoring.mutants.equivalents import add_equivalent
    from grader.authoring.mutants.making import mutants_of

    if not mark or not (because or "").strip() or len(chosen) != 1:
        raise UsageError(both("to mark a mutant, name one exercise, --equivalent ID and --because TEXT"))
    assert because is not None
    [exercise] = chosen
    mutants = mutants_of(exercise.solution_path.read_text(encoding="utf-8"))
    named = {mutant.key: mutant for mutant in mutants if mutant.id == mark}
    if not named:
        raise UsageError(both("'{id}' is no mutant of {exercise}", id=mark, exercise=exercise.id))
    for mutant in named.values():
        add_equivalent(exercise.equivalents_path, mutant, because.strip())
    click.echo(say("{path}: entry written", path=exercise.equivalents_path.relative_to(course.root).as_posix()))
    return 0


def _write(course: Course, found: Sequence[Mutation]) -> None:
    from grader.authoring.mutants.table import row_of, write_table

    path = write_table(course, map(row_of, found))
    click.echo(say("{path}: written", path=path.relative_to(course.root).as_posix()), err=True)


def _print(course: Course, found: Sequence[Mutation]) -> None:
    for mutation in found:
        source = mutation.exercise.solution_path.read_text(encoding="utf-8")
        path = mutation.exercise.solution_path.relative_to(course.root).as_posix()
        for mutant in mutation.survivors:
            click.echo(say("{path}:{line}: survives [{id}], {kind}", **_place(path, mutant)))
            for line in mutant.diff(source):
                click.echo(f"    {line}")
        marks = mutation.exercise.equivalents_path.relative_to(course.root).as_posix()
        for mutant, case in mutation.refuted:
            click.echo(
                say("{marks}: '{new}' is no right solution: {case} rejects it", marks=marks, new=mutant.new, case=case)
            )
        for entry in mutation.stale:
            click.echo(say("{marks}:{line}: no mutant of the solution any more", marks=marks, line=entry.line))
    for mutation in found:
        click.echo(
            say(
                "{id}: {mutants} mutants, rejected {rejected}, surviving {survivors}; equivalent {equivalent}",
                id=mutation.exercise.id,
                mutants=mutation.mutants,
                rejected=mutation.rejected,
                survivors=len(mutation.survivors),
                equivalent=mutation.equivalent,
            )
        )
    total, survivors = sum(m.mutants for m in found), sum(len(m.survivors) for m in found)
    share = f"{100 * survivors / total if total else 0:.1f}"
    click.echo(
        say("Mutants: {total}, surviving: {survivors} ({share} %).", total=total, survivors=survivors, share=share)
    )
    if survivors:
        tell(
            say(
                "Let a case of the suite reject what survives. What is a right solution too, mark with its reason: "
                "grader author mutate EXERCISE --equivalent ID --because TEXT"
            ),
            err=True,
        )


def _place(path: str, mutant: Mutant) -> dict[str, Any]:
    return {"path": path, "line": mutant.line, "id": mutant.id, "kind": mutant.operator}


def _to_json(mutation: Mutation) -> dict[str, Any]:
    return {
        "id": mutation.exercise.id,
        "mutants": mutation.mutants,
        "rejected": mutation.rejected,
        "equivalent": mutation.equivalent,
        "survivors": [mutant.to_json() for mutant in mutation.survivors],
        "refuted": [{**mutant.to_json(), "case": case} for mutant, case in mutation.refuted],
        "stale": [entry.line for entry in mutation.stale],
    }
