"""No report of a file that was handed in tells what is hidden, however it is shown."""

from __future__ import annotations

import ast
import html
import io
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from rich.console import Console

from grader.authoring.problem import Fault
from grader.authoring.python_file import read_python
from grader.authoring.trials import Trial
from grader.course import Exercise
from grader.i18n import both, language, set_language
from grader.model import LANGUAGES, ExerciseReport, Outcome, Visibility
from grader.report.exercise_card import exercise_card
from grader.report.terminal import print_exercise

__all__ = ["tells_nothing_hidden"]

#: Shorter lines of code are in many files.
_TELLING_LINE = 24
#: A number with as many digits is nobody's guess.
_TELLING_NUMBER = re.compile(r"(?<![\w.])\d*\.?\d+(?:e-?\d+)?(?![\w.])")
_TELLING_DIGITS = 5
_SHORT_PATH = 5
_TAG = re.compile(r"<[^>]*>")


def tells_nothing_hidden(trial: Trial) -> Iterator[Fault]:
    if trial.report.outcome is Outcome.INTERNAL_ERROR:
        return  # it names the suite, for the author to mend; no student is graded by it
    own = read_python(trial.path).source
    for case in trial.report.cases:
        evidence = (case.input, case.expected, case.actual)
        if case.visibility is not Visibility.PUBLIC and evidence != (None, None, None):
            yield Fault(trial.path, 1, both("the report shows the values of {case}, which is hidden", case=case.id))
    told = _every_rendering(trial.report)
    of_hidden_cases = _every_rendering(_without_public_cases(trial.report))
    for secret in _secrets(trial.exercise.suite_path, trial.exercise) - _words(own):
        # The values of public cases may happen to be a hidden number.
        if secret in (of_hidden_cases if _TELLING_NUMBER.fullmatch(secret) else told):
            yield Fault(trial.path, 1, both("the report tells what is hidden: {secret}", secret=secret))
            return


def _without_public_cases(report: ExerciseReport) -> ExerciseReport:
    return replace(report, cases=[case for case in report.cases if case.visibility is not Visibility.PUBLIC])


def _every_rendering(report: ExerciseReport) -> str:
    """Return the report as JSON, as the page that is handed out tells it, and as the terminal does in each language."""
    page = _TAG.sub("", exercise_card(report.to_json(), both("none")))
    parts = [json.dumps(report.to_json(), ensure_ascii=False), html.unescape(page)]
    chosen = language()
    for name in LANGUAGES:
        set_language(name)
        console = Console(file=io.StringIO(), width=10_000, no_color=True)
        print_exercise(console, report, report.cases[0].title if report.cases else both("none"), None)
        parts.append(console.file.getvalue())  # type: ignore[attr-defined]
    set_language(chosen)
    return "\n".join(parts)


@lru_cache(maxsize=8)
def _secrets(suite: Path, exercise: Exercise) -> frozenset[str]:
    """Return the lines and numbers that only hidden cases and the solution have, and the machine's own paths."""
    suite_file, solution = read_python(suite), read_python(exercise.solution_path)
    public, hidden = _bodies(suite_file.tree, suite_file.source)
    known = _words(public) | _words(read_python(exercise.stub_path).source)
    paths = {str(exercise.root), sys.prefix, sys.base_prefix, tempfile.gettempdir()}
    secrets = (_words(hidden) | {word for word in _words(solution.source) if not word[0].isdigit()}) - known
    return frozenset(secrets | {path for path in paths if len(path) >= _SHORT_PATH})


def _bodies(tree: ast.Module | None, source: str) -> tuple[str, str]:
    """Return the code that public cases use, and the code that only hidden ones do."""
    statements = [node for node in tree.body if not _is_frame(node)] if tree else []
    texts = {id(node): _body(node, source) for node in statements}
    public = [node for node in statements if _is_public(node)]
    while True:  # what public code names is public too: constants and helpers of the suite
        used = {name.id for node in public for name in ast.walk(node) if isinstance(name, ast.Name)}
        more = [node for node in statements if node not in public and _defined(node) & used]
        if not more:
            break
        public += more
    hidden = [node for node in statements if node not in public]
    return "\n".join(texts[id(node)] for node in public), "\n".join(texts[id(node)] for node in hidden)


def _is_frame(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr | ast.Import | ast.ImportFrom)


def _is_public(node: ast.stmt) -> bool:
    decorators = node.decorator_list if isinstance(node, ast.FunctionDef) else []
    return any("visibility='public'" in ast.unparse(item) for item in decorators)


def _defined(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}


def _body(node: ast.stmt, source: str) -> str:
    """Return the code of a statement; of a function without its decorators, which say titles, and its docstring."""
    if not isinstance(node, ast.FunctionDef):
        return ast.get_source_segment(source, node) or ""
    statements = [statement for statement in node.body if not _is_docstring(statement)]
    return "\n".join(ast.get_source_segment(source, statement) or "" for statement in statements)


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _words(source: str) -> set[str]:
    """Return the telling lines and numbers of some code."""
    lines = {line.strip() for line in source.splitlines() if len(line.strip()) >= _TELLING_LINE}
    return lines | {number for number in _TELLING_NUMBER.findall(source) if _digits(number) >= _TELLING_DIGITS}


def _digits(number: str) -> int:
    """Return how many digits tell something: 0.0008 has one."""
    return len(re.sub(r"\D", "", number.partition("e")[0]).lstrip("0"))
