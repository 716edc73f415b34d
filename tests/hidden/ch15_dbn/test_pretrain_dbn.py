"""Suite of ch15_dbn/pretrain_dbn.

The RBM trainers are functions of the suite, and what they return is a function of what they are given: the returned
parameters show which data each RBM was trained on, and nothing is left to chance. One case trains with real
contrastive divergence; its draws are the same for the same data, and float64 data that differ in the last bit change a
draw with a probability of some 1e-16 each, 1e-10 in all. Tolerances: the defaults of float64 (rtol 1e-7, atol 1e-12):
a sigmoid of a sum of at most 64 terms is off by some 1e-15, and 30 updates do not make 1e-9 of it; float32 rtol 1e-4.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="표본 하나, 은닉 노드 하나인 RBM 한 층을 쌓는다",
    en="stacks one RBM with a single hidden unit on a single sample",
)
def test_smallest(submission):
    X = np.array([[0.25]])
    _check(submission.pretrain_dbn(X, [1], constant_rbm), [([[2.0]], [0.25], [-2.0])], X, [1])


@case(
    points=1,
    visibility="public",
    ko="둘째 RBM은 첫째 RBM이 낸 은닉 확률로 학습한다",
    en="trains the second RBM on the hidden probabilities of the first",
)
def test_by_hand(submission):
    X = np.array([[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]])
    # The weighted sums are 0 and 2, so the data of the second RBM are 0.5 and 0.8807970779778823, column by column.
    mean = (0.5 + 0.8807970779778823) / 2
    expected = [
        (np.full((3, 2), 2.0), [1.0, 0.5, 0.0], [-2.0, -2.0]),
        (np.full((2, 1), 2.0), [mean, mean], [-2.0]),
    ]
    _check(submission.pretrain_dbn(X, [2, 1], constant_rbm), expected, X, [2, 1])


@case(
    points=2,
    ko="크기가 다른 여러 층에서 층마다 바로 아래층의 특징으로 학습한다",
    en="trains every layer of a deep stack of unequal sizes on the features right below it",
)
def test_deep(submission, reference, rng):
    for rows, columns, sizes in ((5, 4, [3, 6, 2]), (1, 3, [2, 1]), (7, 2, (5, 3, 4, 2))):
        X = rng.uniform(size=(rows, columns))
        _check(submission.pretrain_dbn(X, sizes, patterned_rbm), reference.pretrain_dbn(X, sizes, patterned_rbm))


@case(
    points=1,
    ko="크기가 같은 층에서도 은닉 편향과 가시 편향, W와 그 전치를 구별한다",
    en="tells hidden from visible biases and W from its transpose where all layers have one size",
)
def test_square(submission, reference, rng):
    X = rng.uniform(size=(6, 4))
    _check(submission.pretrain_dbn(X, [4, 4, 4], patterned_rbm), reference.pretrain_dbn(X, [4, 4, 4], patterned_rbm))


@case(
    points=1,
    ko="RBM을 층마다 꼭 한 번, 아래에서 위로 학습한다",
    en="trains each RBM exactly once, from the bottom up",
)
def test_greedy(submission, rng):
    seen = []
    count = 0

    def counting_rbm(V, n_hidden):
        nonlocal count
        # The n-th training gives the bias n: were an RBM trained again, its place would show it. The count starts anew
        # at the bottom after a run that was finished or broke off, so that the diagnosis can make these calls again.
        is_new_run = V.shape[1] == 5 and (not seen or seen[-1][1] in (3, 4))
        count = 1 if is_new_run else count + 1
        W, b, c, errors = patterned_rbm(V, n_hidden)
        seen.append((V.shape, int(n_hidden)))
        return W, b, np.full_like(c, count), errors

    returned = submission.pretrain_dbn(rng.uniform(size=(3, 5)), [4, 2, 3], counting_rbm)
    expected = [((3, 5), 4), ((3, 4), 2), ((3, 2), 3)]
    check_true(
        seen == expected,
        ko="train_rbm은 층마다 한 번씩, 아래층부터, 바로 아래 특징의 모양으로 불려야 합니다.",
        en="train_rbm must be called once for each layer, from the bottom, with the features right below.",
        expected=expected,
        actual=seen,
    )
    check_close([layer[2] for layer in _stack(returned)], [np.full(4, 1.0), np.full(2, 2.0), np.full(3, 3.0)])


@case(
    points=1,
    ko="진짜 대조 발산으로 숫자 그림을 배운 두 층이 참조와 같다",
    en="equals the reference for two layers that learn pictures of digits by real contrastive divergence",
    time_limit_s=5.0,
)
def test_digits(submission, reference, dataset, rng):
    features, _ = dataset("digits")
    X = features[rng.permutation(len(features))[:60]] / 16
    _check(submission.pretrain_dbn(X, [20, 12], cd1_rbm), reference.pretrain_dbn(X, [20, 12], cd1_rbm))


@case(
    points=1,
    ko="가중합이 수천이어도 넘침이 없다",
    en="does not overflow for weighted sums of several thousand",
)
def test_extremes(submission, reference, rng):
    def steep_rbm(V, n_hidden):
        W, b, c, errors = patterned_rbm(V, n_hidden)
        return 5000 * W, b, 100 * c, errors

    X = rng.uniform(size=(4, 3))
    _check(submission.pretrain_dbn(X, [5, 2], steep_rbm), reference.pretrain_dbn(X, [5, 2], steep_rbm))
    names = getattr(submission.pretrain_dbn, "warnings", ())
    check_true(
        not names,
        ko="계산 도중 NumPy 경고가 나왔습니다. 가중합이 크게 음수일 때 exp가 넘쳤습니다.",
        en="NumPy warned during the computation: exp overflowed for a weighted sum far below 0.",
        expected=(),
        actual=names,
    )


@case(
    points=1,
    ko="정수와 불리언은 float64로 바꾸고 float32는 지키며, X를 바꾸지 않는다",
    en="promotes integers and booleans to float64, keeps float32, and leaves X alone",
)
def test_dtypes_and_unchanged(submission, reference, rng):
    bits = rng.integers(0, 2, size=(4, 3))
    for X in (bits, bits.astype(bool), rng.uniform(size=(4, 3)).astype(np.float32)):
        returned = check_unchanged(submission.pretrain_dbn, X, [2, 3], patterned_rbm)
        _check(returned, reference.pretrain_dbn(X, [2, 3], patterned_rbm))


@case(
    points=1,
    ko="층이 없거나, X가 2차원이 아니거나, 0과 1 사이를 벗어난 값이 있으면 학습하기 전에 ValueError를 낸다",
    en="raises ValueError before training: no layers, X not two-dimensional, values outside 0 and 1",
)
def test_errors(submission):
    trained = []

    def noticing_rbm(V, n_hidden):
        trained.append(n_hidden)
        return constant_rbm(V, n_hidden)

    good = np.array([[0.0, 1.0], [0.5, 0.25]])
    for X, sizes in (
        (good, []),
        (good[0], [2]),
        (np.array([[0.0, 16.0], [8.0, 4.0]]), [2]),
        (np.array([[0, 3], [1, 1]]), [2]),
        (np.array([[0.5, 1.5]]), [1]),
        (np.array([[0.5, -0.001]]), [1]),
        (np.array([[0.5, np.nan]]), [1]),
    ):
        check_raises(ValueError, submission.pretrain_dbn, X, sizes, noticing_rbm)
    check_true(
        trained == [],
        ko="인수를 확인하기 전에 학습을 시작했습니다.",
        en="training began before the arguments had been checked.",
    )
    # Exactly 0 and exactly 1 are probabilities.
    _stack(submission.pretrain_dbn(good, [1], constant_rbm))


def constant_rbm(V, n_hidden):
    """Pretend to train: all weights 2, all hidden biases -2, and the visible bias shows the data."""
    V = _data(V)
    return np.full((V.shape[1], n_hidden), 2.0), V.mean(axis=0), np.full(n_hidden, -2.0), [0.25]


def patterned_rbm(V, n_hidden):
    """Pretend to train: parameters without symmetry that depend on every row of the data."""
    V = _data(V)
    rows, columns = V.shape
    W = 1.5 * np.sin(1 + np.arange(columns * n_hidden)).reshape(columns, n_hidden)
    b = np.cos(1 + np.arange(rows)) @ V
    c = np.cos(3 + 2 * np.arange(n_hidden)) + V.mean()
    return W.astype(V.dtype), b.astype(V.dtype), c.astype(V.dtype), [0.25, 0.125]


def cd1_rbm(V, n_hidden):
    """Train for three epochs by contrastive divergence, with the same draws every time."""
    V, rng = _data(V), np.random.default_rng(n_hidden)
    W, b, c = rng.normal(scale=0.01, size=(V.shape[1], n_hidden)), np.zeros(V.shape[1]), np.zeros(n_hidden)
    for _ in range(3):
        for v in np.array_split(V[rng.permutation(len(V))], 6):
            p_h = _sigmoid(v @ W + c)
            v_new = 1.0 * (rng.random(v.shape) < _sigmoid((rng.random(p_h.shape) < p_h) @ W.T + b))
            p_new = _sigmoid(v_new @ W + c)
            W += 0.5 * (v.T @ p_h - v_new.T @ p_new) / len(v)
            b += 0.5 * (v - v_new).mean(axis=0)
            c += 0.5 * (p_h - p_new).mean(axis=0)
    return W, b, c, [float(np.mean((V - _sigmoid(_sigmoid(V @ W + c) @ W.T + b)) ** 2))]


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def _data(V):
    check_true(
        type(V) is np.ndarray and V.ndim == 2 and V.dtype.kind == "f",
        ko="train_rbm의 첫 인수는 모양이 (N, 특징의 수)인 실수 배열이어야 합니다.",
        en="the first argument of train_rbm must be an array of floats of the shape (N, features).",
        actual=V,
    )
    return V


def _check(returned, expected, X=None, sizes=None):
    shown = None if X is None else {"X": X, "hidden_sizes": sizes}
    stack = _stack(returned, shown)
    check_true(
        len(stack) == len(expected),
        ko=f"RBM이 {len(stack)}개 돌아왔습니다. {len(expected)}개이어야 합니다.",
        en=f"{len(stack)} RBMs were returned, expected {len(expected)}",
        input=shown,
    )
    for number, (found, wanted) in enumerate(zip(stack, expected, strict=True), start=1):
        for name, actual, value in zip(("W", "b", "c"), found, wanted, strict=True):
            # One by one: the sentence says which RBM, counted from the bottom, is wrong.
            check_close({f"{name}_{number}": actual}, {f"{name}_{number}": np.asarray(value)}, input=shown)


def _stack(returned, shown=None):
    check_true(
        type(returned) in (list, tuple)
        and all(type(layer) in (list, tuple) and len(layer) == 3 for layer in returned)
        and all(type(part) is np.ndarray for layer in returned for part in layer),
        ko="(W, b, c) 세 배열의 튜플을 담은 리스트를 돌려주어야 합니다.",
        en="a list of tuples of the three arrays (W, b, c) must be returned.",
        input=shown,
        actual=returned,
    )
    return returned
