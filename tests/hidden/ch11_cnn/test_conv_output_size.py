"""Suite of ch11_cnn/conv_output_size. Sizes are integers and compared exactly; any integer type will do."""

from grader.testing import case, check_close, check_raises


@case(
    points=1,
    visibility="public",
    ko="커널이 입력만큼 크면 놓일 자리가 하나뿐이다",
    en="finds a single place where the kernel is as large as the input",
)
def test_smallest(submission):
    _check_sizes(submission, {(1, 1): 1, (5, 5): 1})


@case(
    points=1,
    visibility="public",
    ko="보폭 1, 패딩 0에서 커널 크기보다 하나 적게 줄어든다",
    en="loses one pixel less than the kernel has, at stride 1 without padding",
)
def test_plain(submission):
    _check_sizes(submission, {(28, 5): 24, (3, 2): 2, (9, 1): 9, (32, 5): 28, (7, 4): 4})


@case(points=2, ko="패딩은 양쪽 끝에 붙는다", en="counts the padding at both ends")
def test_padding(submission):
    # Half the kernel on each side keeps the size; one less than the kernel is the widest padding that is of use.
    _check_sizes(submission, {(32, 3, 1, 1): 32, (13, 5, 1, 2): 13, (6, 4, 1, 3): 9, (2, 5, 1, 2): 2, (1, 3, 1, 1): 1})


@case(
    points=2,
    ko="보폭이 나누어떨어지지 않으면 내림하고 마지막 화소는 덮지 않는다",
    en="rounds down where the stride does not fit, leaving the last pixels uncovered",
)
def test_stride(submission):
    _check_sizes(submission, {(8, 3, 2): 3, (9, 3, 2): 4, (10, 3, 4): 2, (11, 2, 3): 4, (7, 2, 9): 1, (5, 1, 2): 3})


@case(
    points=1,
    ko="이름난 신경망의 층에서 알려진 크기가 나온다",
    en="gives the known sizes in layers of well-known networks",
)
def test_architectures(submission):
    layers = {
        (227, 11, 4, 0): 55,  # AlexNet, first layer
        (55, 3, 2, 0): 27,  # its first pooling
        (224, 3, 1, 1): 224,  # VGG
        (224, 7, 2, 3): 112,  # GoogLeNet and ResNet, first layer
        (112, 3, 2, 1): 56,  # the pooling after it
        (56, 1, 2, 0): 28,  # a projection short cut
    }
    _check_sizes(submission, layers)


@case(
    points=1,
    ko="자리를 하나하나 세어 본 것과 언제나 같다",
    en="always agrees with counting the places one by one",
)
def test_counted(submission, rng):
    expected = {}
    while len(expected) < 30:
        size, kernel, stride, padding = (int(n) for n in rng.integers((1, 1, 1, 0), (24, 8, 7, 5)))
        places = len(range(0, size + 2 * padding - kernel + 1, stride))
        if places:
            expected[size, kernel, stride, padding] = places
    _check_sizes(submission, expected)


@case(points=1, ko="아주 큰 입력에서도 정확한 정수다", en="is an exact integer for huge inputs, too")
def test_huge(submission):
    # Above 2**53, where a float is no longer exact; below 2**63, the largest NumPy integer.
    _check_sizes(
        submission, {(2**60 + 1, 2): 2**60, (2**60 + 7, 3, 2): 2**59 + 3, (10**17 + 8, 3, 7, 1): 14285714285714287}
    )


@case(
    points=1,
    ko="들어가지 않는 커널과 범위를 벗어난 수에 ValueError를 낸다",
    en="raises ValueError for kernels that do not fit and numbers out of range",
)
def test_bad_arguments(submission):
    # The last two do not fit by one and by two pixels, the padding counted.
    for arguments in (
        (0, 1),
        (0, 1, 1, 1),
        (5, 0),
        (5, 2, 0),
        (5, 2, 1, -1),
        (-3, 2),
        (5, -1),
        (5, 2, -2),
        (2, 3),
        (2, 7, 2, 2),
        (1, 7, 3, 2),
    ):
        check_raises(ValueError, submission.conv_output_size, *arguments)


def _check_sizes(submission, expected):
    """Call with every key of `expected` first, then compare: a diagnosis sees all the calls."""
    sizes = {arguments: submission.conv_output_size(*arguments) for arguments in expected}
    for arguments, size in sizes.items():
        check_close(size, expected[arguments], dtype="kind", input=arguments)
