"""Suite of ch04_forward/mlp_forward.

Tolerances: the defaults of check_close for float64, rtol 1e-7 and atol 1e-12. The networks have at most four layers
with weights of about 1, so a rounding of 1e-16 grows by a factor below 1e3 on its way to the output, whatever the order
of the sums; float32: rtol 1e-4, atol 1e-6, on two layers.
"""

from itertools import pairwise

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

X = np.array([[1.0, 2.0], [2.0, -1.0]])
LAYERS = [
    (np.array([[1.0, -1.0, 0.5], [0.5, 1.0, -1.0]]), np.array([0.0, 0.5, 0.5])),
    (np.array([[0.5, -0.5], [-1.0, 1.0], [1.0, 0.5]]), np.array([0.5, 0.0])),
]
HIDDEN = np.array([[2.0, 1.5, 0.0], [1.5, 0.0, 2.5]])
SCORES = np.array([[0.0, 0.5], [3.75, 0.5]])
# The softmax of the scores from the definition, to 16 digits.
OUTPUT = np.array([[0.3775406687981454, 0.6224593312018546], [0.9626731126558706, 0.03732688734412946]])


@case(
    points=1,
    visibility="public",
    ko="층이 하나면 은닉층의 출력이 없고 가중합이 그대로 출력이다",
    en="gives the weighted sum and no hidden activations for a single layer with the identity",
)
def test_smallest(submission):
    layers = [(np.array([[3.0]]), np.array([-7.0]))]
    _check(submission.mlp_forward(np.array([[2.0]]), layers, output="identity"), ([[-1.0]], []))


@case(
    points=1,
    visibility="public",
    ko="강의의 2-3-2 신경망에서 은닉층의 출력과 확률이 표와 같다",
    en="gives the hidden activations and the probabilities of the lesson's network 2-3-2",
)
def test_worked_network(submission):
    _check(submission.mlp_forward(X, LAYERS), (OUTPUT, [HIDDEN]))


@case(
    points=2,
    ko="여러 깊이와 크기에서 층마다 앞 층의 출력을 받는다",
    en="feeds every layer with the output of the one before it, at several depths and sizes",
)
def test_depths(submission, reference, rng):
    # Equal sizes as well: they hide a softmax along the wrong axis, and let a layer be written over the one before.
    networks = [(4, (3, 5)), (3, (3, 3, 3, 3)), (1, (2, 5, 4, 3)), (6, (5, 2, 4, 3, 6))]
    arguments = [_network(rng, rows, sizes) for rows, sizes in networks]
    results = [submission.mlp_forward(*pair) for pair in arguments]
    for result, pair in zip(results, arguments, strict=True):
        _check(result, reference.mlp_forward(*pair))


@case(
    points=1,
    ko="hidden이 은닉층의 활성화 함수를 정한다",
    en="lets hidden choose the activation function of the hidden layers",
)
def test_hidden_functions(submission, reference, rng):
    x, layers = _network(rng, 3, (4, 5, 3, 2))
    names = ("tanh", "sigmoid", "identity", "relu")
    results = [submission.mlp_forward(x, layers, hidden=name) for name in names]
    for name, result in zip(names, results, strict=True):
        _check(result, reference.mlp_forward(x, layers, hidden=name))


@case(
    points=1,
    ko="output이 출력층의 활성화 함수를 정한다",
    en="lets output choose the activation function of the last layer",
)
def test_output_functions(submission):
    results = [submission.mlp_forward(X, LAYERS, output=name) for name in ("identity", "sigmoid", "softmax")]
    sigmoids = [[0.5, 0.6224593312018546], [0.9770226300899744, 0.6224593312018546]]
    for result, expected in zip(results, (SCORES, sigmoids, OUTPUT), strict=True):
        _check(result, (expected, [HIDDEN]))


@case(
    points=1,
    ko="가중합이 ±1000이어도 출력이 옳고 넘침 경고가 없다",
    en="is right and quiet for weighted sums of ±1000",
    hint_ko="소프트맥스는 행마다 최댓값을 뺀 다음, 시그모이드는 부호에 따라 식을 나누어 계산하세요.",
    hint_en="Subtract the largest score of each row before the softmax; split the sigmoid by the sign of its input.",
)
def test_extremes(submission):
    function = submission.mlp_forward
    # The row of zeros beside rows of thousands: a maximum of the whole batch would leave 0 / 0 there.
    x, W = np.array([[1.0], [-1.0], [0.0]]), np.array([[1000.0, -1000.0]])
    layers = [(W, np.zeros(2)), (np.array([[1.0, 0.0], [0.0, 1.0]]), np.zeros(2))]
    results, names = [], []
    for hidden, output in (("relu", "softmax"), ("identity", "sigmoid"), ("sigmoid", "identity"), ("tanh", "identity")):
        results.append(function(x, layers, hidden, output))
        names += getattr(function, "warnings", ())
    shares = np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]])
    signs = np.array([[1.0, -1.0], [-1.0, 1.0], [0.0, 0.0]])
    _check(results[0], (shares, [1000.0 * np.maximum(signs, 0.0)]))
    _check(results[1], (shares, [1000.0 * signs]))
    _check(results[2], (shares, [shares]))
    _check(results[3], (signs, [signs]))
    check_true(
        not names,
        ko="계산 도중 NumPy 경고가 나왔습니다. 큰 수의 exp가 넘쳤습니다.",
        en="NumPy warned during the computation: exp of a large number overflowed.",
        expected=(),
        actual=tuple(names),
    )


