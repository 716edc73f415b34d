"""Suite of ch15_dbn/fine_tune.

Where batch_size is at least N, or where all rows are alike, the order of the rows cannot matter: results are compared
with the reference at the default tolerances of float64 (rtol 1e-7, atol 1e-12; a few dozen updates of sums of a dozen
terms are off by some 1e-14). Gradients, read off a step with lr = 1, are compared with central differences at 1e-6.

What depends on the order is judged by properties. test_order asks two shares with Hoeffding's bound at 5e-8 each: a
right solution is rejected in fewer than one run in a million.

Accuracy: a network 64-60-60-60-10 is pre-trained here without labels and handed over; what comes back is scored here,
on 600 digits that never leave the judge. The docstring fixes the algorithm, so right solutions differ only by the order
of the rows, and results scatter with it and with the labelled rows. Accuracies of 200 seeds, and the best of 200 runs
in which the output layer alone is trained (content/ch15_dbn/figures/thresholds.py prints them):

    labels   epochs   worst   median   standard deviation   output layer only: best   threshold
       100       40   0.670    0.765                0.032                     0.735        0.45
       300       25   0.827    0.867                0.015                     0.758        0.66
     1,197       10   0.853    0.913                0.009                     0.773        0.78

Each threshold lies six standard deviations or more below the worst of the 200.
"""

from itertools import pairwise

import numpy as np

from grader.testing import case, check_close, check_frequency, check_grad, check_true, check_unchanged

FALSE_ALARM = 5e-8
# Labels, epochs, and the accuracy to reach.
BUDGETS = ((100, 40, 0.45), (300, 25, 0.66), (1197, 10, 0.78))
NEW = 600
_PREPARED = []
X2 = np.array([[1.0, 2.0], [3.0, -1.0]])
LAYERS2 = [(np.zeros((2, 3)), np.zeros(3)), (np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 1.0]]), np.array([0.0, 1.5]))]


@case(
    points=1,
    visibility="public",
    ko="층마다 노드가 가장 적은 신경망에서 한 걸음이 맞다",
    en="takes the right step in the smallest network",
)
def test_smallest(submission, rng):
    X, labels = np.array([[1.0]]), np.array([1])
    layers = [(np.array([[0.0]]), np.array([0.0])), (np.array([[2.0, -2.0]]), np.array([-1.0, 1.0]))]
    expected = [(np.array([[-0.25]]), np.array([-0.25])), (np.array([[1.875, -1.875]]), np.array([-1.25, 1.25]))]
    _check(submission.fine_tune(X, labels, layers, 1, 0.5, 1, rng), expected, (X, labels, layers, 1, 0.5, 1))


@case(
    points=1,
    visibility="public",
    ko="표본 두 개의 평균 손실로 내디딘 한 걸음이 손으로 계산한 값과 같다",
    en="gives the numbers worked out by hand for a step on the mean loss of two rows",
)
def test_by_hand(submission, rng):
    # h = 1/2 everywhere, both logits are 1.5: the gradient of the logits is (1/4, -1/4) in each row, and that of the
    # weighted sums of the hidden nodes (1/16, 3/16, -1/16).
    labels = np.array([1, 1])
    expected = [
        (np.array([[-0.25, -0.75, 0.25], [-0.0625, -0.1875, 0.0625]]), np.array([-0.125, -0.375, 0.125])),
        (np.array([[0.75, 0.25], [1.75, -0.75], [-0.25, 1.25]]), np.array([-0.5, 2.0])),
    ]
    _check(submission.fine_tune(X2, labels, LAYERS2, 1, 1.0, 2, rng), expected, (X2, labels, LAYERS2, 1, 1.0, 2))


@case(
    points=1,
    ko="모든 층의 걸음이 평균 손실의 수치 미분과 같다",
    en="steps by the numerical gradient of the mean loss in every layer",
)
def test_gradient(submission, rng):
    # Square hidden layers, too: there a forgotten transpose has the right shape.
    for sizes, rows in (((4, 3, 5, 2), 5), ((3, 4, 4, 4, 3), 4)):
        X, labels, layers = _problem(rng, rows, sizes)
        tuned = _layers(submission.fine_tune(X, labels, layers, 1, 1.0, rows, rng), layers)
        for depth, (before, after) in enumerate(zip(layers, tuned, strict=True)):
            for part in (0, 1):

                def loss(value, depth=depth, part=part, layers=layers, X=X, labels=labels):
                    pair = tuple(value if i == part else layers[depth][i] for i in (0, 1))
                    return _loss(X, labels, [*layers[:depth], pair, *layers[depth + 1 :]])

                check_grad(loss, before[part] - after[part], before[part])


