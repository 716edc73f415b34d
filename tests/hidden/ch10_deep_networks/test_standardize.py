"""Suite of ch10_deep_networks/standardize.

Tolerances: the defaults of float64, rtol 1e-7 and atol 1e-12, where the columns have means of about their own spread:
what a sum of at most 150 terms loses is some 1e-14 then. A mean of 1e8 times the spread costs eight digits of the
sixteen, so that case compares at 1e-7 absolute; the short cut mean(x ** 2) - mean(x) ** 2 loses all of them.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

TRAIN = np.array([[1.0, 10.0], [3.0, 10.0], [5.0, 10.0]])
SPREAD = 1.632993161855452  # sqrt(8 / 3)


@case(
    points=1,
    visibility="public",
    ko="표본 하나를 학습하면 평균은 그 값, 척도는 1이다",
    en="learns from a single row: the mean is the row, the scale 1",
)
def test_smallest(submission):
    standardizer = _fitted(submission, np.array([[4.0]]))
    _check_statistics(standardizer, [4.0], [1.0])
    _check_transform(standardizer, np.array([[4.0], [6.5]]), [[0.0], [2.5]])


@case(
    points=1,
    visibility="public",
    ko="과제의 예에서 통계와 변환과 되돌리기가 모두 맞는다",
    en="gives the statistics, the transform and the way back of the docstring's example",
)
def test_worked_example(submission):
    standardizer = submission.Standardizer().fit(TRAIN)
    check_true(
        standardizer is not None,
        ko="fit이 None을 돌려줍니다. 객체 자신을 돌려주어야 합니다.",
        en="fit returns None; it must return the object itself.",
    )
    _check_statistics(standardizer, [3.0, 10.0], [SPREAD, 1.0])
    _check_transform(standardizer, np.array([[3.0, 10.0], [7.0, 12.0]]), [[0.0, 0.0], [4.0 / SPREAD, 2.0]])
    check_close(
        {"inverse_transform": standardizer.inverse_transform(np.array([[1.0, -1.0], [0.0, 2.5]]))},
        {"inverse_transform": np.array([[3.0 + SPREAD, 9.0], [3.0, 12.5]])},
    )


@case(
    points=2,
    ko="새 행에도 학습한 데이터의 평균과 척도를 쓴다",
    en="uses mean and scale of the fitted data for new rows",
    hint_ko="transform은 받은 행의 통계를 구하지 않습니다. 행이 하나뿐일 때 무엇이 나와야 하는지 생각해 보세요.",
    hint_en="transform computes no statistics of the rows it gets. Think of what must come out for a single row.",
)
def test_new_rows(submission, reference, rng):
    for rows, columns in ((2, 3), (7, 1), (4, 4), (30, 5)):
        X = rng.normal(size=(rows, columns)) * rng.uniform(0.5, 4.0, size=columns) + rng.normal(size=columns)
        standardizer, right = _fitted(submission, X), reference.Standardizer().fit(X)
        for new in (X, X[:1], rng.normal(3.0, 2.0, size=(rows + 1, columns)), np.zeros((0, columns))):
            _check_transform(standardizer, new, right.transform(new))
        Z = rng.normal(size=(3, columns))
        check_close(
            {"inverse_transform": standardizer.inverse_transform(Z)}, {"inverse_transform": right.inverse_transform(Z)}
        )


@case(
    points=1,
    ko="단위가 크게 다른 열도 모두 제 척도로 나눈다",
    en="divides columns of very different units each by its own scale",
    hint_ko="척도에 작은 수를 더하면 단위가 작은 열이 망가집니다.",
    hint_en="A small number added to the scale spoils columns with small units.",
)
def test_units(submission, reference, dataset):
    features, _ = dataset("wine")
    X = features * np.geomspace(1e-9, 1e3, num=features.shape[1])
    standardizer, right = _fitted(submission, X), reference.Standardizer().fit(X)
    check_close({"scale": standardizer.scale}, {"scale": right.scale}, atol=0.0)
    check_close({"transform": standardizer.transform(X[:9])}, {"transform": right.transform(X[:9])}, rtol=1e-7)


@case(
    points=1,
    ko="상수인 열의 척도는 1이고, 반올림 오차를 나누지 않는다",
    en="gives constant columns the scale 1 and does not divide rounding errors",
    hint_ko="np.full(10, 0.1).std()를 출력해 보세요.",
    hint_en="Print np.full(10, 0.1).std().",
)
def test_constant_columns(submission):
    # The computed standard deviation of the first is 1.4e-17, that of the second exactly 0; the last column is far
    # from constant although its spread is only 4e-13.
    X = np.column_stack([np.full(10, 0.1), np.full(10, -7.0), np.zeros(10), np.arange(10) % 2 * 2.0**-40])
    standardizer = _fitted(submission, X)
    _check_statistics(standardizer, [0.1, -7.0, 0.0, 2.0**-41], [1.0, 1.0, 1.0, 2.0**-41], atol=1e-18)
    new = np.array([[0.1, -7.0, 0.0, 0.0], [0.6, -5.0, 0.25, 2.0**-40]])
    _check_transform(standardizer, new, [[0.0, 0.0, 0.0, -1.0], [0.5, 2.0, 0.25, 1.0]], atol=1e-12)


@case(
    points=1,
    ko="평균이 퍼짐보다 훨씬 커도 척도가 정확하다",
    en="keeps the scale accurate where the mean is far larger than the spread",
    hint_ko="제곱의 평균에서 평균의 제곱을 빼면 유효 숫자가 사라집니다. 먼저 평균을 빼고 제곱하세요.",
    hint_en="Mean of the squares minus square of the mean cancels all digits. Subtract the mean first, then square.",
)
def test_large_mean(submission):
    X = np.array([[1.0], [-1.0], [1.0], [-1.0], [2.0], [-2.0]]) * [1.0, 0.5] + [1e8 / 3, -1e8]
    standardizer = _fitted(submission, X)
    check_close({"scale": standardizer.scale}, {"scale": np.array([np.sqrt(2.0), np.sqrt(0.5)])}, atol=1e-7)
    Z = standardizer.transform(X)
    check_close(
        {"transform": Z}, {"transform": np.tile([[1.0], [-1.0], [1.0], [-1.0], [2.0], [-2.0]], 2) / 2**0.5}, atol=1e-7
    )


@case(
    points=1,
    ko="다시 학습하면 앞의 것을 잊고, 객체끼리 섞이지 않는다",
    en="forgets the first fit at the second and keeps objects apart",
)
def test_state(submission):
    first = _fitted(submission, TRAIN)
    second = _fitted(submission, np.array([[0.0, 2.0, 4.0], [4.0, 4.0, 12.0]]))
    _check_statistics(first, [3.0, 10.0], [SPREAD, 1.0])
    _check_statistics(second, [2.0, 3.0, 8.0], [2.0, 1.0, 4.0])
    first.fit(np.array([[0.0], [8.0]]))  # other columns: nothing of the first fit is left
    _check_statistics(first, [4.0], [4.0])
    _check_transform(first, np.array([[12.0]]), [[2.0]])


@case(
    points=1,
    ko="정수는 float64로 계산하고 float32는 지키며 받은 배열을 바꾸지 않는다",
    en="computes integers in float64, keeps float32, and leaves its arguments as they were",
)
def test_dtypes_and_arguments(submission):
    whole = np.array([[200, 0], [250, 1], [254, 1], [252, 0]], dtype=np.uint8)  # the sum does not fit into eight bits
    expected = np.array([[-39.0, -0.5], [11.0, 0.5], [15.0, 0.5], [13.0, -0.5]])
    spread = np.array([np.sqrt((39.0**2 + 11.0**2 + 15.0**2 + 13.0**2) / 4), 0.5])
    standardizer = submission.Standardizer()
    check_unchanged(standardizer.fit, whole)
    check_close({"transform": check_unchanged(standardizer.transform, whole)}, {"transform": expected / spread})
    single = TRAIN.astype(np.float32)
    standardizer = submission.Standardizer()
    check_unchanged(standardizer.fit, single)
    Z = check_unchanged(standardizer.transform, single)
    wanted = np.array([[-2.0 / SPREAD, 0.0], [0.0, 0.0], [2.0 / SPREAD, 0.0]], dtype=np.float32)
    check_close({"transform": Z}, {"transform": wanted})
    check_close(
        {"inverse_transform": check_unchanged(standardizer.inverse_transform, Z)}, {"inverse_transform": single}
    )


@case(
    points=1,
    ko="fit 전의 변환에는 RuntimeError, 맞지 않는 모양에는 ValueError를 낸다",
    en="raises RuntimeError before fit and ValueError for shapes that do not fit",
)
def test_errors(submission):
    standardizer = submission.Standardizer()
    check_raises(RuntimeError, standardizer.transform, TRAIN)
    check_raises(RuntimeError, standardizer.inverse_transform, TRAIN)
    for bad in (np.ones(3), np.ones((2, 2, 2)), np.ones((0, 2))):
        check_raises(ValueError, standardizer.fit, bad)
    standardizer = _fitted(submission, TRAIN)
    # NumPy would broadcast all but the last.
    for bad in (np.ones((4, 1)), np.ones(2), np.ones((5, 3, 2)), np.ones((4, 3))):
        check_raises(ValueError, standardizer.transform, bad)
        check_raises(ValueError, standardizer.inverse_transform, bad)


def _fitted(submission, X):
    """Return a fitted object; what fit returns is asked by one case only."""
    standardizer = submission.Standardizer()
    standardizer.fit(X)
    return standardizer


def _check_statistics(standardizer, mean, scale, atol=None):
    check_close({"mean": standardizer.mean}, {"mean": np.asarray(mean)}, atol=atol)
    check_close({"scale": standardizer.scale}, {"scale": np.asarray(scale)}, atol=atol)


def _check_transform(standardizer, X, expected, atol=None):
    result = {"transform": standardizer.transform(X)}
    check_close(result, {"transform": np.asarray(expected, dtype=np.float64)}, atol=atol, input=X)
