"""Suite of ch14_rbm/train_rbm.

Training is random, so nothing is compared draw by draw. How updates are made shows in the biases b after training at a
tiny learning rate, where every visible unit stays a fair coin: the bounds are Hoeffding's at a false-alarm rate of 2e-8
for each number, which keeps every case below one false alarm in a million.

The quality is judged by what the suite computes itself from W, b and c. content/ch14_rbm/figures/thresholds.py gave for
the reference

- exact mean log-likelihood of three pairs of units, of which exactly one is on: worst of 1,000 seeds -1.92, mean
  -1.32, standard deviation 0.10. The thresholds are -3 and -2.3. Untrained the machine has -6 log 2 = -4.159, the best
  model of independent units -3.819, and nothing can do better than -log 3 = -1.099;
- reconstruction error on 400 digits: worst of 50 seeds 0.0333, mean 0.0301, standard deviation 0.0010. The threshold is
  0.04; the mean picture has 0.0729.

A run that misses is tried once more: none of 1,000 fell below -2.3, and two in a row are far rarer than one in a
million. The reference takes some 0.05 s for a run; the limits of 20 s leave room for one row at a time in Python. The
runs are short because the diagnosis makes them again on every known mistake.
"""

import itertools
import math

import numpy as np

from grader.testing import (
    case,
    check_close,
    check_distribution,
    check_raises,
    check_trains,
    check_true,
    check_unchanged,
)

FALSE_ALARM = 2e-8
#: Three pairs of units; the units of a pair are equal, and one pair is on.
PAIRS = np.kron(np.eye(3), np.ones(2))


@case(
    points=1,
    visibility="public",
    ko="노드가 하나씩이어도 늘 1인 데이터를 배운다",
    en="learns data that are always 1 with one visible and one hidden unit",
)
def test_smallest(submission, rng):
    X = np.ones((1, 1))
    found = _trained(submission.train_rbm(X, 1, 100, 0.5, 4, rng), 1, 1, 100)
    # b grows like log(lr * epochs) = 3.9, an error of 0.0004; 0.01 means that 1 is reconstructed with 0.9.
    w, b, c = (float(np.ravel(part)[0]) for part in found[:3])
    hidden = 1 / (1 + np.exp(-w - c))
    visible = 1 / (1 + np.exp(-w * hidden - b))
    _check_below((1 - visible) ** 2, 0.01)


@case(
    points=1,
    visibility="public",
    ko="가중치는 표준 편차 0.01의 정규 분포에서, 편향은 0에서 시작한다",
    en="starts from normal weights of standard deviation 0.01 and from biases of 0",
)
def test_start(submission, rng):
    W, b, c, _ = _trained(submission.train_rbm(np.ones((2, 200)), 100, 0, 0.1, 2, rng), 200, 100, 0)
    check_close({"b": b, "c": c}, {"b": np.zeros(200), "c": np.zeros(100)})
    check_distribution(W, lambda x: [0.5 + 0.5 * math.erf(t / 0.01 / math.sqrt(2)) for t in x], false_alarm=5e-7)


@case(
    points=1,
    ko="errors는 에포크가 끝난 뒤 X 전체의 복원 오차이다",
    en="errors holds the reconstruction error of the whole X after each epoch",
)
def test_errors(submission, rng):
    X = rng.random((11, 5))
    for epochs in (1, 2, 5):
        W, b, c, errors = _trained(submission.train_rbm(X, 3, epochs, 0.5, 4, rng), 5, 3, epochs)
        check_close({"last error": errors[-1]}, {"last error": _reconstruction_error(X, W, b, c)}, dtype="any")
    # At a learning rate of 0 the machine stays what it was, and so does its error.
    W, b, c, errors = _trained(submission.train_rbm(X, 3, 4, 0.0, 4, rng), 5, 3, 4)
    check_close({"errors": errors}, {"errors": [_reconstruction_error(X, W, b, c)] * 4}, dtype="any")


