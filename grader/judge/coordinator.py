"""The coordinator: keeps the warm processes, sends submissions to them, puts the reports together.

It imports neither numpy nor torch nor pytest, and never a file of the course or of a student.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import Any, Self

from grader.errors import CannotGrade
from grader.i18n import both
from grader.judge.job import ExerciseFiles, HandedIn, Job
from grader.judge.zygotes import JudgeZygote, SandboxZygote
from grader.model import CaseResult, Diagnosis, ExerciseReport, IsolationLevel
from grader.settings import Limits

__all__ = ["Judge"]

#: A judge that says nothing for this long is stuck: its own limits are far shorter.
_SILENCE_LIMIT_S = 600.0


class Judge:
    """Judges submissions of a course, one at a time.

    Parameters
    ----------
    exercises
        What can be judged; their suites are collected once.
    limits
        What student code may use.
    level
        The isolation to use; ``None`` takes the strongest that the machine gives.

    Notes
    -----
    Processes start at once and warm up beside whatever the caller does next. Those with torch start when an exercise or
    a submission first needs it.
    """

    def __init__(self, exercises: Sequence[ExerciseFiles], limits: Limits, level: IsolationLevel | None = None) -> None:
        self._exercises = {files.id: files for files in exercises}
        self._limits = limits
        self._level = level
        self._judges: dict[str, JudgeZygote] = {}
        self._sandboxes: dict[str, SandboxZygote] = {}
        for library in sorted({self._library(files) for files in exercises}):
            self._sandbox_zygote(library)
            self._judge_zygote(library)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        zygotes = (*self._judges.values(), *self._sandboxes.values())
        for zygote in zygotes:
            zygote.leave()
        for zygote in zygotes:
            zygote.stop()
        self._judges.clear()
        self._sandboxes.clear()

    @property
    def level(self) -> IsolationLevel:
        """The isolation that submissions are run at."""
        return next(iter(self._sandboxes.values())).level

    @property
    def refused_levels(self) -> dict[str, str]:
        """Why each level stronger than `level` cannot be had."""
        return next(iter(self._sandboxes.values())).refused

    def grade(
        self,
        files: Sequence[HandedIn],
        seed: int,
        *,
        runner: str = "lean",
        diagnose: bool = True,
        on_case: Callable[[str, CaseResult], None] | None = None,
    ) -> list[ExerciseReport]:
        """Judge one submission; return a report for each file, in the order given.

        Parameters
        ----------
        on_case
            Called with the exercise's id and each result as it comes.

        Raises
        ------
        CannotGrade
            The grader failed, not the student.
        """
        reports: dict[str, ExerciseReport] = {}
        for library in ("numpy", "torch"):
            chosen = [item for item in files if self._library(self._exercises[item.exercise_id]) == library]
            if chosen:
                needs_torch = library == "torch" or chosen[0].imports_torch
                ordered = "torch" if needs_torch else "numpy"
                job = Job(chosen, seed, self._limits.to_json(), diagnose, runner, ordered)
                for report in self._run(library, job, on_case):
                    reports[report.id] = report
        return [reports[item.exercise_id] for item in files]

    def _run(self, library: str, job: Job, on_case: Callable[[str, CaseResult], None] | None) -> list[ExerciseReport]:
        wants_torch = library == "torch" or any(item.imports_torch for item in job.files)
        first = self._sandbox_zygote(library)
        second = self._sandbox_zygote("torch") if wants_torch else first
        judge = self._judge_zygote(library)
        # Both zygotes fork at the same time: the judge finds its first sandbox ready.
        ordered = (second if job.ordered == "torch" else first).order(self._limits.memory_mib)
        with judge.judge(first, second, ordered) as stream:
            try:
                stream.sendall(json.dumps(job.to_json()).encode() + b"\n")
            except OSError:
                judge.ready()
                raise judge.failure(None) from None
            return self._reports(judge, stream, on_case)

    def _reports(
        self, judge: JudgeZygote, stream: socket.socket, on_case: Callable[[str, CaseResult], None] | None
    ) -> list[ExerciseReport]:
        reports: list[ExerciseReport] = []
        places: dict[str, int] = {}
        for message in _messages(stream):
            if "exercise" in message:
                cases = [CaseResult.from_json(case) for case in message["cases"]]
                reports.append(ExerciseReport(message["exercise"], cases))
                places = {case.id: place for place, case in enumerate(cases)}
            elif "case" in message:
                case = CaseResult.from_json(message["case"])
                reports[-1].cases[places[case.id]] = case
                if on_case:
                    on_case(reports[-1].id, case)
            elif "done" in message:
                reports[-1].diagnosis = [Diagnosis.from_json(item) for item in message["diagnosis"]]
                reports[-1].output = message["output"]
            else:
                return reports
        for zygote in (judge, *self._sandboxes.values()):
            zygote.ready()  # says why, if it never came up
        raise judge.failure(None)

    def _library(self, files: ExerciseFiles) -> str:
        return "torch" if files.needs_torch else "numpy"

    def _sandbox_zygote(self, library: str) -> SandboxZygote:
        if library not in self._sandboxes:
            self._sandboxes[library] = SandboxZygote(library, self._limits, self._level)
        return self._sandboxes[library]

    def _judge_zygote(self, library: str) -> JudgeZygote:
        if library not in self._judges:
            chosen = [files for files in self._exercises.values() if self._library(files) == library]
            self._judges[library] = JudgeZygote(library, chosen)
        return self._judges[library]


def _messages(stream: socket.socket) -> Iterator[dict[str, Any]]:
    """Yield the judge's messages until it closes the stream."""
    stream.settimeout(_SILENCE_LIMIT_S)
    with stream.makefile("r", encoding="utf-8") as lines:
        try:
            for line in lines:
                yield json.loads(line)
        except TimeoutError:
            text = both("the grader failed: the judge did not answer for {limit} s", limit=_SILENCE_LIMIT_S)
            raise CannotGrade(text) from None
