"""Every form of case that pytest offers, so that both runners can be compared on them."""

from contextlib import suppress

import numpy as np
import pytest

from grader.testing import case, check_close, check_raises


@pytest.fixture
def held(submission):
    """A fixture that asks the submission, before the case and after it."""
    thing = submission.Thing(3)
    yield thing
    thing.close()


@pytest.fixture(scope="module")
def table():
    return {1: 2.0, 2: 4.0}


@case(points=1, ko="숨은 것이 먼저 적혀 있다", en="a hidden case that is written first")
def test_hidden_first(submission, rng):
    x = rng.normal(size=3)
    check_close(submission.twice(x), 2 * x)


@pytest.mark.parametrize("x", [1, 2])
@case(points=1, visibility="public", ko="매개변수", en="with parameters")
def test_parametrised(submission, table, x):
    check_close(submission.twice(x), int(table[x]))


@case(points=1, visibility="public", ko="픽스처", en="with a fixture of its own")
def test_fixture(held):
    check_close(held.value(), 3)


@case(points=1, ko="파일", en="with pytest's tmp_path")
def test_tmp_path(submission, tmp_path):
    (tmp_path / "x").write_text("1")
    check_close(submission.twice(int((tmp_path / "x").read_text())), 2)


@case(points=1, ko="출력", en="with pytest's capsys and monkeypatch")
def test_builtin_fixtures(submission, capsys, monkeypatch):
    monkeypatch.setenv("A", "b")
    check_close(submission.twice(2.0), 4.0)
    assert capsys.readouterr().out == ""


@case(points=1, ko="raises", en="with pytest.raises")
def test_raises(submission):
    with pytest.raises(ValueError, match="even"):
        submission.half(3)


@case(points=1, ko="own raises", en="with an exception of the submission's own")
def test_own_exception(submission):
    with pytest.raises(submission.OddError):
        submission.half(5)
    check_raises(ValueError, submission.half, 7)


@case(points=1, ko="fail", en="with pytest.fail")
def test_fail(submission):
    if submission.half(4) != 2:
        pytest.fail("not the half")


@case(points=1, ko="assert", en="with a bare assert")
def test_assert(submission):
    assert submission.twice(21) == 42


@case(points=1, ko="skip", en="that skips itself")
def test_skips(submission):
    if submission.half(8) != 4:
        pytest.skip("halves first")


@case(points=1, ko="BaseException", en="that swallows everything")
def test_swallows(submission):
    for _ in range(3):
        with suppress(BaseException):
            submission.twice(np.ones(2))


@case(points=1, ko="BaseException", en="that swallows a missing name")
def test_swallows_missing(submission):
    with suppress(BaseException):
        submission.extra()


class TestInClass:
    @case(points=1, ko="클래스", en="in a class")
    def test_method(self, submission):
        check_close(submission.twice(5), 10)


@case(points=1, after=("test_half_is_right",), ko="뒤", en="after one that comes later")
def test_after_later(submission):
    check_close(submission.half(10), 5)


@case(points=1, visibility="public", ko="반", en="halves")
def test_half_is_right(submission):
    check_close(submission.half(6), 3)


@case(points=1, after=["test_after_later"], ko="뒤의 뒤", en="after the one after")
def test_after_after(submission):
    check_close(submission.half(12), 6)


@case(points=1, after=["test_parametrised"], ko="모든 매개변수 뒤", en="after all parameters of another")
def test_after_parametrised(submission):
    check_close(submission.twice(12), 24)


@case(points=1, visibility="after_due", ko="나중에", en="shown when the time is over")
def test_after_due(submission):
    check_close(submission.twice(31337), 62674)