@case(
    points=1,
    ko="미니 배치마다 평균 기울기로 한 번 갱신하고, 남은 짧은 배치도 쓴다",
    en="makes one update by the mean gradient for each mini-batch, the short last one included",
    hint_ko="행이 7개이고 배치 크기가 3이면 한 에포크에 갱신은 몇 번입니까? 마지막 배치의 평균은 몇으로 나눕니까?",
    hint_en="With 7 rows and batches of 3, how many updates has an epoch? By what is the mean of the last one divided?",
)
def test_updates(submission, rng):
    # Row i is 1 in block i of 1,000 units. Batches of 3, 3 and 1 rows: b of a block ends near lr * (weight - 3 / 2),
    # with the weight 1/3 of a row in a full batch, or 1 of the row that is left over.
    block, lr = 1000, 1e-4
    found, c = _block_means(submission, rng, rows=7, epochs=1, batch_size=3, block=block, lr=lr)
    expected = np.array([1 / 3 - 1.5] * 6 + [1 - 1.5])
    bound = _bound(block, 3, 3, 1)
    check_close({"b by rows, sorted": np.sort(found)}, {"b by rows, sorted": expected}, rtol=0, atol=bound)
    check_true(
        bool((c != 0).all()),
        ko="은닉 편향 c가 0 그대로입니다. c도 갱신해야 합니다.",
        en="the hidden biases c are still 0; they must be updated, too",
        actual=c,
    )
    # Two updates on one row, and one on two equal rows: whatever was drawn, W, b and c fit together.
    x, lr = np.array([1.0, 0.0, 1.0]), 0.25
    for updates, rows in ((2, 1), (1, 2)) * 8:
        X = np.tile(x, (rows, 1))
        W, b, c, _errors = _trained(submission.train_rbm(X, 4, updates, lr, rows, rng), 3, 4, updates)
        check_true(
            _fits_some_draws(x, lr, W, b, c, updates, rows),
            ko="한두 번 갱신한 뒤의 W, b, c가 서로 맞지 않습니다. c의 갱신과 확률에 쓰인 c를 확인하세요.",
            en="after one or two updates W, b and c do not fit together; look at where c is updated and used",
            actual={"W": W, "b": b, "c": c},
        )


@case(
    points=1,
    ko="행의 순서를 에포크마다 새로 섞는다",
    en="shuffles the rows anew in each epoch",
)
def test_shuffles(submission, rng):
    # Of three rows in batches of two, one is left over in each epoch and counts 1 instead of 1/2. That one row is left
    # over in 25 or more of 30 epochs happens once in 15 million shuffled runs.
    epochs, block, lr = 30, 1000, 1e-4
    found, _ = _block_means(submission, rng, rows=3, epochs=epochs, batch_size=2, block=block, lr=lr)
    left_over = 2 * (found + epochs / 2)  # found = epochs * 1/2 + left_over / 2 - 2 * epochs * 1/2
    noise = 2 * _bound(block, *(2, 1) * epochs)
    check_close({"sum": left_over.sum()}, {"sum": float(epochs)}, rtol=0, atol=3 * noise)
    check_true(
        bool(left_over.max() < 25 + noise),
        ko="에포크마다 같은 행이 마지막 배치에 남습니다. 순서를 에포크마다 새로 뽑아야 합니다.",
        en="the same row is left over for the last batch in every epoch; draw a new order for each one",
    )


@case(
    points=1,
    ko="작은 모델의 정확한 가능도가 노드를 따로 보는 모델보다 높아진다",
    en="raises the exact likelihood of a small machine above that of independent units",
    time_limit_s=20.0,
)
def test_likelihood_rises(submission, rng):
    _check_likelihood(submission, rng, -3.0)


@case(
    points=1,
    ko="작은 모델의 정확한 가능도가 가능한 가장 큰 값에 다가간다",
    en="brings the exact likelihood of a small machine near the best possible",
    time_limit_s=20.0,
)
def test_likelihood_is_high(submission, rng):
    _check_likelihood(submission, rng, -2.3)


