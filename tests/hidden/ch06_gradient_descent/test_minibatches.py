"""Suite of ch06_gradient_descent/minibatches.

Batches are copies of rows: values are compared exactly, with rtol and atol of 0, and in the dtype of the input. How the
order is drawn from rng is free, so random orders are judged by their properties alone. With the 40 rows used for that,
an order that is right by accident has a probability of 1/40!.
"""

from itertools import islice

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

X = np.array([[0.0], [1.0], [2.0], [3.0], [4.0]])
Y = np.array([0, 10, 20, 30, 40])


@case(
    points=1,
    visibility="public",
    ko="행 하나는 배치 하나이다",
    en="a single row is a single batch",
)
def test_smallest(submission):
    _check_batches(submission, np.array([[5.0, 6.0]]), np.array([1]), 1, [[0]])


@case(
    points=1,
    visibility="public",
    ko="다섯 행을 둘씩 나누면 마지막 배치에 하나가 남는다",
    en="five rows by twos leave one for the last batch",
)
def test_worked_example(submission):
    _check_batches(submission, X, Y, 2, [[0, 1], [2, 3], [4]])


@case(
    points=1,
    ko="rng가 없으면 놓인 순서대로, 나누어떨어져도 큰 배치 크기에도 맞게 나눈다",
    en="without rng cuts in the order of the rows, also where it divides evenly or the batch is larger than the data",
)
def test_without_rng(submission):
    for rows, batch_size in ((6, 3), (7, 3), (8, 3), (5, 5), (5, 9), (4, 1), (1, 4)):
        features, targets = np.arange(rows * 2.0).reshape(rows, 2), np.arange(rows) * 7
        pieces = [list(range(begin, min(begin + batch_size, rows))) for begin in range(0, rows, batch_size)]
        _check_batches(submission, features, targets, batch_size, pieces)


