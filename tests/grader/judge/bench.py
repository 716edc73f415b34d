"""What the judge's tests share: small exercises of their own, and a warm judge for each level of isolation."""

import textwrap
from pathlib import Path

from grader.errors import IsolationError
from grader.judge.coordinator import Judge
from grader.judge.job import ExerciseFiles, HandedIn
from grader.model import IsolationLevel
from grader.settings import Limits

HERE = Path(__file__).parent
LEVELS = ("full", "restricted", "process")
SEED = 7
#: Small, so that tests of limits are short; still wide enough for two busy processors.
LIMITS = Limits(case_time_s=0.4, load_time_s=1.0, memory_mib=256, output_kib=16)


def exercise_files(name, folder=HERE):
    """Return the trusted files of the exercise ``name`` that lie in ``folder``."""
    suite = folder / "suites" / f"test_{name}.py"
    return ExerciseFiles(
        id=f"bench/{name}",
        name=name,
        suite=str(suite),
        solution=str(folder / "solutions" / f"{name}.py"),
        mistakes=tuple(str(path) for path in sorted((folder / "mistakes" / name).glob("*.py"))),
        needs_torch=suite.is_file() and "import torch" in suite.read_text(),
    )


def exercise_names(folder=HERE):
    return [path.stem.removeprefix("test_") for path in sorted((folder / "suites").glob("test_*.py"))]


def write_exercise(folder, name, suite, solution="", mistakes=None):
    """Write an exercise of one test's own; return its files."""
    paths = {folder / "suites" / f"test_{name}.py": suite, folder / "solutions" / f"{name}.py": solution}
    for mistake, text in (mistakes or {}).items():
        paths[folder / "mistakes" / name / f"{mistake}.py"] = text
    for path, text in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text))
    return exercise_files(name, folder)


def handed_in(name, source, *, imports_torch=False):
    return HandedIn(f"bench/{name}", textwrap.dedent(source), imports_torch=imports_torch)


def solution_of(name):
    return (HERE / "solutions" / f"{name}.py").read_text()


def outcomes(report):
    """Return the outcome of each case, without its ``test_``, as plain text."""
    return {case.id.removeprefix("test_"): case.outcome.value for case in report.cases}


def result(report, name):
    """Return the result of the case ``test_<name>``."""
    return next(case for case in report.cases if case.id == f"test_{name}")


def without_durations(report):
    """Return a report as JSON but for what differs from run to run."""
    data = report.to_json()
    for case in data["cases"]:
        del case["duration_s"]
    return data


class Bench:
    """A warm judge with every exercise of this folder.

    ``refusal`` says why the machine does not give the level, if it does not.
    """

    def __init__(self, level, limits=LIMITS, exercises=None, *, many=False):
        files = exercises or [exercise_files(name) for name in exercise_names()]
        self._warm = {}
        self._files = {False: [f for f in files if not f.needs_torch], True: [f for f in files if f.needs_torch]}
        self._limits = limits
        self._many = many
        self._level = IsolationLevel(level) if level else None
        self.refusal = None
        try:
            self.level = self._judge(needs_torch=not self._files[False]).level
        except IsolationError as error:
            self.refusal = error.text.en

    def _judge(self, *, needs_torch):
        """Return the judge with or without torch, which is slow to start and so started on first need."""
        if needs_torch not in self._warm:
            self._warm[needs_torch] = Judge(self._files[needs_torch], self._limits, self._level, many=self._many)
        return self._warm[needs_torch]

    def close(self):
        for judge in self._warm.values():
            judge.close()

    def submit(self, files, *, seed=SEED, **options):
        """Judge a submission of several exercises: sources by name."""
        torch_names = {f.id for f in self._files[True]}
        items = [handed_in(name, source) for name, source in files.items()]
        judge = self._judge(needs_torch=any(item.exercise_id in torch_names for item in items))
        reports = judge.grade(items, seed, **options)
        return dict(zip(files, reports, strict=True))

    def grade(self, name, source, **options):
        """Judge one file."""
        return self.submit({name: source}, **options)[name]

    def probe(self, source, name="probe"):
        """Run ``probe()`` of ``source`` in a sandbox; return the dict of texts that it returned.

        ``attempt(f)`` is there for it: what ``f()`` returned, as a text, or the name of what it raised.
        """
        report = self.grade("probe", ATTEMPT + textwrap.dedent(source))
        found = result(report, name)
        assert found.actual is not None, found.message
        return {item["key"]["value"]: item["value"]["value"] for item in found.actual["items"]}


ATTEMPT = """
import ctypes, os, sys

def attempt(f):
    try:
        return str(f())
    except BaseException as error:
        return type(error).__name__

def syscall(*arguments):
    ctypes.set_errno(0)
    returned = ctypes.CDLL(None, use_errno=True).syscall(*map(ctypes.c_long, arguments))
    return "refused" if returned == -1 and ctypes.get_errno() in (1, 38) else "made"
"""
