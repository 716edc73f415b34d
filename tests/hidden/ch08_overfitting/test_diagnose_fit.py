"""Suite of ch08_overfitting/diagnose_fit.

All losses and thresholds are multiples of 1/16, so that every difference is exact and a value at its threshold lies
exactly there. Answers are compared as text.
"""

import math

import numpy as np

from grader.testing import case, check_raises, check_true, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="에포크 하나에서도 세 가지 진단을 낸다",
    en="gives each of the three diagnoses after a single epoch",
)
def test_smallest(submission):
    _check(submission, "underfit", [1.0], [1.0], 0.5)
    _check(submission, "good", [0.25], [0.25], 0.5)
    _check(submission, "overfit", [0.25], [1.25], 0.5)


@case(
    points=1,
    visibility="public",
    ko="과제에 적힌 네 학습 기록을 옳게 진단한다",
    en="diagnoses the four runs of the docstring",
)
def test_worked_example(submission):
    _check(submission, "underfit", [2.0, 1.5, 1.25], [2.0, 1.5, 1.375], 0.5)
    _check(submission, "good", [2.0, 0.75, 0.375], [2.0, 1.0, 0.5], 0.5)
    _check(submission, "overfit", [2.0, 0.5, 0.125], [2.0, 0.75, 1.0], 0.5)
    _check(submission, "overfit", [2.0, 0.5, 0.375], [2.0, 0.375, 0.5], 0.5)


@case(
    points=1,
    ko="과소적합을 다른 것보다 먼저 판정한다",
    en="decides on underfitting before anything else",
)
def test_underfit_first(submission):
    _check(submission, "underfit", [2.0, 1.5, 1.0], [2.0, 2.5, 4.0], 0.5)
    _check(submission, "underfit", [2.0, 1.5, 1.0], [1.0, 2.0, 1.5], 0.5)


@case(
    points=1,
    ko="처음이나 가장 낮았던 값이 아니라 마지막 훈련 손실을 본다",
    en="looks at the last training loss, not at the first or the lowest",
)
def test_last_training_loss(submission):
    _check(submission, "underfit", [0.25, 0.25, 1.0], [1.0, 1.0, 1.0], 0.5)
    _check(submission, "good", [4.0, 2.0, 0.5], [4.0, 2.0, 0.5], 0.5)
    # The gap of the last epoch is small; that to the lowest training loss would be large.
    _check(submission, "good", [2.0, 0.0, 0.5], [2.0, 0.75, 0.5], 0.5, gap=0.25, rise=0.25)


@case(
    points=1,
    ko="검증 손실이 계속 줄고 있어도 차이가 크면 과적합이다",
    en="calls a large gap overfitting even while the validation loss is falling",
)
def test_gap_alone(submission):
    _check(submission, "overfit", [2.0, 0.5, 0.0625], [2.0, 1.0, 0.75], 0.5)
    _check(submission, "good", [2.0, 0.5, 0.0625], [2.0, 1.0, 0.75], 0.5, gap=0.75)
    # On either side of the default, 0.2.
    _check(submission, "overfit", [2.0, 0.25], [2.0, 0.5], 0.5)
    _check(submission, "good", [2.0, 0.25], [2.0, 0.4375], 0.5)


@case(
    points=1,
    ko="차이가 작아도 검증 손실이 가장 낮았던 때보다 오르면 과적합이다",
    en="calls a rise above the best validation loss overfitting even when the gap is small",
)
def test_rise_alone(submission):
    _check(submission, "overfit", [2.0, 0.5, 0.5, 0.5], [2.0, 0.25, 0.375, 0.5], 0.5)
    # Far below the first validation loss, but above the best.
    _check(submission, "overfit", [8.0, 1.0, 0.5], [8.0, 0.25, 0.5], 0.5)
    _check(submission, "good", [2.0, 0.5, 0.5, 0.5], [2.0, 0.25, 0.375, 0.5], 0.5, rise=0.25)


@case(
    points=1,
    ko="검증 손실이 훈련 손실보다 낮은 것은 과적합이 아니다",
    en="does not take a validation loss below the training loss for overfitting",
    hint_ko="드롭아웃을 쓰면 훈련 손실은 약해진 신경망으로 잽니다.",
    hint_en="With dropout the training loss is that of a weakened network.",
)
def test_validation_below_training(submission):
    _check(submission, "good", [2.0, 1.5, 1.0], [1.5, 1.0, 0.25], 1.25)


@case(
    points=1,
    ko="값이 문턱과 꼭 같으면 넘은 것이 아니다",
    en="does not count a value exactly at its threshold as above it",
)
def test_thresholds(submission):
    _check(submission, "good", [0.5], [0.5], 0.5)
    _check(submission, "underfit", [0.5625], [0.5625], 0.5)
    _check(submission, "good", [0.25], [0.75], 0.5, gap=0.5)
    _check(submission, "overfit", [0.25], [0.8125], 0.5, gap=0.5)
    _check(submission, "good", [0.5, 0.5], [0.25, 0.5], 0.5, rise=0.25)
    _check(submission, "overfit", [0.5, 0.5], [0.1875, 0.5], 0.5, rise=0.25)


@case(
    points=1,
    ko="임의의 손실과 문턱에서 규칙과 같고, 배열을 받으며 바꾸지 않는다",
    en="follows the rules for random losses and thresholds, takes arrays and leaves them alone",
)
def test_random(submission, reference, rng):
    for _ in range(60):
        epochs = int(rng.integers(1, 9))
        train, val = rng.integers(0, 17, size=(2, epochs)) / 16
        target, gap, rise = (rng.integers(4, 17, size=3) / 16).tolist()
        wanted = reference.diagnose_fit(train, val, target, gap, rise)
        found = check_unchanged(submission.diagnose_fit, train, val, target, gap, rise)
        _check_answer(found, wanted, train, val)


@case(
    points=1,
    ko="빈 기록, 길이가 다른 기록, NaN과 무한대에는 ValueError를 낸다",
    en="raises ValueError for empty runs, unequal lengths, NaN and infinity",
)
def test_bad_input(submission):
    for train, val in (
        ([], []),
        ([0.5], [0.5, 0.25]),
        ([0.5, 0.25], [0.5]),
        ([0.5, math.nan], [0.5, 0.5]),
        ([0.5, 0.25], [math.nan, 0.5]),
        ([math.inf, 0.25], [0.5, 0.25]),
        ([0.5, 0.25], [0.5, math.inf]),
    ):
        check_raises(ValueError, submission.diagnose_fit, train, val, 0.5)
        check_raises(ValueError, submission.diagnose_fit, np.array(train), np.array(val), 0.5)


def _check(submission, wanted, train, val, target, **thresholds):
    _check_answer(submission.diagnose_fit(train, val, target, **thresholds), wanted, train, val)


def _check_answer(found, wanted, train, val):
    shown = found if type(found) is str else type(found).__name__
    check_true(
        type(found) is str and found == wanted,
        ko=f"진단이 {shown}입니다. {wanted}이어야 합니다.",
        en=f"the diagnosis is {shown}, expected {wanted}",
        input={"train_losses": train, "val_losses": val},
        expected=wanted,
        actual=shown,
    )
