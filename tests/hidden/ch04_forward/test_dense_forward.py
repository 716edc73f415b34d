"""Suite of ch04_forward/dense_forward.

Tolerances: the default of float64 (rtol 1e-7, atol 1e-12). A sum has at most eight terms of about 1, whose rounding
stays below 1e-14 in whatever order they are added. The numbers of the other cases are sums of powers of two and
therefore exact in every order, in float32 as well.
"""

import numpy as np

from grader.testing import case, check_against, check_close, check_raises, check_unchanged

X = np.array([[1.0, 2.0], [2.0, -1.0]])
W = np.array([[1.0, -1.0, 0.5], [0.5, 1.0, -1.0]])
B = np.array([0.0, 0.5, 0.5])
SUMS = [[2.0, 1.5, -1.0], [1.5, -2.5, 2.5]]


@case(
    points=1,
    visibility="public",
    ko="표본, 입력, 노드가 하나씩이면 곱에 편향을 더한다",
    en="multiplies and adds the bias with one sample, one input and one node",
)
def test_smallest(submission):
    check_close(submission.dense_forward(np.array([[2.0]]), np.array([[3.0]]), np.array([1.0])), [[7.0]])


@case(
    points=1,
    visibility="public",
    ko="강의의 예에서 표본은 행, 노드는 열에 놓인다",
    en="puts samples in rows and nodes in columns in the lesson's example",
)
def test_worked_batch(submission):
    check_close(submission.dense_forward(X, W, B), SUMS)


@case(
    points=2,
    ko="행, 입력, 노드의 수가 다르거나 같은 여러 층에서 식과 같다",
    en="follows the formula for unequal and for equal numbers of samples, inputs and nodes",
)
def test_layers(submission, reference, rng):
    # Square ones as well: there a transposed W or a bias along the samples does not even change the shape.
    sizes = [(1, 1, 4), (1, 4, 1), (4, 1, 1), (2, 3, 5), (3, 3, 3), (2, 2, 2), (5, 3, 2), (7, 2, 6)]
    check_against(submission.dense_forward, reference.dense_forward, [_layer(rng, *size) for size in sizes])


@case(
    points=1,
    ko="가중치가 모두 0이면 모든 행이 편향과 같다",
    en="gives every sample the biases when all weights are 0",
)
def test_biases(submission):
    b = np.array([3.0, -0.5, 0.25])
    check_close(submission.dense_forward(np.ones((3, 3)), np.zeros((3, 3)), b), [[3.0, -0.5, 0.25]] * 3)
    check_close(submission.dense_forward(np.ones((0, 2)), np.zeros((2, 3)), b), np.zeros((0, 3)))


@case(
    points=1,
    ko="정수 배열을 float64로 바꾸어 계산한다",
    en="promotes integer arrays to float64 before computing",
)
def test_integers(submission):
    x, weights, b = np.array([[3, -1], [0, 2], [5, 5]]), np.array([[2, 1], [7, -1]]), np.array([1, -1])
    # 200 * 2 does not fit into eight bits.
    pixels, small = np.array([[200, 100]], dtype=np.uint8), np.array([[2], [3]], dtype=np.uint8)
    results = [
        submission.dense_forward(x, weights, b),
        submission.dense_forward(x, weights * 0.5, b),
        submission.dense_forward(pixels, small, np.array([1], dtype=np.uint8)),
    ]
    check_close(results[0], [[0.0, 3.0], [15.0, -3.0], [46.0, -1.0]])
    check_close(results[1], [[0.5, 1.0], [8.0, -2.0], [23.5, -1.0]])
    check_close(results[2], [[701.0]])


@case(points=1, ko="float32 배열의 결과는 float32이다", en="keeps float32 for float32 arrays")
def test_float32(submission):
    single = [array.astype(np.float32) for array in (X, W, B)]
    check_close(submission.dense_forward(*single), np.array(SUMS, dtype=np.float32))


@case(
    points=1,
    ko="x와 W가 맞지 않으면 두 모양을 적은 ValueError를 낸다",
    en="raises a ValueError that names both shapes when x and W do not fit",
)
def test_x_against_weights(submission):
    function = submission.dense_forward
    # A single sample, the weights of a single node, a stack of batches: NumPy would multiply all three without a word.
    # They come first, since only an answer tells a diagnosis that nothing was checked.
    check_raises(ValueError, function, np.ones(3), np.ones((3, 2)), np.ones(2), mentions=["(3,)", "(3, 2)"])
    check_raises(ValueError, function, np.ones((5, 3)), np.ones(3), np.ones(5), mentions=["(5, 3)", "(3,)"])
    check_raises(ValueError, function, np.ones((2, 5, 3)), np.ones((3, 2)), np.ones(2), mentions="(2, 5, 3)")
    check_raises(ValueError, function, np.ones((5, 3)), np.ones((4, 2)), np.ones(2), mentions=["(5, 3)", "(4, 2)"])
    check_raises(ValueError, function, np.ones((5, 1)), np.ones((3, 2)), np.ones(2), mentions=["(5, 1)", "(3, 2)"])


@case(
    points=1,
    ko="W와 b가 맞지 않으면 두 모양을 적은 ValueError를 낸다",
    en="raises a ValueError that names both shapes when W and b do not fit",
)
def test_bias_against_weights(submission):
    x, weights = np.ones((5, 3)), np.ones((3, 2))
    # All but the last would be broadcast.
    for b in (np.ones(1), np.ones((5, 1)), np.ones((1, 2)), np.ones(()), np.ones(3)):
        check_raises(ValueError, submission.dense_forward, x, weights, b, mentions=["(3, 2)", str(b.shape)])


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    x, weights, b = X - 0.5, W * 2.0, B + 1.0
    result = check_unchanged(submission.dense_forward, x, weights, b)
    check_close(result, [[3.5, 3.5, -1.0], [2.5, -4.5, 6.0]])


def _layer(rng, rows, inputs, nodes):
    return rng.normal(size=(rows, inputs)), rng.normal(size=(inputs, nodes)), rng.normal(size=nodes)
