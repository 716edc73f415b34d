"""Suite of ch05_backprop/dense_backward.

Tolerances: the default of float64 (rtol 1e-7, atol 1e-12). The sums have at most nine terms of about 1, whose rounding
stays below 1e-14 in whatever order they are added. Numbers written out are sums of powers of two and exact in every
order, in float32 as well. The sides N, D and M differ wherever the axis matters; one case is square on purpose, for
there a forgotten transpose has the right shape.
"""

import numpy as np

from grader.testing import case, check_close, check_grad, check_raises, check_true, check_unchanged

DOUT = np.array([[1.0, -2.0], [0.5, 4.0]])
X = np.array([[3.0, 0.0, -1.0], [2.0, 1.0, 2.0]])
W = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 0.5]])
DX = np.array([[-3.0, 2.0, 2.0], [8.5, -4.0, 3.5]])
DW = np.array([[4.0, 2.0], [0.5, 4.0], [0.0, 10.0]])
DB = np.array([1.5, 2.0])


@case(
    points=1,
    visibility="public",
    ko="입력 하나, 출력 하나인 층에서 세 기울기가 맞다",
    en="gives the three gradients of a layer with one input and one output",
)
def test_smallest(submission):
    arguments = np.array([[5.0]]), np.array([[2.0]]), np.array([[3.0]])
    expected = np.array([[15.0]]), np.array([[10.0]]), np.array([5.0])
    _check(submission.dense_backward(*arguments), expected, arguments)


@case(
    points=1,
    visibility="public",
    ko="두 행짜리 배치에서 손으로 계산한 값과 같다",
    en="gives the numbers worked out by hand for a batch of two rows",
)
def test_by_hand(submission):
    _check(submission.dense_backward(DOUT, X, W), (DX, DW, DB), (DOUT, X, W))


@case(
    points=1,
    ko="입력의 기울기가 수치 미분과 같다",
    en="the gradient in the input agrees with numerical differentiation",
)
def test_input_numerically(submission, rng):
    dout, x, W = _random(rng, 3, 4, 2)
    dx, _, _ = _three(submission.dense_backward(dout, x, W))
    check_grad(lambda z: float(np.sum(dout * (z @ W))), dx, x)


@case(
    points=2,
    ko="가중치와 편향의 기울기가 배치에 걸친 합이다",
    en="the gradients in weights and bias are sums over the batch",
)
def test_parameters_numerically(submission, rng):
    dout, x, W = _random(rng, 5, 2, 3)
    _, dW, db = _three(submission.dense_backward(dout, x, W))
    check_grad(lambda z: float(np.sum(dout * (x @ z))), dW, W)
    check_grad(lambda z: float(np.sum(dout * (x @ W + z))), db, np.zeros(3))


@case(
    points=1,
    ko="행, 입력, 출력의 수가 어떻든 참조와 같다",
    en="agrees with the reference for any number of rows, inputs and outputs",
)
def test_sizes(submission, reference, rng):
    for n, d, m in ((1, 1, 4), (1, 5, 1), (6, 1, 1), (2, 7, 3), (9, 2, 5), (0, 3, 2)):
        arguments = _random(rng, n, d, m)
        _check(submission.dense_backward(*arguments), reference.dense_backward(*arguments), arguments)


@case(
    points=1,
    ko="정사각형이어서 모양이 우연히 맞는 층에서도 값이 옳다",
    en="the values are right in a square layer, where wrong products have the right shape",
)
def test_square(submission, reference, rng):
    arguments = _random(rng, 3, 3, 3)
    _check(submission.dense_backward(*arguments), reference.dense_backward(*arguments), arguments)


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtypes(submission):
    whole = np.array([[1, -2], [3, 4]]), np.array([[3, 0, -1], [2, 1, 2]]), np.array([[1, 2], [0, -1], [3, 5]])
    dout, x, weights = (array.astype(np.float64) for array in whole)
    _check(submission.dense_backward(*whole), (dout @ weights.T, x.T @ dout, np.array([4.0, 2.0])), whole)
    single = tuple(array.astype(np.float32) for array in (DOUT, X, W))
    expected = tuple(array.astype(np.float32) for array in (DX, DW, DB))
    _check(submission.dense_backward(*single), expected, single)


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    function = submission.dense_backward
    for dout, x, weights in (
        ((4, 2), (5, 3), (3, 2)),  # unequal numbers of rows
        ((4, 2), (4, 3), (2, 3)),  # W transposed
        ((4, 2), (4, 3), (5, 2)),
        ((4, 2), (4, 3), (3, 4)),
        ((1, 2), (4, 3), (3, 2)),  # broadcasts in some formulas
        ((2,), (1, 3), (3, 2)),
        ((1, 2), (3,), (3, 2)),
        ((4, 1), (4, 3), (3,)),
    ):
        check_raises(ValueError, function, np.ones(dout), np.ones(x), np.ones(weights))


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    _check(check_unchanged(submission.dense_backward, DOUT, X, W), (DX, DW, DB), (DOUT, X, W))


def _random(rng, n, d, m):
    return rng.normal(size=(n, m)), rng.normal(size=(n, d)), rng.normal(size=(d, m))


def _check(returned, expected, arguments):
    # One by one and by name: the sentence says which of the three is wrong.
    shown = dict(zip(("dout", "x", "W"), arguments, strict=True))
    for name, got, wanted in zip(("dx", "dW", "db"), _three(returned), expected, strict=True):
        check_close({name: got}, {name: wanted}, input=shown)


def _three(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 3,
        ko="dense_backward는 (dx, dW, db) 세 배열을 돌려주어야 합니다.",
        en="dense_backward must return the three arrays (dx, dW, db).",
        actual=returned,
    )
    return returned
