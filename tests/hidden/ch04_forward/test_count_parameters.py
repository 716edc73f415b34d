"""Suite of ch04_forward/count_parameters. Counts are integers and compared exactly; any integer type will do."""

from grader.testing import case, check_close, check_raises, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="입력 하나와 노드 하나 사이에는 가중치 하나와 편향 하나가 있다",
    en="counts a weight and a bias between one input and one node",
)
def test_smallest(submission):
    _check_counts(submission, {(1, 1): 2})


@case(
    points=2,
    visibility="public",
    ko="784-1200-1200-10 신경망의 매개변수는 2,395,210개다",
    en="counts 2,395,210 parameters for 784-1200-1200-10",
)
def test_digits_network(submission):
    _check_counts(submission, {(784, 1200, 1200, 10): 2_395_210})


@case(
    points=2,
    ko="은닉층의 수와 크기가 달라도 세는 법은 같다",
    en="counts networks with none, one and many hidden layers of unequal sizes",
)
def test_depths(submission, reference, rng):
    networks = [(4, 3), (2, 3, 2), *(tuple(int(n) for n in rng.integers(2, 40, size=k)) for k in (3, 4, 5, 12))]
    _check_counts(submission, {sizes: reference.count_parameters(list(sizes)) for sizes in networks})


@case(
    points=1,
    ko="편향은 받는 쪽의 노드에 하나씩 있다",
    en="counts a bias for each node that receives, not for each that sends",
)
def test_direction(submission):
    _check_counts(submission, {(100, 1): 101, (1, 100): 200, (7, 1, 7): 22})


@case(points=1, ko="크기가 같은 층이 이어져도 층마다 센다", en="counts equal neighbouring layers each on their own")
def test_equal_sizes(submission):
    _check_counts(submission, {(5, 5): 30, (5, 5, 5, 5): 90, (1, 1, 1): 4})


@case(
    points=1,
    ko="아주 큰 신경망에서도 정확한 정수다",
    en="is an exact integer for huge networks, too",
)
def test_huge(submission):
    # Above 2**31 and above 2**53, where a float is no longer exact; below 2**63, the largest NumPy integer.
    _check_counts(submission, {(70_000, 70_000): 4_900_070_000, (200_000_001, 100_000_001): 20_000_000_400_000_002})


@case(
    points=1,
    ko="튜플도 받고, 받은 리스트를 바꾸지 않는다",
    en="takes a tuple as well and leaves its list as it was",
)
def test_unchanged(submission):
    of_tuple = submission.count_parameters((6, 4, 3))
    counts = [check_unchanged(submission.count_parameters, sizes) for sizes in ([6, 4, 3], [3, 2])]
    check_close(of_tuple, 43, dtype="kind")
    for count, expected in zip(counts, (43, 8), strict=True):
        check_close(count, expected, dtype="kind")


@case(
    points=1,
    ko="크기가 둘보다 적거나 1보다 작은 크기가 있으면 ValueError를 낸다",
    en="raises ValueError for fewer than two sizes and for a size below 1",
)
def test_bad_sizes(submission):
    for sizes in ([], [5], [3, 0], [0, 3], [4, -2, 3], [4, 3, -1]):
        check_raises(ValueError, submission.count_parameters, sizes)


def _check_counts(submission, expected):
    """Call with every key of `expected` first, then compare: a diagnosis sees all the calls."""
    counts = {sizes: submission.count_parameters(list(sizes)) for sizes in expected}
    for sizes, count in counts.items():
        check_close(count, expected[sizes], dtype="kind", input=list(sizes))