@case(
    points=1,
    ko="숫자 그림의 복원 오차가 10 에포크 안에 0.04 아래로 내려간다",
    en="brings the reconstruction error on digits below 0.04 within 10 epochs",
    time_limit_s=20.0,
)
def test_digits(submission, rng, dataset):
    X = dataset("digits")[0][:400] / 16

    def run(seed):
        W, b, c, errors = _trained(submission.train_rbm(X, 24, 10, 0.5, 10, rng), 64, 24, 10)
        return [*errors, _reconstruction_error(X, W, b, c)]  # what was reported, then what counts

    check_trains(run, threshold=0.04, seeds=(0, 1), at_least=1)


@case(
    points=1,
    ko="같은 rng이면 같은 결과이고, 정수와 불도 받으며, X를 바꾸지 않는다",
    en="gives the same result for the same rng, takes integers and booleans, and leaves X alone",
)
def test_reproducible_and_unchanged(submission):
    X = np.array([[1, 0, 1], [0, 1, 1], [1, 1, 0], [0, 0, 1], [1, 1, 1]])
    results = []
    for kind, seed in ((float, 5), (int, 5), (bool, 5), (float, 6)):
        arguments = (X.astype(kind), 4, 3, 0.5, 2, np.random.default_rng(seed))
        results.append(_trained(check_unchanged(submission.train_rbm, *arguments), 3, 4, 3))
    first, second, third, fourth = results
    check_close(list(second), list(first), dtype="any")
    check_close(list(third), list(first), dtype="any")
    # Twelve weights with a continuous distribution are never equal by chance.
    check_true(
        not np.array_equal(first[0], fourth[0]),
        ko="상태가 다른 두 rng가 같은 가중치를 냅니다. 건네받은 rng에서 뽑아야 합니다.",
        en="two generators in different states give the same weights; draw from the one that is passed in",
    )


@case(
    points=1,
    ko="X가 2차원이 아니거나 0과 1 사이를 벗어나면 ValueError를 낸다",
    en="raises ValueError when X is not two-dimensional or leaves the range from 0 to 1",
)
def test_bad_input(submission, rng):
    out_of_range = [[0.0, 16.0], [3.0, 1.0]], [[1.5]], [[0.5, -0.25]]
    for X in (np.ones(3), np.ones((2, 3, 1)), *map(np.array, out_of_range)):
        check_raises(ValueError, submission.train_rbm, X, 2, 1, 0.1, 2, rng)
    _trained(submission.train_rbm(np.array([[0.0, 1.0], [1.0, 0.0]]), 2, 1, 0.1, 2, rng), 2, 2, 1)


def _block_means(submission, rng, rows, epochs, batch_size, block, lr):
    """Train on rows that are 1 in a block of their own; return the means of b by block, in units of lr, and c."""
    X = np.kron(np.eye(rows), np.ones(block))
    _, b, c, _ = _trained(submission.train_rbm(X, 1, epochs, lr, batch_size, rng), rows * block, 1, epochs)
    return b.reshape(rows, block).mean(axis=1) / lr, c


def _bound(block, *sizes):
    """Return how far the mean of b over a block may be off, in units of lr, after updates with batches of these sizes.

    Every update takes the mean of size * block coins. They are fair but for the weights, some 0.01, whose mean over a
    block shifts a coin by less than 0.001: 0.002 for each update is left for that.
    """
    squares = sum(1 / (size * block) for size in sizes)
    return math.sqrt(math.log(2 / FALSE_ALARM) / 2 * squares) + 0.002 * len(sizes)


