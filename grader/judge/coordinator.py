"""The coordinator: keeps the warm processes, sends submissions to them, puts the reports together.

It imports neither numpy nor torch nor pytest, and never a file of the course or of a student.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Self

from grader.errors import CannotGrade
from grader.i18n import both
from grader.judge.job import ExerciseFiles, HandedIn, Job
from grader.judge.playback import play
from grader.judge.sandboxes import SandboxMaker
from grader.judge.transcript import Repertoire, Transcript
from grader.judge.zygote_set import Loan, ZygoteSet, library_of
from grader.judge.zygotes import JudgeZygote, SandboxZygote
from grader.model import CaseResult, Diagnosis, ExerciseReport, IsolationLevel, Outcome
from grader.settings import Limits

__all__ = ["Judge"]

#: A judge that says nothing for this long is stuck: its own limits are far shorter.
_SILENCE_LIMIT_S = 600.0
#: What takes longer gains nothing from sharing a sandbox.
_SLOW_S = 0.05


@dataclass(frozen=True, eq=True)
class _Team:
    """The zygotes that a submission needs; ``ordered`` is the one that its first sandbox comes from."""

    judge: JudgeZygote
    numpy: SandboxZygote
    torch: SandboxZygote
    ordered: SandboxZygote


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
    many
        Many submissions will come: it pays to prepare for them.
    loan
        Warm processes of somebody else's to use.

    Notes
    -----
    Processes start at once and warm up beside whatever the caller does next. Those with torch start when an exercise or
    a submission first needs it.
    """

    def __init__(
        self,
        exercises: Sequence[ExerciseFiles],
        limits: Limits,
        level: IsolationLevel | None = None,
        *,
        many: bool = False,
        loan: Loan | None = None,
    ) -> None:
        self._exercises = {files.id: files for files in exercises}
        self._limits = limits
        self._zygotes = ZygoteSet(exercises, limits, level, loan)
        self._many = many
        #: Exercises of which a case took long.
        self._slow: set[str] = set()
        self._spare: tuple[_Team, socket.socket] | None = None
        self._seed: int | None = None
        self._repertoire = Repertoire()
        self._graded = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._spare is not None:
            self._spare[1].close()
            self._spare = None
        self._zygotes.close()

    @property
    def level(self) -> IsolationLevel:
        """The isolation that submissions are run at."""
        return self._zygotes.level

    @property
    def refused_levels(self) -> dict[str, str]:
        """Why each level stronger than `level` cannot be had."""
        return self._zygotes.refused

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
        if seed != self._seed:  # other cases, other draws
            self._seed, self._repertoire = seed, Repertoire()
        if self._many and runner == "lean":
            reports.update((report.id, report) for report in self._play(files, on_case))
        for library in ("numpy", "torch"):
            chosen = [item for item in files if library_of(self._exercises[item.exercise_id]) == library]
            chosen = [item for item in chosen if item.exercise_id not in reports]
            if chosen:
                needs_torch = library == "torch" or chosen[0].imports_torch
                ordered = "torch" if needs_torch else "numpy"
                alone = sorted(self._slow) if self._many else None
                wanted = [item.exercise_id for item in chosen if self._wants_transcript(item)]
                job = Job(chosen, seed, self._limits.to_json(), diagnose, runner, ordered, alone, wanted)
                for report in self._run(library, job, on_case):
                    reports[report.id] = report
        return [reports[item.exercise_id] for item in files]

    def _wants_transcript(self, handed_in: HandedIn) -> bool:
        return self._many and self._repertoire.wants(handed_in.exercise_id)

    def _play(
        self, files: Sequence[HandedIn], on_case: Callable[[str, CaseResult], None] | None
    ) -> Iterator[ExerciseReport]:
        """Play what others have passed; yield the reports of what this submission passes, too."""
        pairs = [(item, self._repertoire.find(item.exercise_id)) for item in files if item.source is not None]
        known = [(item, performance) for item, performance in pairs if performance is not None]
        for library in ("numpy", "torch"):
            chosen = [pair for pair in known if self._sandbox_library(pair[0]) == library]
            # With torch nothing is tame: each has a sandbox of its own.
            for group in filter(None, [chosen]) if library == "numpy" else [[pair] for pair in chosen]:
                for item, performance, duration_s in play(self._maker(library), self._limits.memory_mib, group):
                    performance.misses = 0
                    share = duration_s / len(performance.cases)
                    cases = [replace(case, duration_s=share) for case in performance.cases]
                    for case in cases:
                        if on_case:
                            on_case(item.exercise_id, case)
                    yield ExerciseReport(item.exercise_id, cases)

    def _sandbox_library(self, handed_in: HandedIn) -> str:
        return "torch" if handed_in.imports_torch else library_of(self._exercises[handed_in.exercise_id])

    def _maker(self, library: str) -> SandboxMaker:
        return SandboxMaker(self._zygotes.sandbox(library).control)

    def _run(self, library: str, job: Job, on_case: Callable[[str, CaseResult], None] | None) -> list[ExerciseReport]:
        wants_torch = library == "torch" or any(item.imports_torch for item in job.files)
        first = self._zygotes.sandbox(library)
        second = self._zygotes.sandbox("torch") if wants_torch else first
        judge = self._zygotes.judge(library)
        team = _Team(judge, first, second, second if job.ordered == "torch" else first)
        with self._stream_to(team) as stream:
            with suppress(OSError):  # a judge that is gone says nothing either
                stream.sendall(json.dumps(job.to_json()).encode() + b"\n")
            try:
                reports = self._reports(stream, on_case)
            except CannotGrade:
                self.close()
                raise
        if reports is None:
            raise self._loss(judge)
        if any(report.outcome is Outcome.INTERNAL_ERROR for report in reports):
            for zygote in (first, second):
                zygote.ready()  # a level that this machine does not give is no fault of single cases
        self._graded += 1
        if self._graded > 1:  # the first may be the only one; a second says that more will come
            with suppress(CannotGrade):  # a zygote that has just died is replaced when it is needed
                self._spare = (team, self._fork(team))
        return reports

    def _stream_to(self, team: _Team) -> socket.socket:
        """Return the stream to a judge: one that was forked ahead, where it belongs to these zygotes."""
        spare, self._spare = self._spare, None
        if spare is not None:
            if spare[0] == team:
                return spare[1]
            spare[1].close()
        return self._fork(team)

    def _fork(self, team: _Team) -> socket.socket:
        """Have both zygotes fork at the same time: the judge finds its first sandbox ready."""
        ordered = team.ordered.order(self._limits.memory_mib)
        return team.judge.judge(team.numpy, team.torch, ordered)

    def _reports(
        self, stream: socket.socket, on_case: Callable[[str, CaseResult], None] | None
    ) -> list[ExerciseReport] | None:
        """Return the judge's reports, ``None`` when it ended before it was done."""
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
                self._learn(reports[-1], message.get("transcript"))
            else:
                return reports
        return None

    def _learn(self, report: ExerciseReport, transcript: Mapping[str, Any] | None) -> None:
        if report.is_passed and any(case.duration_s > _SLOW_S for case in report.cases):
            self._slow.add(report.id)
        if transcript is not None:
            self._repertoire.add(Transcript.from_json(transcript), report.cases)

    def _loss(self, judge: JudgeZygote) -> CannotGrade:
        """Return why no report came. All processes are ended: a sandbox whose judge is gone would run on."""
        error = self._zygotes.fault(judge)
        self.close()
        return error


def _messages(stream: socket.socket) -> Iterator[dict[str, Any]]:
    """Yield the judge's messages until it closes the stream."""
    stream.settimeout(_SILENCE_LIMIT_S)
    with stream.makefile("r", encoding="utf-8") as lines:
        try:
            for line in lines:
                if line.endswith("\n"):  # else cut off in the middle
                    yield json.loads(line)
        except ConnectionError:
            return
        except TimeoutError:
            text = both("the grader failed: the judge did not answer for {limit} s", limit=_SILENCE_LIMIT_S)
            raise CannotGrade(text) from None
