"""Suite of ch11_cnn/avg_pool2d.

Tolerances: the default of float64 (rtol 1e-7, atol 1e-12). A mean has at most sixteen terms of about 1 and a pixel
collects at most nine shares, whose rounding is below 1e-14 in whatever order they are added. Numbers written out are
exact in float32. Images are not square, and windows leave rows and columns over.
"""

import numpy as np

from grader.testing import case, check_close, check_grad, check_raises, check_unchanged, forbid

no_ready_made = forbid(
    "torch.nn.AvgPool2d",
    "torch.nn.functional.avg_pool2d",
    "torch.nn.functional.adaptive_avg_pool2d",
    "torch.nn.functional.conv2d",
    "torch.conv2d",
    "scipy.ndimage",
    ko="이 연습에서는 풀링을 직접 만듭니다. 준비된 풀링은 쓸 수 없습니다.",
    en="You build the pooling yourself here; ready-made ones are not allowed.",
)

X = np.array([[[[1.0, 5.0, 2.0, 0.0], [3.0, 4.0, 2.0, 2.0]]]])
DOUT = np.array([[[[4.0, -8.0]]]])
DX = np.array([[[[1.0, 1.0, -2.0, -2.0], [1.0, 1.0, -2.0, -2.0]]]])


@case(
    points=1,
    visibility="public",
    ko="순전파: 창마다 평균이 남는다",
    en="forward: the mean of each window is left",
)
def test_forward_by_hand(submission):
    tiny = np.array([[[[-3.0]]]])
    _forward_all(submission, [((tiny, 1), tiny), ((X, 2), [[[[3.25, 1.5]]]]), ((X, 2, 1), [[[[3.25, 3.25, 1.5]]]])])


@case(
    points=1,
    visibility="public",
    ko="역전파: 창의 기울기가 모든 화소에 똑같이 나뉜다",
    en="backward: a window's gradient is shared equally among its pixels",
)
def test_backward_by_hand(submission):
    tiny = np.array([[[[7.0]]]]), np.array([[[[-3.0]]]])
    _backward_all(submission, [((*tiny, 1), tiny[0]), ((DOUT, X, 2), DX)])


@case(
    points=2,
    ko="순전파: 겹치는 창, 떨어진 창, 남는 마지막 줄에서도 정의와 같다",
    en="forward: follows the definition for windows that overlap, lie apart or leave last rows over",
)
def test_forward_sizes(submission, rng):
    pairs = []
    for shape, size, stride in (
        ((1, 2, 5, 7), 2, None),  # a row and a column are left over
        ((2, 3, 7, 6), 3, 2),
        ((3, 1, 6, 9), 3, 1),
        ((1, 2, 8, 5), 2, 3),  # gaps between the windows
        ((2, 2, 3, 5), 3, None),
        ((2, 1, 4, 4), 4, 2),
        ((1, 1, 4, 3), 1, 2),
        ((0, 2, 4, 6), 2, None),  # no image
    ):
        x = rng.normal(size=shape)
        pairs.append(((x, size, stride), _oracle(x, size, size if stride is None else stride)))
    _forward_all(submission, pairs)


@case(
    points=1,
    ko="역전파: 수치 미분과 같다",
    en="backward: agrees with numerical differentiation",
)
def test_backward_numerically(submission, rng):
    calls = []
    for shape, size, stride in (((2, 2, 5, 7), 2, 2), ((1, 2, 6, 7), 3, 2), ((2, 1, 5, 8), 2, 3)):
        x = rng.normal(size=shape)
        calls.append((rng.normal(size=_oracle(x, size, stride).shape), x, size, stride))
    results = [submission.avg_pool2d_backward(*call) for call in calls]
    for (dout, x, size, stride), dx in zip(calls, results, strict=True):
        check_grad(lambda z, d=dout, k=size, s=stride: float(np.sum(d * _oracle(z, k, s))), dx, x)


@case(
    points=1,
    ko="역전파: 겹치는 창의 몫은 더해지고, 창 밖은 0이다",
    en="backward: shares of overlapping windows add up, and outside all windows there is 0",
)
def test_overlaps(submission):
    overlapping = np.array([[[[4.0, 8.0, 0.0]]]]), np.zeros((1, 1, 2, 4)), 2, 1
    apart = np.array([[[[4.0, 8.0]]]]), np.zeros((1, 1, 3, 6)), 2, 3
    summed = [[[[1.0, 3.0, 2.0, 0.0], [1.0, 3.0, 2.0, 0.0]]]]
    gaps = np.zeros((1, 1, 3, 6))
    gaps[0, 0, :2] = [1.0, 1.0, 0.0, 2.0, 2.0, 0.0]
    _backward_all(submission, [(overlapping, summed), (apart, gaps)])


