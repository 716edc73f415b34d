"""The zygotes that grade a course: started when they are first needed, replaced when they have died, lent to others."""

from __future__ import annotations

import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from grader.errors import CannotGrade
from grader.judge.job import ExerciseFiles
from grader.judge.zygotes import JudgeZygote, SandboxZygote, Zygote
from grader.model import IsolationLevel
from grader.settings import Limits

__all__ = ["Loan", "ZygoteSet", "library_of"]

_Zygote = TypeVar("_Zygote", bound=Zygote)


def library_of(files: ExerciseFiles) -> str:
    """Return the library whose zygotes an exercise needs."""
    return "torch" if files.needs_torch else "numpy"


@dataclass(frozen=True, slots=True)
class Loan:
    """Warm zygotes for a process that is started with their control sockets open.

    Attributes
    ----------
    judges, sandboxes
        The number of each control socket, by library.
    ready
        What the sandboxes' zygotes have said of the isolation, by library.
    """

    judges: Mapping[str, int]
    sandboxes: Mapping[str, int]
    ready: Mapping[str, Mapping[str, Any]]

    def to_json(self) -> dict[str, Any]:
        return {"judges": self.judges, "sandboxes": self.sandboxes, "ready": self.ready}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Loan:
        return cls(**data)


class ZygoteSet:
    """The zygotes of one course.

    Parameters
    ----------
    exercises
        What can be judged; their suites are collected once.
    level
        The isolation to use; ``None`` takes the strongest that the machine gives.
    loan
        Zygotes of another process, to be used as long as they live.
    """

    def __init__(
        self,
        exercises: Sequence[ExerciseFiles],
        limits: Limits,
        level: IsolationLevel | None = None,
        loan: Loan | None = None,
    ) -> None:
        self._exercises = exercises
        self._limits = limits
        self._level = level
        self.judges: dict[str, JudgeZygote] = {}
        self.sandboxes: dict[str, SandboxZygote] = {}
        if loan is not None:
            self._take(loan)
        for library in sorted({library_of(files) for files in exercises}):
            self.sandbox(library)
            self.judge(library)

    def _take(self, loan: Loan) -> None:
        for library, number in loan.judges.items():
            self.judges[library] = JudgeZygote.lent(socket.socket(fileno=number), {"ready": True})
        for library, number in loan.sandboxes.items():
            self.sandboxes[library] = SandboxZygote.lent(socket.socket(fileno=number), dict(loan.ready[library]))

    def wait_for_sandbox(self) -> None:
        """Wait until a sandbox can be had.

        Raises
        ------
        IsolationError
            None can.
        """
        self._some_sandbox().ready()

    def lend(self) -> Loan:
        """Wait until all are warm; return what another process needs to use them, too.

        Raises
        ------
        CannotGrade
            One of them cannot do its work.
        """
        for judge in self.judges.values():
            judge.ready()
        return Loan(
            {library: zygote.control.fileno() for library, zygote in self.judges.items()},
            {library: zygote.control.fileno() for library, zygote in self.sandboxes.items()},
            {library: zygote.ready() for library, zygote in self.sandboxes.items()},
        )

    @property
    def descriptors(self) -> list[int]:
        """The control sockets of all, warm or not yet."""
        return [zygote.control.fileno() for zygote in (*self.judges.values(), *self.sandboxes.values())]

    @property
    def level(self) -> IsolationLevel:
        """The isolation that submissions are run at."""
        return self._some_sandbox().level

    @property
    def refused(self) -> dict[str, str]:
        """Why each level stronger than `level` cannot be had."""
        return self._some_sandbox().refused

    def sandbox(self, library: str) -> SandboxZygote:
        """Return the zygote that forks sandboxes with a library; it may still be warming up."""
        zygote = self.sandboxes.get(library)
        if zygote is None or not zygote.is_running():
            zygote = _replaced(zygote, SandboxZygote(library, self._limits, self._level))
            self.sandboxes[library] = zygote
        return zygote

    def judge(self, library: str) -> JudgeZygote:
        """Return the zygote that forks judges for the exercises with a library."""
        zygote = self.judges.get(library)
        if zygote is None or not zygote.is_running():
            chosen = [files for files in self._exercises if library_of(files) == library]
            zygote = _replaced(zygote, JudgeZygote(library, chosen))
            self.judges[library] = zygote
        return zygote

    def fault(self, judge: JudgeZygote) -> CannotGrade:
        """Return why no report came from a judge of this zygote."""
        faults = [zygote.fault() for zygote in (judge, *self.sandboxes.values())]
        return next((fault for fault in faults if fault is not None), None) or judge.failure(None)

    def close(self) -> None:
        zygotes = (*self.judges.values(), *self.sandboxes.values())
        for zygote in zygotes:
            zygote.leave()
        for zygote in zygotes:
            zygote.stop()
        self.judges.clear()
        self.sandboxes.clear()

    def _some_sandbox(self) -> SandboxZygote:
        some = next(iter(self.sandboxes.values()), None)
        return some or self.sandbox(library_of(self._exercises[0]))


def _replaced(ended: Zygote | None, new: _Zygote) -> _Zygote:
    """Tidy up after a zygote that has ended, whatever ended it; return the one in its place."""
    if ended is not None:
        ended.stop()
    return new