def _fits_some_draws(x, lr, W, b, c, updates, rows):
    """Tell whether CD-1 on equal rows x leads to W, b and c, for some reconstructions and some first W."""
    for flat in itertools.product((0.0, 1.0), repeat=updates * rows * len(x)):
        draws = np.reshape(flat, (updates, rows, len(x)))
        if not np.allclose(b, lr * (x - draws).mean(axis=1).sum(axis=0), rtol=0, atol=1e-9):
            continue
        # The start is what the updates turn into W. Each round brings it nearer by a factor of 3 or more.
        start = W
        for _ in range(40):
            start = start + W - _updated(start, x, lr, draws)[0]
        if np.allclose(c, _updated(start, x, lr, draws)[1], rtol=0, atol=1e-9):
            return True
    return False


def _updated(W, x, lr, draws):
    """Return W and c after an update for each mini-batch of reconstructions in ``draws``, from biases of 0."""
    c = np.zeros(W.shape[1])
    for v1 in draws:
        ph0, ph1 = _sigmoid(x @ W + c), _sigmoid(v1 @ W + c)
        W = W + lr * (np.outer(x, ph0) - v1.T @ ph1 / len(v1))
        c = c + lr * (ph0 - ph1.mean(axis=0))
    return W, c


def _check_likelihood(submission, rng, threshold):
    X, found = np.tile(PAIRS, (8, 1)), -np.inf
    for _ in range(2):
        if found < threshold:
            *model, _errors = _trained(submission.train_rbm(X, 6, 100, 0.5, 8, rng), 6, 6, 100)
            found = max(found, float(_log_likelihood(X, *model)))
    check_true(
        found >= threshold,
        ko=f"평균 로그 가능도가 {found:.3f}입니다. {threshold} 이상이어야 합니다.",
        en=f"the mean log-likelihood is {found:.3f}; it must be at least {threshold}",
        expected=threshold,
        actual=found,
    )


def _check_below(error, threshold):
    check_true(
        error <= threshold,
        ko=f"복원 오차가 {error:.4f}입니다. {threshold} 이하이어야 합니다.",
        en=f"the reconstruction error is {error:.4f}; it must be at most {threshold}",
        expected=threshold,
        actual=error,
    )


def _log_likelihood(X, W, b, c):
    """Return the mean of log P(x), with Z added up over all visible states."""
    states = np.array(list(itertools.product((0.0, 1.0), repeat=len(b))))
    scores = states @ b + np.logaddexp(0, states @ W + c).sum(axis=1)
    log_z = scores.max() + np.log(np.exp(scores - scores.max()).sum())
    return np.mean(X @ b + np.logaddexp(0, X @ W + c).sum(axis=1)) - log_z


def _reconstruction_error(X, W, b, c):
    return float(((X - _sigmoid(_sigmoid(X @ W + c) @ W.T + b)) ** 2).mean())


def _sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def _trained(returned, visible, hidden, epochs):
    """Return (W, b, c, errors) after a look at kinds and shapes, errors as a list; all numbers must be finite."""
    check_true(
        type(returned) in (tuple, list) and len(returned) == 4,
        ko="train_rbm은 (W, b, c, errors) 네 값을 돌려주어야 합니다.",
        en="train_rbm must return the four values (W, b, c, errors).",
        actual=returned,
    )
    *model, errors = returned
    for name, array, shape in zip("Wbc", model, ((visible, hidden), (visible,), (hidden,)), strict=True):
        check_true(
            type(array) is np.ndarray and array.dtype == np.float64 and array.shape == shape,
            ko=f"{name}: 모양이 {shape}인 float64 배열이어야 합니다.",
            en=f"{name} must be a float64 array of shape {shape}.",
            actual=array,
        )
        check_true(
            bool(np.isfinite(array).all()),
            ko=f"{name}: NaN이나 무한대가 있습니다.",
            en=f"{name} holds NaN or infinity.",
        )
    if type(errors) is np.ndarray and errors.ndim == 1:
        errors = errors.tolist()
    check_true(
        type(errors) in (list, tuple) and len(errors) == epochs,
        ko="errors는 에포크마다 수가 하나씩 든 리스트이어야 합니다.",
        en="errors must be a list with one number for each epoch.",
        actual=errors,
    )
    return *model, list(errors)
