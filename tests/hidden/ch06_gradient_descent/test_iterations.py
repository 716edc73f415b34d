"""Suite of ch06_gradient_descent/iterations. Integers: everything is compared exactly, and a float is refused."""

from grader.testing import case, check_close, check_raises

# Small enough to run through all of them, large enough for every kind of remainder.
ROWS = (0, 1, 2, 5, 6, 7, 12, 13)
BATCH_SIZES = (1, 2, 3, 5, 6, 7, 20)


@case(
    points=1,
    visibility="public",
    ko="행 100개를 10개씩 나누면 한 에포크에 10번이다",
    en="100 rows in batches of 10 make 10 iterations an epoch",
)
def test_even(submission):
    check_close(submission.iterations_per_epoch(1, 1), 1)
    check_close(submission.iterations_per_epoch(100, 10), 10)


@case(
    points=1,
    visibility="public",
    ko="남은 5개는 배치 하나가 되고, drop_last이면 버려진다",
    en="the 5 rows left over are one more batch, unless drop_last leaves them out",
)
def test_remainder(submission):
    check_close(submission.iterations_per_epoch(105, 10), 11)
    check_close(submission.iterations_per_epoch(105, 10, drop_last=True), 10)


@case(
    points=1,
    ko="행의 수와 배치 크기를 바꾸어도 마지막 짧은 배치까지 센다",
    en="counts the short last batch for all numbers of rows and batch sizes",
)
def test_keeping_the_last(submission):
    for n in ROWS:
        for batch_size in BATCH_SIZES:
            check_close(submission.iterations_per_epoch(n, batch_size), len(range(0, n, batch_size)))


@case(
    points=1,
    ko="drop_last이면 가득 찬 배치만 센다",
    en="counts full batches only with drop_last",
)
def test_dropping_the_last(submission):
    for n in ROWS:
        for batch_size in BATCH_SIZES:
            full = len(range(batch_size, n + 1, batch_size))
            check_close(submission.iterations_per_epoch(n, batch_size, drop_last=True), full)


@case(
    points=1,
    visibility="public",
    ko="전체 갱신의 수는 에포크마다의 수를 모두 더한 것이다",
    en="the total adds up the iterations of all epochs",
)
def test_total(submission):
    check_close(submission.total_updates(100, 10, 5), 50)
    check_close(submission.total_updates(105, 10, 2), 22)
    check_close(submission.total_updates(105, 10, 2, drop_last=True), 20)


@case(
    points=2,
    ko="한 에포크의 남은 행을 다음 에포크의 행과 합치지 않는다",
    en="never joins the rows left over from one epoch to those of the next",
)
def test_epochs_are_apart(submission):
    for n in ROWS:
        for batch_size in BATCH_SIZES[1:]:
            full, rest = divmod(n, batch_size)
            for epochs in (0, 1, 3):
                check_close(submission.total_updates(n, batch_size, epochs), epochs * (full + (rest > 0)))
                check_close(submission.total_updates(n, batch_size, epochs, drop_last=True), epochs * full)


@case(
    points=1,
    ko="아주 큰 수에서도 정확한 정수이다",
    en="is an exact integer for very large numbers, too",
)
def test_large(submission):
    # float64 rounds each of these numbers of rows, or its quotient, to a neighbour. All fit into int64.
    check_close(submission.iterations_per_epoch(2**53 + 1, 1), 2**53 + 1)
    check_close(submission.iterations_per_epoch(10**17 + 1, 10), 10**16 + 1)
    check_close(submission.iterations_per_epoch(10**17 + 9, 10, drop_last=True), 10**16)
    check_close(submission.total_updates(10**16 + 1, 10, 3), 3 * 10**15 + 3)


@case(
    points=2,
    ko="음수나 1보다 작은 배치 크기에는 ValueError를 낸다",
    en="raises ValueError for negative numbers and for a batch size below 1",
)
def test_bad_input(submission):
    per_epoch, total = submission.iterations_per_epoch, submission.total_updates
    for n, batch_size in ((10, 0), (10, -2), (-1, 3), (0, 0)):
        check_raises(ValueError, per_epoch, n, batch_size)
        check_raises(ValueError, per_epoch, n, batch_size, drop_last=True)
        check_raises(ValueError, total, n, batch_size, 2)
    check_raises(ValueError, total, 10, 3, -1)
    # No epochs, but arguments that are wrong all the same.
    check_raises(ValueError, total, 10, 0, 0)
    check_raises(ValueError, total, -1, 3, 0)
