"""Suite of ch08_overfitting/weight_decay.

Tolerances: the defaults. A sum of at most fifty squares of about 1 is off by some 1e-14 in float64 in whatever order it
is taken, and by 1e-5 in float32; 1e-7 and 1e-4 are allowed.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

WORKED = {"W1": np.array([[1.0, -2.0], [0.0, 3.0]]), "b1": np.array([5.0, 5.0]), "W2": np.array([[2.0], [-1.0]])}


@case(
    points=1,
    visibility="public",
    ko="가중치가 하나이면 벌점은 lam/2 × W², 기울기는 lam × W이다",
    en="gives lam/2 × W² and lam × W for a single weight",
)
def test_smallest(submission):
    params = {"W": np.array([[3.0]])}
    check_close(submission.l2_penalty(params, 2.0), 9.0, dtype="kind")
    _check_gradients(submission.l2_gradients(params, 2.0), {"W": np.array([[6.0]])})


@case(
    points=1,
    visibility="public",
    ko="과제의 두 층에서 편향을 빼고 더한다",
    en="adds up the docstring's two layers without the bias",
)
def test_worked_example(submission):
    check_close(submission.l2_penalty(WORKED, 0.5), 4.75, dtype="kind")
    wanted = {"W1": [[0.5, -1.0], [0.0, 1.5]], "b1": [0.0, 0.0], "W2": [[1.0], [-0.5]]}
    _check_gradients(submission.l2_gradients(WORKED, 0.5), {name: np.array(value) for name, value in wanted.items()})


@case(points=1, ko="임의의 층들에서 벌점이 식과 같다", en="follows the formula of the penalty for random layers")
def test_penalty(submission, reference, rng):
    for sizes, lam in (((2, 3), 1.0), ((3, 5, 2), 0.1), ((4, 1, 6, 3), 1e-4)):
        params = _network(rng, sizes)
        check_close(submission.l2_penalty(params, lam), float(reference.l2_penalty(params, lam)), dtype="kind")


@case(
    points=2,
    ko="임의의 층들에서 기울기가 벌점의 미분이다",
    en="returns the derivative of the penalty for random layers",
)
def test_gradients(submission, reference, rng):
    for sizes, lam in (((2, 3), 1.0), ((3, 5, 2), 0.1), ((4, 1, 6, 3), 1e-4)):
        params = _network(rng, sizes)
        _check_gradients(submission.l2_gradients(params, lam), reference.l2_gradients(params, lam))


@case(
    points=1,
    ko="모양이 아니라 이름으로 가중치와 나머지를 가른다",
    en="tells weights from the rest by their names, not by their shapes",
)
def test_names(submission):
    params = {
        "b1": np.array([[1.0, 2.0, 3.0]]),  # a bias kept as a row
        "w2": np.array([2.0, -4.0]),  # the weights of a single output neuron
        "W_conv": np.array([[[[1.0, -1.0]]]]),
        "gamma": np.array([7.0, 7.0]),
        "running_W": np.array([[9.0]]),
    }
    check_close(submission.l2_penalty(params, 0.25), 2.75, dtype="kind")
    wanted = {name: np.zeros_like(value) for name, value in params.items()}
    wanted |= {"w2": np.array([0.5, -1.0]), "W_conv": np.array([[[[0.25, -0.25]]]])}
    _check_gradients(submission.l2_gradients(params, 0.25), wanted)


@case(
    points=1,
    ko="가중치가 없거나 lam이 0이면 벌점과 기울기가 0이다",
    en="gives zeros when there are no weights or lam is 0",
)
def test_nothing_to_penalise(submission):
    check_close(submission.l2_penalty({}, 0.5), 0.0, dtype="any")
    _check_gradients(submission.l2_gradients({}, 0.5), {})
    biases = {"b1": np.array([3.0, 4.0])}
    check_close(submission.l2_penalty(biases, 0.5), 0.0, dtype="any")
    _check_gradients(submission.l2_gradients(biases, 0.5), {"b1": np.zeros(2)})
    check_close(submission.l2_penalty(WORKED, 0.0), 0.0, dtype="any")
    _check_gradients(submission.l2_gradients(WORKED, 0.0), {name: value * 0.0 for name, value in WORKED.items()})


@case(
    points=1,
    ko="정수는 float64로 바꾸고 float32는 지킨다",
    en="promotes integers to float64 and keeps float32",
)
def test_dtypes(submission):
    # 200 ** 2 does not fit into eight bits.
    params = {"W1": np.array([[200, 3]], dtype=np.uint8), "b1": np.array([1, 2]), "W2": np.array([[-2], [1]])}
    check_close(submission.l2_penalty(params, 0.5), 10003.5, dtype="kind")
    wanted = {"W1": np.array([[100.0, 1.5]]), "b1": np.zeros(2), "W2": np.array([[-1.0], [0.5]])}
    _check_gradients(submission.l2_gradients(params, 0.5), wanted)
    single = {name: value.astype(np.float32) for name, value in WORKED.items()}
    # Powers of two times small integers: exact in float32, so only the type of the penalty is left free.
    check_close(submission.l2_penalty(single, 0.5), 4.75, dtype="kind")
    gradients = {"W1": [[0.5, -1.0], [0.0, 1.5]], "b1": [0.0, 0.0], "W2": [[1.0], [-0.5]]}
    wanted = {name: np.array(value, dtype=np.float32) for name, value in gradients.items()}
    _check_gradients(submission.l2_gradients(single, 0.5), wanted)


@case(points=1, ko="받은 매개변수를 바꾸지 않는다", en="leaves the parameters as they were")
def test_unchanged(submission):
    check_close(check_unchanged(submission.l2_penalty, WORKED, 1.0), 9.5, dtype="kind")
    found = check_unchanged(submission.l2_gradients, WORKED, 2.0)
    wanted = {name: value * 2.0 if name != "b1" else np.zeros(2) for name, value in WORKED.items()}
    _check_gradients(found, wanted)


@case(points=1, ko="lam이 음수이면 ValueError를 낸다", en="raises ValueError for a negative lam")
def test_negative_strength(submission):
    check_raises(ValueError, submission.l2_penalty, WORKED, -0.5)
    check_raises(ValueError, submission.l2_gradients, WORKED, -0.5)


def _network(rng, sizes):
    """Return random parameters W1, b1, W2, b2, ...; the biases are far from 0."""
    params = {}
    for i in range(1, len(sizes)):
        params[f"W{i}"] = rng.normal(size=(sizes[i - 1], sizes[i]))
        params[f"b{i}"] = rng.normal(size=sizes[i]) + 3
    return params


def _check_gradients(found, wanted):
    check_true(
        type(found) is dict and set(found) == set(wanted),
        ko=f"params와 같은 이름 {sorted(wanted)}을 모두 가진 dict를 돌려주어야 합니다.",
        en=f"a dict with all names of params, {sorted(wanted)}, must be returned",
        actual=sorted(map(str, found)) if type(found) is dict else type(found).__name__,
    )
    check_close({name: found[name] for name in wanted}, wanted)
