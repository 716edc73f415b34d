"""Suite of ch14_rbm/rbm_conditionals.

Tolerances are the defaults (float64: rtol 1e-7, atol 1e-12; float32: rtol 1e-4, atol 1e-6). A sigmoid by tanh loses the
digits of probabilities far below 1e-12, which the absolute tolerance allows. The conditionals are also held against
Bayes' rule: the suite adds up exp(-E) over all states itself.
"""

import itertools

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

W = np.array([[1.0, -2.0], [0.5, 1.0], [-1.0, 3.0]])
B = np.array([0.5, -1.0, 0.0])
C = np.array([-0.5, 1.0])
V = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]])
H = np.array([[1.0, 1.0], [0.0, 1.0]])


@case(
    points=1,
    visibility="public",
    ko="노드가 하나씩일 때 켜진 쪽과 꺼진 쪽의 확률이 맞다",
    en="gives the probabilities of one visible and one hidden unit, for on and off",
)
def test_smallest(submission):
    weight, b, c = np.array([[2.0]]), np.array([-2.0]), np.array([-1.0])
    # sigmoid(-1), sigmoid(1); sigmoid(-2), sigmoid(0): to 16 digits.
    both = np.array([[0.0], [1.0]])
    check_close(submission.p_h_given_v(both, weight, c), np.array([[0.2689414213699951], [0.7310585786300049]]))
    check_close(submission.p_v_given_h(both, weight, b), np.array([[0.1192029220221176], [0.5]]))


@case(
    points=1,
    visibility="public",
    ko="docstring의 예에서 은닉층의 확률이 맞다",
    en="gives the hidden probabilities of the docstring's example",
)
def test_hidden_example(submission):
    expected = np.array([[0.3775406687981454, 0.8807970779778823], [0.5, 0.8807970779778823]])
    check_close(submission.p_h_given_v(V, W, C), expected)


@case(
    points=1,
    visibility="public",
    ko="docstring의 예에서 가시층의 확률이 맞다",
    en="gives the visible probabilities of the docstring's example",
)
def test_visible_example(submission):
    expected = np.array(
        [[0.3775406687981454, 0.6224593312018546, 0.8807970779778823], [0.1824255238063563, 0.5, 0.9525741268224334]]
    )
    check_close(submission.p_v_given_h(H, W, B), expected)


@case(
    points=1,
    ko="정사각이 아닌 가중치와 여러 배치에서 식과 같다",
    en="follows the formula for weights that are not square and several batches",
)
def test_random(submission, rng):
    for rows, visible, hidden in ((1, 2, 5), (4, 6, 3), (7, 1, 4), (3, 5, 1), (3, 3, 3)):
        v, h, weights, b, c = _model(rng, rows, visible, hidden)
        check_close(submission.p_h_given_v(v, weights, c), _sigmoid(v @ weights + c))
        check_close(submission.p_v_given_h(h, weights, b), _sigmoid(h @ weights.T + b))


@case(
    points=2,
    ko="모든 상태의 에너지에서 베이즈 정리로 구한 조건부 확률과 같다",
    en="agrees with the conditionals that Bayes' rule gives from the energies of all states",
    hint_ko="에너지에서 v와 가중치로 이어진 항의 부호를 확인하세요. 에너지가 낮을수록 확률이 큽니다.",
    hint_en="Check the sign of the term that links v and h: the lower the energy, the higher the probability.",
)
def test_bayes(submission, rng):
    for visible, hidden in ((3, 2), (2, 4)):
        _, _, weights, b, c = _model(rng, 1, visible, hidden)
        vs, hs = _states(visible), _states(hidden)
        joint = np.exp(vs @ weights @ hs.T + (vs @ b)[:, np.newaxis] + hs @ c)  # exp(-E), every v with every h
        given_v, given_h = joint / joint.sum(axis=1, keepdims=True), joint / joint.sum(axis=0)
        check_close(submission.p_h_given_v(vs, weights, c), given_v @ hs)
        check_close(submission.p_v_given_h(hs, weights, b), given_h.T @ vs)


