"""Suite of ch10_deep_networks/hidden_features.

Tolerances. Activations: the defaults of check_close (float64: rtol 1e-7, atol 1e-12); at most four layers with weights
of about 1, where rounding stays below 1e-12. Probes are judged by features @ W + b, the only thing that is unique, at
1e-6 absolute for scores of about 1: least squares solved by orthogonal factors lose some 1e-14, and by the normal
equations, which square a condition number that is below 1e3 here, some 1e-10.
"""

from itertools import pairwise

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

SQUARE = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([0, 1, 1, 0])
LAYERS = [(np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([0.0, -1.0])), (np.array([[1.0], [-2.0]]), np.array([0.0]))]
HIDDEN = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 0.0], [2.0, 1.0]])


@case(
    points=1,
    visibility="public",
    ko="뉴런 하나짜리 은닉층의 출력을 내고, k = 0이면 데이터 그대로다",
    en="gives the output of a hidden layer with one node, and the data themselves for k = 0",
)
def test_smallest(submission):
    layers = [(np.array([[2.0]]), np.array([-1.0])), (np.array([[3.0]]), np.array([0.0]))]
    x = np.array([[2.0], [-1.0]])
    check_close(submission.hidden_features(x, layers, 1), [[3.0], [0.0]])
    check_close(submission.hidden_features(x, layers, 0), x)


@case(
    points=1,
    visibility="public",
    ko="은닉층을 지난 XOR은 직선 하나로 나뉘고, 지나기 전에는 모두 0.5점이다",
    en="lets a line solve XOR behind the hidden layer, and scores 0.5 everywhere before it",
)
def test_xor(submission):
    check_close(submission.hidden_features(SQUARE, LAYERS, 1), HIDDEN)
    _check_probe(submission, HIDDEN, XOR, 2, [[1.0, 0.0], [0.0, 1.0], [0.0, 1.0], [1.0, 0.0]])
    _check_probe(submission, SQUARE, XOR, 2, np.full((4, 2), 0.5))


@case(
    points=2,
    ko="깊은 신경망의 몇째 은닉층이든 그 층의 출력만 낸다",
    en="gives the activations of whichever hidden layer is asked for, in networks of several depths",
)
def test_layers(submission, reference, rng):
    networks = ((3, (4, 3)), (4, (2, 5, 3)), (2, (3, 3, 3, 3)), (6, (5, 4, 6, 2, 3)), (0, (2, 3, 4)))
    calls = []
    for rows, sizes in networks:
        x, layers = rng.normal(size=(rows, sizes[0])), _layers(rng, sizes)
        calls += [(x, layers, k) for k in range(len(layers))]
    results = [submission.hidden_features(*call) for call in calls]
    for result, call in zip(results, calls, strict=True):
        check_close(result, reference.hidden_features(*call))


@case(
    points=1,
    ko="k층까지만 계산하고, 정수는 float64가 되고 float32는 그대로다",
    en="computes no layer after k; integers become float64, float32 stays",
)
def test_dtypes(submission):
    whole = np.array([[1, 2], [-3, 1]])
    layers = [
        (np.array([[3, -1], [1, 2]]), np.array([1, -2])),
        (np.array([[2.0]]), np.array([1.0])),
    ]  # the last misfits
    check_close(submission.hidden_features(whole, layers, 0), [[1.0, 2.0], [-3.0, 1.0]])
    check_close(submission.hidden_features(whole, layers, 1), [[6.0, 1.0], [0.0, 3.0]])
    # The output layer is float64 and has no part in it.
    single = [tuple(part.astype(np.float32) for part in LAYERS[0]), LAYERS[1]]
    check_close(submission.hidden_features(SQUARE.astype(np.float32), single, 1), HIDDEN.astype(np.float32))


@case(
    points=1,
    ko="탐침은 편향이 있는 직선으로 제곱 오차를 가장 작게 한다",
    en="fits the line with a bias that has the least squared error",
    hint_ko="편향은 값이 언제나 1인 특성의 가중치입니다.",
    hint_en="The bias is the weight of a feature that is always 1.",
)
def test_probe(submission, reference, rng):
    for rows, columns, classes in ((5, 1, 2), (12, 3, 3), (40, 5, 4)):
        labels = rng.permutation(np.arange(rows) % classes)
        features = rng.normal(size=(rows, columns)) + labels[:, np.newaxis] * 0.8 + 3.0
        _check_probe(submission, features, labels, classes, _scores(reference, features, labels, classes))


