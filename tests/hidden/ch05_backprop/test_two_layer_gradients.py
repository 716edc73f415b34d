"""Suite of ch05_backprop/two_layer_gradients.

Tolerances: the default of float64 (rtol 1e-7, atol 1e-12): sums of a few dozen terms of about 1 carry some 1e-15.
float32: the default rtol 1e-4, atol 1e-6. check_grad compares with central differences at a relative error of 1e-6, on
inputs that keep every z1 at least 0.01 away from the kink of the ReLU, a thousand times the step.
"""

import numpy as np

from grader.testing import case, check_close, check_grad, check_true, check_unchanged

NAMES = ("W1", "b1", "W2", "b2")
X = np.array([[1.0, 2.0]])
LABELS = np.array([1])
PARAMS = {
    "W1": np.array([[1.0, -1.0, 1.0], [0.5, 0.0, -1.0]]),
    "b1": np.zeros(3),
    "W2": np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 1.0]]),
    "b2": np.array([0.0, 2.0]),
}
GRADS = {
    "W1": np.array([[0.5, 0.0, 0.0], [1.0, 0.0, 0.0]]),
    "b1": np.array([0.5, 0.0, 0.0]),
    "W2": np.array([[1.0, -1.0], [0.0, 0.0], [0.0, 0.0]]),
    "b2": np.array([0.5, -0.5]),
}


@case(
    points=1,
    visibility="public",
    ko="층마다 뉴런이 가장 적은 신경망에서 손실과 기울기가 맞다",
    en="loss and gradients are right in the smallest network",
)
def test_smallest(submission):
    # z1 = 2, h = 2, logits = (0, 0): p = (1/2, 1/2), and dh = 1/2 * 1 - 1/2 * (-1) = 1.
    params = {
        "W1": np.array([[2.0]]),
        "b1": np.array([0.0]),
        "W2": np.array([[1.0, -1.0]]),
        "b2": np.array([-2.0, 2.0]),
    }
    grads = {
        "W1": np.array([[1.0]]),
        "b1": np.array([1.0]),
        "W2": np.array([[1.0, -1.0]]),
        "b2": np.array([0.5, -0.5]),
    }
    _check(submission, np.array([[1.0]]), np.array([1]), params, (np.log(2.0), grads))


@case(
    points=1,
    visibility="public",
    ko="꺼진 은닉 뉴런이 있는 신경망에서 손으로 계산한 값과 같다",
    en="gives the numbers worked out by hand, with hidden units that are off",
)
def test_by_hand(submission):
    _check(submission, X, LABELS, PARAMS, (np.log(2.0), GRADS))


@case(
    points=2,
    ko="둘째 층의 기울기가 수치 미분과 같다",
    en="the gradients of the second layer agree with numerical differentiation",
)
def test_second_layer_numerically(submission, reference, rng):
    _check_numerically(submission, reference, _network(rng, 5, 3, 4, 2), ("W2", "b2"))


@case(
    points=2,
    ko="첫째 층의 기울기가 수치 미분과 같다",
    en="the gradients of the first layer agree with numerical differentiation",
)
def test_first_layer_numerically(submission, reference, rng):
    # Square layers too: there a forgotten transpose has the right shape.
    for sizes in ((4, 2, 5, 3), (3, 3, 3, 3)):
        _check_numerically(submission, reference, _network(rng, *sizes), ("W1", "b1"))


@case(
    points=1,
    ko="표본을 두 번씩 넣어도 평균 손실과 기울기는 그대로다",
    en="loss and gradients stay the same when every sample is there twice",
)
def test_batch_mean(submission, reference, rng):
    x, labels, params = _network(rng, 3, 2, 4, 3)
    expected = reference.two_layer_gradients(x, labels, params)
    _check(submission, np.concatenate([x, x]), np.concatenate([labels, labels]), params, expected)


