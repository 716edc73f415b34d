"""Suite of ch09_vanishing_gradients/batch_norm_backward.

check_grad compares with central differences of a forward pass that is written here (relative error 1e-6, float64; there
is no kink). dx is a difference of numbers of the size of dout / std, about 1, and carries some 1e-15 of that, so the
comparisons with the reference and with torch have atol 1e-10, and the default rtol of 1e-7. float32: 1e-6 of such a
difference, so atol is 1e-5 there.
"""

import numpy as np
import torch

from grader.testing import case, check_close, check_grad, check_raises, check_true, check_unchanged, forbid

by_hand = forbid(
    "torch",
    "jax",
    "autograd",
    "tensorflow",
    ko="이 연습에서는 기울기를 손으로 유도합니다. 자동 미분은 쓸 수 없습니다.",
    en="You derive the gradients by hand here; automatic differentiation is not allowed.",
)
ATOL = 1e-10


@case(
    points=1,
    visibility="public",
    ko="표본이 하나이면 dx와 dgamma는 0이고 dbeta는 dout이다",
    en="for a single sample dx and dgamma are 0 and dbeta is dout",
)
def test_smallest(submission):
    arguments = np.array([[4.0]]), np.array([[3.0]]), np.array([2.0])
    _check(submission, arguments, (np.array([[0.0]]), np.array([0.0]), np.array([4.0])))


@case(
    points=1,
    visibility="public",
    ko="두 표본에서 손으로 계산한 값과 같다 (eps 3)",
    en="gives the numbers worked out by hand for two samples (eps 3)",
)
def test_by_hand(submission):
    arguments = np.array([[4.0], [0.0]]), np.array([[1.0], [3.0]]), np.array([2.0])
    _check(submission, arguments, (np.array([[1.5], [-1.5]]), np.array([-2.0]), np.array([4.0])), eps=3.0)


@case(
    points=2,
    ko="입력의 기울기가 수치 미분과 같다",
    en="the gradient in the input agrees with numerical differentiation",
    hint_ko="x는 세 길로 손실에 이릅니다: x - mean의 x, 평균, 분산. 빠진 길이 없는지 보세요.",
    hint_en="x reaches the loss along three paths: as x in x - mean, through the mean, and through the variance.",
)
def test_input_numerically(submission, rng):
    for n, d, eps in ((4, 3, 1e-5), (2, 5, 0.5), (3, 3, 1e-3)):
        dout, x, gamma = _random(rng, n, d)
        dx, _, _ = _three(submission.batch_norm_backward(dout, x, gamma, eps))
        check_grad(lambda z, a=(dout, gamma, eps): _loss(a[0], z, a[1], np.zeros(a[1].shape), a[2]), dx, x)


@case(
    points=1,
    ko="gamma와 beta의 기울기가 수치 미분과 같다",
    en="the gradients in gamma and beta agree with numerical differentiation",
)
def test_parameters_numerically(submission, rng):
    for n, d in ((5, 2), (3, 3)):
        dout, x, gamma = _random(rng, n, d)
        _, dgamma, dbeta = _three(submission.batch_norm_backward(dout, x, gamma))
        check_grad(lambda z, a=(dout, x): _loss(a[0], a[1], z, np.zeros(z.shape), 1e-5), dgamma, gamma)
        check_grad(lambda z, a=(dout, x, gamma): _loss(*a, z, 1e-5), dbeta, np.zeros(d))


@case(
    points=1,
    ko="표본과 특성의 수가 어떻든 torch의 자동 미분과 같다",
    en="agrees with automatic differentiation by torch for any number of samples and features",
)
def test_torch_parity(submission, rng):
    for n, d, eps in ((2, 1, 1e-5), (6, 2, 1e-5), (3, 4, 0.1), (9, 1, 1e-3), (5, 5, 1e-5), (12, 7, 0.25)):
        dout, x, gamma = _random(rng, n, d)
        leaves = [torch.tensor(value, requires_grad=True) for value in (x, gamma, np.zeros(d))]
        out = torch.nn.functional.batch_norm(leaves[0], None, None, leaves[1], leaves[2], training=True, eps=eps)
        out.backward(torch.tensor(dout))
        expected = tuple(leaf.grad.numpy() for leaf in leaves)
        _check(submission, (dout, x, gamma), expected, eps=eps)


