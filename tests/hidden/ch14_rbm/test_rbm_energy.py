"""Suite of ch14_rbm/rbm_energy.

Tolerances are the defaults (float64: rtol 1e-7, atol 1e-12; float32: rtol 1e-4, atol 1e-6): sums of a few dozen terms
of size 1 are off by some 1e-15 in float64 and 1e-6 in float32, in whatever order they are taken. The free energy is
also held against its definition, the sum over all hidden states, which the suite takes itself.
"""

import itertools

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

W = np.array([[1.0, -2.0], [0.5, 1.0], [-1.0, 3.0]])
B = np.array([0.5, -1.0, 0.0])
C = np.array([-0.5, 1.0])


@case(
    points=1,
    visibility="public",
    ko="가시 노드와 은닉 노드가 하나씩일 때 네 상태의 에너지가 맞다",
    en="gives the energies of all four states of one visible and one hidden unit",
)
def test_smallest(submission):
    weights, b, c = np.array([[2.0]]), np.array([-0.5]), np.array([1.0])
    # Nothing on: 0. Only h: -c. Only v: -b. Both: -b - c - w.
    for v, h, expected in ((0.0, 0.0, 0.0), (0.0, 1.0, -1.0), (1.0, 0.0, 0.5), (1.0, 1.0, -2.5)):
        result = submission.energy(np.array([[v]]), np.array([[h]]), weights, b, c)
        check_close(result, np.array([expected]), input={"v": v, "h": h, "W": 2.0, "b": -0.5, "c": 1.0})


@case(
    points=1,
    visibility="public",
    ko="docstring의 예에서 에너지와 자유 에너지가 맞다",
    en="gives the energy and the free energy of the docstring's example",
)
def test_worked_example(submission):
    v, h = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]), np.array([[1.0, 1.0], [0.0, 1.0]])
    check_close(submission.energy(v, h, W, B, C), np.array([-2.0, -1.0]))
    # Sums [-0.5, 2] and [0, 2]; from the definition, to 16 digits.
    expected = np.array([-3.1010049952230796, -1.8200751915829182])
    check_close(submission.free_energy(v, W, B, C), expected)


@case(
    points=1,
    ko="임의의 배치에서 행마다 에너지 하나를 낸다",
    en="gives one energy for each row of random batches",
)
def test_energy(submission, rng):
    for rows, visible, hidden in ((1, 3, 2), (4, 4, 4), (5, 2, 7), (3, 6, 1)):
        v, h, *model = _model(rng, rows, visible, hidden)
        check_close(submission.energy(v, h, *model), _energies(v, h, *model))


@case(
    points=2,
    ko="자유 에너지는 은닉 상태를 모두 더한 것의 음의 로그이다",
    en="the free energy is the negative logarithm of the sum over all hidden states",
    hint_ko="은닉 노드가 둘이면 은닉 상태는 넷입니다. 넷을 직접 더한 값과 비교하세요.",
    hint_en="Two hidden units have four states. Compare with the sum over these four.",
)
def test_free_energy(submission, rng):
    for rows, visible, hidden in ((1, 1, 1), (3, 2, 2), (4, 5, 3), (2, 3, 6)):
        v, _, *model = _model(rng, rows, visible, hidden)
        states = [np.tile(h, (rows, 1)) for h in itertools.product((0.0, 1.0), repeat=hidden)]
        total = sum(np.exp(-_energies(v, h, *model)) for h in states)
        check_close(submission.free_energy(v, *model), -np.log(total))


@case(
    points=1,
    ko="합이 ±10000이어도 자유 에너지가 옳고 경고가 없다",
    en="the free energy is right, without a warning, for sums of ±10000",
    hint_ko="큰 수의 exp를 피하세요. log(1 + exp(x))는 x가 크면 x와 같습니다.",
    hint_en="Keep exp away from large numbers: log(1 + exp(x)) is x when x is large.",
)
def test_extremes(submission):
    function = submission.free_energy
    v, b = np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([0.5, -2.0])
    weights, c = np.array([[1e4, -1e4, 800.0], [-1e4, 1e4, -800.0]]), np.zeros(3)
    # Row 0: sums -1e4, 1e4, -800. Row 1: 1e4, -1e4, 800. float32 overflows at 88, float64 at 709.
    for dtype in (np.float64, np.float32):
        arguments = [array.astype(dtype) for array in (v, weights, b, c)]
        result = function(*arguments)
        names = getattr(function, "warnings", ())
        check_close(result, np.array([-9998.0, -10800.5], dtype))
        check_true(
            not names,
            ko="계산 도중 NumPy 경고가 나왔습니다. 큰 양수의 exp가 넘쳤습니다.",
            en="NumPy warned during the computation: exp of a large positive number overflowed.",
            expected=(),
            actual=names,
        )


