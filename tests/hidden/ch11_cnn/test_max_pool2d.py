"""Suite of ch11_cnn/max_pool2d.

The forward pass copies numbers; its values are compared with the default tolerance of float64, 1e-7, and all numbers
of an image differ by more. In the backward pass a pixel collects at most nine numbers of about 1, whose rounding is
below 1e-14. For numerical differentiation the pixels are multiples of 0.1 in random order, so that no step of 1e-5
changes which of them is the largest. Images are not square, and windows leave rows and columns over.
"""

import numpy as np

from grader.testing import case, check_close, check_grad, check_raises, check_unchanged, forbid

no_ready_made = forbid(
    "torch.max_pool2d",
    "torch.nn.MaxPool2d",
    "torch.nn.functional.max_pool2d",
    "torch.nn.functional.max_unpool2d",
    "torch.nn.functional.adaptive_max_pool2d",
    "scipy.ndimage",
    ko="이 연습에서는 풀링을 직접 만듭니다. 준비된 풀링은 쓸 수 없습니다.",
    en="You build the pooling yourself here; ready-made ones are not allowed.",
)

X = np.array([[[[1.0, 5.0, 2.0, 0.0], [3.0, 4.0, 2.0, 2.0]]]])


@case(
    points=1,
    visibility="public",
    ko="순전파: 창마다 가장 큰 값 하나가 남는다",
    en="forward: the largest value of each window is left",
)
def test_forward_by_hand(submission):
    tiny = np.array([[[[-3.0]]]])
    _forward_all(submission, [((tiny, 1), tiny), ((X, 2), [[[[5.0, 2.0]]]]), ((X, 2, 1), [[[[5.0, 5.0, 2.0]]]])])


@case(
    points=1,
    visibility="public",
    ko="역전파: 창의 기울기가 최댓값이던 화소로만 간다",
    en="backward: a window's gradient goes to the pixel that was the maximum, and to it alone",
)
def test_backward_by_hand(submission):
    x = np.array([[[[1.0, 5.0, 2.0, 0.0], [3.0, 4.0, 1.0, -1.0]]]])
    expected = [[[[0.0, 10.0, -20.0, 0.0], [0.0, 0.0, 0.0, 0.0]]]]
    tiny = np.array([[[[7.0]]]]), np.array([[[[-3.0]]]])
    _backward_all(submission, [((*tiny, 1), tiny[0]), ((np.array([[[[10.0, -20.0]]]]), x, 2), expected)])


@case(
    points=1,
    ko="순전파: 모두 음수여도 0이 끼어들지 않는다",
    en="forward: no 0 gets in where all values are negative",
)
def test_negative(submission, rng):
    x = -1.0 - _distinct(rng, 2, 3, 5, 7)
    _forward_all(submission, [((x, 2), _oracle(x, 2, 2)), ((x, 3, 2), _oracle(x, 3, 2))])


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
        x = _distinct(rng, *shape)
        pairs.append(((x, size, stride), _oracle(x, size, size if stride is None else stride)))
    _forward_all(submission, pairs)


@case(
    points=1,
    ko="역전파: 수치 미분과 같고, 겹치는 창의 몫은 더해진다",
    en="backward: agrees with numerical differentiation, shares of overlapping windows added up",
)
def test_backward_numerically(submission, rng):
    calls = []
    for shape, size, stride in (((2, 2, 5, 7), 2, 2), ((1, 2, 6, 7), 3, 2), ((1, 3, 5, 4), 3, 1), ((2, 1, 5, 8), 2, 3)):
        x = _distinct(rng, *shape)
        calls.append((rng.normal(size=_oracle(x, size, stride).shape), x, size, stride))
    results = [submission.max_pool2d_backward(*call) for call in calls]
    for (dout, x, size, stride), dx in zip(calls, results, strict=True):
        check_grad(lambda z, d=dout, k=size, s=stride: float(np.sum(d * _oracle(z, k, s))), dx, x)


@case(
    points=1,
    ko="역전파: 최댓값이 여럿이면 첫 화소가 모두 받는다",
    en="backward: the first of several equal maxima gets all of it",
)
def test_ties(submission):
    dout = np.array([[[[10.0, 20.0]]]])
    rows = np.array([[[[0.0, 0.0, 1.0], [0.0, 2.0, 1.0], [2.0, 2.0, 0.0]]]])  # row by row, the 2 above comes first
    expected_rows = [[[[0.0, 0.0, 0.0], [0.0, 8.0, 0.0], [0.0, 0.0, 0.0]]]]
    flat = np.zeros((1, 1, 4, 4))  # as after a ReLU: all equal
    expected_flat = np.zeros((1, 1, 4, 4))
    expected_flat[0, 0, ::2, ::2] = [[1.0, 2.0], [3.0, 4.0]]
    pairs = [
        ((dout, X, 2), [[[[0.0, 10.0, 20.0, 0.0], [0.0, 0.0, 0.0, 0.0]]]]),
        ((np.array([[[[8.0]]]]), rows, 3), expected_rows),
        ((np.array([[[[1.0, 2.0], [3.0, 4.0]]]]), flat, 2), expected_flat),
    ]
    _backward_all(submission, pairs)


