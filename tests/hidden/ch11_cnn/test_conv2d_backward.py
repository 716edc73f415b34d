"""Suite of ch11_cnn/conv2d_backward.

Tolerances: the default of float64 (rtol 1e-7, atol 1e-12). A gradient is a sum of at most some hundred products of
about 1, whose rounding stays below 1e-13 in whatever order they are added; torch adds in orders of its own, in
float64 as well. Numbers written out are exact in float32. Numerical differentiation uses a forward pass written in
this suite. Heights, widths, channels and images differ in number wherever an axis could be taken for another.
"""

import numpy as np
import torch

from grader.testing import case, check_close, check_grad, check_raises, check_true, check_unchanged, forbid

no_ready_made = forbid(
    "torch.conv2d",
    "torch.conv_transpose2d",
    "torch.convolution",
    "torch.nn.Conv2d",
    "torch.nn.ConvTranspose2d",
    "torch.nn.functional.conv2d",
    "torch.nn.functional.conv_transpose2d",
    "torch.nn.functional.fold",
    "torch.nn.functional.unfold",
    "torch.nn.Fold",
    "torch.nn.Unfold",
    "torch.nn.grad",
    "torch.nn.grad.conv2d_input",
    "torch.nn.grad.conv2d_weight",
    "torch.autograd.grad",
    "torch.autograd.backward",
    "torch.Tensor.backward",
    ko="이 연습에서는 합성곱의 역전파를 직접 계산합니다. 준비된 합성곱과 자동 미분은 쓸 수 없습니다.",
    en="You work out the way back through a convolution yourself here; ready-made convolutions and automatic "
    "differentiation are not allowed.",
)

