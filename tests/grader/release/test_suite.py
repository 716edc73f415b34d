"""The public part of a suite: all that a public case needs, and nothing of a hidden one."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.errors import CannotGrade
from grader.release.suite import public_suite

SUITE = '''
"""Suite of a/b. Hidden cases ask for 424242."""

import math

import numpy as np

from grader.testing import allow_operators, case, check_close, check_true, forbid

SHOWN, SECRET = 17, 424242  # SECRET is for hidden cases
TABLE = [SHOWN, SHOWN + 1]
banned = forbid("numpy.mean", ko="안 됩니다", en="not allowed")
counters = allow_operators("Counter")


@case(points=2, visibility="public", ko="보이는 것", en="what is shown")
def test_shown(submission, rng):
    """Its docstring names 424242."""
    # A comment names 424242, too.
    check_close(submission.f(TABLE[0]), _twice(SHOWN))


@case(points=3, ko="숨은 것", en="what is hidden")
def test_hidden(submission, reference):
    check_close(submission.f(SECRET), _hidden_helper(reference, SECRET))


@case(points=1, visibility="after_due", ko="나중", en="later")
def test_later(submission):
    check_true(math.isfinite(submission.f(99887766)), ko="무한합니다", en="infinite")


@case(points=1, visibility="public", after=("test_shown",), ko="다음", en="next")
def test_next(submission):
    SECRET = 3
    check_close(submission.f(SECRET), np.float64(6))


def _twice(x):
    """Return 424242 times nothing."""
    return _double(x)


def _double(x):
    return 2 * x


def _hidden_helper(reference, x):
    return reference.f(x)
'''


def cut(tmp_path: Path, text: str):
    path = tmp_path / "test_b.py"
    path.write_text(text, encoding="utf-8")
    return public_suite(path, "a/b")


def test_public_cases_and_their_helpers_remain(tmp_path):
    suite = cut(tmp_path, SUITE)
    for wanted in (
        "test_shown",
        "test_next",
        "_twice",
        "_double",
        "TABLE",
        "SHOWN = 17",
        "numpy",
        "banned",
        "counters",
    ):
        assert wanted in suite.text
    compile(suite.text, "suite", "exec")


def test_nothing_of_hidden_cases_remains(tmp_path):
    text = cut(tmp_path, SUITE).text
    for secret in (
        "424242",
        "99887766",
        "test_hidden",
        "test_later",
        "_hidden_helper",
        "reference",
        "math",
        "what is hidden",
    ):
        assert secret not in text, secret


def test_size_counts_what_is_kept_back(tmp_path):
    size = cut(tmp_path, SUITE).size
    assert (size.cases, size.points, size.cases_kept_back, size.points_kept_back) == (2, 3, 2, 4)


NEEDS_REFERENCE = """
from grader.testing import case, check_close


@case(points=1, visibility="public", ko="가", en="a")
def test_free(submission):
    check_close(submission.f(1), 2)


@case(points=1, visibility="public", ko="나", en="b")
def test_bound(submission, reference):
    check_close(submission.f(1), reference.f(1))


@case(points=1, visibility="public", after=("test_bound",), ko="다", en="c")
def test_after_it(submission):
    check_close(submission.f(2), 4)
"""


def test_public_case_that_needs_the_reference_is_kept_back(tmp_path):
    suite = cut(tmp_path, NEEDS_REFERENCE)
    assert suite.left_out == ("test_bound", "test_after_it")
    assert "test_free" in suite.text
    assert "test_bound" not in suite.text
    assert suite.size.cases_kept_back == 2


def test_public_case_behind_a_fixture_of_the_reference_is_kept_back(tmp_path):
    fixture = "import pytest\n\n\n@pytest.fixture\ndef expected(reference):\n    return reference.f(1)\n"
    text = fixture + NEEDS_REFERENCE.replace("(submission, reference)", "(submission, expected)")
    assert cut(tmp_path, text).left_out == ("test_bound", "test_after_it")


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ("TABLE = []\nfor n in range(3):\n    TABLE.append(n)\n", "move this statement into a function"),
        ("import numpy as np\nnp.seterr(all='raise')\n", "move this statement into a function"),
        ("import numpy as np\nnp.secret = 3\n", "move this statement into a function"),
        ("\n\n@case(points=POINTS, ko='라', en='d')\ndef test_d(submission):\n    pass\n", "must be written out"),
        (
            "\n\n@case(points=1, visibility=HOW, ko='라', en='d')\ndef test_d(submission):\n    pass\n",
            "must be written out",
        ),
    ],
)
def test_suite_that_cannot_be_cut_safely_is_refused_with_its_line(tmp_path, more, reason):
    with pytest.raises(CannotGrade) as caught:
        cut(tmp_path, NEEDS_REFERENCE + more)
    assert "test_b.py, line " in caught.value.text.en
    assert reason in caught.value.text.en


def test_suite_without_a_public_case_is_refused(tmp_path):
    with pytest.raises(CannotGrade, match="students would get none"):
        cut(tmp_path, NEEDS_REFERENCE.replace('visibility="public", ', ""))
