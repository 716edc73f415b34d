"""Suite of ch11_cnn/conv2d_forward.

Tolerances: the default of float64 (rtol 1e-7, atol 1e-12). An output is a sum of at most forty products of about 1,
whose rounding stays below 1e-13 in whatever order they are added. Numbers written out are exact in float32 as well.
Height and width, of images and of kernels, differ wherever an axis could be taken for another.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_unchanged, forbid

no_ready_made = forbid(
    "torch.conv2d",
    "torch.convolution",
    "torch.nn.Conv2d",
    "torch.nn.functional.conv2d",
    "torch.nn.functional.unfold",
    "torch.nn.Unfold",
    "scipy.signal",
    "scipy.ndimage",
    ko="이 연습에서는 합성곱을 직접 만듭니다. 준비된 합성곱은 쓸 수 없습니다.",
    en="You build the convolution yourself here; ready-made ones are not allowed.",
)

X = np.array([[[[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [2.0, 0.0, 1.0]]]])
W = np.array([[[[1.0, 0.0], [-1.0, 2.0]]]])
B = np.array([0.5])
OUT = np.array([[[[3.5, 7.5], [-1.5, 3.5]]]])


@case(
    points=1,
    visibility="public",
    ko="화소 하나에 1×1 커널을 대면 곱하고 편향을 더한다",
    en="multiplies and adds the bias for a 1 x 1 kernel on a single pixel",
)
def test_smallest(submission):
    _check(submission, {"x": np.array([[[[2.0]]]]), "W": np.array([[[[3.0]]]]), "b": np.array([1.0])}, [[[[7.0]]]])


@case(
    points=1,
    visibility="public",
    ko="3×3 입력과 2×2 커널에서 손으로 계산한 값과 같다",
    en="gives the numbers worked out by hand for a 3 x 3 input and a 2 x 2 kernel",
)
def test_by_hand(submission):
    _check(submission, {"x": X, "W": W, "b": B}, OUT)


@case(
    points=1,
    ko="커널을 뒤집지도 눕히지도 않는다 (교차 상관)",
    en="neither turns the kernel round nor lays it on its side (cross-correlation)",
)
def test_orientation(submission):
    # A single bright pixel prints the kernel, turned round, into the output: each number says which weight met it.
    x = np.zeros((1, 1, 5, 7))
    x[0, 0, 2, 3] = 1.0
    kernel = np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])
    expected = np.zeros((1, 1, 4, 5))
    expected[0, 0, 1:3, 1:4] = [[6.0, 5.0, 4.0], [3.0, 2.0, 1.0]]
    _check(submission, {"x": x, "W": kernel, "b": np.zeros(1)}, expected)


@case(
    points=1,
    ko="패딩은 네 변에 0을 두른다",
    en="surrounds the image with zeros on all four sides",
)
def test_padding(submission):
    # Ones under ones count the pixels that are really there; the second image shows where they lie.
    ones, corner = np.ones((1, 1, 2, 3)), np.array([[[[1.0, 0.0, 0.0], [0.0, 0.0, 2.0]]]])
    counts = [[[[4.0, 6.0, 4.0], [4.0, 6.0, 4.0]]]]
    moved = np.zeros((1, 1, 5, 6))
    moved[0, 0, 2, 2], moved[0, 0, 3, 4] = 1.0, 2.0
    wide = {"x": corner, "W": np.array([[[[1.0, 0.0], [0.0, 0.0]]]]), "b": np.zeros(1), "padding": 2}
    _check_all(
        submission,
        [({"x": ones, "W": np.ones((1, 1, 3, 3)), "b": np.zeros(1), "padding": 1}, counts), (wide, moved)],
    )


@case(
    points=1,
    ko="보폭만큼 건너뛰고, 남는 마지막 줄은 덮지 않는다",
    en="moves by the stride and leaves last rows that do not fit uncovered",
)
def test_stride(submission, rng):
    batches = []
    for shape, kernel, stride, padding in (
        ((1, 1, 6, 9), (1, 1, 3, 2), 2, 0),  # a row and a column are left over
        ((1, 1, 7, 8), (1, 1, 2, 3), 3, 0),
        ((1, 1, 5, 5), (1, 1, 1, 1), 2, 0),
        ((1, 1, 4, 9), (1, 1, 2, 2), 4, 0),  # stride above kernel: gaps between the places
        ((1, 1, 6, 5), (1, 1, 3, 4), 3, 2),
    ):
        batches.append(_random(rng, shape, kernel, stride, padding))
    _check_all(submission, [(batch, _oracle(**batch)) for batch in batches])


@case(
    points=1,
    ko="모든 입력 채널을 더하고, 출력 채널마다 커널과 편향이 따로 있다",
    en="adds up all input channels and has a kernel and a bias for each output channel",
)
def test_channels(submission, rng):
    shapes = [((1, 3, 4, 5), (1, 3, 2, 2)), ((1, 1, 5, 4), (4, 1, 3, 2)), ((1, 4, 3, 6), (2, 4, 2, 3))]
    batches = [_random(rng, *pair, 1, 0) for pair in shapes]
    # Rows, columns and output channels in equal number: here a bias along the wrong axis still has a shape that fits.
    batches.append(_random(rng, (1, 2, 4, 4), (3, 2, 2, 2), 1, 0))
    _check_all(submission, [(batch, _oracle(**batch)) for batch in batches])


@case(
    points=1,
    ko="배치와 모양, 보폭, 패딩이 어떻게 어울려도 정의와 같다",
    en="follows the definition for every mix of batch, shapes, stride and padding",
)
def test_sizes(submission, rng):
    batches = []
    for shape, kernel, stride, padding in (
        ((3, 2, 5, 6), (4, 2, 3, 2), 2, 1),
        ((2, 1, 3, 4), (2, 1, 3, 4), 1, 0),  # the kernel covers the whole image
        ((2, 3, 2, 2), (2, 3, 4, 3), 1, 1),  # larger than the image, as large as the padded one
        ((4, 2, 1, 6), (3, 2, 1, 3), 2, 0),
        ((0, 2, 4, 5), (3, 2, 2, 2), 1, 0),  # no image
    ):
        batches.append(_random(rng, shape, kernel, stride, padding))
    _check_all(submission, [(batch, _oracle(**batch)) for batch in batches])


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtypes(submission):
    whole = {"x": X.astype(np.int64), "W": W.astype(np.int64), "b": np.array([3])}
    single = {"x": X.astype(np.float32), "W": W.astype(np.float32), "b": B.astype(np.float32)}
    # In unsigned bytes, as pictures are stored, 3 * 100 would start again from 0.
    bright = {
        "x": np.full((1, 1, 1, 3), 100, np.uint8),
        "W": np.ones((1, 1, 1, 3), np.uint8),
        "b": np.zeros(1, np.uint8),
    }
    _check_all(submission, [(whole, OUT + 2.5), (single, OUT.astype(np.float32)), (bright, [[[[300.0]]]])])


@case(points=1, ko="모양이 맞지 않으면 ValueError를 낸다", en="raises ValueError for shapes that do not fit")
def test_wrong_shapes(submission):
    for x, kernel, bias, padding in (
        ((1, 2, 4, 4), (3, 1, 2, 2), (3,), 0),  # channels differ, in ways that broadcast
        ((1, 1, 4, 4), (3, 2, 2, 2), (3,), 0),
        ((1, 3, 4, 4), (3, 2, 2, 2), (3,), 0),
        ((1, 2, 4, 4), (3, 2, 2, 2), (1,), 0),
        ((1, 2, 4, 4), (3, 2, 2, 2), (2,), 0),
        ((1, 2, 4, 4), (3, 2, 2, 2), (3, 1), 0),
        ((2, 4, 4), (3, 2, 2, 2), (3,), 0),
        ((8,), (3, 2, 2, 2), (3,), 0),
        ((1, 2, 4, 4), (3,), (3,), 0),
        ((1, 2, 4, 4), (2, 2, 2), (2,), 0),
        ((1, 2, 3, 5), (3, 2, 4, 2), (3,), 0),  # the kernel does not fit, first in height, then in width
        ((1, 2, 5, 3), (3, 2, 2, 6), (3,), 1),
    ):
        check_raises(ValueError, submission.conv2d_forward, np.ones(x), np.ones(kernel), np.ones(bias), 1, padding)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    plain = check_unchanged(submission.conv2d_forward, X, W, B)
    padded = check_unchanged(submission.conv2d_forward, X, W, B, 2, 1)
    check_close(plain, OUT)
    check_close(padded, [[[[2.5, -1.5], [4.5, 3.5]]]])


def _random(rng, shape, kernel, stride, padding):
    x, weights = rng.normal(size=shape), rng.normal(size=kernel)
    return {"x": x, "W": weights, "b": rng.normal(size=kernel[0]), "stride": stride, "padding": padding}


def _oracle(x, W, b, stride, padding):
    """Go through the weights of the kernels instead of the places of the output, and add up shifted images."""
    (n, _, height, width), (f, _, kh, kw) = x.shape, W.shape
    oh, ow = (height + 2 * padding - kh) // stride + 1, (width + 2 * padding - kw) // stride + 1
    bordered = np.zeros((n, x.shape[1], height + 2 * padding, width + 2 * padding))
    bordered[:, :, padding : padding + height, padding : padding + width] = x
    out = np.zeros((n, f, oh, ow)) + b.reshape(1, f, 1, 1)
    for p in range(kh):
        for q in range(kw):
            seen = bordered[:, :, p : p + (oh - 1) * stride + 1 : stride, q : q + (ow - 1) * stride + 1 : stride]
            out += np.einsum("ncij,fc->nfij", seen, W[:, :, p, q])
    return out


def _check(submission, arguments, expected):
    _check_all(submission, [(arguments, expected)])


def _check_all(submission, pairs):
    """Make all calls first, then compare: a diagnosis sees them all."""
    results = []
    for arguments, expected in pairs:
        positional = [arguments[name] for name in ("x", "W", "b")]
        options = {name: arguments[name] for name in ("stride", "padding") if name in arguments}
        results.append((submission.conv2d_forward(*positional, **options), expected, arguments))
    for result, expected, arguments in results:
        check_close(result, expected, input=arguments)
