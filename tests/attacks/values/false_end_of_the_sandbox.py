"""Raises what the judge itself raises when a sandbox has ended, and what pytest takes for a skip.

Exercise: scale
Outcome: error, wrong_answer
"""


class SandboxEnded(BaseException):
    outcome = "passed"


class Skipped(Exception):
    pass


def scale(x):
    try:
        import pytest

        pytest.skip("skip")
    except ImportError:
        raise Skipped("skip") if isinstance(x, float) else SandboxEnded("passed") from None
