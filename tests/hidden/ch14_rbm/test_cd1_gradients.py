"""Suite of ch14_rbm/cd1_gradients.

Where the biases leave the reconstruction no choice, or where there are no weights, parts of the answer do not depend on
the draws: these are compared with the default tolerances (float64: rtol 1e-7, atol 1e-12; float32: rtol 1e-4, atol
1e-6). Elsewhere means over many equal rows are held against their expectation, which the suite adds up over all states;
the random part of each row lies between 0 and 1, so Hoeffding's bound applies, here at a false-alarm rate of 2e-8 for
each number. No case compares more than 50 of them: a right solution fails a case in fewer than one run in a million.
"""

import itertools

import numpy as np

from grader.testing import case, check_close, check_frequency, check_true, check_unchanged

FALSE_ALARM = 2e-8
ROWS = 8_000
BOUND = np.sqrt(np.log(2 / FALSE_ALARM) / (2 * ROWS))  # 0.034

# Strong enough that every wrong statistic is off by more than twice the bound.
W = np.array([[1.5, -2.0], [-1.0, 2.5], [2.0, 1.0]])
B = np.array([-0.5, 0.25, -1.0])
C = np.array([-1.0, 0.5])
NAMES = ("dW", "db", "dc")


@case(
    points=1,
    visibility="public",
    ko="노드가 하나씩이고 복원이 정해져 있을 때 세 기울기가 맞다",
    en="gives the three gradients of one visible and one hidden unit with a certain reconstruction",
)
def test_smallest(submission, rng):
    v, weights, b, c = np.array([[1.0]]), np.array([[2.0]]), np.array([-1000.0]), np.array([-1.0])
    # ph0 = sigmoid(1), v1 = 0, ph1 = sigmoid(-1).
    found = _gradients(submission.cd1_gradients(v, weights, b, c, rng))
    expected = {
        "dW": np.array([[0.7310585786300049]]),
        "db": np.array([1.0]),
        "dc": np.array([0.4621171572600098]),
    }
    check_close(found, expected, input={"v": 1.0, "W": 2.0, "b": -1000.0, "c": -1.0})


@case(
    points=1,
    visibility="public",
    ko="docstring의 예에서 두 행의 평균이 맞다",
    en="averages the two rows of the docstring's example",
)
def test_worked_example(submission, rng):
    v, weights = np.array([[1.0, 0.0], [1.0, 1.0]]), np.array([[1.0], [-2.0]])
    b, c = np.array([-100.0, 100.0]), np.array([0.5])
    expected = {
        "dW": np.array([[0.5975575724958946], [0.0063448105927163545]]),
        "db": np.array([1.0, -0.5]),
        "dc": np.array([0.4151320486895382]),
    }
    check_close(_gradients(submission.cd1_gradients(v, weights, b, c, rng)), expected, input=v)


@case(
    points=1,
    ko="복원이 정해져 있는 임의의 배치에서 식과 같다",
    en="follows the formula on random batches with a certain reconstruction",
)
def test_certain_reconstruction(submission, rng):
    for rows, visible, hidden in ((1, 3, 2), (5, 4, 6), (7, 2, 3), (4, 5, 5)):
        v, weights, c = rng.random((rows, visible)), rng.normal(size=(visible, hidden)), rng.normal(size=hidden)
        v1 = rng.integers(0, 2, size=visible).astype(float)
        b = np.where(v1 == 1, 1000.0, -1000.0)
        found = _gradients(submission.cd1_gradients(v, weights, b, c, rng))
        check_close(found, _formula(v, np.tile(v1, (rows, 1)), weights, c))