@case(
    points=1,
    ko="batch_size가 N 이상이면 에포크마다 한 걸음씩 가고, 에포크가 0이면 그대로다",
    en="takes one step an epoch when batch_size is N or more, and none with 0 epochs",
)
def test_whole_batches(submission, reference, rng):
    for sizes, rows, epochs, lr, batch_size in (
        ((3, 4, 2), 5, 12, 0.7, 5),
        ((2, 5, 3, 4, 3), 7, 8, 0.3, 100),
        ((4, 2, 3), 1, 3, 0.5, 1),
        ((3, 4, 2), 5, 0, 0.5, 2),
    ):
        arguments = (*_problem(rng, rows, sizes), epochs, lr, batch_size)
        _check(submission.fine_tune(*arguments, rng), reference.fine_tune(*arguments, rng))


@case(
    points=1,
    ko="에포크마다 모든 행을 제 레이블과 함께 한 번씩 쓰고, 마지막 짧은 배치는 제 행들로 평균한다",
    en="uses each row once an epoch, with its own label, and averages a short last batch over its own rows",
)
def test_every_row(submission, reference, rng):
    # Rows that are all alike: whatever the order, only the number and the lengths of the mini-batches count.
    X, labels, layers = _problem(rng, 1, (3, 4, 2))
    for rows, batch_size in ((7, 3), (9, 4), (5, 2)):
        arguments = (np.repeat(X, rows, axis=0), np.repeat(labels, rows), layers, 2, 0.5, batch_size)
        _check(submission.fine_tune(*arguments, rng), reference.fine_tune(*arguments, rng))
    # Steps so small that an epoch of single rows adds up to N times the gradient of the mean loss. The order changes
    # that sum by a share of about lr * N = 3e-6; a row taken twice and another left out change it by some 1/N.
    X, labels, layers = _problem(rng, 30, (3, 4, 3))
    lr = 1e-7
    tuned = _layers(submission.fine_tune(X, labels, layers, 1, lr, 1, rng), layers)
    whole = reference.fine_tune(X, labels, layers, 1, 1.0, 30, rng)
    for before, after, step in zip(layers, tuned, whole, strict=True):
        for part in (0, 1):
            # Rounding of a parameter of about 1, divided by lr: some 1e-9.
            moved = (before[part] - after[part]) / (lr * 30)
            check_close({"moved": moved}, {"moved": before[part] - step[part]}, rtol=1e-3, atol=1e-5)


@case(
    points=1,
    time_limit_s=10.0,
    ko="행의 순서를 rng에서, 에포크마다 새로 뽑는다",
    en="draws the order of the rows from rng, anew in each epoch",
)
def test_order(submission, reference, rng):
    X, labels = np.array([[1.0, -0.5], [0.5, 2.0]]), np.array([0, 2])
    layers = _problem(rng, 1, (2, 3, 3))[2]
    results = {
        (first, second): _train_in_order(reference, X, labels, layers, (first, 1 - first, second, 1 - second), rng)
        for first in (0, 1)
        for second in (0, 1)
    }
    orders = []
    for _ in range(120):
        tuned = _layers(submission.fine_tune(X, labels, layers, 2, 2.0, 1, rng), layers)
        orders.append(min(results, key=lambda order: _distance(results[order], tuned)))
        check_close({"layers": list(tuned)}, {"layers": results[orders[-1]]})
    firsts, seconds = np.array(orders).T
    check_frequency(firsts == 0, 0.5, false_alarm=FALSE_ALARM)
    check_frequency(firsts == seconds, 0.5, false_alarm=FALSE_ALARM)
    # The same state of rng gives the same result.
    same = [
        _layers(submission.fine_tune(X, labels, layers, 8, 2.0, 1, np.random.default_rng(5)), layers) for _ in (1, 2)
    ]
    check_close({"layers": list(same[1])}, {"layers": list(same[0])})