@case(
    points=2,
    ko="섞을 때에도 모든 행이 정답과 짝지어 꼭 한 번 나온다",
    en="when shuffled, every row comes exactly once, together with its own target",
)
def test_shuffled(submission, rng):
    for rows, batch_size in ((7, 3), (12, 4), (5, 8), (9, 1)):
        features, targets = rng.normal(size=(rows, 2)), np.arange(rows) * 3
        batches = _batches(submission, features, targets, batch_size, np.random.default_rng(rng.integers(2**32)))
        sizes = [min(batch_size, rows - begin) for begin in range(0, rows, batch_size)]
        check_close([len(_pair(batch)[0]) for batch in batches], sizes)
        seen = np.concatenate([_pair(batch)[1] for batch in batches])
        check_close(np.sort(seen), targets)
        for features_batch, targets_batch in map(_pair, batches):
            check_close(features_batch, features[targets_batch // 3], rtol=0, atol=0)


@case(
    points=1,
    ko="순서는 rng에서만 온다: 같은 상태는 같은 순서, 다른 시드는 다른 순서이다",
    en="the order comes from rng alone: the same state gives the same order, another seed another one",
)
def test_reproducible(submission, rng):
    seeds = rng.integers(2**32, size=2)
    first, again, other = (_order(submission, 40, 6, seed) for seed in (seeds[0], seeds[0], seeds[1]))
    check_true(
        first == again,
        ko="rng의 상태가 같은데 행의 순서가 다릅니다.",
        en="the same state of rng gave two different orders.",
    )
    check_true(
        first != other,
        ko="rng의 시드가 다른데 행의 순서가 같습니다.",
        en="two different seeds gave the same order.",
    )


@case(
    points=1,
    ko="배치의 순서가 아니라 행을 섞는다: 배치마다 행의 구성이 달라진다",
    en="shuffles the rows, not just the batches: which rows share a batch changes",
)
def test_mixed(submission, rng):
    batch_size = 5
    order = _order(submission, 40, batch_size, rng.integers(2**32))
    groups = {frozenset(order[begin : begin + batch_size]) for begin in range(0, 40, batch_size)}
    blocks = {frozenset(range(begin, begin + batch_size)) for begin in range(0, 40, batch_size)}
    # A given batch has five rows of one block with probability 8 / C(40, 5) = 1e-5, all eight have it next to never.
    check_true(
        groups != blocks,
        ko="배치마다 이웃한 행들이 그대로 모여 있습니다. 행 전체를 섞어야 합니다.",
        en="every batch still holds neighbouring rows; all the rows have to be shuffled.",
    )


@case(
    points=1,
    ko="이미지와 행렬 정답에서도 첫째 축만 나누고 dtype을 지킨다",
    en="cuts images and matrices of targets along the first axis only, and keeps the dtypes",
)
def test_more_axes(submission, rng):
    images = rng.integers(256, size=(5, 3, 2, 4)).astype(np.uint8)
    targets = rng.normal(size=(5, 3)).astype(np.float32)
    _check_batches(submission, images, targets, 3, [[0, 1, 2], [3, 4]])
    shuffled = _batches(submission, images, targets, 2, np.random.default_rng(3))
    check_close([_pair(batch)[0].shape for batch in shuffled], [(2, 3, 2, 4), (2, 3, 2, 4), (1, 3, 2, 4)])
    check_true(
        all(_pair(batch)[0].dtype == np.uint8 and _pair(batch)[1].dtype == np.float32 for batch in shuffled),
        ko="섞은 배치의 dtype이 입력과 다릅니다.",
        en="the shuffled batches have other dtypes than the input.",
    )
    # One axis: a vector of samples.
    _check_batches(submission, np.arange(4), targets[:4], 3, [[0, 1, 2], [3]])


@case(
    points=1,
    ko="행의 수가 다르거나 batch_size가 1보다 작으면 ValueError를 낸다",
    en="raises ValueError for unequal numbers of rows and for a batch_size below 1",
)
def test_bad_input(submission):
    def minibatches(*arguments):
        return _batches(submission, *arguments)  # a generator function raises when the first batch is asked for

    for features, targets, batch_size in ((X, Y[:4], 2), (X[:4], Y, 2), (X, Y, 0), (X, Y, -1)):
        check_raises(ValueError, minibatches, features, targets, batch_size)


@case(
    points=1,
    ko="받은 배열을 바꾸지 않고, 행이 없으면 배치도 없다",
    en="leaves its input as it was, and gives no batches when there are no rows",
)
def test_unchanged(submission):
    for rng in (None, np.random.default_rng(5)):
        check_unchanged(submission.minibatches, X, Y, 2, rng)
        check_close(len(_batches(submission, X[:0], Y[:0], 2, rng)), 0)


def _check_batches(submission, features, targets, batch_size, pieces):
    """Fail unless the batches without rng are these pieces of the rows."""
    batches = _batches(submission, features, targets, batch_size)
    given = {"X": features, "y": targets, "batch_size": batch_size}
    for batch, rows in zip(batches, pieces, strict=False):
        features_batch, targets_batch = _pair(batch)
        check_close({"X_batch": features_batch}, {"X_batch": features[rows]}, rtol=0, atol=0, input=given)
        check_close({"y_batch": targets_batch}, {"y_batch": targets[rows]}, rtol=0, atol=0, input=given)
    check_true(
        len(batches) == len(pieces),
        ko=f"배치가 {len(batches)}개 나왔습니다. {len(pieces)}개이어야 합니다.",
        en=f"{len(batches)} batches came, expected {len(pieces)}.",
        input=given,
        expected=len(pieces),
        actual=len(batches),
    )


def _batches(submission, features, targets, *more):
    """Return the batches as a list; no more than a few too many, in case they never end."""
    return list(islice(submission.minibatches(features, targets, *more), len(features) + 3))


def _order(submission, rows, batch_size, seed):
    """Return the order in which the rows come, as a list of their indices."""
    indices = np.arange(rows)
    batches = _batches(submission, indices, indices, batch_size, np.random.default_rng(seed))
    order = np.concatenate([_pair(batch)[1] for batch in batches])
    check_close(np.sort(order), indices)
    return order.tolist()


def _pair(batch):
    check_true(
        type(batch) in (tuple, list) and len(batch) == 2 and all(type(part) is np.ndarray for part in batch),
        ko="배치마다 (X_batch, y_batch) 두 배열이 나와야 합니다.",
        en="every batch must be a pair of arrays (X_batch, y_batch).",
        actual=batch,
    )
    return batch
