"""Suite of ch14_rbm/gibbs_step.

Samples are random, so they are judged by properties: where the probabilities are 0 and 1 to the last bit, whatever is
drawn gives the same answer; elsewhere shares use Hoeffding's bound at a false-alarm rate of 2e-8 for each check. No
case makes more than 50 such checks, so a right solution fails a case in fewer than one run in a million. Zeros and ones
are compared with the default tolerances.
"""

import itertools

import numpy as np

from grader.testing import case, check_close, check_frequency, check_true, check_unchanged

FALSE_ALARM = 2e-8

# Strong enough that every wrong way to draw shifts some share by 0.05 or more; 20,000 rows show 0.021.
W = np.array([[1.5, -2.0], [-1.0, 2.5], [2.0, 1.0]])
B = np.array([-0.5, 0.25, -1.0])
C = np.array([-1.0, 0.5])
ROWS = 20_000


@case(
    points=1,
    visibility="public",
    ko="편향이 아주 크면 무엇을 뽑아도 h와 v_new가 정해져 있다",
    en="very large biases leave h and v_new no choice, whatever is drawn",
)
def test_smallest(submission, rng):
    for b, c in ((1e4, -1e4), (-1e4, 1e4)):
        returned = submission.gibbs_step(np.array([[1.0]]), np.array([[0.5]]), np.array([b]), np.array([c]), rng)
        expected = {"h": np.array([[float(c > 0)]]), "v_new": np.array([[float(b > 0)]])}
        check_close(_pair(returned), expected, input={"v": 1.0, "W": 0.5, "b": b, "c": c})


@case(
    points=1,
    visibility="public",
    ko="v가 h를 정하고 h가 v_new를 정하는 모델에서 둘 다 맞다",
    en="gets both right where v decides h and h decides v_new",
)
def test_forced(submission, rng):
    # h copies the first two visible units; v_new copies h, the other way round, and its third is always on.
    weights = np.array([[1e3, -1e3], [-1e3, 1e3], [0.0, 0.0]])
    b, c = np.array([0.0, 0.0, 1e3]), np.array([0.0, 0.0])
    v = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0]])
    expected = {"h": v[:, :2], "v_new": np.c_[v[:, :2], np.ones(4)]}
    check_close(_pair(submission.gibbs_step(v, weights, b, c, rng)), expected, input=v)


@case(
    points=1,
    ko="h의 몫이 행마다, 노드마다 조건부 확률과 같다",
    en="the shares of h are the conditional probabilities, row by row and unit by unit",
)
def test_hidden_shares(submission, rng):
    rows = np.array(list(itertools.product((0.0, 1.0), repeat=3)))
    h = _pair(submission.gibbs_step(np.repeat(rows, 4000, axis=0), W, B, C, rng))["h"].reshape(8, 4000, 2)
    for v, samples in zip(rows, h, strict=True):
        for samples_of_unit, p in zip(samples.T, _sigmoid(v @ W + C), strict=True):
            check_frequency(samples_of_unit, p, false_alarm=FALSE_ALARM)


