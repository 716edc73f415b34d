"""Marks of equivalent mutants, and whether the table of mutants is of the present files."""

from __future__ import annotations

from collections.abc import Iterator

from grader.authoring.material import Material
from grader.authoring.mutants.equivalents import read_equivalents
from grader.authoring.mutants.making import keys_of
from grader.authoring.mutants.table import digest_of, read_rows
from grader.authoring.problem import Fault
from grader.course import Exercise
from grader.i18n import both

__all__ = ["are_in_the_table", "are_marked_in_form", "are_mutants"]


def are_marked_in_form(_: Material, exercise: Exercise) -> Iterator[Fault]:
    for line, message in read_equivalents(exercise.equivalents_path).faults:
        yield Fault(exercise.equivalents_path, line, message)


def are_mutants(material: Material, exercise: Exercise) -> Iterator[Fault]:
    entries = read_equivalents(exercise.equivalents_path).entries
    solution = material.python(exercise.solution_path)
    if not entries or solution.tree is None:
        return
    keys = keys_of(solution.source)
    seen = set()
    for entry in entries:
        if entry.key not in keys:
            message = both(
                "no mutant of the solution changes '{old}' to '{new}' any more", old=entry.key[1], new=entry.key[2]
            )
            yield Fault(exercise.equivalents_path, entry.line, message)
        elif entry.key in seen:
            yield Fault(exercise.equivalents_path, entry.line, both("this mutant is marked already"))
        seen.add(entry.key)


def are_in_the_table(material: Material) -> Iterator[Fault]:
    path = material.course.mutation_path
    if not path.is_file():
        return
    rows = read_rows(path)
    for exercise in material.exercises:
        row = rows.get(exercise.id)
        if row is None:
            message = both("there is no row of '{id}' yet: grader author mutate {id} --write", id=exercise.id)
        elif row.digest != digest_of(exercise):
            message = both(
                "the row of '{id}' is not of its present files: grader author mutate {id} --write", id=exercise.id
            )
        else:
            continue
        yield Fault(path, 1, message)
