"""Two ways to run collected cases, with equal reports.

`run_lean` calls pytest's own set-up, test and teardown directly; `run_full` goes through the whole protocol of
hooks, as the ``pytest`` command does, and takes about three times as long. The lean way is what grades; the full
one is its measure in tests.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import pytest
from _pytest.main import Session

from grader.judge.trusted.endings import SandboxEnded
from grader.judge.trusted.hearing import Hearing

__all__ = ["RUNNERS", "run_full", "run_lean"]

#: Fixtures of one case whose teardown may each end a sandbox.
_ENDINGS = 100


def run_lean(session: Session, items: Sequence[pytest.Function], hearing: Hearing) -> None:
    """Run ``items`` in order; the results end up in ``hearing.results``."""
    setup_state = session._setupstate
    for item, following in zip(items, [*items[1:], None], strict=True):
        start = time.perf_counter()
        error: BaseException | None = None
        try:
            hearing.begin(item)
            setup_state.setup(item)
            start = time.perf_counter()
            item.runtest()
        except BaseException as raised:
            error = raised
        duration = time.perf_counter() - start
        hearing.decide(item, error, duration)
        _tear_down(session, following)


def _tear_down(session: Session, following: pytest.Function | None) -> None:
    # What a fixture of the suite does after the verdict cannot change it, also when it ends the sandbox. pytest goes on
    # to the next finalizer after an exception, but not after such an ending.
    for _ in range(_ENDINGS):
        try:
            session._setupstate.teardown_exact(following)
        except SandboxEnded:
            continue
        except Exception:
            pass
        return


def run_full(session: Session, items: Sequence[pytest.Function], hearing: Hearing) -> None:
    """Run ``items`` in order through pytest's hooks."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)


RUNNERS: dict[str, Callable[[Session, Sequence[pytest.Function], Hearing], None]] = {
    "lean": run_lean,
    "full": run_full,
}