@case(
    points=2,
    ko="죽은 노드, 똑같은 노드, 표본보다 많은 노드가 있어도 가장 좋은 직선을 찾는다",
    en="finds the best line also with dead nodes, equal nodes, and more nodes than samples",
    hint_ko="0뿐인 열이 있으면 A.T @ A에는 역행렬이 없습니다.",
    hint_en="With a column of zeros A.T @ A has no inverse.",
)
def test_probe_of_dead_nodes(submission, reference, rng):
    labels = rng.permutation(np.arange(20) % 3)
    features = rng.normal(size=(20, 3)) + labels[:, np.newaxis]
    dead = np.column_stack([features, np.zeros(20), features[:, 0], np.full(20, 2.0)])
    _check_probe(submission, dead, labels, 3, _scores(reference, features, labels, 3))
    # As many unknowns as samples and more: every target is met exactly.
    wide = rng.normal(size=(4, 9))
    _check_probe(submission, wide, XOR, 2, np.eye(2)[XOR])


@case(
    points=1,
    ko="클래스의 수는 인자가 정하고, 없는 클래스의 점수는 0이다",
    en="takes the number of classes from the argument and scores an absent class with 0",
)
def test_absent_classes(submission):
    features, labels = np.array([[0.0], [1.0], [3.0]]), np.array([1, 1, 3], dtype=np.uint8)
    # Least squares by hand: the mean of x is 4/3, slope 1 * (3 - 4/3) / (16/9 + 1/9 + 25/9) = 5/14, mean of T 1/3.
    third = np.array([1 / 3 + 5 / 14 * (x - 4 / 3) for x in (0.0, 1.0, 3.0)])
    zeros = np.zeros(3)
    _check_probe(submission, features, labels, 5, np.column_stack([zeros, 1.0 - third, zeros, third, zeros]))
    _check_probe(submission, np.array([[4.0, -2.0]]), np.array([0]), 1, [[1.0]])


@case(
    points=1,
    ko="층 번호, 모양, 클래스가 맞지 않으면 ValueError를 내고, 받은 배열은 바꾸지 않는다",
    en="raises ValueError for layer numbers, shapes and classes that do not fit; leaves its arguments as they were",
)
def test_bad_input_and_arguments(submission):
    features, probe = submission.hidden_features, submission.linear_probe
    for k in (-1, -2, 2, 3):
        check_raises(ValueError, features, SQUARE, LAYERS, k)
    check_raises(ValueError, features, SQUARE, [], 0)
    (W, b), output = LAYERS
    for x, layer in ((SQUARE[0], (W, b)), (np.ones((4, 3)), (W, b)), (SQUARE, (W, b[:1])), (SQUARE, (W, b[:, None]))):
        check_raises(ValueError, features, x, [layer, output], 1)
    for bad_features, bad_labels in (
        (SQUARE[:, 0], XOR),
        (SQUARE, XOR[:3]),
        (SQUARE, XOR[:, np.newaxis]),
        (SQUARE, XOR - 1),
        (SQUARE, XOR + 1),
    ):
        check_raises(ValueError, probe, bad_features, bad_labels, 2)
    x = SQUARE - 0.5  # half of the values are negative: a relu in place would change them
    check_close(check_unchanged(features, x, LAYERS, 1), [[0.0, 0.0], [0.0, 0.0], [0.0, 0.0], [1.0, 0.0]])
    weights, bias = _pair(check_unchanged(probe, HIDDEN, XOR, 2))
    check_close(HIDDEN @ weights + bias, np.eye(2)[XOR], atol=1e-6)


def _check_probe(submission, features, labels, num_classes, expected):
    W, b = _pair(submission.linear_probe(features, labels, num_classes))
    check_close({"W": W}, {"W": np.zeros((features.shape[1], num_classes))}, atol=1e9)  # shape, dtype, finite
    check_close({"b": b}, {"b": np.zeros(num_classes)}, atol=1e9)
    scores = {"features @ W + b": features @ W + b}
    check_close(scores, {"features @ W + b": np.asarray(expected)}, atol=1e-6, input=features)


def _scores(reference, features, labels, num_classes):
    W, b = reference.linear_probe(features, labels, num_classes)
    return features @ W + b


def _pair(returned):
    check_true(
        type(returned) in (tuple, list)
        and len(returned) == 2
        and type(returned[0]) is np.ndarray
        and type(returned[1]) is np.ndarray,
        ko="linear_probe는 두 배열의 쌍 (W, b)를 돌려주어야 합니다.",
        en="linear_probe must return the pair of arrays (W, b)",
        actual=returned,
    )
    return returned


def _layers(rng, sizes):
    return [(rng.normal(size=(d, m)), rng.normal(size=m)) for d, m in pairwise(sizes)]
