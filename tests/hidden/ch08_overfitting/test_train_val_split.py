"""Suite of ch08_overfitting/train_val_split.

The split is random, so only its properties are judged: sizes, completeness, pairs, and how often a row lands where.
Every row carries its own number, from which the parts can be read. The shares use Hoeffding's bound, which also holds
for draws without replacement (Hoeffding, 1963), at 1e-7 each; with the four of them a right solution is rejected at
most once in 2,500,000 runs. Values are only moved, never computed with, and compared exactly.
"""

import numpy as np

from grader.testing import case, check_close, check_frequency, check_raises, check_true, check_unchanged

FALSE_ALARM = 1e-7


@case(
    points=1,
    visibility="public",
    ko="표본 둘을 반으로 나누면 하나씩이다",
    en="splits two samples in half, one for each part",
)
def test_smallest(submission, rng):
    X, y = _numbered(2)
    _check_parts(_split(submission, X, y, 0.5, rng), X, y, 1)


@case(
    points=1,
    visibility="public",
    ko="다섯 표본의 0.4를 떼면 훈련에 셋, 검증에 둘이 빠짐없이 남는다",
    en="takes 0.4 of five samples: three to train, two to validate, none lost",
)
def test_worked_example(submission, rng):
    X, y = _numbered(5)
    _check_parts(_split(submission, X, y, 0.4, rng), X, y, 2)


@case(
    points=1,
    ko="모든 표본이 한쪽에만 제 정답과 함께 들어 있다",
    en="puts every sample into exactly one part, together with its own label",
)
def test_complete_and_paired(submission, rng):
    # Labels in another order than the numbers of the rows: sorting one of the two shows up.
    for rows, fraction, n_val in ((3, 0.3, 1), (10, 0.3, 3), (16, 0.75, 12), (57, 0.2, 11)):
        X, _ = _numbered(rows)
        y = rng.permutation(rows) * 10
        _check_parts(_split(submission, X, y, fraction, rng), X, y, n_val)


@case(
    points=1,
    ko="검증 표본의 수는 N × val_fraction에 가장 가까운 정수이다",
    en="has the number of validation samples nearest to N × val_fraction",
    hint_ko="0.29 * 100을 파이썬에서 출력해 보세요.",
    hint_en="Print 0.29 * 100 in Python.",
)
def test_sizes(submission, rng):
    # 0.29 * 100 and 0.57 * 100 are a little below 29 and 57 in float64; the others have a remainder on either side.
    for rows, fraction, n_val in ((100, 0.29, 29), (100, 0.57, 57), (7, 0.25, 2), (7, 0.2, 1), (13, 0.9, 12)):
        X, y = _numbered(rows)
        _check_parts(_split(submission, X, y, fraction, rng), X, y, n_val)


@case(
    points=1,
    ko="사진이든 일차원 배열이든 다른 축과 dtype을 지킨다",
    en="keeps dtypes and the other axes, for images and one-dimensional arrays alike",
)
def test_axes_and_dtypes(submission, rng):
    images = np.arange(12 * 2 * 3, dtype=np.uint8).reshape(12, 2, 3, 1)
    targets = (np.arange(24, dtype=np.float32) / 4).reshape(12, 2)
    _check_parts(_split(submission, images, targets, 0.25, rng), images, targets, 3)
    line, names = np.arange(9, dtype=np.float32), np.arange(9, dtype=np.int16) - 4
    _check_parts(_split(submission, line, names, 1 / 3, rng), line, names, 3)