@case(
    points=2,
    ko="v_new는 확률이 아니라 뽑힌 h에서 나온다",
    en="v_new is drawn from the sample h, not from its probabilities",
    hint_ko="은닉 노드의 확률이 0.5이면 h는 0.5가 아니라 0 아니면 1입니다. v_new의 확률을 무엇으로 계산했습니까?",
    hint_en="A unit with probability 0.5 is 0 or 1, never 0.5. What did you compute the probabilities of v_new from?",
)
def test_from_the_sample(submission, rng):
    # Every hidden unit is a fair coin, and three visible units copy it: they agree with the h that is returned.
    v, weights, b, c = np.zeros((300, 6)), np.kron(np.eye(2), np.full((3, 1), 2e3)), np.full(6, -1e3), np.zeros(2)
    pair = _pair(submission.gibbs_step(v, weights, b, c, rng))
    check_close(pair["v_new"], np.repeat(pair["h"], 3, axis=1))
    check_frequency(pair["h"], 0.5, false_alarm=FALSE_ALARM)
    # And where nothing is certain: every pair of h and v_new has its share.
    v = np.tile([1.0, 0.0, 1.0], (ROWS, 1))
    pair, given_v = _pair(submission.gibbs_step(v, W, B, C, rng)), _sigmoid(v[0] @ W + C)
    for h in itertools.product((0.0, 1.0), repeat=2):
        given_h = _sigmoid(np.array(h) @ W.T + B)
        for v_new in itertools.product((0.0, 1.0), repeat=3):
            found = (pair["h"] == h).all(axis=1) & (pair["v_new"] == v_new).all(axis=1)
            check_frequency(found, _chance(h, given_v) * _chance(v_new, given_h), false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="노드마다, 행마다, 층마다, 호출마다 따로 뽑는다",
    en="draws for every unit, row, layer and call on its own",
    hint_ko="수를 모두 몇 개 뽑아야 합니까? 은닉층에 쓴 수를 가시층에 다시 쓰지 않았습니까?",
    hint_en="How many numbers must be drawn? Are those of the hidden layer used again for the visible one?",
)
def test_independence(submission, rng):
    # A model without weights and biases: all units are fair coins.
    model = np.zeros((400, 8)), np.zeros((8, 6)), np.zeros(8), np.zeros(6)
    first, second = _pair(submission.gibbs_step(*model, rng)), _pair(submission.gibbs_step(*model, rng))
    for name in ("h", "v_new"):
        samples = first[name]
        check_frequency(samples, 0.5, false_alarm=FALSE_ALARM)
        # Neighbours in pairs that do not overlap, so that the pairs are independent of each other.
        check_frequency(samples[:, ::2] == samples[:, 1::2], 0.5, false_alarm=FALSE_ALARM)
        check_frequency(samples[::2] == samples[1::2], 0.5, false_alarm=FALSE_ALARM)
        check_frequency(samples == second[name], 0.5, false_alarm=FALSE_ALARM)
    check_frequency(first["h"] == first["v_new"][:, :6], 0.5, false_alarm=FALSE_ALARM)
    # Numbers that were drawn as one long row and used twice from its start would agree here.
    check_frequency(first["h"].ravel() == first["v_new"].ravel()[:2400], 0.5, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="모델의 분포에서 시작하면 한 걸음 뒤에도 모델의 분포이다",
    en="starting from the distribution of the model, a step leaves it as it is",
)
def test_stationary(submission, rng):
    vs = np.array(list(itertools.product((0.0, 1.0), repeat=3)))
    hs = np.array(list(itertools.product((0.0, 1.0), repeat=2)))
    joint = np.exp(vs @ W @ hs.T + (vs @ B)[:, np.newaxis] + hs @ C)
    joint /= joint.sum()
    v = vs[rng.choice(len(vs), size=ROWS, p=joint.sum(axis=1))]
    pair = _pair(submission.gibbs_step(v, W, B, C, rng))
    for i, j in np.ndindex(joint.shape):
        found = (pair["v_new"] == vs[i]).all(axis=1) & (pair["h"] == hs[j]).all(axis=1)
        check_frequency(found, joint[i, j], false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="무작위는 rng에서만 나온다: 같은 상태이면 같은 표본이다",
    en="takes its randomness from rng alone: the same state gives the same samples",
)
def test_reproducible(submission):
    model = np.zeros((30, 4)), np.zeros((4, 5)), np.zeros(4), np.zeros(5)
    first, second, third = (_pair(submission.gibbs_step(*model, np.random.default_rng(seed))) for seed in (3, 3, 4))
    check_close(second, first)
    # 270 fair coins: two states give the same ones by chance once in 2 ** 270.
    for name in ("h", "v_new"):
        check_true(
            not np.array_equal(first[name], third[name]),
            ko="상태가 다른 두 rng가 같은 표본을 냅니다. 건네받은 rng에서 뽑아야 합니다.",
            en="two generators in different states give the same samples; draw from the one that is passed in",
        )


@case(
    points=1,
    ko="회색값에서도 시작할 수 있고, 결과는 언제나 0과 1뿐이다",
    en="may start from grey values, and returns nothing but zeros and ones",
)
def test_grey_values(submission, rng):
    v = np.tile([0.25, 0.75, 0.5], (ROWS, 1))
    pair = _pair(submission.gibbs_step(v, W, B, C, rng))
    for samples, p in zip(pair["h"].T, _sigmoid(v[0] @ W + C), strict=True):
        check_frequency(samples, p, false_alarm=FALSE_ALARM)
    for name in ("h", "v_new"):
        check_true(
            bool(((pair[name] == 0) | (pair[name] == 1)).all()),
            ko="0과 1이 아닌 값이 있습니다. 확률이 아니라 표본을 돌려주어야 합니다.",
            en="there are values other than 0 and 1: return samples, not probabilities",
            actual=pair[name][:3],
        )


@case(
    points=1,
    ko="정수와 불은 float64로, float32는 float32로 내고, 입력을 바꾸지 않는다",
    en="returns float64 for integers and booleans, keeps float32, and leaves its inputs alone",
)
def test_dtypes_and_unchanged(submission, rng):
    weights, b, c = np.array([[1e3, -1e3], [-1e3, 1e3], [0.0, 0.0]]), np.array([0.0, 0.0, -1e3]), np.zeros(2)
    v = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]])
    for kind, model_kind in ((int, float), (bool, float), (float, float), (np.float32, np.float32)):
        arguments = [v.astype(kind)] + [array.astype(model_kind) for array in (weights, b, c)]
        pair = _pair(check_unchanged(submission.gibbs_step, *arguments, rng))
        check_close(pair, {"h": v[:, :2].astype(model_kind), "v_new": (v * [1, 1, 0]).astype(model_kind)})


def _pair(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2,
        ko="gibbs_step은 (h, v_new) 두 배열을 돌려주어야 합니다.",
        en="gibbs_step must return the two arrays (h, v_new).",
        actual=returned,
    )
    h, v_new = returned
    for name, array in (("h", h), ("v_new", v_new)):
        check_true(
            type(array) is np.ndarray and array.ndim == 2,
            ko=f"{name}: 행마다 표본 하나가 든 배열이어야 합니다.",
            en=f"{name} must be an array with one sample a row.",
            actual=array,
        )
    return {"h": h, "v_new": v_new}


def _chance(states, probabilities):
    """Return the probability of these states of independent units."""
    return float(np.prod(np.where(np.array(states) == 1, probabilities, 1 - probabilities)))


def _sigmoid(x):
    return 1 / (1 + np.exp(-x))