@case(
    points=1,
    ko="로짓의 차이가 1만이어도 손실과 기울기가 유한하고 옳다",
    en="loss and gradients are finite and right when logits differ by ten thousand",
)
def test_extreme_logits(submission):
    params = {"W1": np.eye(2), "b1": np.zeros(2), "W2": np.array([[1e4, 0.0], [0.0, 1e4]]), "b2": np.zeros(2)}
    # Row 0 is right with certainty, row 1 wrong with certainty: the losses are 0 and 2e4.
    x, labels = np.array([[1.0, 0.0], [2.0, 0.0]]), np.array([0, 1])
    grads = {
        "W1": np.array([[1e4, 0.0], [0.0, 0.0]]),
        "b1": np.array([5e3, 0.0]),
        "W2": np.array([[1.0, -1.0], [0.0, 0.0]]),
        "b2": np.array([0.5, -0.5]),
    }
    _check(submission, x, labels, params, (1e4, grads))


@case(
    points=1,
    ko="z1이 정확히 0인 은닉 뉴런은 기울기를 넘기지 않고, float32는 float32로 남는다",
    en="a hidden unit with z1 exactly 0 passes nothing on, and float32 stays float32",
)
def test_kink_and_float32(submission):
    # The second and the third unit get z1 = 0; their weights in W2 are not 0.
    params = PARAMS | {"W1": np.array([[1.0, 2.0, 0.0], [0.5, -1.0, 0.0]])}
    _check(submission, X, LABELS, params, (np.log(2.0), GRADS))
    single = {name: value.astype(np.float32) for name, value in PARAMS.items()}
    grads = {name: value.astype(np.float32) for name, value in GRADS.items()}
    _check(submission, X.astype(np.float32), LABELS, single, (np.float32(np.log(2.0)), grads))


@case(
    points=1,
    ko="x, 레이블, 매개변수를 바꾸지 않는다",
    en="leaves x, labels and parameters as they were",
)
def test_unchanged(submission, reference, rng):
    x, labels, params = _network(rng, 4, 3, 2, 3)
    returned = check_unchanged(submission.two_layer_gradients, x, labels, params)
    _check_result(returned, reference.two_layer_gradients(x, labels, params))


def _network(rng, n, d, h, c):
    """Return a batch and parameters whose hidden units are partly on, partly off, and never near the kink."""
    while True:
        params = {
            "W1": rng.normal(size=(d, h)),
            "b1": 0.5 * rng.normal(size=h),
            "W2": rng.normal(size=(h, c)),
            "b2": 0.5 * rng.normal(size=c),
        }
        x = rng.normal(size=(n, d))
        z1 = x @ params["W1"] + params["b1"]
        is_on = z1 > 0
        if np.abs(z1).min() > 0.01 and 0.25 < is_on.mean() < 0.75:
            return x, rng.permutation(np.arange(n) % c), params


def _check_numerically(submission, reference, network, names):
    x, labels, params = network
    _, grads = _two(submission.two_layer_gradients(x, labels, params))
    for name in names:

        def loss(value, name=name):
            return float(reference.two_layer_gradients(x, labels, params | {name: value})[0])

        check_grad(loss, grads[name], params[name])


def _check(submission, x, labels, params, expected):
    shown = {"x": x, "labels": labels, "params": params}
    _check_result(submission.two_layer_gradients(x, labels, params), expected, shown)


def _check_result(returned, expected, shown=None):
    loss, grads = _two(returned)
    # The loss may be a Python float or a NumPy scalar; in float32 either is welcome, so that the tolerance is set here.
    is_single = expected[1]["W1"].dtype == np.float32
    rtol, atol = (1e-4, 1e-6) if is_single else (1e-7, 1e-12)
    check_close({"loss": loss}, {"loss": float(expected[0])}, dtype="kind", rtol=rtol, atol=atol, input=shown)
    for name in NAMES:  # one by one: the sentence says which gradient is wrong
        check_close({name: grads[name]}, {name: expected[1][name]}, input=shown)


def _two(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2,
        ko="two_layer_gradients는 (loss, grads) 두 값을 돌려주어야 합니다.",
        en="two_layer_gradients must return the two values (loss, grads).",
        actual=returned,
    )
    loss, grads = returned
    # Exact text keys only: a look-up would ask a key of the student's own class whether it is equal.
    check_true(
        type(grads) is dict and all(type(key) is str for key in grads) and sorted(grads) == sorted(NAMES),
        ko='grads는 키가 "W1", "b1", "W2", "b2"인 dict이어야 합니다.',
        en='grads must be a dict with the keys "W1", "b1", "W2" and "b2".',
        actual=grads,
    )
    return loss, grads