@case(
    points=1,
    ko="은닉 노드는 뽑히지만, 차이에는 그 확률이 들어간다",
    en="hidden units are sampled, yet their probabilities enter the differences",
    hint_ko="가중치가 모두 0이면 ph0와 ph1이 같습니다. 그때 dc는 얼마여야 합니까?",
    hint_en="With all weights 0, ph0 and ph1 are the same. What must dc be then?",
)
def test_probabilities_in_the_differences(submission, rng):
    # Without weights ph0 = ph1 = sigmoid(c): dc is 0, and dW follows from db, whatever was drawn.
    for rows, visible, hidden in ((1, 4, 3), (6, 3, 5)):
        v, c = rng.integers(0, 2, size=(rows, visible)).astype(float), rng.normal(size=hidden)
        found = _gradients(submission.cd1_gradients(v, np.zeros((visible, hidden)), np.zeros(visible), c, rng))
        expected = {"dW": np.outer(found["db"], _sigmoid(c)), "db": found["db"], "dc": np.zeros(hidden)}
        check_close(found, expected)


@case(
    points=1,
    ko="복원은 확률이 아니라 0과 1의 표본이다",
    en="the reconstruction is a sample of zeros and ones, not a probability",
)
def test_sampled_reconstruction(submission, rng):
    b = np.array([-1.0, 0.0, 0.5, 2.0])
    draws = []
    for _ in range(60):
        # A single row of data, all 0: db is -v1.
        found = _gradients(submission.cd1_gradients(np.zeros((1, 4)), np.zeros((4, 3)), b, np.zeros(3), rng))
        v1 = -found["db"]
        check_true(
            bool(((v1 == 0) | (v1 == 1)).all()),
            ko="복원이 0과 1이 아닙니다. v1은 확률에서 뽑은 표본이어야 합니다.",
            en="the reconstruction is not made of zeros and ones; v1 must be sampled from its probabilities",
            actual=v1,
        )
        draws.append(v1)
    for samples, p in zip(np.array(draws).T, _sigmoid(b), strict=True):
        # 60 draws: off by 0.39 at most. It finds reconstructions that never change; shares are judged below.
        check_frequency(samples, p, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="복원은 은닉층의 확률이 아니라 뽑힌 h0에서 나온다",
    en="the reconstruction is drawn from the sample h0, not from the probabilities of the hidden units",
    hint_ko="은닉 노드의 확률이 0.5일 때 복원이 늘 같지는 않습니까?",
    hint_en="When a hidden unit has probability 0.5, is the reconstruction always the same?",
)
def test_sampled_hidden(submission, rng):
    # The hidden unit is a fair coin; the visible one is on exactly when it is, but always on for the probability 0.5.
    v, weights, b, c = np.zeros((2000, 1)), np.array([[2000.0]]), np.array([-500.0]), np.array([0.0])
    share = -_gradients(submission.cd1_gradients(v, weights, b, c, rng))["db"][0]
    bound = np.sqrt(np.log(2 / FALSE_ALARM) / (2 * len(v)))
    _check_expected("db", np.array([-share]), np.array([-0.5]), bound)


