"""Suite of ch11_cnn/conv_parameter_count. Counts are integers and compared exactly; any integer type will do."""

from grader.testing import case, check_close, check_raises, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="채널이 하나씩인 1×1 커널에는 가중치 하나와 편향 하나가 있다",
    en="counts a weight and a bias for a 1 x 1 kernel with one channel on either side",
)
def test_smallest(submission):
    _check_conv(submission, {(1, 1, 1, 1): 2})
    _check_dense(submission, {((1, 1, 1), 1, 1, 1): 2})


@case(
    points=1,
    visibility="public",
    ko="LeNet-5의 첫 층은 156개, 같은 일을 하는 밀집층은 4,821,600개다",
    en="counts 156 parameters in the first layer of LeNet-5 and 4,821,600 in a dense layer in its place",
)
def test_lenet(submission):
    _check_conv(submission, {(1, 6, 5, 5): 156})
    _check_dense(submission, {((1, 32, 32), 6, 5, 5): 4_821_600})


@case(
    points=2,
    ko="합성곱층: 커널은 모든 입력 채널에 걸치고 정사각형이 아닐 수도 있다",
    en="convolution: kernels reach through all input channels and need not be square",
)
def test_kernels(submission):
    _check_conv(
        submission, {(6, 16, 5, 5): 2416, (3, 7, 2, 5): 217, (5, 2, 4, 1): 42, (64, 128, 3, 3): 73856, (9, 1, 1, 3): 28}
    )


@case(
    points=1,
    ko="편향은 출력 채널마다 하나이고, 없을 수도 있다",
    en="convolution: one bias for each output channel, or none",
)
def test_biases(submission):
    _check_conv(
        submission,
        {
            (3, 64, 7, 7, False): 9408,
            (3, 64, 7, 7, True): 9472,
            (2, 9, 1, 1, False): 18,
            (8, 1, 3, 3): 73,
            (1, 8, 3, 3): 80,
        },
    )


@case(
    points=2,
    ko="밀집층: 보폭과 패딩이 출력의 수를 정하고, 패딩의 0은 입력으로 세지 않는다",
    en="dense: stride and padding fix the number of outputs, and zeros of the border are no inputs",
)
def test_geometry(submission):
    expected = {}
    for channels, height, width, out, kh, kw, stride, padding in (
        (2, 5, 7, 3, 3, 2, 1, 0),
        (2, 6, 9, 3, 3, 2, 2, 0),
        (1, 8, 5, 4, 3, 3, 1, 1),
        (3, 7, 4, 2, 2, 5, 3, 2),
        (1, 2, 3, 5, 4, 4, 1, 1),
    ):
        places = len(range(0, height + 2 * padding - kh + 1, stride)) * len(
            range(0, width + 2 * padding - kw + 1, stride)
        )
        inputs, outputs = channels * height * width, out * places
        expected[(channels, height, width), out, kh, kw, stride, padding] = inputs * outputs + outputs
    _check_dense(submission, expected)


@case(
    points=1,
    ko="밀집층: 편향은 출력마다 하나이고, 없을 수도 있다",
    en="dense: one bias for each output, or none",
)
def test_dense_biases(submission):
    _check_dense(
        submission,
        {
            ((2, 4, 3), 5, 2, 2, 1, 0, False): 24 * 30,
            ((2, 4, 3), 5, 2, 2, 1, 0, True): 24 * 30 + 30,
            ((3, 3, 5), 2, 3, 5, 1, 0): 45 * 2 + 2,
            ((1, 4, 4), 3, 8, 8, 1, 2): 16 * 3 + 3,  # as large as the padded image
        },
    )


@case(
    points=1,
    ko="아주 큰 층에서도 정확한 정수이고, 받은 리스트를 바꾸지 않는다",
    en="is an exact integer for huge layers, too, and leaves its list as it was",
)
def test_huge(submission):
    # Above 2**53, where a float is no longer exact; below 2**63, the largest NumPy integer.
    _check_conv(submission, {(40_000_002, 30_000_001, 3, 5): 18_000_001_530_000_031})
    # 224 x 224 pixels in and out, as in the first layers of VGG: 3 to 64, then 64 to 64 channels.
    _check_dense(
        submission,
        {((3, 224, 224), 64, 3, 3, 1, 1): 483_388_358_656, ((64, 224, 224), 64, 3, 3, 1, 1): 10_312_219_688_960},
    )
    shape = [2, 4, 3]
    check_close(check_unchanged(submission.dense_parameter_count, shape, 5, 2, 2), 750, dtype="kind")


@case(
    points=1,
    ko="1보다 작은 수와 들어가지 않는 커널에 ValueError를 낸다",
    en="raises ValueError for numbers below 1 and kernels that do not fit",
)
def test_bad_numbers(submission):
    for numbers in ((0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 0, 1), (1, 1, 1, 0), (-1, -2, 3, 3), (3, 4, -1, -1)):
        check_raises(ValueError, submission.conv_parameter_count, *numbers)
    for arguments in (
        ((0, 4, 4), 1, 2, 2),
        ((1, -4, 4), 1, 2, 2),
        ((1, 4, 0), 1, 1, 1),
        ((1, 4, 4), 0, 2, 2),
        ((1, 4, 4), 1, 0, 2),
        ((1, 4, 4), 1, 2, -2),
        ((1, 4, 4), 1, 2, 2, 0),
        ((1, 4, 4), 1, 2, 2, 1, -1),
        ((1, 4, 9), 1, 5, 2),  # too high
        ((1, 4, 9), 1, 7, 2, 1, 1),  # too high by one, the padding counted
        ((1, 9, 4), 1, 2, 7, 1, 1),  # too wide by one, the padding counted
        ((1, 4, 4), 1, 5, 5, 3),
    ):
        check_raises(ValueError, submission.dense_parameter_count, *arguments)


def _check_conv(submission, expected):
    _check_counts(submission.conv_parameter_count, expected)


def _check_dense(submission, expected):
    _check_counts(submission.dense_parameter_count, expected)


def _check_counts(function, expected):
    """Call with every key of `expected` first, then compare: a diagnosis sees all the calls."""
    counts = {arguments: function(*arguments) for arguments in expected}
    for arguments, count in counts.items():
        check_close(count, expected[arguments], dtype="kind", input=arguments)