@case(
    points=1,
    ko="역전파: 모든 창이 들어맞으면 기울기의 합이 그대로다",
    en="backward: keeps the sum of the gradient where all windows fit",
)
def test_sum(submission, rng):
    # Every share goes to a pixel, whatever the windows: what comes in goes out, image by image, channel by channel.
    calls = []
    for shape, size, stride in (((2, 3, 6, 4), 2, None), ((3, 2, 7, 5), 3, 2), ((2, 2, 4, 6), 3, 1)):
        x = rng.normal(size=shape)
        calls.append((rng.normal(size=_oracle(x, size, stride or size).shape), x, size, stride))
    results = [submission.avg_pool2d_backward(*call) for call in calls]
    for call, dx in zip(calls, results, strict=True):
        check_close(np.shape(dx), call[1].shape)
        check_close(dx.sum(axis=(2, 3)), call[0].sum(axis=(2, 3)))


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtypes(submission):
    out, single, whole = np.array([[[[3.25, 1.5]]]]), np.float32, np.int64
    halves = np.array([[[[2, -6]]]]), np.array([[[[0.5, 0.5, -1.5, -1.5], [0.5, 0.5, -1.5, -1.5]]]])
    forward = [((X.astype(whole), 2), out), ((X.astype(single), 2), out.astype(single))]
    forward.append(((np.full((1, 1, 2, 2), 200, np.uint8), 2), np.array([[[[200.0]]]])))  # the sum is no uint8
    backward = [((halves[0], X.astype(whole), 2), halves[1])]
    backward.append(((DOUT.astype(single), X.astype(single), 2), DX.astype(single)))
    results = [submission.avg_pool2d_forward(*call) for call, _ in forward]
    results += [submission.avg_pool2d_backward(*call) for call, _ in backward]
    for result, (call, expected) in zip(results, forward + backward, strict=True):
        check_close(result, expected, input=call)


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    for shape, size in (((1, 2, 3, 5), 4), ((1, 2, 5, 3), 4), ((2, 4, 4), 2), ((4, 4), 2), ((1, 1, 1, 1), 2)):
        check_raises(ValueError, submission.avg_pool2d_forward, np.ones(shape), size)
    for dout, x, size, stride in (
        ((1, 2, 2, 2), (1, 2, 5, 6), 2, None),
        ((1, 2, 3, 2), (1, 2, 5, 6), 2, None),  # height and width exchanged
        ((1, 2, 2, 3), (1, 2, 5, 6), 2, 1),
        ((1, 1, 2, 3), (1, 2, 5, 6), 2, None),  # broadcasts
        ((1, 2, 1, 1), (1, 2, 5, 6), 2, None),
        ((2, 2, 3), (2, 5, 6), 2, None),
    ):
        check_raises(ValueError, submission.avg_pool2d_backward, np.ones(dout), np.ones(x), size, stride)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    forward = check_unchanged(submission.avg_pool2d_forward, X, 2)
    backward = check_unchanged(submission.avg_pool2d_backward, DOUT, X, 2)
    check_close(forward, [[[[3.25, 1.5]]]])
    check_close(backward, DX)


def _oracle(x, size, stride):
    """Average `size * size` shifted and thinned-out images."""
    oh, ow = (x.shape[2] - size) // stride + 1, (x.shape[3] - size) // stride + 1
    shifted = [
        x[:, :, p : p + (oh - 1) * stride + 1 : stride, q : q + (ow - 1) * stride + 1 : stride]
        for p in range(size)
        for q in range(size)
    ]
    return np.mean(shifted, axis=0)


def _forward_all(submission, pairs):
    """Make all calls first, then compare: a diagnosis sees them all."""
    results = [submission.avg_pool2d_forward(*call) for call, _ in pairs]
    for result, (call, expected) in zip(results, pairs, strict=True):
        check_close(result, np.array(expected), input=dict(zip(("x", "size", "stride"), call, strict=False)))


def _backward_all(submission, pairs):
    results = [submission.avg_pool2d_backward(*call) for call, _ in pairs]
    for result, (call, expected) in zip(results, pairs, strict=True):
        check_close(result, np.array(expected), input=dict(zip(("dout", "x", "size", "stride"), call, strict=False)))
