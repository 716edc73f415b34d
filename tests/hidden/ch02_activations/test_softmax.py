"""Suite of ch02_activations/softmax.

Tolerances: the defaults of check_close for float64, rtol 1e-7 and atol 1e-12. Shares are computed to a few
roundings of 1e-16 whatever the order of the sum; float32: rtol 1e-4, atol 1e-6, some ten roundings of 1e-7.
Sizes are odd and unequal, so that a wrong axis cannot hide; one array is square, where it does not even
change the shape.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged


@case(points=1, visibility="public", ko="점수가 하나뿐이면 몫은 1이다", en="a single score gets the share 1")
def test_single_score(submission):
    lone, column = np.array([7.0]), np.array([[-2.0], [5.0]])
    results = submission.softmax(lone), submission.softmax(column)
    check_close(results[0], [1.0], input=lone)
    check_close(results[1], [[1.0], [1.0]], input=column)


@case(
    points=2,
    visibility="public",
    ko="행마다 합이 1인 몫이 된다",
    en="every row becomes shares that add up to 1",
)
def test_rows(submission):
    x = np.array([[1.0, 2.0, 3.0], [1.0, 1.0, 1.0]])
    third = 1.0 / 3.0
    # The first row from the definition, to 16 digits.
    expected = [[0.09003057317038046, 0.24472847105479764, 0.6652409557748219], [third, third, third]]
    check_close(submission.softmax(x), expected, input=x)


@case(
    points=1,
    visibility="public",
    ko="±1000의 점수에서도 넘치지 않는다",
    en="does not overflow for scores of ±1000",
)
def test_extremes(submission):
    huge = np.array([1000.0, 1001.0, 1002.0])
    wide = np.array([[-1000.0, 0.0, 1000.0]])
    function = submission.softmax
    results, names = [], []
    for x in (huge, wide):
        results.append(function(x))
        names += getattr(function, "warnings", ())
    # Only differences count: the shares are those of 1, 2, 3.
    check_close(results[0], [0.09003057317038046, 0.24472847105479764, 0.6652409557748219], input=huge)
    check_close(results[1], [[0.0, 0.0, 1.0]], input=wide)
    check_true(
        not names,
        ko="계산 도중 NumPy 경고가 나왔습니다. 큰 점수의 exp가 넘쳤습니다.",
        en="NumPy warned during the computation: exp of a large score overflowed.",
        input=wide,
        expected=(),
        actual=tuple(names),
    )


@case(
    points=1,
    ko="행마다 점수의 크기가 크게 달라도 행마다 옳다",
    en="every row is right when the rows differ widely in size",
    hint_ko="뺄 최댓값은 배열 전체가 아니라 각 묶음 안에서 구합니다.",
    hint_en="The maximum to subtract is that of each group, not that of the whole array.",
)
def test_rows_of_unequal_size(submission, reference):
    x = np.array([[1000.0, 999.0, 998.0], [0.0, 1.0, 0.0], [-1000.0, -1000.0, -1003.0]])
    check_close(submission.softmax(x), reference.softmax(x))


@case(
    points=2,
    ko="어느 축을 고르든 그 축을 따라 합이 1이다",
    en="adds up to 1 along whichever axis is asked for",
    hint_ko="axis를 최댓값과 합 둘 다에 넘기고, 줄어든 축을 길이 1로 남기세요.",
    hint_en="Pass axis to the maximum and to the sum, and keep the reduced axis with length 1.",
)
def test_axis(submission, reference, rng):
    cube, square = rng.normal(scale=2.0, size=(2, 3, 5)), rng.normal(scale=2.0, size=(4, 4))
    calls = [(cube, -1), (cube, 0), (cube, 1), (cube, 2), (cube, -2), (cube, -3), (square, 0), (square, 1)]
    results = [submission.softmax(x, axis=axis) for x, axis in calls]
    for (x, axis), result in zip(calls, results, strict=True):
        check_close(result, reference.softmax(x, axis))


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtype(submission, reference):
    whole = np.array([[3, 0, -2, 1, 0]])
    single = whole.astype(np.float32)
    small = np.array([[100, -100], [0, 1]], dtype=np.int8)  # their difference is no int8; exp would make float16 of it
    results = submission.softmax(whole), submission.softmax(single), submission.softmax(small)
    check_close(results[0], reference.softmax(whole))
    check_close(results[1], reference.softmax(single))
    check_close(results[2], reference.softmax(small.astype(np.float64)), input=small)


@case(
    points=1,
    ko="입력을 바꾸지 않고, 빈 배치도 받는다",
    en="leaves its input as it was and accepts an empty batch",
)
def test_unchanged_and_empty(submission, reference):
    x, empty = np.array([[0.5, -1.0, 2.0]]), np.zeros((0, 3))
    of_empty = submission.softmax(empty)
    shares = check_unchanged(submission.softmax, x)
    check_close(of_empty, empty)
    check_close(shares, reference.softmax(x))


@case(points=1, ko="없는 축을 고르면 ValueError를 낸다", en="raises ValueError for an axis that is not there")
def test_no_such_axis(submission):
    x = np.array([[1.0, 2.0, 3.0]])
    check_raises(ValueError, submission.softmax, x, axis=2)
    check_raises(ValueError, submission.softmax, x, axis=-3)
