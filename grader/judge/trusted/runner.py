"""Ways to run collected cases; the first two give equal reports.

`run_lean` calls pytest's own set-up, test and teardown directly; `run_full` goes through the whole protocol of
hooks, as the ``pytest`` command does, and takes about three times as long. The lean way is what grades; the full
one is its measure in tests. `run_until_failure` is the lean way, given up at the first case that fails.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import pytest
from _pytest.main import Session

from grader.judge.trusted.endings import SandboxEnded
from grader.judge.trusted.hearing import Hearing
from grader.model import CaseResult

__all__ = ["RUNNERS", "run_full", "run_lean", "run_until_failure"]

#: Fixtures of one case whose teardown may each end a sandbox.
_ENDINGS = 100


def run_lean(session: Session, items: Sequence[pytest.Function], hearing: Hearing) -> None:
    """Run ``items`` in order; the results end up in ``hearing.results``."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        _run(session, item, hearing)
        _tear_down(session, following)


def run_until_failure(session: Session, items: Sequence[pytest.Function], hearing: Hearing) -> None:
    """Run ``items`` in order up to the first that fails: of a mutant no more is asked."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        is_passed = _run(session, item, hearing).is_full
        _tear_down(session, following if is_passed else None)
        if not is_passed:
            return


def _run(session: Session, item: pytest.Function, hearing: Hearing) -> CaseResult:
    start = time.perf_counter()
    error: BaseException | None = None
    try:
        hearing.begin(item)
        session._setupstate.setup(item)
        start = time.perf_counter()
        item.runtest()
    except BaseException as raised:
        error = raised
    return hearing.decide(item, error, time.perf_counter() - start)


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
    "until_failure": run_until_failure,
}
