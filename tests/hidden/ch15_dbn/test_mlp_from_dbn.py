"""Suite of ch15_dbn/mlp_from_dbn.

What is copied must be exact. The output weights are random and are judged by their distribution: at most three
checks of 5e-8 each in a case, so a right solution is rejected in fewer than one run in a million. Independence is
judged by signs: those of two independent elements agree half of the time.
"""

from itertools import pairwise
from statistics import NormalDist

import numpy as np

from grader.testing import (
    case,
    check_close,
    check_distribution,
    check_frequency,
    check_raises,
    check_true,
    check_unchanged,
)

FALSE_ALARM = 5e-8
START = NormalDist(0.0, 0.01)


@case(
    points=1,
    visibility="public",
    ko="RBM 하나에서 은닉층 하나와 출력층 하나를 만든다",
    en="makes one hidden layer and one output layer of a single RBM",
)
def test_smallest(submission, rng):
    layers = [(np.array([[2.0]]), np.array([0.5]), np.array([-1.0]))]
    mlp = _check_shapes(submission.mlp_from_dbn(layers, 2, rng), [1, 1, 2], layers)
    _check_hidden(mlp, layers, shown=layers)


@case(
    points=2,
    visibility="public",
    ko="은닉층마다 RBM의 가중치와 은닉 편향을 물려받는다",
    en="hands the weights and the hidden bias of each RBM to a hidden layer",
)
def test_by_hand(submission, rng):
    layers = [
        (np.array([[2.0, -1.0, 0.5], [0.0, 1.0, -2.0]]), np.array([0.5, -0.5]), np.array([-2.0, 0.25, 1.0])),
        (np.array([[4.0], [-2.0], [3.0]]), np.array([1.0, 0.0, -1.0]), np.array([-1.0])),
    ]
    mlp = _check_shapes(submission.mlp_from_dbn(layers, 4, rng), [2, 3, 1, 4], layers)
    _check_hidden(mlp, layers, shown=layers)


@case(
    points=1,
    ko="크기가 같은 층에서도 은닉 편향을 쓰고 가중치를 뒤집지 않는다",
    en="takes hidden biases and weights as they are where all layers have one size, too",
)
def test_square(submission, rng):
    layers = _layers(rng, (3, 3, 3, 3))
    _check_hidden(_check_shapes(submission.mlp_from_dbn(layers, 3, rng), [3] * 5, layers), layers)


@case(
    points=1,
    ko="출력층의 편향은 0이다",
    en="starts the biases of the output layer at 0",
)
def test_output_bias(submission, rng):
    for sizes, classes in (((2, 5), 2), ((3, 1, 4), 10)):
        layers = _layers(rng, sizes)
        mlp = _check_shapes(submission.mlp_from_dbn(layers, classes, rng), [*sizes, classes], layers)
        check_close(mlp[-1][1], np.zeros(classes))


@case(
    points=2,
    ko="출력층의 가중치는 평균 0, 표준 편차 0.01인 정규 분포를 따른다",
    en="draws the output weights from the normal distribution with mean 0 and standard deviation 0.01",
)
def test_distribution(submission, rng):
    layers = _layers(rng, (2, 120))
    W = _output(submission, layers, 100, rng)
    check_distribution(W, START.cdf, false_alarm=FALSE_ALARM)
    # Two standard deviations hold 95.4 % of the normal distribution, and all of a uniform one with the same spread.
    check_frequency(np.abs(W) < 0.02, 2 * START.cdf(0.02) - 1, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="가중치마다, 호출마다 따로 뽑는다",
    en="draws for every weight and every call on its own",
)
def test_independence(submission, rng):
    layers = _layers(rng, (2, 120))
    W, again = (_output(submission, layers, 100, rng) for _ in range(2))
    _check_uncorrelated(W, again)
    _check_uncorrelated(W[0::2], W[1::2])  # neighbours in pairs that do not overlap
    _check_uncorrelated(W[:, 0::2], W[:, 1::2])


@case(
    points=1,
    ko="무작위는 rng에서만 나오고, float32는 float32로 남으며, 인수를 바꾸지 않는다",
    en="takes its randomness from rng alone, keeps float32, and leaves layers alone",
)
def test_reproducible(submission, rng):
    layers = [tuple(part.astype(np.float32) for part in layer) for layer in _layers(rng, (3, 4, 20))]
    mlps = [check_unchanged(submission.mlp_from_dbn, layers, 10, np.random.default_rng(seed)) for seed in (3, 3, 4)]
    first, second, third = (_check_shapes(mlp, [3, 4, 20, 10], layers, np.float32) for mlp in mlps)
    _check_hidden(first, layers)
    check_close(second[-1][0], first[-1][0])
    check_true(
        not np.array_equal(first[-1][0], third[-1][0]),
        ko="상태가 다른 두 rng가 같은 가중치를 냅니다. 건네받은 rng에서 뽑아야 합니다.",
        en="two generators in different states give the same weights; draw from the one that is passed in",
    )


@case(
    points=1,
    ko="RBM이 없거나 클래스가 둘보다 적으면 ValueError를 낸다",
    en="raises ValueError without RBMs and for fewer than two classes",
)
def test_errors(submission, rng):
    layers = _layers(rng, (2, 3))
    for stack, classes in (([], 3), (layers, 1), (layers, 0), (layers, -2)):
        check_raises(ValueError, submission.mlp_from_dbn, stack, classes, rng)


def _layers(rng, sizes):
    return [(rng.normal(size=(d, m)), rng.normal(size=d), rng.normal(size=m)) for d, m in pairwise(sizes)]


def _output(submission, layers, classes, rng):
    sizes = [len(layers[0][0]), *(layer[0].shape[1] for layer in layers), classes]
    return _check_shapes(submission.mlp_from_dbn(layers, classes, rng), sizes, layers)[-1][0]


def _check_shapes(returned, sizes, shown, dtype=np.float64):
    """Fail unless returned is a list of (W, b) for layers of these sizes; return it."""
    shapes = [((d, m), (m,)) for d, m in pairwise(sizes)]
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
    found = [(W.shape, b.shape) for W, b in returned]
    check_true(
        found == shapes,
        ko=f"층의 모양이 {found}입니다. {shapes}이어야 합니다.",
        en=f"the layers have the shapes {found}, expected {shapes}",
        input=shown,
        expected=shapes,
        actual=found,
    )
    dtypes = sorted({str(part.dtype) for pair in returned for part in pair})
    check_true(
        dtypes == [np.dtype(dtype).name],
        ko=f"배열의 dtype이 {dtypes}입니다. 모두 {np.dtype(dtype).name}이어야 합니다.",
        en=f"the arrays have the dtypes {dtypes}, expected {np.dtype(dtype).name} for all",
    )
    return returned


def _check_hidden(mlp, layers, shown=None):
    for number, ((W, b), (weights, _, hidden_bias)) in enumerate(zip(mlp[:-1], layers, strict=True), start=1):
        found, wanted = {f"W_{number}": W, f"b_{number}": b}, {f"W_{number}": weights, f"b_{number}": hidden_bias}
        check_close(found, wanted, input=shown)


def _check_uncorrelated(first, second):
    """Fail unless pairs of elements have the same sign half of the time.

    Signs of independent draws that are symmetric about 0 agree with probability 1/2, whatever the sizes are.
    """
    check_frequency((first > 0) == (second > 0), 0.5, false_alarm=FALSE_ALARM)