@case(
    points=1,
    ko="표본 하나는 수 하나를 낸다",
    en="a single sample gives a single number",
)
def test_single_sample(submission, rng):
    v, h, *model = _model(rng, 1, 4, 3)
    check_close(submission.energy(v[0], h[0], *model), _energies(v, h, *model)[0])
    lone = submission.free_energy(v[0], *model)
    check_close(lone, submission.free_energy(v, *model)[0])
    # The line above compares two answers of the same code: this one holds them against the formula.
    check_close(lone, _free_energies(v, *model)[0])


@case(
    points=1,
    ko="정수와 불은 float64로 계산하고 float32는 지킨다",
    en="computes integers and booleans in float64 and keeps float32",
)
def test_dtypes(submission, rng):
    v, h, *_ = _model(rng, 5, 3, 2)
    whole = [np.array([[2, -1], [0, 3], [-2, 1]]), np.array([1, -1, 2]), np.array([0, -3])]
    doubles = [array.astype(float) for array in whole]
    for kind in (int, bool):
        check_close(submission.energy(v.astype(kind), h.astype(kind), *whole), _energies(v, h, *doubles))
        check_close(submission.free_energy(v.astype(kind), *whole), _free_energies(v, *doubles))
        check_close(submission.energy(v.astype(kind), h.astype(kind), W, B, C), _energies(v, h, W, B, C))
    # Bytes: NumPy takes exp and log of these in float16, and wraps round at 128.
    small = [array.astype(np.int8) for array in (v, 50 * h, *whole)]
    check_close(submission.energy(*small), _energies(v, 50 * h, *doubles))
    check_close(submission.free_energy(small[0], *small[2:]), _free_energies(v, *doubles))
    single = [array.astype(np.float32) for array in (v, h, W, B, C)]
    check_close(submission.energy(*single), _energies(v, h, W, B, C).astype(np.float32))
    check_close(submission.free_energy(single[0], *single[2:]), _free_energies(v, W, B, C).astype(np.float32))


@case(
    points=1,
    ko="모양이 맞지 않으면, 브로드캐스팅이 되는 모양이라도 ValueError를 낸다",
    en="raises ValueError for shapes that do not fit, even where they broadcast",
)
def test_bad_shapes(submission):
    v, h = np.zeros((4, 3)), np.zeros((4, 2))
    for arguments in (
        (v, h[:1], W, B, C),  # would broadcast
        (v[:1], h, W, B, C),  # would broadcast
        (v, h[0], W, B, C),  # would broadcast
        (v[:, :2], h, W, B, C),
        (v, h[:, :1], W, B, C),  # would broadcast
        (v, h, W, B, C[:1]),
        (v, h, W.T, B, C),
        (v[np.newaxis], h[np.newaxis], W, B, C),  # works as a stack of batches
    ):
        check_raises(ValueError, submission.energy, *arguments)
    check_raises(ValueError, submission.free_energy, v[np.newaxis], W, B, C)
    for arguments in ((v[:, :2], W, B, C), (v, W, B, C[:1]), (v, W, B[:2], C), (v, W.T, B, C)):
        check_raises(ValueError, submission.free_energy, *arguments)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, rng):
    v, h, *model = _model(rng, 4, 3, 5)
    check_close(check_unchanged(submission.energy, v, h, *model), _energies(v, h, *model))
    check_close(check_unchanged(submission.free_energy, v, *model), _free_energies(v, *model))


def _model(rng, rows, visible, hidden):
    """Return random binary v and h, and random W, b and c."""
    v = rng.integers(0, 2, size=(rows, visible)).astype(float)
    h = rng.integers(0, 2, size=(rows, hidden)).astype(float)
    return v, h, rng.normal(size=(visible, hidden)), rng.normal(size=visible), rng.normal(size=hidden)


def _energies(v, h, weights, b, c):
    return -np.einsum("nv,v->n", v, b) - np.einsum("nh,h->n", h, c) - np.einsum("nv,vh,nh->n", v, weights, h)


def _free_energies(v, weights, b, c):
    return -np.einsum("nv,v->n", v, b) - np.log1p(np.exp(v @ weights + c)).sum(axis=1)
