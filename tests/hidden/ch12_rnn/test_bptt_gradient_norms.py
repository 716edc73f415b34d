"""Suite of ch12_rnn/bptt_gradient_norms.

Tolerances: the defaults, float64 rtol 1e-7 and atol 1e-12, float32 1e-4 and 1e-6. A norm carries some 1e-15 for each
step gone back. Eigenvalues of random matrices like those here are good to 1e-13, also as roots of the characteristic
polynomial (the worst of 80,000 draws); no matrix is defective, for there any method loses half the digits.
Ties and complex pairs are there on purpose: a power iteration does not settle on them.
"""

import numpy as np

from grader.testing import case, check_close, check_true, check_unchanged

HS = np.array([[[0.9, 0.9], [0.5, 0.6], [0.8, 0.0]]])
W_H = np.array([[1.0, 0.5], [0.0, 2.0]])
DH = np.array([[3.0, 4.0]])
NORMS = np.array([np.hypot(4.87, 10.24), np.hypot(3.08, 8.0), 5.0])


@case(
    points=1,
    visibility="public",
    ko="뉴런 하나에서 걸음마다 기울기에 tanh의 미분과 가중치가 곱해진다",
    en="with one unit, each step multiplies the gradient by the slope of tanh and the weight",
)
def test_one_unit(submission):
    arguments = np.array([[-2.0]]), np.array([[[0.9], [0.5], [0.6]]]), np.array([[-3.0]])
    # Back over 0.6: 2 * 0.64 * 3 = 3.84; over 0.5: 3.84 * 0.75 * 3 = 8.64. Norms are positive.
    _check(submission, arguments, np.array([8.64, 3.84, 2.0]))
    _check(submission, (np.array([[-2.0]]), np.array([[[0.6]]]), np.array([[-3.0]])), np.array([2.0]))


@case(
    points=1,
    visibility="public",
    ko="뉴런 둘, 세 걸음에서 손으로 거슬러 간 값과 같다 (docstring의 예)",
    en="gives the numbers found by hand for two units and three steps (the example of the docstring)",
)
def test_by_hand(submission):
    _check(submission, (DH, HS, W_H), NORMS)


@case(
    points=1,
    ko="임의의 상태에서 야코비 행렬을 곱해 구한 값과 같다",
    en="agrees with products of Jacobian matrices on random states",
)
def test_jacobians(submission, rng):
    for n, t, h in ((1, 4, 3), (3, 6, 2), (2, 1, 4), (4, 5, 5)):
        arguments = _random(rng, n, t, h)
        _check(submission, arguments, _norms_by_jacobians(*arguments))


@case(
    points=1,
    ko="상태가 0이면 회전 행렬의 배율만큼 걸음마다 커지거나 작아진다",
    en="where states are 0, a scaled rotation scales the norm by the same factor at every step",
)
def test_linear(submission, rng):
    angle = rng.uniform(0.3, 1.2)
    rotation = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    for factor in (0.5, 1.0, 1.5):
        arguments = np.array([[0.6, -0.8], [0.0, 2.4]]), np.zeros((2, 9, 2)), factor * rotation
        _check(submission, arguments, 2.6 * factor ** np.arange(8, -1, -1.0))  # 1 + 2.4**2 = 2.6**2
        check_close(submission.spectral_radius(factor * rotation), factor, dtype="kind")


@case(
    points=1,
    ko="포화한 상태 앞으로는 기울기가 가지 않는다",
    en="no gradient passes a saturated state",
)
def test_saturated(submission):
    hs = np.zeros((1, 5, 2))
    hs[0, 2] = 1.0, -1.0
    # dh[4] = (1, 1), then twice as long at each step, until the slopes at t = 2 are 0. There the gradient still is
    # what has come back: it is lost on the way to t = 1.
    expected = np.sqrt(2.0) * np.array([0.0, 0.0, 4.0, 2.0, 1.0])
    _check(submission, (np.array([[1.0, 1.0]]), hs, 2 * np.eye(2)), expected)


