"""One sandbox for several exercises of a submission, where that cannot be told from one for each.

A sandbox costs more than a light exercise. So the files of a submission are looked at, in a sandbox that has run
nothing yet, and those that are tame (`grader.judge.inside.tame`) are guests there, one after the other. What a guest
earns counts only when it passes every case in silence; at the first case that fails, is slow or prints, the exercise is
judged from the beginning in a sandbox of its own, and that is what is reported. So nothing that one exercise saw, a
hidden input above all, is ever shown by another.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import pytest

from grader.errors import IsolationError
from grader.i18n import both
from grader.judge.inspection import LONGEST_SOURCE, tame_files
from grader.judge.job import HandedIn
from grader.judge.sandboxes import Sandbox, SandboxMaker
from grader.judge.trusted.hearing import Hearing, Trial
from grader.judge.trusted.suite import Suite, case_of
from grader.model import CaseResult
from grader.settings import Limits

__all__ = ["Guest", "Lodging", "may_lodge"]

#: Of a case's limit: a guest that takes longer is judged anew, so a loop costs so much more than its limit.
_PATIENCE = 0.1


def may_lodge(suite: Suite, handed_in: HandedIn, alone: Collection[str]) -> bool:
    """Tell whether an exercise may be a guest, should its file be tame."""
    if handed_in.source is None or len(handed_in.source) > LONGEST_SOURCE or handed_in.imports_torch:
        return False
    if suite.fault is not None or suite.files.needs_torch or suite.files.id in alone:
        return False
    return all(case_of(item).memory_limit_mib is None for item in suite.items)


class Lodging:
    """Keeps a sandbox between exercises.

    Parameters
    ----------
    maker
        Where sandboxes come from.
    """

    def __init__(self, maker: SandboxMaker, limits: Limits) -> None:
        self._maker = maker
        self._memory_mib = limits.memory_mib
        self._kept: Sandbox | None = None
        self._tame: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        return self._kept is not None

    def inspect(self, files: Sequence[HandedIn]) -> None:
        """Find out which files are tame."""
        sandbox = self._maker.start(self._memory_mib)
        tame = tame_files(sandbox, files)
        if tame is not None:
            self._tame, self._kept = tame, sandbox

    def takes(self, exercise_id: str) -> bool:
        return exercise_id in self._tame

    def keep(self, exercise_id: str, hearing: Hearing) -> None:
        """Take over the sandbox of an exercise that is done, for the next; end it where it cannot be had."""
        connection = hearing.connection
        sandbox = connection.give_up_sandbox(self._memory_mib) if connection is not None else None
        if sandbox is None:
            return
        if self._kept is None and self.takes(exercise_id):
            self._kept = sandbox
        else:
            sandbox.kill()

    def start(self, memory_mib: int) -> Sandbox:
        """Give the sandbox to a guest, as a maker does; there is only one."""
        sandbox, self._kept = self._kept, None
        if sandbox is None or memory_mib != self._memory_mib:
            if sandbox is not None:
                sandbox.kill()
            raise IsolationError(both("the sandbox could not be started"))
        return sandbox

    def close(self) -> None:
        if self._kept is not None:
            self._kept.kill()
            self._kept = None


class Guest(Hearing):
    """The hearing of a guest: nothing but success counts, so nothing else is looked into."""

    def __init__(self, suite: Suite, source: str, lodging: Any, limits: Limits, seed: int) -> None:
        super().__init__(suite, source, lodging, limits, seed)
        assert self.connection is not None
        self.connection.patience = _PATIENCE

    def try_reference(self, item: pytest.Item) -> Trial:
        del item
        return Trial(0.0, True)

    def results_that_count(self) -> list[CaseResult] | None:
        """Return the results when every case was passed in silence."""
        return list(self.results.values()) if self.is_passed_in_silence() else None