@case(
    points=1,
    ko="큰 로짓과 큰 가중합에서도 유한하고, float32를 지키며, 인수를 바꾸지 않는다",
    en="stays finite for large logits and weighted sums, keeps float32, and leaves its arguments alone",
)
def test_extremes_and_unchanged(submission, reference, rng):
    layers = [
        (np.array([[4000.0, -3000.0], [0.0, 5000.0]]), np.zeros(2)),
        (np.array([[1e4, 0.0], [0.0, 1e4]]), np.zeros(2)),
    ]
    # Row 0 is right with certainty, row 1 wrong with certainty.
    arguments = (np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 0]), layers, 1, 1.0, 2)
    _check(submission.fine_tune(*arguments, rng), reference.fine_tune(*arguments, rng))
    # Logits (1e4, 9e3) and (-15e3, -16.5e3): beside the first row all of the second one are tiny.
    unequal = [layers[0], (np.array([[1e4, 9e3], [-2e4, -2.1e4]]), np.zeros(2))]
    arguments = (*arguments[:2], unequal, *arguments[3:])
    _check(submission.fine_tune(*arguments, rng), reference.fine_tune(*arguments, rng))
    X, labels, layers = _problem(rng, 6, (3, 4, 2))
    single = [tuple(part.astype(np.float32) for part in pair) for pair in layers]
    for x, pairs in ((X, layers), (X.astype(np.float32), single), (np.rint(3 * X).astype(np.int64), layers)):
        arguments = (x, labels, pairs, 3, 0.5, 6)
        _check(check_unchanged(submission.fine_tune, *arguments, rng), reference.fine_tune(*arguments, rng))
    # float32 data do not make the layers shorter, though some of it may have been computed in float32.
    arguments = (X.astype(np.float32), labels, layers, 3, 0.5, 6)
    expected = reference.fine_tune(*arguments, rng)
    for found, wanted in zip(_layers(submission.fine_tune(*arguments, rng), expected), expected, strict=True):
        check_close(list(found), list(wanted), rtol=1e-4, atol=1e-6)


@case(
    points=1,
    time_limit_s=10.0,
    ko="레이블 100개로 새 숫자의 45% 이상을 맞힌다",
    en="gets at least 45% of new digits right with 100 labels",
)
def test_hundred_labels(submission, dataset, rng):
    _check_score(submission, dataset, rng, *BUDGETS[0])


@case(
    points=1,
    time_limit_s=10.0,
    ko="레이블 300개로 새 숫자의 66% 이상을 맞힌다",
    en="gets at least 66% of new digits right with 300 labels",
)
def test_three_hundred_labels(submission, dataset, rng):
    _check_score(submission, dataset, rng, *BUDGETS[1])


@case(
    points=1,
    time_limit_s=10.0,
    ko="레이블 1,197개로 새 숫자의 78% 이상을 맞힌다",
    en="gets at least 78% of new digits right with 1,197 labels",
)
def test_all_labels(submission, dataset, rng):
    _check_score(submission, dataset, rng, *BUDGETS[2])


def _check_score(submission, dataset, rng, n_labels, epochs, threshold):
    score = digits_score(submission.fine_tune, dataset, rng, n_labels, epochs)
    check_true(
        score >= threshold,
        ko=f"새 숫자의 {score:.1%}를 맞혔습니다. {threshold:.0%} 이상이어야 합니다.",
        en=f"{score:.1%} of the new digits are right, needed {threshold:.0%}",
        expected=threshold,
        actual=score,
    )


def digits_score(fine_tune, dataset, rng, n_labels, epochs):
    """Have the pre-trained network fine-tuned with some labels; return its accuracy on digits it has never seen."""
    X, labels, layers = _prepared(dataset)
    rows = NEW + rng.permutation(len(X) - NEW)[:n_labels]
    start = [*layers, (rng.normal(scale=0.01, size=(60, 10)), np.zeros(10))]
    tuned = _layers(fine_tune(X[rows], labels[rows], start, epochs, 0.5, 20, rng), start)
    return float(np.mean(_logits(X[:NEW], tuned).argmax(axis=1) == labels[:NEW]))


def _prepared(dataset):
    """Return the digits in a fixed random order and the layers that were pre-trained on all but the first NEW of them.

    Always the same, and so computed once a run: only the labelled rows, the output weights and the order of the rows
    are drawn by the case.
    """
    if not _PREPARED:
        rng = np.random.default_rng(15)
        features, target = dataset("digits")
        order = rng.permutation(len(features))
        X, labels = features[order] / 16, target[order].astype(np.int64)
        _PREPARED.extend((X, labels, _pretrained(X[NEW:], (60, 60, 60), rng)))
    return _PREPARED


