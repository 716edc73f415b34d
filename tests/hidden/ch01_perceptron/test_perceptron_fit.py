"""Suite of ch01_perceptron/perceptron_fit.

Whole trajectories are compared: the docstring leaves one right answer. All inputs and learning rates are
small multiples of powers of two, so that every weighted sum is exact in any order of summation, in float32 as
well, and whether a sum is above 0 never depends on rounding. The default tolerances are never used up.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

SQUARE = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
AND = np.array([0, 0, 0, 1])
XOR = np.array([0, 1, 1, 0])


@case(
    points=1,
    visibility="public",
    ko="틀린 행 하나가 가중치와 편향을 학습률만큼 옮긴다",
    en="a single misclassified row moves weights and bias by the learning rate",
)
def test_smallest(submission):
    _check_training(submission, (np.array([[2.0]]), np.array([1]), 1, 0.5), ([1.0], 0.5, [1]))


@case(
    points=1,
    visibility="public",
    ko="AND를 배우는 동안의 오류와 마지막 직선이 강의의 표와 같다",
    en="learns AND with the errors and the line of the lesson's table",
)
def test_and_by_hand(submission):
    _check_training(submission, (SQUARE, AND, 2, 1.0), ([2.0, 1.0], 0.0, [1, 3]))
    _check_training(submission, (SQUARE, AND, 8, 1.0), ([2.0, 1.0], -2.0, [1, 3, 3, 2, 1, 0, 0, 0]))


@case(
    points=2,
    ko="임의의 행에서 에포크마다 규칙과 똑같이 움직인다",
    en="follows the rule exactly, epoch by epoch, on random rows",
)
def test_trajectory(submission, reference, rng):
    # Random labels: hardly ever separable, so every epoch has updates, and their order matters.
    for rows, inputs, epochs in ((3, 1, 0), (3, 2, 1), (7, 3, 2), (11, 5, 4), (6, 4, 9)):
        X = _eighths(rng, rows, inputs)
        y = rng.permutation(np.arange(rows) % 2)
        arguments = (X, y, epochs, 0.5)
        _check_training(submission, arguments, reference.perceptron_fit(*arguments))


@case(
    points=1,
    ko="분리 가능한 점들에서 오류가 0이 되고 그 직선이 모든 점을 나눈다",
    en="reaches zero errors on separable clouds, with a line that separates them",
)
def test_separable(submission, rng):
    # The offsets keep every line through the origin from separating: the bias has to learn as well.
    for normal, offset in ((np.array([2.0, -1.0, 1.0]), -2.0), (np.array([-1.0, 1.0]), 2.0)):
        X = _eighths(rng, 40, len(normal))
        distance = X @ normal + offset
        X, y = X[np.abs(distance) >= 1], (distance[np.abs(distance) >= 1] > 0).astype(int)
        # Novikoff: at most R^2 * |(normal, offset)|^2 <= (3 * 2^2 + 1) * 10 = 130 updates when every distance
        # is at least 1, hence at most 130 epochs with errors, and none after the first without.
        w, b, errors = _result(submission.perceptron_fit(X, y, 131, 0.25))
        check_close(errors[-1:], [0], dtype="any")
        check_close(w, np.zeros_like(normal), atol=1e9)  # the shape; the values are judged by what they do
        check_close(b, 0.0, atol=1e9, dtype="any")
        check_close((X @ w + b > 0).astype(int), y)


@case(
    points=1,
    ko="XOR에서는 몇 에포크를 돌아도 오류가 0이 되지 않는다",
    en="never reaches zero errors on XOR, however many epochs it runs",
)
def test_xor(submission, reference):
    w, b, errors = reference.perceptron_fit(SQUARE, XOR, 40, 1.0)
    assert min(errors) > 0, "the reference separates XOR"
    _check_training(submission, (SQUARE, XOR, 40, 1.0), (w, b, errors))


@case(
    points=1,
    ko="학습률은 가중치와 편향의 크기만 바꾸고 오류는 바꾸지 않는다",
    en="the learning rate scales weights and bias and leaves the errors alone",
)
def test_learning_rate(submission):
    for lr in (0.125, 0.5, 4.0):
        scaled = ([2.0 * lr, 1.0 * lr], -2.0 * lr, [1, 3, 3, 2, 1, 0])
        _check_training(submission, (SQUARE, AND, 6, lr), scaled)


@case(
    points=1,
    ko="정수 행의 가중치는 float64, float32 행의 가중치는 float32이다",
    en="promotes integer rows to float64 and keeps float32",
)
def test_dtypes(submission):
    X = np.array([[3, -1, 2], [1, 1, 0], [-2, 0, 1], [0, 2, 2], [1, -3, 1]])
    y = np.array([1, 0, 0, 1, 1])
    expected = np.array([1.0, 0.0, 2.5]), -0.5, [3, 2, 2]
    _check_training(submission, (X, y, 3, 0.5), expected)
    single = expected[0].astype(np.float32), *expected[1:]
    _check_training(submission, (X.astype(np.float32), y, 3, 0.5), single)


@case(
    points=1,
    ko="모양이 맞지 않거나 정답이 0과 1이 아니면 ValueError를 낸다",
    en="raises ValueError for shapes that do not fit and labels other than 0 and 1",
)
def test_bad_input(submission):
    for X, y in (
        (SQUARE, AND[:, np.newaxis]),  # would broadcast
        (SQUARE, AND[:3]),
        (SQUARE[:, 0], AND),
        (SQUARE, np.array([-1, -1, -1, 1])),
        (SQUARE, np.array([0, 1, 1, 2])),
    ):
        check_raises(ValueError, submission.perceptron_fit, X, y, 3, 0.5)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, reference):
    X, y = SQUARE * 2 - 0.5, 1 - AND
    result = check_unchanged(submission.perceptron_fit, X, y, 5, 0.5)
    _check_result(result, reference.perceptron_fit(X, y, 5, 0.5))


def _check_training(submission, arguments, expected):
    _check_result(submission.perceptron_fit(*arguments), expected)


def _check_result(returned, expected):
    w, b, errors = _result(returned)
    expected_w, expected_b, expected_errors = expected
    # One by one and by name: the sentence says which of the three is wrong. The errors come first, they tell in
    # which epoch the training parts from the rule. Their number type is free, and so is that of the bias.
    check_close({"errors": errors}, {"errors": expected_errors}, dtype="any")
    check_close({"w": w}, {"w": np.asarray(expected_w)})
    check_close({"b": b}, {"b": float(expected_b)}, dtype="any")


def _result(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 3,
        ko="perceptron_fit은 (w, b, errors) 세 값을 돌려주어야 합니다.",
        en="perceptron_fit must return the three values (w, b, errors).",
        actual=returned,
    )
    w, b, errors = returned
    if type(errors) is tuple:
        errors = list(errors)
    check_true(
        type(errors) is list or (type(errors) is np.ndarray and errors.ndim == 1),
        ko="errors는 에포크마다 수가 하나씩 든 리스트이어야 합니다.",
        en="errors must be a list with one number for each epoch.",
        actual=errors,
    )
    return w, b, errors


def _eighths(rng, rows, inputs):
    """Return rows of multiples of 1/8 between -2 and 2."""
    return rng.integers(-16, 17, size=(rows, inputs)) / 8
