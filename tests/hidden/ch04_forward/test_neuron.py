"""Suite of ch04_forward/neuron.

Tolerances: the defaults of check_close for float64, rtol 1e-7 and atol 1e-12. A weighted sum of at most eight terms
of about 1 is off by less than 1e-14, and the sigmoid's slope of at most 1/4 makes that smaller; float32: rtol 1e-4,
atol 1e-6, some ten roundings of 1e-7.
"""

import numpy as np

from grader.testing import case, check_against, check_close, check_raises, check_true, check_unchanged

X = np.array([[1.0, 1.0, 0.25], [1.0, -1.0, 0.5]])
THETA = np.array([0.5, -1.0, -2.0])
OUTPUTS = [0.2689414213699951, 0.6224593312018546]  # sigmoid(-1) and sigmoid(0.5), to 16 digits


@case(
    points=1,
    visibility="public",
    ko="특성이 없는 뉴런의 출력은 편향만으로 정해진다",
    en="gives a neuron without features the sigmoid of its bias",
)
def test_smallest(submission):
    check_close(submission.neuron(np.array([[1.0]]), np.array([2.0])), [0.8807970779778823])


@case(
    points=1,
    visibility="public",
    ko="배치의 행마다 가중합의 시그모이드를 낸다",
    en="gives the sigmoid of the weighted sum for every row of a batch",
)
def test_worked_batch(submission):
    check_close(submission.neuron(X, THETA), OUTPUTS)


@case(
    points=2,
    ko="행의 수와 입력의 수가 다르거나 같은 여러 배치에서 식과 같다",
    en="follows the formula for batches with fewer, as many and more rows than inputs",
)
def test_batches(submission, reference, rng):
    shapes = [(1, 1), (4, 1), (1, 4), (2, 3), (3, 3), (7, 2), (3, 7)]
    check_against(submission.neuron, reference.neuron, [_sample(rng, n, d) for n, d in shapes])


@case(
    points=1,
    ko="표본 하나에는 배열이 아니라 수 하나를 낸다",
    en="gives a number, not an array of length 1, for a single sample",
)
def test_single_sample(submission):
    # A Python float is as good as a NumPy scalar here, hence "kind".
    outputs = [submission.neuron(x, THETA) for x in X]
    for output, expected in zip(outputs, OUTPUTS, strict=True):
        check_close(output, expected, dtype="kind")


@case(
    points=1,
    ko="가중합이 ±1000이어도 값이 옳고 넘침 경고가 없다",
    en="is right and quiet for weighted sums of ±1000",
    hint_ko="가중합의 부호에 따라 식을 나누면 exp에는 0 이하의 수만 들어갑니다.",
    hint_en="Split the formula by the sign of the weighted sum: then exp only ever sees numbers up to 0.",
)
def test_extremes(submission):
    function = submission.neuron
    x = np.array([[1.0, -2.0], [1.0, 0.0], [1.0, 2.0]])
    theta = np.array([0.0, 500.0])
    results, names = [], []
    for dtype in (np.float64, np.float32):  # float32 overflows at 88 already, float64 at 709
        results.append(function(x.astype(dtype), theta.astype(dtype)))
        names += getattr(function, "warnings", ())
    for result, dtype in zip(results, (np.float64, np.float32), strict=True):
        check_close(result, np.array([0.0, 0.5, 1.0], dtype=dtype))
    check_true(
        not names,
        ko="계산 도중 NumPy 경고가 나왔습니다. 큰 수의 exp가 넘쳤습니다.",
        en="NumPy warned during the computation: exp of a large number overflowed.",
        expected=(),
        actual=tuple(names),
    )


@case(
    points=1,
    ko="정수 배열을 float64로 바꾸어 계산한다",
    en="promotes integer arrays to float64 before computing",
)
def test_integers(submission, reference):
    x, theta = np.array([[1, -1, 2], [1, 3, 0], [1, 0, 0]]), np.array([1, -1, 0])
    # 128 * 2 does not fit into eight bits: it would wrap round to 0.
    pixels, small = np.array([[1, 128], [1, 0]], dtype=np.uint8), np.array([0, 2], dtype=np.uint8)
    mixed = np.array([-256.5, 2.0])
    results = submission.neuron(x, theta), submission.neuron(pixels, small), submission.neuron(pixels, mixed)
    check_close(results[0], reference.neuron(x.astype(float), theta.astype(float)))
    check_close(results[1], [1.0, 0.5])
    check_close(results[2], [0.3775406687981454, 0.0])


@case(points=1, ko="float32 배열의 결과는 float32이다", en="keeps float32 for float32 arrays")
def test_float32(submission):
    x, theta = X.astype(np.float32), THETA.astype(np.float32)
    check_close(submission.neuron(x, theta), np.array(OUTPUTS, dtype=np.float32))


@case(
    points=1,
    ko="모양이 맞지 않으면 ValueError를 낸다",
    en="raises ValueError for shapes that do not fit",
)
def test_wrong_shapes(submission):
    function = submission.neuron
    check_raises(ValueError, function, np.ones((5, 3)), np.ones(4))
    # NumPy would broadcast or multiply the next four without a word.
    check_raises(ValueError, function, np.ones((5, 1)), np.ones(3))
    check_raises(ValueError, function, np.ones(3), np.ones(1))
    check_raises(ValueError, function, np.ones((5, 3)), np.ones((3, 1)))
    check_raises(ValueError, function, np.ones((2, 5, 3)), np.ones(3))


@case(
    points=1,
    ko="받은 배열을 바꾸지 않고, 행이 없는 배치도 받는다",
    en="leaves its input arrays as they were and accepts a batch without rows",
)
def test_unchanged_and_empty(submission):
    of_empty = submission.neuron(np.ones((0, 3)), THETA)
    outputs = check_unchanged(submission.neuron, X, THETA)
    check_close(of_empty, np.zeros(0))
    check_close(outputs, OUTPUTS)


def _sample(rng, rows, inputs):
    """Return a random batch whose first column is 1, and parameters for it."""
    x = rng.normal(size=(rows, inputs))
    x[:, 0] = 1.0
    return x, rng.normal(size=inputs)
