"""``docs/mutation.md``: what became of the mutants of each exercise, written by ``grader author mutate --write``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.authoring.mutants.grading import Mutation
from grader.authoring.mutants.operators import OPERATORS
from grader.course import Course, Exercise

__all__ = ["Row", "digest_of", "read_rows", "row_of", "write_table"]

_DIGITS = 8
_ROW = re.compile(r"\| `(?P<id>[a-z0-9_]+/[a-z0-9_]+)` \| (\d+) \| \d+ \| (\d+) \| (\d+) \| `(?P<digest>[0-9a-f]+)` \|")
_INTRODUCTION = """\
# Mutation

A **mutant** is a reference solution with one small fault, made by a program: a sign turned, an axis left out, a bound
moved by one. A suite should reject every one of them, since a student who makes the same slip must hear of it. What is
not rejected **survives**, and shows what no case asks for. Some mutants are right solutions too; authors mark these as
**equivalent**, each with its reason, in `equivalent.toml` beside the known mistakes, and they do not count.

`grader author mutate [TARGET…]` makes the mutants, hands each in to the judge until a case fails, and shows what
survives as a diff; with `--write` it also writes this page. How survivors are treated:
[authoring.md](authoring.md#mutants).
"""


@dataclass(frozen=True)
class Row:
    """The numbers of one exercise; ``digest`` says of which solution, suite and marks."""

    exercise_id: str
    mutants: int
    survivors: int
    equivalent: int
    digest: str

    @property
    def rejected(self) -> int:
        return self.mutants - self.survivors


def digest_of(exercise: Exercise) -> str:
    """Return a digest of all that the numbers depend on; files that are missing count as empty."""
    digest = hashlib.sha256()
    for path in (exercise.solution_path, exercise.suite_path, exercise.equivalents_path):
        content = path.read_bytes() if path.is_file() else b""
        digest.update(b"%d " % len(content) + content)
    return digest.hexdigest()[:_DIGITS]


def row_of(mutation: Mutation) -> Row:
    exercise = mutation.exercise
    return Row(exercise.id, mutation.mutants, len(mutation.survivors), mutation.equivalent, digest_of(exercise))


def read_rows(path: Path) -> dict[str, Row]:
    """Return the rows of the page by exercise; of a page that is not there, none."""
    if not path.is_file():
        return {}
    found = {}
    for match in _ROW.finditer(path.read_text(encoding="utf-8")):
        mutants, survivors, equivalent = (int(match[number]) for number in (2, 4, 3))
        found[match["id"]] = Row(match["id"], mutants, survivors, equivalent, match["digest"])
    return found


def write_table(course: Course, rows: Iterable[Row]) -> Path:
    """Put ``rows`` in the place of those of the same exercises; drop those of exercises that are gone."""
    path = course.mutation_path
    known = read_rows(path) | {row.exercise_id: row for row in rows}
    kept = [known[exercise.id] for exercise in course.exercises if exercise.id in known]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([_INTRODUCTION, *_exercises(kept), "", *_kinds(), ""]), encoding="utf-8")
    return path


def _exercises(rows: Sequence[Row]) -> list[str]:
    mutants, survivors = sum(row.mutants for row in rows), sum(row.survivors for row in rows)
    equivalent = sum(row.equivalent for row in rows)
    share = f"{100 * survivors / mutants:.1f} %" if mutants else "—"
    return [
        "## Exercises",
        "",
        f"Of {mutants} mutants of {len(rows)} exercises {survivors} survive: **{share}**. Another {equivalent} are",
        "equivalent. The last column is a digest of solution, suite and marks; lint says when a row is of older ones.",
        "",
        "| exercise | mutants | rejected | equivalent | survivors | of |",
        "|---|---|---|---|---|---|",
        *map(_line, rows),
    ]


def _line(row: Row) -> str:
    numbers = f"{row.mutants} | {row.rejected} | {row.equivalent} | {row.survivors}"
    return f"| `{row.exercise_id}` | {numbers} | `{row.digest}` |"


def _kinds() -> list[str]:
    """Return what each kind of fault does: the first lines of their functions."""
    docs = {name: (look.__doc__ or "").splitlines()[0].replace("``", "`") for name, look in OPERATORS.items()}
    return ["## Kinds of faults", "", "| kind | |", "|---|---|", *(f"| {name} | {doc} |" for name, doc in docs.items())]
