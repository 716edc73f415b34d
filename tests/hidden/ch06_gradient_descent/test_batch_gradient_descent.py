"""Suite of ch06_gradient_descent/batch_gradient_descent.

Whole trajectories are compared: the docstring leaves one right answer. Tolerances are the defaults (float64: rtol 1e-7,
atol 1e-12; float32: rtol 1e-4). A dozen updates with at most nine rows lose some 1e-14 of their size in float64, in
whatever order the sums are taken.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

X = np.array([[1.0], [2.0]])
Y = np.array([3.0, 5.0])


@case(
    points=1,
    visibility="public",
    ko="행 하나를 한 번 배우면 가중치와 편향이 손으로 구한 값이다",
    en="one update on a single row gives the weight and bias found by hand",
)
def test_smallest(submission):
    # Residual -3: dw = 2 * -3 * 2 = -12, db = -6; then the residual is 0.75.
    _check_training(submission, (np.array([[2.0]]), np.array([3.0]), 1, 0.125), ([1.5], 0.75, [9.0, 0.5625]))


@case(
    points=1,
    visibility="public",
    ko="두 행의 기울기를 평균하여 한 번 움직인다 (docstring의 예)",
    en="averages the gradient over two rows and moves once (the example of the docstring)",
)
def test_worked_example(submission):
    _check_training(submission, (X, Y, 1, 0.1), ([1.3], 0.8, [17.0, 1.685]))


@case(
    points=2,
    ko="행과 입력의 수가 서로 다른 데이터에서 에포크마다 식과 같다",
    en="follows the formula, epoch by epoch, for unequal numbers of rows and inputs",
)
def test_trajectory(submission, reference, rng):
    for rows, inputs, epochs in ((1, 2, 2), (3, 1, 1), (4, 4, 5), (9, 2, 7), (3, 5, 12)):
        features, targets = rng.normal(size=(rows, inputs)), rng.normal(size=rows)
        arguments = (features, targets, epochs, 0.03125)
        _check_training(submission, arguments, reference.batch_gradient_descent(*arguments))


@case(
    points=1,
    ko="충분히 오래 배우면 최소제곱법의 답에 이른다",
    en="reaches the least-squares solution when it runs long enough",
)
def test_least_squares(submission, rng):
    # Orthogonal columns of length sqrt(N), also against the column of ones: all second derivatives of the loss are 2,
    # so every update at lr 0.25 halves the distance, and 60 leave 1e-18 of it. The answer comes from lstsq.
    rows = 12
    basis, _ = np.linalg.qr(np.c_[np.ones(rows), rng.normal(size=(rows, 3))])
    features = basis[:, 1:] * np.sqrt(rows)
    targets = rng.normal(size=rows) + 2.0
    theta = np.linalg.lstsq(np.c_[features, np.ones(rows)], targets, rcond=None)[0]
    w, b, _ = _result(submission.batch_gradient_descent(features, targets, 60, 0.25))
    # Two different routes to the answer: 1e-6 is far above what either loses.
    check_close({"w": w}, {"w": theta[:-1]}, rtol=1e-6, atol=1e-9)
    check_close({"b": b}, {"b": float(theta[-1])}, rtol=1e-6, atol=1e-9, dtype="any")


@case(
    points=1,
    ko="history는 시작의 손실과 갱신마다의 손실을 담는다",
    en="history holds the loss of the start and one for every update",
)
def test_history(submission):
    w, b, history = [0.0], 0.0, [17.0]
    _check_training(submission, (X, Y, 0, 0.1), (w, b, history))
    # With lr = 0 nothing moves, and the loss is the same five times.
    _check_training(submission, (X, Y, 4, 0.0), (w, b, history * 5))


@case(
    points=1,
    ko="학습률이 너무 크면 커지는 손실을 그대로 알린다",
    en="reports a rising loss as it is when the learning rate is too large",
)
def test_divergence(submission, reference):
    arguments = (X, Y, 8, 0.5)
    w, b, history = reference.batch_gradient_descent(*arguments)
    assert history[-1] > 1e3 * history[0], "the learning rate is not too large"
    _check_training(submission, arguments, (w, b, history))


@case(
    points=1,
    ko="정수 행의 가중치는 float64, float32 행의 가중치는 float32이다",
    en="promotes integer rows to float64 and keeps float32",
)
def test_dtypes(submission, reference):
    features, targets = np.array([[3, -1], [1, 1], [-2, 0], [0, 2], [1, -3]]), np.array([1, 0, -2, 3, 2])
    w, b, history = reference.batch_gradient_descent(features.astype(float), targets.astype(float), 3, 0.0625)
    _check_training(submission, (features, targets, 3, 0.0625), (w, b, history))
    _check_training(submission, (features, targets, 0, 0.0625), (np.zeros(2), 0.0, history[:1]))
    single = features.astype(np.float32), targets.astype(np.float32), 3, 0.0625
    # The losses and the bias may be Python floats, but they were reached in float32.
    _check_training(submission, single, (w.astype(np.float32), b, history), rtol=1e-4, atol=1e-6)


@case(
    points=1,
    ko="모양이 맞지 않거나 행이 없으면 ValueError를 낸다",
    en="raises ValueError for shapes that do not fit and for data without rows",
)
def test_bad_input(submission):
    for features, targets in (
        (X, Y[:, np.newaxis]),  # would broadcast to (N, N)
        (X, Y[:1]),  # would broadcast, too
        (X[:, 0], Y),
        (np.zeros((0, 2)), np.zeros(0)),
    ):
        check_raises(ValueError, submission.batch_gradient_descent, features, targets, 2, 0.1)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, reference, rng):
    arguments = (rng.normal(size=(5, 3)), rng.normal(size=5), 3, 0.0625)
    _check_result(
        check_unchanged(submission.batch_gradient_descent, *arguments), reference.batch_gradient_descent(*arguments)
    )


def _check_training(submission, arguments, expected, **tolerances):
    _check_result(submission.batch_gradient_descent(*arguments), expected, **tolerances)


def _check_result(returned, expected, **tolerances):
    w, b, history = _result(returned)
    expected_w, expected_b, expected_history = expected
    # By name, so that the sentence says which of the three is wrong. The number type of bias and losses is free.
    check_close({"w": w}, {"w": np.asarray(expected_w)}, **tolerances)
    check_close({"b": b}, {"b": float(expected_b)}, dtype="any", **tolerances)
    check_close({"history": history}, {"history": expected_history}, dtype="any", **tolerances)


def _result(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 3,
        ko="batch_gradient_descent는 (w, b, history) 세 값을 돌려주어야 합니다.",
        en="batch_gradient_descent must return the three values (w, b, history).",
        actual=returned,
    )
    w, b, history = returned
    if type(history) is tuple:
        history = list(history)
    check_true(
        type(history) is list or (type(history) is np.ndarray and history.ndim == 1),
        ko="history는 손실이 하나씩 든 리스트이어야 합니다.",
        en="history must be a list of losses.",
        actual=history,
    )
    return w, b, history