@case(
    points=1,
    ko="정수는 float64가 되고 float32는 그대로다",
    en="integers become float64, float32 stays",
)
def test_dtypes(submission):
    whole = np.array([[1, 2], [2, -1]])
    integer_layers = [(np.array([[3, -1], [1, 2]]), np.array([1, -2])), (np.array([[2], [-1]]), np.array([1]))]
    single = [(W.astype(np.float32), b.astype(np.float32)) for W, b in LAYERS]
    results = [
        submission.mlp_forward(whole, integer_layers, output="identity"),
        submission.mlp_forward(whole, LAYERS),
        submission.mlp_forward(X.astype(np.float32), single),
    ]
    _check(results[0], ([[12.0], [13.0]], [[[6.0, 1.0], [6.0, 0.0]]]))
    _check(results[1], (OUTPUT, [HIDDEN]))
    _check(results[2], (OUTPUT.astype(np.float32), [HIDDEN.astype(np.float32)]))


@case(
    points=1,
    ko="모르는 이름, 빈 목록, 맞지 않는 모양에는 ValueError를 낸다",
    en="raises ValueError for unknown names, an empty list and shapes that do not fit",
)
def test_bad_arguments(submission):
    function = submission.mlp_forward
    (W1, b1), (W2, b2) = LAYERS
    for hidden, output in (("softmax", "softmax"), ("ReLU", "identity"), ("relu", "relu"), ("relu", None)):
        check_raises(ValueError, function, X, LAYERS, hidden, output)
    check_raises(ValueError, function, X, [LAYERS[0]], "step", "identity")  # also where no layer would use it
    check_raises(ValueError, function, X, [])
    check_raises(ValueError, function, X, [(W1, b1), (W1, b1)])
    check_raises(ValueError, function, X, [(W1, b1), (W2, np.ones(3))])
    # NumPy would multiply or broadcast the next three without a word.
    check_raises(ValueError, function, X[0], LAYERS)
    check_raises(ValueError, function, X, [(W1, np.ones(1)), (W2, b2)])
    check_raises(ValueError, function, X, [(W1, b1), (W2, np.ones((2, 1)))])


@case(
    points=1,
    ko="받은 배열을 바꾸지 않고, 행이 없는 배치도 받는다",
    en="leaves its input arrays as they were and accepts a batch without rows",
)
def test_unchanged_and_empty(submission):
    of_empty = submission.mlp_forward(np.zeros((0, 2)), LAYERS)
    # Every hidden layer here passes on what it gets, so that working in place would reach x itself.
    layers = [(np.eye(2), np.zeros(2)), *LAYERS]
    result = check_unchanged(submission.mlp_forward, X, layers, hidden="identity", output="identity")
    _check(of_empty, (np.zeros((0, 2)), [np.zeros((0, 3))]))
    _check(result, ([[-1.0, 0.0], [6.25, -2.0]], [X, [[2.0, 1.5, -1.0], [1.5, -2.5, 2.5]]]))


def _check(returned, expected):
    """Compare the pair; the hidden activations first, since the output follows from them."""
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2 and type(returned[1]) in (tuple, list),
        ko="mlp_forward는 (출력, 은닉층의 출력을 담은 리스트)를 돌려주어야 합니다.",
        en="mlp_forward must return (output, list of the hidden activations).",
        actual=returned,
    )
    out, activations = returned
    expected_out, expected_activations = expected
    check_true(
        len(activations) == len(expected_activations),
        ko=f"은닉층의 출력이 {len(activations)}개입니다. {len(expected_activations)}개이어야 합니다.",
        en=f"there are {len(activations)} hidden activations, expected {len(expected_activations)}.",
        expected=len(expected_activations),
        actual=len(activations),
    )
    for got, wanted in zip(activations, expected_activations, strict=True):
        check_close({"activations": got}, {"activations": np.asarray(wanted)})
    check_close({"out": out}, {"out": np.asarray(expected_out)})


def _network(rng, rows, sizes):
    """Return a random batch and the layers of a network with these sizes."""
    layers = [(rng.normal(size=(d, m)), rng.normal(size=m)) for d, m in pairwise(sizes)]
    return rng.normal(size=(rows, sizes[0])), layers