def _pretrained(V, sizes, rng):
    """Return (W, c) of a stack of RBMs, each trained by 30 epochs of CD-1 on the probabilities of the one below."""
    layers = []
    for n_hidden in sizes:
        W, b, c = rng.normal(scale=0.01, size=(V.shape[1], n_hidden)), np.zeros(V.shape[1]), np.zeros(n_hidden)
        for _ in range(30):
            for rows in np.array_split(rng.permutation(len(V)), len(V) // 20):
                v = V[rows]
                p_h = _sigmoid(v @ W + c)
                v_new = 1.0 * (rng.random(v.shape) < _sigmoid((rng.random(p_h.shape) < p_h) @ W.T + b))
                p_new = _sigmoid(v_new @ W + c)
                W += 0.2 * (v.T @ p_h - v_new.T @ p_new) / len(v)
                b += 0.2 * (v - v_new).mean(axis=0)
                c += 0.2 * (p_h - p_new).mean(axis=0)
        layers.append((W, c))
        V = _sigmoid(V @ W + c)
    return layers


def _problem(rng, rows, sizes):
    """Return rows, labels of every class in turn, and initial layers of these sizes."""
    X, labels = rng.normal(size=(rows, sizes[0])), rng.permutation(np.arange(rows) % sizes[-1])
    layers = [(rng.normal(size=(d, m)), 0.5 * rng.normal(size=m)) for d, m in pairwise(sizes)]
    return X, labels, layers


def _train_in_order(reference, X, labels, layers, order, rng):
    for row in order:
        layers = reference.fine_tune(X[row : row + 1], labels[row : row + 1], layers, 1, 2.0, 1, rng)
    return layers


def _distance(first, second):
    return sum(
        float(np.abs(a - b).sum()) for p, q in zip(first, second, strict=True) for a, b in zip(p, q, strict=True)
    )


def _loss(X, labels, layers):
    logits = _logits(X, layers)
    top = logits.max(axis=1)
    log_sum = top + np.log(np.exp(logits - top[:, None]).sum(axis=1))
    return float(np.mean(log_sum - logits[np.arange(len(labels)), labels]))


def _logits(h, layers):
    for W, b in layers[:-1]:
        h = _sigmoid(h @ W + b)
    return h @ layers[-1][0] + layers[-1][1]


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def _check(returned, expected, arguments=None):
    names = ("X", "labels", "layers", "epochs", "lr", "batch_size")
    shown = None if arguments is None else dict(zip(names, arguments, strict=True))
    tuned = _layers(returned, expected, shown)
    for number, (found, wanted) in enumerate(zip(tuned, expected, strict=True), start=1):
        for name, actual, value in zip(("W", "b"), found, wanted, strict=True):
            # One by one: the sentence says which layer, counted from the bottom, is wrong.
            check_close({f"{name}_{number}": actual}, {f"{name}_{number}": value}, input=shown)


def _layers(returned, like, shown=None):
    """Fail unless returned is a list of finite (W, b) in the shapes of `like`; return it as a list of tuples."""
    is_list = type(returned) in (list, tuple) and all(
        type(pair) in (list, tuple) and len(pair) == 2 and all(type(part) is np.ndarray for part in pair)
        for pair in returned
    )
    check_true(
        is_list,
        ko="(W, b) 두 배열의 튜플을 담은 리스트를 돌려주어야 합니다.",
        en="a list of tuples of the two arrays (W, b) must be returned.",
        input=shown,
        actual=returned,
    )
    found, wanted = ([(W.shape, b.shape) for W, b in pairs] for pairs in (returned, like))
    check_true(
        found == wanted,
        ko=f"층의 모양이 {found}입니다. {wanted}이어야 합니다.",
        en=f"the layers have the shapes {found}, expected {wanted}",
        input=shown,
        expected=wanted,
        actual=found,
    )
    check_true(
        all(part.dtype.kind == "f" and bool(np.isfinite(part).all()) for pair in returned for part in pair),
        ko="돌려준 매개변수에 실수가 아니거나 유한하지 않은 값이 있습니다.",
        en="some of the returned parameters are not floats or not finite.",
        input=shown,
        actual=returned,
    )
    return [tuple(pair) for pair in returned]
