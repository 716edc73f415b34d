"""Suite of ch11_cnn/im2col.

Nothing is computed, only copied, so values are compared almost exactly (the default tolerance of float64 is 1e-7, and
all elements differ by more). In most cases every pixel has a number of its own, which tells where it has come from.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged, forbid

no_ready_made = forbid(
    "torch.nn.functional.unfold",
    "torch.nn.Unfold",
    "torch.conv2d",
    "torch.nn.Conv2d",
    "torch.nn.functional.conv2d",
    ko="이 연습에서는 조각을 직접 모읍니다. 준비된 unfold나 합성곱은 쓸 수 없습니다.",
    en="You gather the patches yourself here; a ready-made unfold or convolution is not allowed.",
)


@case(
    points=1,
    visibility="public",
    ko="화소 하나는 1×1 행렬이 된다",
    en="makes a 1 x 1 matrix of a single pixel",
)
def test_smallest(submission):
    _check(submission, [(np.array([[[[5.0]]]]), 1, 1)], [[[5.0]]])


@case(
    points=1,
    visibility="public",
    ko="2×3 이미지에서 조각이 위에서 아래로, 왼쪽에서 오른쪽으로 한 행씩 나온다",
    en="gives the patches of a 2 x 3 image as rows, down and then across",
)
def test_by_hand(submission):
    x = np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])
    expected = [[[1.0, 2.0, 4.0, 5.0], [2.0, 3.0, 5.0, 6.0]], [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]
    expected.append([[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]])
    _check(submission, [(x, 2, 2), (x, 1, 3), (x, 2, 1)], expected)


@case(
    points=2,
    ko="열은 채널, 세로, 가로의 차례다",
    en="orders the columns by channel, then down, then across",
)
def test_columns(submission):
    calls = [(_numbered(1, 3, 2, 2), 2, 2), (_numbered(1, 2, 3, 4), 2, 3), (_numbered(1, 4, 3, 3), 3, 1)]
    _check(submission, calls, [_oracle(*call) for call in calls])


@case(
    points=1,
    ko="행은 이미지, 세로, 가로의 차례다",
    en="orders the rows by image, then down, then across",
)
def test_rows(submission):
    calls = [(_numbered(3, 1, 2, 3), 1, 1), (_numbered(2, 2, 4, 3), 2, 2), (_numbered(0, 2, 4, 3), 2, 2)]
    calls.append((_numbered(2, 1, 5, 2), 4, 1))  # higher than the image is wide
    _check(submission, calls, [_oracle(*call) for call in calls])


@case(
    points=1,
    ko="보폭만큼 건너뛰고, 남는 마지막 줄은 나오지 않는다",
    en="moves by the stride and leaves out last rows that do not fit",
)
def test_stride(submission):
    calls = [
        (_numbered(1, 1, 6, 9), 3, 2, 2),
        (_numbered(2, 1, 7, 5), 2, 3, 3),
        (_numbered(1, 2, 5, 8), 1, 2, 4),
        (_numbered(2, 2, 4, 7), 4, 7, 5),
    ]
    _check(submission, calls, [_oracle(*call) for call in calls])


@case(points=1, ko="패딩은 네 변에 0을 두른다", en="surrounds the images with zeros on all four sides")
def test_padding(submission):
    calls = [
        (_numbered(1, 1, 1, 2), 3, 3, 1, 1),
        (_numbered(2, 2, 3, 2), 2, 3, 2, 2),
        (_numbered(1, 1, 2, 2), 5, 4, 1, 2),
    ]
    _check(submission, calls, [_oracle(*call) for call in calls])


@case(
    points=1,
    ko="커널의 행렬을 곱하면 합성곱이 된다",
    en="becomes a convolution when multiplied by the matrix of kernels",
)
def test_product(submission, rng):
    x, W, b = rng.normal(size=(2, 3, 5, 6)), rng.normal(size=(4, 3, 2, 3)), rng.normal(size=4)
    cols = submission.im2col(x, 2, 3, 2, 1)
    check_true(
        isinstance(cols, np.ndarray) and cols.shape == (2 * 3 * 3, 3 * 2 * 3),
        ko="im2col은 (18, 18) 행렬을 돌려주어야 합니다.",
        en="im2col must return a matrix of shape (18, 18).",
        actual=np.shape(cols),
    )
    # One output pixel at a time, straight from the definition.
    bordered = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
    expected = [
        np.sum(bordered[n, :, 2 * i : 2 * i + 2, 2 * j : 2 * j + 3] * W[f]) + b[f]
        for n in range(2)
        for i in range(3)
        for j in range(3)
        for f in range(4)
    ]
    check_close(cols @ W.reshape(4, -1).T + b, np.array(expected).reshape(18, 4))


@case(
    points=1,
    ko="들어가지 않는 커널과 4차원이 아닌 배열에 ValueError를 내고, float32는 그대로다",
    en="raises ValueError for kernels that do not fit and arrays not four-dimensional; float32 stays",
)
def test_contract(submission):
    function = submission.im2col
    for shape, kernel, padding in (
        ((1, 1, 3, 5), (4, 2), 0),  # too high
        ((1, 1, 5, 3), (2, 4), 0),  # too wide
        ((1, 2, 2, 6), (5, 2), 1),
        ((2, 3, 4), (1, 1), 0),
        ((3, 4), (1, 1), 0),
        ((1, 1, 1, 3, 4), (1, 1), 0),
    ):
        check_raises(ValueError, function, np.ones(shape), *kernel, 1, padding)
    x = _numbered(1, 2, 3, 3).astype(np.float32)
    check_close(function(x, 2, 2, 1, 1), _oracle(x, 2, 2, 1, 1).astype(np.float32))


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input array as it was")
def test_unchanged(submission):
    x = _numbered(1, 2, 3, 4)
    results = [check_unchanged(submission.im2col, x, 2, 2, *options) for options in ((), (2, 1))]
    check_close(results[0], _oracle(x, 2, 2))
    check_close(results[1], _oracle(x, 2, 2, 2, 1))


def _numbered(*shape):
    """Return an array whose elements are 1, 2, 3, ...: none of them is the zero of a border."""
    return np.arange(1.0, np.prod(shape) + 1).reshape(shape)


def _oracle(x, kernel_h, kernel_w, stride=1, padding=0):
    """Read every element off the formula in the stub."""
    images, channels, height, width = x.shape
    rows = []
    for n in range(images):
        for top in range(-padding, height + padding - kernel_h + 1, stride):
            for left in range(-padding, width + padding - kernel_w + 1, stride):
                places = [
                    (c, top + p, left + q) for c in range(channels) for p in range(kernel_h) for q in range(kernel_w)
                ]
                rows.append([x[n, c, y, z] if 0 <= y < height and 0 <= z < width else 0.0 for c, y, z in places])
    return np.array(rows, dtype=np.float64).reshape(-1, channels * kernel_h * kernel_w)


def _check(submission, calls, expected):
    """Make all calls first, then compare: a diagnosis sees them all."""
    results = [submission.im2col(*call) for call in calls]
    for call, result, wanted in zip(calls, results, expected, strict=True):
        shown = dict(zip(("x", "kernel_h", "kernel_w", "stride", "padding"), call, strict=False))
        check_close(result, np.array(wanted, dtype=np.float64), input=shown)