@case(
    points=1,
    ko="노름은 배치의 모든 행과 뉴런에 걸쳐 구한다",
    en="the norm is taken over all rows and units of the batch",
)
def test_whole_batch(submission, rng):
    dh, hs, W_h = _random(rng, 3, 4, 2)
    rows = [_norms_by_jacobians(dh[i : i + 1], hs[i : i + 1], W_h) for i in range(3)]
    _check(submission, (dh, hs, W_h), np.sqrt(np.sum(np.square(rows), axis=0)))
    twice = np.concatenate([dh, dh]), np.concatenate([hs, hs]), W_h
    _check(submission, twice, np.sqrt(2 * np.sum(np.square(rows), axis=0)))


@case(
    points=1,
    ko="스펙트럼 반지름은 고윳값의 부호를 보지 않고, 특잇값이 아니다",
    en="the spectral radius ignores the signs of the eigenvalues and is no singular value",
)
def test_real_eigenvalues(submission):
    for matrix, radius in (
        ([[0.5]], 0.5),
        ([[-3.0]], 3.0),
        ([[0.5, 4.0], [0.0, -0.75]], 0.75),  # the norm of this matrix is above 4
        ([[1.0, 0.0, 0.0], [5.0, -2.0, 0.0], [1.0, 7.0, 0.25]], 2.0),
        ([[2.0, 1.0], [1.0, 2.0]], 3.0),
        ([[1.0, 0.0], [0.0, -1.0]], 1.0),
        (np.zeros((3, 3)), 0.0),
    ):
        _check_radius(submission, np.array(matrix), radius)


@case(
    points=1,
    ko="복소수 고윳값은 크기를 잰다",
    en="complex eigenvalues count by their absolute value",
)
def test_complex_eigenvalues(submission):
    for matrix, radius in (
        ([[0.0, -2.0], [2.0, 0.0]], 2.0),
        ([[3.0, -4.0], [4.0, 3.0]], 5.0),
        ([[0.5, 0.0, 0.0], [0.0, 0.3, 0.4], [0.0, -0.4, 0.3]], 0.5),  # a tie: |0.3 + 0.4i| is 0.5, too
        ([[0.0, 0.0, 8.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], 2.0),  # the three cube roots of 8
    ):
        _check_radius(submission, np.array(matrix), radius)


@case(
    points=1,
    ko="대칭이 아닌 임의의 행렬에서 참조와 같다",
    en="agrees with the reference on random matrices that are not symmetric",
)
def test_random_radius(submission, reference, rng):
    for size in (1, 2, 3, 5, 6):
        matrix = rng.normal(size=(size, size))
        _check_radius(submission, matrix, reference.spectral_radius(matrix))


@case(
    points=1,
    ko="float32는 float32로 남고 받은 배열을 바꾸지 않는다",
    en="float32 stays float32, and the arguments stay as they were",
)
def test_float32_and_unchanged(submission):
    single = tuple(array.astype(np.float32) for array in (DH, HS, W_H))
    _check(submission, single, NORMS.astype(np.float32))
    check_close(check_unchanged(submission.bptt_gradient_norms, DH, HS, W_H), NORMS)
    check_close(check_unchanged(submission.spectral_radius, W_H), 2.0, dtype="kind")


def _random(rng, n, t, h):
    return rng.normal(size=(n, h)), rng.uniform(-0.95, 0.95, size=(n, t, h)), rng.normal(size=(h, h))


def _norms_by_jacobians(dh_last, hs, W_h):
    """Row by row: the gradient in a state is the last one times the Jacobian of the last state in that state."""
    steps = hs.shape[1]
    squares = np.zeros(steps)
    for row, last in zip(hs, dh_last, strict=True):
        jacobian = np.eye(len(W_h))  # entry (j, i): the derivative of the last state's j in state t's i
        for t in reversed(range(steps)):
            squares[t] += np.sum((last @ jacobian) ** 2)
            jacobian = jacobian @ (np.diag(1 - row[t] ** 2) @ W_h.T)
    return np.sqrt(squares)


def _check(submission, arguments, expected):
    shown = dict(zip(("dh_last", "hs", "W_h"), arguments, strict=True))
    check_close(submission.bptt_gradient_norms(*arguments), expected, input=shown)


def _check_radius(submission, matrix, expected):
    radius = submission.spectral_radius(matrix)
    check_true(
        not isinstance(radius, complex),
        ko="스펙트럼 반지름은 복소수가 아니라 실수입니다.",
        en="the spectral radius is a real number, not a complex one.",
        input=matrix,
        actual=radius,
    )
    check_close(radius, float(expected), dtype="kind", input=matrix)