@case(
    points=2,
    ko="같은 행이 많으면 평균이 모든 상태에서 구한 기댓값과 같다",
    en="over many equal rows the mean is the expectation, added up over all states",
)
def test_expectation(submission, rng):
    for row in ([1.0, 0.0, 1.0], [0.25, 1.0, 0.5]):
        v = np.tile(row, (ROWS, 1))
        found = _gradients(submission.cd1_gradients(v, W, B, C, rng))
        expected = _expectation(np.array(row))
        for name in NAMES:
            _check_expected(name, found[name], expected[name], BOUND)
    # Rows that differ: each must be compared with its own reconstruction.
    rows = np.array([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    found = _gradients(submission.cd1_gradients(np.repeat(rows, ROWS // 2, axis=0), W, B, C, rng))
    parts = [_expectation(row) for row in rows]
    for name in NAMES:
        _check_expected(name, found[name], (parts[0][name] + parts[1][name]) / 2, BOUND)


@case(
    points=1,
    ko="무작위는 rng에서만 나온다: 같은 상태이면 같은 기울기이다",
    en="takes its randomness from rng alone: the same state gives the same gradients",
)
def test_reproducible(submission):
    model = np.ones((5, 30)), np.zeros((30, 4)), np.zeros(30), np.zeros(4)
    first, second, third = (
        _gradients(submission.cd1_gradients(*model, np.random.default_rng(seed))) for seed in (3, 3, 4)
    )
    check_close(second, first)
    # 30 means of five fair coins: two of them are equal with probability 63/256, all thirty once in 1e18.
    check_true(
        not np.array_equal(first["db"], third["db"]),
        ko="상태가 다른 두 rng가 같은 기울기를 냅니다. 건네받은 rng에서 뽑아야 합니다.",
        en="two generators in different states give the same gradients; draw from the one that is passed in",
    )


@case(
    points=1,
    ko="정수와 불은 float64로, float32는 float32로 계산하고, 입력을 바꾸지 않는다",
    en="computes integers and booleans in float64, keeps float32, and leaves its inputs alone",
)
def test_dtypes_and_unchanged(submission, rng):
    v, v1 = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0], [0.0, 0.0, 1.0]]), np.tile([0.0, 1.0, 0.0], (3, 1))
    b = np.array([-1000.0, 1000.0, -1000.0])
    for kind, model_kind in ((int, float), (bool, float), (float, float), (np.float32, np.float32)):
        arguments = [v.astype(kind)] + [array.astype(model_kind) for array in (W, b, C)]
        found = _gradients(check_unchanged(submission.cd1_gradients, *arguments, rng))
        expected = _formula(v, v1, W, C)
        check_close(found, {name: expected[name].astype(model_kind) for name in NAMES})


def _gradients(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 3,
        ko="cd1_gradients는 (dW, db, dc) 세 배열을 돌려주어야 합니다.",
        en="cd1_gradients must return the three arrays (dW, db, dc).",
        actual=returned,
    )
    for name, array, axes in zip(NAMES, returned, (2, 1, 1), strict=True):
        check_true(
            type(array) is np.ndarray and array.ndim == axes,
            ko=f"{name}: 축의 수가 맞지 않습니다. 매개변수와 모양이 같아야 합니다.",
            en=f"{name} has the wrong number of axes: it must have the shape of its parameter.",
            actual=array,
        )
    return dict(zip(NAMES, returned, strict=True))


def _check_expected(name, found, expected, bound):
    """Fail unless a mean of random rows lies within the bound of its expectation."""
    check_close({name: found}, {name: expected}, rtol=0, atol=bound)


def _formula(v, v1, weights, c):
    ph0, ph1 = _sigmoid(v @ weights + c), _sigmoid(v1 @ weights + c)
    outer = np.einsum("nv,nh->nvh", v, ph0) - np.einsum("nv,nh->nvh", v1, ph1)
    return {"dW": outer.mean(axis=0), "db": (v - v1).mean(axis=0), "dc": (ph0 - ph1).mean(axis=0)}


def _expectation(v):
    """Return the expected gradients of one row under W, B and C, added up over all samples h0 and v1."""
    ph0 = _sigmoid(v @ W + C)
    total = {"dW": np.outer(v, ph0), "db": v.copy(), "dc": ph0.copy()}
    for h0 in itertools.product((0.0, 1.0), repeat=len(C)):
        pv1 = _sigmoid(np.array(h0) @ W.T + B)
        for v1 in itertools.product((0.0, 1.0), repeat=len(B)):
            chance, ph1 = _chance(h0, ph0) * _chance(v1, pv1), _sigmoid(np.array(v1) @ W + C)
            total["dW"] -= chance * np.outer(v1, ph1)
            total["db"] -= chance * np.array(v1)
            total["dc"] -= chance * ph1
    return total


def _chance(states, probabilities):
    """Return the probability of these states of independent units."""
    return np.prod(np.where(np.array(states) == 1, probabilities, 1 - probabilities))


def _sigmoid(x):
    return 1 / (1 + np.exp(-x))