X = np.array([[[[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [2.0, 0.0, 1.0]]]])
W = np.array([[[[1.0, 0.0], [-1.0, 2.0]]]])
DOUT = np.array([[[[1.0, 0.0], [-1.0, 2.0]]]])
DX = np.array([[[[1.0, 0.0, 0.0], [-2.0, 4.0, 0.0], [1.0, -4.0, 4.0]]]])
DW = np.array([[[[3.0, 7.0], [-2.0, 3.0]]]])
DB = np.array([2.0])


@case(
    points=1,
    visibility="public",
    ko="화소 하나에 1×1 커널이면 곱의 미분이다",
    en="is the derivative of a product for a 1 x 1 kernel on a single pixel",
)
def test_smallest(submission):
    arguments = tuple(np.array([[[[value]]]]) for value in (5.0, 2.0, 3.0))
    _check(submission, [arguments], [(np.array([[[[15.0]]]]), np.array([[[[10.0]]]]), np.array([5.0]))])


@case(
    points=1,
    visibility="public",
    ko="3×3 입력과 2×2 커널에서 손으로 계산한 값과 같다",
    en="gives the numbers worked out by hand for a 3 x 3 input and a 2 x 2 kernel",
)
def test_by_hand(submission):
    _check(submission, [(DOUT, X, W)], [(DX, DW, DB)])


@case(
    points=2,
    ko="입력의 기울기가 수치 미분과 같고, 겹친 조각의 몫이 모두 더해진다",
    en="the gradient in the input agrees with numerical differentiation, overlaps added up",
)
def test_input_numerically(submission, rng):
    calls = [_random(rng, (1, 2, 4, 5), (3, 2, 3, 2), 1, 0), _random(rng, (2, 1, 5, 4), (2, 1, 2, 3), 2, 1)]
    for (dout, x, weights, *geometry), (dx, _, _) in zip(calls, _all(submission, calls), strict=True):
        check_grad(_loss(lambda z, W=weights, g=geometry: _forward(z, W, *g), dout), dx, x)


@case(
    points=1,
    ko="커널과 편향의 기울기가 배치와 모든 자리에 걸친 합이다",
    en="the gradients in kernels and biases are sums over the batch and all places",
)
def test_parameters_numerically(submission, rng):
    calls = [_random(rng, (3, 2, 4, 5), (2, 2, 2, 3), 1, 0), _random(rng, (2, 3, 5, 3), (4, 3, 3, 2), 2, 1)]
    for (dout, x, weights, *geometry), (_, dW, db) in zip(calls, _all(submission, calls), strict=True):
        check_grad(_loss(lambda z, x=x, g=geometry: _forward(x, z, *g), dout), dW, weights)
        check_close({"db": db}, {"db": dout.sum(axis=(0, 2, 3))})


@case(
    points=1,
    ko="커널이 닿지 않은 화소의 기울기는 0이다",
    en="pixels that the kernel did not reach have the gradient 0",
)
def test_uncovered(submission):
    # 2 x 2 kernels at stride 3 on 6 x 7 pixels: gaps between the places, and rows and columns left over at the end.
    dout, x, weights = (
        np.array([[[[1.0, 2.0], [3.0, 4.0]]]]),
        np.ones((1, 1, 6, 7)),
        np.array([[[[1.0, -1.0], [2.0, 0.5]]]]),
    )
    dx = np.zeros((1, 1, 6, 7))
    for i in range(2):
        for j in range(2):
            dx[0, 0, 3 * i : 3 * i + 2, 3 * j : 3 * j + 2] = dout[0, 0, i, j] * weights[0, 0]
    _check(submission, [(dout, x, weights, 3)], [(dx, np.full((1, 1, 2, 2), 10.0), np.array([10.0]))])


@case(
    points=1,
    ko="모양, 보폭, 패딩이 어떻게 어울려도 파이토치의 자동 미분과 같다",
    en="agrees with PyTorch's automatic differentiation for every mix of shapes, stride and padding",
)
def test_torch(submission, rng):
    calls = [
        _random(rng, *geometry)
        for geometry in (
            ((2, 3, 6, 5), (4, 3, 3, 2), 2, 1),
            ((3, 1, 7, 4), (2, 1, 2, 2), 3, 0),
            ((2, 2, 3, 5), (1, 2, 3, 5), 1, 0),  # the kernel covers the whole image
            ((1, 2, 2, 3), (3, 2, 4, 3), 1, 2),  # larger than the image; some places see nothing but the border
            ((4, 3, 5, 5), (3, 3, 1, 1), 2, 0),
            ((0, 2, 4, 5), (3, 2, 2, 2), 1, 0),  # no image
        )
    ]
    _check(submission, calls, [_by_torch(*call) for call in calls])


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtypes(submission):
    calls = [tuple(array.astype(dtype) for array in (DOUT, X, W)) for dtype in (np.int64, np.float32)]
    _check(submission, calls, [(DX, DW, DB), tuple(array.astype(np.float32) for array in (DX, DW, DB))])


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    for dout, x, weights, stride, padding in (
        ((2, 3, 3, 3), (2, 1, 4, 4), (3, 2, 2, 2), 1, 0),  # channels differ
        ((2, 3, 3, 3), (2, 2, 4, 4), (3, 1, 2, 2), 1, 0),
        ((1, 3, 3, 3), (2, 2, 4, 4), (3, 2, 2, 2), 1, 0),  # images differ
        ((2, 1, 3, 3), (2, 2, 4, 4), (3, 2, 2, 2), 1, 0),  # output channels differ
        ((2, 3, 2, 2), (2, 2, 4, 4), (3, 2, 2, 2), 1, 0),  # places differ
        ((2, 3, 3, 3), (2, 2, 4, 4), (3, 2, 2, 2), 1, 1),
        ((2, 3, 3, 3), (2, 2, 4, 4), (3, 2, 2, 2), 2, 0),
        ((2, 3, 3, 2), (2, 2, 3, 4), (3, 2, 2, 2), 1, 0),  # height and width exchanged
        ((3, 3, 3), (2, 4, 4), (3, 2, 2), 1, 0),
        ((3, 3, 3), (2, 4, 4), (3, 4, 2), 1, 0),
    ):
        check_raises(
            ValueError, submission.conv2d_backward, np.ones(dout), np.ones(x), np.ones(weights), stride, padding
        )


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    # The second call has a border, and 4 x 4 places as a gradient of ones.
    padded = np.ones((1, 1, 4, 4)), X, W
    first = check_unchanged(submission.conv2d_backward, DOUT, X, W)
    second = check_unchanged(submission.conv2d_backward, *padded, 1, 1)
    _compare(first, (DX, DW, DB), (DOUT, X, W))
    # Every pixel meets each weight once, every weight each pixel once.
    _compare(second, (np.full((1, 1, 3, 3), 2.0), np.full((1, 1, 2, 2), 10.0), np.array([16.0])), (*padded, 1, 1))


def _random(rng, shape, kernel, stride, padding):
    x, weights = rng.normal(size=shape), rng.normal(size=kernel)
    dout = rng.normal(size=_forward(x, weights, stride, padding).shape)
    return dout, x, weights, stride, padding


def _loss(layer, dout):
    """Return the function whose gradient is that of the layer with the upstream gradient dout."""
    return lambda z: float(np.sum(dout * layer(z)))


def _forward(x, W, stride, padding):
    """Go through the weights of the kernels and add up shifted images; a bias has no part in these gradients."""
    (n, _, height, width), (f, _, kh, kw) = x.shape, W.shape
    oh, ow = (height + 2 * padding - kh) // stride + 1, (width + 2 * padding - kw) // stride + 1
    bordered = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.zeros((n, f, oh, ow))
    for p in range(kh):
        for q in range(kw):
            seen = bordered[:, :, p : p + (oh - 1) * stride + 1 : stride, q : q + (ow - 1) * stride + 1 : stride]
            out += np.einsum("ncij,fc->nfij", seen, W[:, :, p, q])
    return out


def _by_torch(dout, x, W, stride, padding):
    """Return (dx, dW, db) as torch's autograd finds them, in float64."""
    leaves = [torch.tensor(array, requires_grad=True) for array in (x, W, np.zeros(len(W)))]
    out = torch.nn.functional.conv2d(*leaves, stride=stride, padding=padding)
    return tuple(gradient.numpy() for gradient in torch.autograd.grad(out, leaves, torch.tensor(dout)))


def _all(submission, calls):
    """Make all calls first, then compare: a diagnosis sees them all."""
    return [_three(result) for result in [submission.conv2d_backward(*call) for call in calls]]


def _check(submission, calls, expected):
    for call, returned, wanted in zip(calls, _all(submission, calls), expected, strict=True):
        _compare(returned, wanted, call)


def _compare(returned, expected, arguments):
    # One by one and by name: the sentence says which of the three is wrong.
    shown = dict(zip(("dout", "x", "W", "stride", "padding"), arguments, strict=False))
    for name, got, wanted in zip(("dx", "dW", "db"), _three(returned), expected, strict=True):
        check_close({name: got}, {name: wanted}, input=shown)


def _three(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 3,
        ko="conv2d_backward는 (dx, dW, db) 세 배열을 돌려주어야 합니다.",
        en="conv2d_backward must return the three arrays (dx, dW, db).",
        actual=returned,
    )
    return returned
