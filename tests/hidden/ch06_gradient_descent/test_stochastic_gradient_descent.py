"""Suite of ch06_gradient_descent/stochastic_gradient_descent.

Whole trajectories are compared: with the order given, the docstring leaves one right answer. Tolerances are the
defaults (float64: rtol 1e-7, atol 1e-12; float32: rtol 1e-4): some dozens of updates lose about 1e-14 of their size in
float64.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

X = np.array([[1.0], [2.0]])
Y = np.array([3.0, 5.0])


@case(
    points=1,
    visibility="public",
    ko="행 하나를 한 번 만나면 그 행의 기울기만큼 움직인다",
    en="meeting one row once moves by the gradient of that row",
)
def test_smallest(submission):
    # Residual -3: w = 0.125 * 2 * 3 * 2 = 1.5, b = 0.75; then the residual is 0.75.
    arguments = (np.array([[2.0]]), np.array([3.0]), np.array([[0]]), 0.125)
    _check_training(submission, arguments, ([1.5], 0.75, [9.0, 0.5625]))


@case(
    points=1,
    visibility="public",
    ko="행마다 한 번 움직이고, 순서가 다르면 끝도 다르다 (docstring의 예)",
    en="moves once for each row, and another order ends elsewhere (the example of the docstring)",
)
def test_worked_example(submission):
    _check_training(submission, (X, Y, np.array([[0, 1]]), 0.1), ([1.88], 1.24, [17.0, 0.0072]))
    _check_training(submission, (X, Y, np.array([[1, 0]]), 0.1), ([2.0], 1.0, [17.0, 0.0]))


@case(
    points=2,
    ko="에포크마다 순서가 달라도 주어진 순서대로 식을 따른다",
    en="follows the formula in the given order, a new one in every epoch",
)
def test_trajectory(submission, reference, rng):
    for rows, inputs, epochs in ((1, 2, 2), (3, 1, 1), (4, 4, 3), (9, 2, 4), (3, 5, 6)):
        order = np.array([rng.permutation(rows) for _ in range(epochs)])
        arguments = (rng.normal(size=(rows, inputs)), rng.normal(size=rows), order, 0.03125)
        _check_training(submission, arguments, reference.stochastic_gradient_descent(*arguments))


@case(
    points=1,
    ko="같은 행이 되풀이되거나 빠지거나 아무 행도 없는 순서도 그대로 따른다",
    en="follows orders with repeated rows, with missing rows, and with none at all",
)
def test_any_order(submission, reference, rng):
    features, targets = rng.normal(size=(4, 2)), rng.normal(size=4)
    for order in ([[2, 2, 0]], [[3, 1, 3, 0, 1, 2], [0, 0, 0, 0, 0, 0]], [[], []], np.zeros((0, 4), int)):
        arguments = (features, targets, np.array(order, dtype=int), 0.0625)
        _check_training(submission, arguments, reference.stochastic_gradient_descent(*arguments))


@case(
    points=1,
    ko="history는 방문하지 않은 행까지 모든 행의 평균 손실이다",
    en="history is the mean loss of all rows, those not visited as well",
)
def test_history(submission):
    # Row 0 alone, with lr 0.25: w = b = 1.5 fits it exactly, and row 1 is still 0.5 off.
    _check_training(submission, (X, Y, np.array([[0], [0]]), 0.25), ([1.5], 1.5, [17.0, 0.125, 0.125]))


@case(
    points=1,
    ko="오차 없는 직선 위의 점들에서 그 직선을 찾는다",
    en="finds the plane when the rows lie exactly on one",
)
def test_exact_line(submission, rng):
    # Rows with entries of about 1 and three parameters: 80 epochs left less than 1e-14 for each of 200 seeds.
    features = np.array([[1.0, 0.5], [-1.0, 0.5], [0.0, -1.0], [0.5, 1.0], [-0.5, -1.0], [1.0, -0.5]])
    w, b = rng.normal(size=2), float(rng.normal())
    order = np.array([rng.permutation(6) for _ in range(80)])
    found_w, found_b, _ = _result(submission.stochastic_gradient_descent(features, features @ w + b, order, 0.1))
    check_close({"w": found_w}, {"w": w}, rtol=1e-6, atol=1e-6)
    check_close({"b": found_b}, {"b": b}, rtol=1e-6, atol=1e-6, dtype="any")


@case(
    points=1,
    ko="정수 행의 가중치는 float64, float32 행의 가중치는 float32이다",
    en="promotes integer rows to float64 and keeps float32",
)
def test_dtypes(submission, reference):
    features, targets = np.array([[3, -1], [1, 1], [-2, 0], [0, 2]]), np.array([1, 0, -2, 3])
    order = np.array([[0, 2, 1, 3], [3, 1, 0, 2]])
    w, b, history = reference.stochastic_gradient_descent(features.astype(float), targets.astype(float), order, 0.03125)
    _check_training(submission, (features, targets, order, 0.03125), (w, b, history))
    _check_training(submission, (features, targets, order[:0], 0.03125), (np.zeros(2), 0.0, history[:1]))
    single = features.astype(np.float32), targets.astype(np.float32), order, 0.03125
    # The losses and the bias may be Python floats, but they were reached in float32.
    _check_training(submission, single, (w.astype(np.float32), b, history), rtol=1e-4, atol=1e-6)


@case(
    points=1,
    ko="모양이 맞지 않거나 없는 행을 가리키면 ValueError를 낸다",
    en="raises ValueError for shapes that do not fit and for indices of rows that do not exist",
)
def test_bad_input(submission):
    order = np.array([[0, 1]])
    for arguments in (
        (X, Y[:, np.newaxis], order),
        (X, Y[:1], np.array([[0, 0]])),
        (X[:, 0], Y, order),
        (np.zeros((0, 2)), np.zeros(0), np.zeros((1, 0), int)),
        (X, Y, np.array([0, 1])),
        (X, Y, np.array([[0, 2]])),
        (X, Y, np.array([[0, -1]])),  # NumPy would take the last row
    ):
        check_raises(ValueError, submission.stochastic_gradient_descent, *arguments, 0.1)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, reference, rng):
    order = np.array([[4, 0, 2], [1, 3, 0]])
    arguments = (rng.normal(size=(5, 3)), rng.normal(size=5), order, 0.0625)
    result = check_unchanged(submission.stochastic_gradient_descent, *arguments)
    _check_result(result, reference.stochastic_gradient_descent(*arguments))


def _check_training(submission, arguments, expected, **tolerances):
    _check_result(submission.stochastic_gradient_descent(*arguments), expected, **tolerances)


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
        ko="stochastic_gradient_descent는 (w, b, history) 세 값을 돌려주어야 합니다.",
        en="stochastic_gradient_descent must return the three values (w, b, history).",
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