@case(
    points=2,
    ko="어느 자리의 표본이든 같은 확률로, 부를 때마다 새로 뽑는다",
    en="draws samples of every position with equal probability, anew at every call",
)
def test_random(submission, rng):
    X, y = _numbered(3000)
    _, _, X_val, _ = _split(submission, X, y, 0.25, rng)
    check_frequency(X_val[:, 0] < 1500, 0.5, false_alarm=FALSE_ALARM)
    check_frequency(X_val[:, 0] % 4 == 0, 0.25, false_alarm=FALSE_ALARM)
    # Few rows and many calls: the same split again and again would have a share of 0 or 1.
    X, y = _numbered(4)
    parts = [_split(submission, X, y, 0.5, rng)[2] for _ in range(200)]
    check_frequency([bool((part[:, 0] == 0).any()) for part in parts], 0.5, false_alarm=FALSE_ALARM)
    check_frequency([bool((part[:, 0] == 3).any()) for part in parts], 0.5, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="무작위는 rng에서만 나온다: 같은 상태이면 같은 분할이다",
    en="takes its randomness from rng alone: the same state gives the same split",
)
def test_reproducible(submission):
    X, y = _numbered(40)
    first, second = (_split(submission, X, y, 0.25, np.random.default_rng(11)) for _ in range(2))
    check_close(second, first)
    # 40 choose 10 possible splits: a right solution gives the same one with a probability of 1.2e-9.
    third = _split(submission, X, y, 0.25, np.random.default_rng(12))
    check_true(
        set(third[2][:, 0].tolist()) != set(first[2][:, 0].tolist()),
        ko="상태가 다른 두 rng가 같은 분할을 냅니다. 건네받은 rng에서 뽑아야 합니다.",
        en="two generators in different states give the same split; draw from the one that is passed in",
    )


@case(
    points=1,
    ko="길이나 비율이 맞지 않거나 한쪽이 비면 ValueError를 낸다",
    en="raises ValueError for unequal lengths, shares outside 0 to 1, and empty parts",
)
def test_bad_input(submission, rng):
    X, y = _numbered(10)
    function = submission.train_val_split
    for fraction in (0.0, 1.0, -0.25, 1.25):
        check_raises(ValueError, function, X, y, fraction, rng)
    check_raises(ValueError, function, X, y[:9], 0.5, rng)
    check_raises(ValueError, function, X[:9], y, 0.5, rng)
    # 0.4 of a sample rounds to none, 9.6 of ten to all.
    check_raises(ValueError, function, X, y, 0.04, rng)
    check_raises(ValueError, function, X, y, 0.96, rng)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, rng):
    X, y = _numbered(20)
    parts = _as_parts(check_unchanged(submission.train_val_split, X, y, 0.3, rng))
    _check_parts(parts, X, y, 6)


def _numbered(rows):
    """Return X with the number of the row in its first column, and y, ten times that number."""
    numbers = np.arange(rows)
    return np.stack([numbers, -numbers], axis=1).astype(np.float64), numbers * 10


def _split(submission, X, y, fraction, rng):
    return _as_parts(submission.train_val_split(X, y, fraction, rng))


def _as_parts(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 4 and all(type(part) is np.ndarray for part in returned),
        ko="배열 네 개 (X_train, y_train, X_val, y_val)을 돌려주어야 합니다.",
        en="the four arrays (X_train, y_train, X_val, y_val) must be returned",
        actual=returned,
    )
    return list(returned)


def _check_parts(parts, X, y, n_val):
    """Fail unless the parts have the right sizes and hold the pairs of (X, y), each once."""
    X_train, y_train, X_val, y_val = parts
    n_train = len(X) - n_val
    for name, part, whole, count in (
        ("X_train", X_train, X, n_train),
        ("y_train", y_train, y, n_train),
        ("X_val", X_val, X, n_val),
        ("y_val", y_val, y, n_val),
    ):
        wanted = (count, *whole.shape[1:])
        check_true(
            part.shape == wanted and part.dtype == whole.dtype,
            ko=f"{name}: 모양 {part.shape}, dtype {part.dtype}입니다. {wanted}, {whole.dtype}이어야 합니다.",
            en=f"{name} has the shape {part.shape} and the dtype {part.dtype}, expected {wanted} and {whole.dtype}",
        )
    # Rows are compared as whole pairs, in a common order.
    found = sorted(_pairs(X_train, y_train) + _pairs(X_val, y_val))
    check_true(
        found == sorted(_pairs(X, y)),
        ko="두 부분을 합쳐도 처음의 (X, y) 쌍이 되지 않습니다. 빠지거나 겹치거나 짝이 바뀐 표본이 있습니다.",
        en="the two parts together are not the original pairs (X, y): a sample is lost, doubled or has another's label",
        expected=sorted(_pairs(X, y)),
        actual=found,
    )


def _pairs(X, y):
    return [(row.ravel().tolist(), label.ravel().tolist()) for row, label in zip(X, y, strict=True)]