@case(
    points=1,
    ko="상수인 열에서 유한하다: 분산이 0이어도 eps가 남는다",
    en="is finite for a constant column: eps is left where the variance is 0",
)
def test_constant_column(submission):
    # std = sqrt(0 + 0.25) = 0.5, xhat = 0: what is left is (dout - mean(dout)) * gamma / 0.5.
    dout, x = np.array([[1.0, 2.0], [4.0, 0.0], [-2.0, 1.0]]), np.array([[3.0, 5.0], [3.0, 5.0], [3.0, 5.0]])
    gamma = np.array([2.0, -1.0])
    dx = np.array([[0.0, -2.0], [12.0, 2.0], [-12.0, 0.0]])
    _check(submission, (dout, x, gamma), (dx, np.zeros(2), np.array([3.0, 3.0])), eps=0.25)


@case(points=1, ko="float32는 float32로 남는다", en="float32 stays float32")
def test_float32(submission, reference, rng):
    single = tuple(array.astype(np.float32) for array in _random(rng, 5, 3))
    expected = reference.batch_norm_backward(*(array.astype(np.float64) for array in single))
    _check(submission, single, tuple(part.astype(np.float32) for part in expected), atol=1e-5)


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    for dout, x, gamma in (
        ((4, 3), (5, 3), (3,)),
        ((4, 3), (4, 2), (3,)),
        ((1, 3), (4, 3), (3,)),  # the next four broadcast
        ((4, 3), (1, 3), (3,)),
        ((4, 3), (4, 3), (1,)),
        ((4, 3), (4, 3), (4, 3)),
        ((4, 3), (4, 3), (2,)),
        ((3,), (3,), (3,)),
        ((2, 4, 3), (2, 4, 3), (3,)),
        ((2, 4, 3), (2, 4, 3), (4, 3)),
    ):
        check_raises(ValueError, submission.batch_norm_backward, np.ones(dout), np.ones(x), np.ones(gamma))


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, reference, rng):
    arguments = _random(rng, 4, 3)
    parts = _three(check_unchanged(submission.batch_norm_backward, *arguments))
    check_close(list(parts), list(reference.batch_norm_backward(*arguments)), atol=ATOL)


def _random(rng, n, d):
    """Return dout, x and gamma; no column of x is nearly constant, so that no gradient is huge."""
    while True:
        x = rng.normal(size=(n, d)) * rng.uniform(0.5, 3.0, size=d) + rng.normal(scale=2.0, size=d)
        if n == 1 or x.std(axis=0).min() > 0.2:
            return rng.normal(size=(n, d)), x, rng.uniform(0.5, 2.0, size=d) * rng.choice([-1.0, 1.0], size=d)


def _loss(dout, x, gamma, beta, eps):
    mean = np.mean(x, axis=0)
    var = np.mean((x - mean) ** 2, axis=0)
    return float(np.sum(dout * (gamma * (x - mean) / np.sqrt(var + eps) + beta)))


def _check(submission, arguments, expected, atol=ATOL, **options):
    shown = dict(zip(("dout", "x", "gamma"), arguments, strict=True)) | options
    parts = _three(submission.batch_norm_backward(*arguments, **options))
    for name, got, wanted in zip(("dx", "dgamma", "dbeta"), parts, expected, strict=True):
        check_close({name: got}, {name: wanted}, atol=atol, input=shown)


def _three(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 3,
        ko="batch_norm_backward는 (dx, dgamma, dbeta) 세 배열을 돌려주어야 합니다.",
        en="batch_norm_backward must return the three arrays (dx, dgamma, dbeta)",
        actual=returned,
    )
    return returned