@case(
    points=1,
    ko="합이 ±10000이어도 값이 옳고 경고가 없다",
    en="the values are right, without a warning, for sums of ±10000",
    hint_ko="시그모이드를 쓸 때 exp에 큰 양수가 들어가지 않게 하세요 (2장).",
    hint_en="Keep large positive numbers out of the exp in your sigmoid (chapter 2).",
)
def test_extremes(submission):
    weights = np.array([[1e4, -1e4, 100.0], [0.0, 0.0, 0.0]])
    for dtype in (np.float64, np.float32):
        v, h = np.array([[1.0, 0.0]], dtype), np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], dtype)
        hidden = submission.p_h_given_v
        result = hidden(v, weights.astype(dtype), np.zeros(3, dtype))
        _check_quiet(hidden)
        check_close(result, np.array([[1.0, 0.0, 1.0]], dtype))
        visible = submission.p_v_given_h
        result = visible(h, weights.astype(dtype), np.zeros(2, dtype))
        _check_quiet(visible)
        check_close(result, np.array([[1.0, 0.5], [0.0, 0.5]], dtype))


@case(
    points=1,
    ko="표본 하나를 받으면 축이 하나인 배열을 낸다",
    en="a single sample gives an array with one axis",
)
def test_single_sample(submission, rng):
    v, h, weights, b, c = _model(rng, 1, 4, 3)
    check_close(submission.p_h_given_v(v[0], weights, c), _sigmoid(v @ weights + c)[0])
    check_close(submission.p_v_given_h(h[0], weights, b), _sigmoid(h @ weights.T + b)[0])


@case(
    points=1,
    ko="정수와 불은 float64로 계산하고 float32는 지키며 입력을 바꾸지 않는다",
    en="computes integers and booleans in float64, keeps float32, and leaves its inputs alone",
)
def test_dtypes_and_unchanged(submission):
    whole, b, c = np.array([[2, -1], [0, 3], [-2, 1]]), np.array([1, -1, 2]), np.array([0, -3])
    hidden, visible = _sigmoid(V @ whole + c), _sigmoid(H @ whole.T + b)
    for kind in (int, bool, float):
        check_close(check_unchanged(submission.p_h_given_v, V.astype(kind), whole, c), hidden)
        check_close(check_unchanged(submission.p_v_given_h, H.astype(kind), whole, b), visible)
    v, h, weights, b, c = (array.astype(np.float32) for array in (V, H, W, B, C))
    check_close(check_unchanged(submission.p_h_given_v, v, weights, c), _sigmoid(v @ weights + c))
    check_close(check_unchanged(submission.p_v_given_h, h, weights, b), _sigmoid(h @ weights.T + b))


@case(
    points=1,
    ko="모양이 맞지 않으면, 브로드캐스팅이 되는 모양이라도 ValueError를 낸다",
    en="raises ValueError for shapes that do not fit, even where they broadcast",
)
def test_bad_shapes(submission):
    for v, weights, c in (
        (V, W, C[:1]),  # would broadcast
        (V, W[:, :1], C),  # would broadcast
        (V, W[:, 0], C),  # would broadcast
        (V, W, B),
        (V[:, :2], W, C),
        (H, W, C),
        (V[np.newaxis], W, C),  # works as a stack of batches
        (np.ones((3, 3)), np.ones((3, 3, 2)), np.ones((3, 2))),  # would broadcast
    ):
        check_raises(ValueError, submission.p_h_given_v, v, weights, c)
    # In the first two h @ W.T + b would broadcast.
    for h, weights, b in ((H, W, B[:1]), (H, W[:1], B), (H, W, C), (V, W, B), (H[:, :1], W, B)):
        check_raises(ValueError, submission.p_v_given_h, h, weights, b)


def _check_quiet(function):
    """The last call of `function` raised no NumPy warning."""
    names = getattr(function, "warnings", ())
    check_true(
        not names,
        ko="계산 도중 NumPy 경고가 나왔습니다. 큰 양수의 exp가 넘쳤습니다.",
        en="NumPy warned during the computation: exp of a large positive number overflowed.",
        expected=(),
        actual=names,
    )


def _model(rng, rows, visible, hidden):
    """Return random binary v and h, and random W, b and c."""
    v = rng.integers(0, 2, size=(rows, visible)).astype(float)
    h = rng.integers(0, 2, size=(rows, hidden)).astype(float)
    return v, h, rng.normal(size=(visible, hidden)), rng.normal(size=visible), rng.normal(size=hidden)


def _states(units):
    """Return all states of so many units, one a row."""
    return np.array(list(itertools.product((0.0, 1.0), repeat=units)))


def _sigmoid(x):
    return 1 / (1 + np.exp(-x))
