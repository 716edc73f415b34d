"""Suite of ch08_overfitting/early_stopping.

Losses and min_delta are multiples of 1/16 wherever a difference decides, so best_loss - min_delta is exact, however it
is written. The whole state is compared after every step, not only at the end.
"""

import math

import numpy as np

from grader.testing import case, check_raises, check_true


@case(
    points=1,
    visibility="public",
    ko="patience가 1이면 나아지지 않은 첫 에포크에서 멈춘다",
    en="stops at the first epoch without improvement when patience is 1",
)
def test_smallest(submission):
    stopping = submission.EarlyStopping(1)
    _check_step(stopping, [1.0], False, 0, 1.0)
    _check_step(stopping, [1.0, 2.0], True, 0, 1.0)


@case(
    points=1,
    visibility="public",
    ko="과제의 여섯 에포크에서 마지막에 멈추고 에포크 3을 기억한다",
    en="stops at the last of the docstring's six epochs and remembers epoch 3",
)
def test_worked_example(submission):
    losses = [0.9, 0.7, 0.8, 0.6, 0.6, 0.65]
    stopping = submission.EarlyStopping(patience=2)
    expected = [
        (False, 0, 0.9),
        (False, 1, 0.7),
        (False, 1, 0.7),
        (False, 3, 0.6),
        (False, 3, 0.6),
        (True, 3, 0.6),
    ]
    for epoch, state in enumerate(expected):
        _check_step(stopping, losses[: epoch + 1], *state)


@case(
    points=2,
    ko="임의의 손실에서 멈춤과 가장 좋은 에포크가 규칙과 같다",
    en="follows the rule on random losses: when it stops and which epoch is best",
)
def test_random(submission, reference, rng):
    for patience in (1, 2, 3, 5):
        # A noisy descent: improvements, ties and setbacks, and more than one stop when it goes on.
        losses = (np.maximum(24 - np.arange(30), 8) + rng.integers(-3, 4, size=30)) / 16
        _check_run(submission, reference, (patience,), losses.tolist())


@case(
    points=1,
    ko="같은 손실은 나아진 것이 아니다",
    en="does not count an equal loss as an improvement",
)
def test_ties(submission, reference):
    _check_run(submission, reference, (3,), [0.5, 0.5, 0.5, 0.5, 0.25, 0.25])


@case(
    points=1,
    ko="min_delta보다 더 줄어야 나아진 것이고, 작은 걸음은 쌓여서 인정된다",
    en="asks for more than min_delta, and lets small steps add up",
    hint_ko="비교할 상대는 직전 에포크가 아니라 마지막으로 나아졌을 때의 손실입니다.",
    hint_en="Compare with the loss of the last improvement, not with that of the epoch before.",
)
def test_min_delta(submission, reference):
    # After a small rise down by 1/16 each: exactly min_delta after two steps (not enough), more after three.
    _check_run(submission, reference, (5, 0.125), [1.0, 1.0625, 0.9375, 0.875, 0.8125, 0.75, 0.6875, 0.625, 0.625])
    _check_run(submission, reference, (2, 0.25), [2.0, 1.75, 1.5, 1.25, 1.5])
    _check_run(submission, reference, (2, 0.25), [-1.0, -1.25, -1.5, -1.5])


@case(
    points=1,
    ko="NaN과 무한대는 나아진 것이 아니다",
    en="does not count NaN or infinity as an improvement",
)
def test_nan(submission, reference):
    nan, inf = math.nan, math.inf
    _check_run(submission, reference, (2,), [1.0, nan, 0.5, nan, nan, 0.25])
    _check_run(submission, reference, (2,), [nan, inf, nan, 1.0, 2.0])


@case(
    points=1,
    ko="멈추라고 한 뒤에도 같은 규칙으로 이어진다",
    en="goes on by the same rule after it has said stop",
)
def test_after_stop(submission, reference):
    _check_run(submission, reference, (2,), [1.0, 1.5, 1.5, 1.5, 1.5, 0.5, 0.75, 0.75, 0.75])


@case(
    points=1,
    ko="여러 객체가 서로 영향을 주지 않는다",
    en="keeps the states of several objects apart",
)
def test_independent(submission):
    first, second = submission.EarlyStopping(2), submission.EarlyStopping(2)
    _check_step(first, [1.0], False, 0, 1.0)
    _check_step(first, [1.0, 2.0], False, 0, 1.0)
    _check_step(second, [3.0], False, 0, 3.0)
    _check_step(first, [1.0, 2.0, 3.0], True, 0, 1.0)
    _check_step(second, [3.0, 2.0], False, 1, 2.0)
    third = submission.EarlyStopping(1, 0.5)
    _check_step(third, [4.0], False, 0, 4.0)


@case(
    points=1,
    ko="patience가 1보다 작거나 min_delta가 음수이면 ValueError를 낸다",
    en="raises ValueError for a patience below 1 and a negative min_delta",
)
def test_bad_settings(submission):
    for settings in ((0,), (-2,), (3, -0.125)):
        check_raises(ValueError, submission.EarlyStopping, *settings)


def _check_run(submission, reference, settings, losses):
    stopping, right = submission.EarlyStopping(*settings), reference.EarlyStopping(*settings)
    for epoch in range(len(losses)):
        wanted = right.step(losses[epoch])
        _check_step(stopping, losses[: epoch + 1], wanted, right.best_epoch, right.best_loss, settings)


def _check_step(stopping, losses, stop, best_epoch, best_loss, settings=()):
    """Take the last loss; fail unless the answer and both attributes are as wanted."""
    found = stopping.step(losses[-1])
    at = {"settings": settings, "losses": losses} if settings else {"losses": losses}
    _require(type(found) in (bool, np.bool_) and bool(found) == stop, "step(...)", at, stop, found)
    epoch = stopping.best_epoch
    if best_epoch is None:
        _require(epoch is None, "best_epoch", at, None, epoch)
    else:
        right = issubclass(type(epoch), (int, np.integer)) and type(epoch) is not bool and epoch == best_epoch
        _require(bool(right), "best_epoch", at, best_epoch, epoch)
    loss = stopping.best_loss
    right = issubclass(type(loss), (int, float, np.number)) and float(loss) == best_loss
    _require(bool(right), "best_loss", at, best_loss, loss)


def _require(right, name, at, wanted, found):
    shown = found if type(found) in (bool, int, float, str, type(None)) else str(found)
    epoch = len(at["losses"]) - 1
    check_true(
        right,
        ko=f"에포크 {epoch} 뒤의 {name}: {shown}입니다. {wanted}이어야 합니다.",
        en=f"after epoch {epoch}, {name} is {shown}, expected {wanted}",
        input=at,
        expected=wanted,
        actual=shown,
    )