@case(
    points=1,
    ko="정수는 float64가 되고 float32는 그대로다",
    en="integers become float64, float32 stays",
)
def test_dtypes(submission):
    dout, dx = np.array([[[[10.0, 20.0]]]]), np.array([[[[0.0, 10.0, 20.0, 0.0], [0.0, 0.0, 0.0, 0.0]]]])
    out = np.array([[[[5.0, 2.0]]]])
    single = np.float32
    pairs = [((X.astype(np.int64), 2), out), ((X.astype(single), 2), out.astype(single))]
    back = [((dout.astype(np.int64), X.astype(np.int64), 2), dx)]
    back.append(((dout.astype(single), X.astype(single), 2), dx.astype(single)))
    forward = [submission.max_pool2d_forward(*call) for call, _ in pairs]
    backward = [submission.max_pool2d_backward(*call) for call, _ in back]
    for result, (call, expected) in zip(forward + backward, pairs + back, strict=True):
        check_close(result, expected, input=call)


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    for shape, size in (((1, 2, 3, 5), 4), ((1, 2, 5, 3), 4), ((2, 4, 4), 2), ((1, 1, 1, 1), 2)):
        check_raises(ValueError, submission.max_pool2d_forward, np.ones(shape), size)
    for shape in ((4, 4), (1, 1, 2, 2, 2)):
        check_raises(ValueError, submission.max_pool2d_forward, np.ones(shape), 2)
    for dout, x, size, stride in (
        ((1, 2, 2, 2), (1, 2, 5, 6), 2, None),
        ((1, 2, 3, 2), (1, 2, 5, 6), 2, None),  # height and width exchanged
        ((1, 2, 2, 3), (1, 2, 5, 6), 2, 1),
        ((1, 1, 2, 3), (1, 2, 5, 6), 2, None),  # broadcasts
        ((1, 2, 1, 1), (1, 2, 5, 6), 2, None),
        ((2, 2, 3), (2, 5, 6), 2, None),
    ):
        check_raises(ValueError, submission.max_pool2d_backward, np.ones(dout), np.ones(x), size, stride)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    dout = np.array([[[[10.0, 20.0]]]])
    forward = check_unchanged(submission.max_pool2d_forward, X, 2)
    overlapping = check_unchanged(submission.max_pool2d_forward, X, 2, 1)
    backward = check_unchanged(submission.max_pool2d_backward, dout, X, 2)
    check_close(forward, [[[[5.0, 2.0]]]])
    check_close(overlapping, [[[[5.0, 5.0, 2.0]]]])
    check_close(backward, [[[[0.0, 10.0, 20.0, 0.0], [0.0, 0.0, 0.0, 0.0]]]])


def _distinct(rng, *shape):
    """Return multiples of 0.1, each once, in random order."""
    return rng.permutation(np.arange(np.prod(shape)) / 10).reshape(shape)


def _oracle(x, size, stride):
    """Take the maximum of `size * size` shifted and thinned-out images."""
    oh, ow = (x.shape[2] - size) // stride + 1, (x.shape[3] - size) // stride + 1
    shifted = [
        x[:, :, p : p + (oh - 1) * stride + 1 : stride, q : q + (ow - 1) * stride + 1 : stride]
        for p in range(size)
        for q in range(size)
    ]
    return np.maximum.reduce(shifted)


def _forward_all(submission, pairs):
    """Make all calls first, then compare: a diagnosis sees them all."""
    results = [submission.max_pool2d_forward(*call) for call, _ in pairs]
    for result, (call, expected) in zip(results, pairs, strict=True):
        check_close(result, np.array(expected), input=dict(zip(("x", "size", "stride"), call, strict=False)))


def _backward_all(submission, pairs):
    results = [submission.max_pool2d_backward(*call) for call, _ in pairs]
    for result, (call, expected) in zip(results, pairs, strict=True):
        check_close(result, np.array(expected), input=dict(zip(("dout", "x", "size", "stride"), call, strict=False)))
