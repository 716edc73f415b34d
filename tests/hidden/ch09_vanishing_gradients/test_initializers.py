"""Suite of ch09_vanishing_gradients/initializers.

Weights are random, so they are judged by their distribution, never by one order of draws. check_distribution uses the
bound of Dvoretzky, Kiefer and Wolfowitz; with 60,000 weights and a false-alarm rate of 1e-7 the distribution function
may be off by 0.0119. The mistakes to be told apart are farther away: a normal for a uniform distribution of the same
standard deviation 0.057, a factor of 1.2 in scale 0.044, a normal one truncated at two standard deviations 0.023. A
case has two such checks, so that a right solution fails it less than once in a million; the case of independence
shares one millionth among its thirty. Bounds of the uniform functions are certain, but for the rounding of the root
(1e-12).
"""

import math

import numpy as np

from grader.testing import case, check_close, check_distribution, check_frequency, check_true

FALSE_ALARM = 1e-7
NAMES = ("lecun_uniform", "lecun_normal", "glorot_uniform", "glorot_normal", "he_uniform", "he_normal")
# n_in in place of n_out changes the scale by 1.63, one of the two in place of their mean by 1.21 or 1.35.
WIDE, TALL = (150, 400), (400, 150)


@case(
    points=1,
    visibility="public",
    ko="입력도 노드도 하나인 층에서 모양 (1, 1)의 float64를 낸다",
    en="gives float64 of shape (1, 1) for a layer with one input and one node",
)
def test_smallest(submission, rng):
    ends = {"lecun_uniform": math.sqrt(3), "glorot_uniform": math.sqrt(3), "he_uniform": math.sqrt(6)}
    for name in NAMES:
        weights = _draw(submission, name, 1, 1, rng)
        if name in ends:
            _check_bounds(name, weights, ends[name])


@case(
    points=1,
    visibility="public",
    ko="모양이 (n_in, n_out)이고, 균등 분포의 가중치는 구간 [-r, r] 안에 있다",
    en="has the shape (n_in, n_out), and the weights of uniform distributions lie within [-r, r]",
)
def test_shapes_and_bounds(submission, rng):
    for n_in, n_out in ((3, 2), (2, 5), (7, 1), (1, 6)):
        for name in NAMES:
            weights = _draw(submission, name, n_in, n_out, rng)
            width = n_in + n_out if name.startswith("glorot") else n_in
            if name.endswith("uniform"):
                _check_bounds(name, weights, math.sqrt((3 if name.startswith("lecun") else 6) / width))


@case(
    points=1,
    ko="lecun_uniform은 [-√(3/n_in), √(3/n_in)]의 균등 분포를 따른다",
    en="lecun_uniform is uniform on [-√(3/n_in), √(3/n_in)]",
)
def test_lecun_uniform(submission, rng):
    _check_uniform(submission, "lecun_uniform", lambda n_in, n_out: math.sqrt(3 / n_in), rng)


@case(
    points=1,
    ko="lecun_normal은 평균 0, 표준 편차 √(1/n_in)인 정규 분포를 따른다",
    en="lecun_normal is normal with mean 0 and standard deviation √(1/n_in)",
)
def test_lecun_normal(submission, rng):
    _check_normal(submission, "lecun_normal", lambda n_in, n_out: math.sqrt(1 / n_in), rng)


@case(
    points=1,
    ko="glorot_uniform은 n_in과 n_out을 모두 쓴 구간의 균등 분포를 따른다",
    en="glorot_uniform is uniform on the interval that both n_in and n_out give",
)
def test_glorot_uniform(submission, rng):
    _check_uniform(submission, "glorot_uniform", lambda n_in, n_out: math.sqrt(6 / (n_in + n_out)), rng)


@case(
    points=1,
    ko="glorot_normal은 n_in과 n_out을 모두 쓴 표준 편차의 정규 분포를 따른다",
    en="glorot_normal is normal with the standard deviation that both n_in and n_out give",
)
def test_glorot_normal(submission, rng):
    _check_normal(submission, "glorot_normal", lambda n_in, n_out: math.sqrt(2 / (n_in + n_out)), rng)


@case(
    points=1,
    ko="he_uniform은 [-√(6/n_in), √(6/n_in)]의 균등 분포를 따른다",
    en="he_uniform is uniform on [-√(6/n_in), √(6/n_in)]",
)
def test_he_uniform(submission, rng):
    _check_uniform(submission, "he_uniform", lambda n_in, n_out: math.sqrt(6 / n_in), rng)


@case(
    points=1,
    ko="he_normal은 평균 0, 표준 편차 √(2/n_in)인 정규 분포를 따른다",
    en="he_normal is normal with mean 0 and standard deviation √(2/n_in)",
)
def test_he_normal(submission, rng):
    _check_normal(submission, "he_normal", lambda n_in, n_out: math.sqrt(2 / n_in), rng)


@case(
    points=1,
    ko="가중치마다, 부를 때마다 따로 뽑는다",
    en="draws every weight on its own, anew at every call",
    hint_ko="행이나 열을 하나만 뽑아 되풀이하지 않았습니까? 두 번 부르면 다른 가중치가 나옵니까?",
    hint_en="Is one row or column drawn and repeated? Do two calls give different weights?",
)
def test_independence(submission, rng):
    # Signs are fair coins. Neighbours are compared in pairs that do not overlap, so the pairs are independent: 450
    # pairs and more may be off by 0.14. That is five checks for a function, and 30 in this case: each gets its share.
    false_alarm = 1e-6 / 30
    for name in NAMES:
        first, second = (_draw(submission, name, 30, 40, rng) > 0 for _ in range(2))
        check_frequency(first, 0.5, false_alarm=false_alarm)
        check_frequency(first == second, 0.5, false_alarm=false_alarm)
        check_frequency(first[0::2] == first[1::2], 0.5, false_alarm=false_alarm)
        check_frequency(first[:, 0::2] == first[:, 1::2], 0.5, false_alarm=false_alarm)
        check_frequency(first[:, :20] == first[:, 20:], 0.5, false_alarm=false_alarm)


@case(
    points=1,
    ko="무작위는 rng에서만 나온다: 같은 상태이면 같은 가중치이다",
    en="takes its randomness from rng alone: the same state gives the same weights",
)
def test_reproducible(submission):
    for name in NAMES:
        first, second, third = (_draw(submission, name, 4, 3, np.random.default_rng(seed)) for seed in (5, 5, 6))
        check_close({name: second}, {name: first})
        # Twelve random float64 numbers are never all equal by chance.
        check_true(
            not np.array_equal(first, third),
            ko=f"{name}: 상태가 다른 두 rng가 같은 가중치를 냅니다. 건네받은 rng에서 뽑아야 합니다.",
            en=f"{name}: two generators in different states give the same weights; draw from the one passed in",
        )


def _draw(submission, name, n_in, n_out, rng):
    weights = getattr(submission, name)(n_in, n_out, rng)
    check_true(
        type(weights) is np.ndarray and weights.shape == (n_in, n_out) and weights.dtype == np.float64,
        ko=f"{name}({n_in}, {n_out}, rng)은 모양이 ({n_in}, {n_out})인 float64 배열을 돌려주어야 합니다.",
        en=f"{name}({n_in}, {n_out}, rng) must return a float64 array of shape ({n_in}, {n_out})",
        actual=weights,
    )
    return weights


def _check_bounds(name, weights, end):
    check_true(
        bool((np.abs(weights) <= end * (1 + 1e-12)).all()),
        ko=f"{name}: 모양이 {weights.shape}인 가중치에 [-r, r] 밖의 값이 있습니다. 여기서 r은 {end:.4g}입니다.",
        en=f"{name}: among the weights of shape {weights.shape} one lies outside [-r, r], where r is {end:.4g}",
        actual=weights,
    )


def _check_uniform(submission, name, end_of, rng):
    for n_in, n_out in (WIDE, TALL):
        end = end_of(n_in, n_out)
        weights = _draw(submission, name, n_in, n_out, rng)
        _check_bounds(name, weights, end)
        check_distribution(weights, lambda w, r=end: np.clip((w + r) / (2 * r), 0, 1), false_alarm=FALSE_ALARM)


def _check_normal(submission, name, sigma_of, rng):
    for n_in, n_out in (WIDE, TALL):
        sigma = sigma_of(n_in, n_out)
        weights = _draw(submission, name, n_in, n_out, rng)
        check_distribution(weights, lambda w, s=sigma: _normal_cdf(w / s), false_alarm=FALSE_ALARM)


def _normal_cdf(z):
    """Phi on a grid of 16,001 points, linear in between: off by less than 1e-7."""
    return np.interp(z, GRID, CDF)


GRID = np.linspace(-8, 8, 16001)
CDF = np.array([0.5 * math.erfc(-z / math.sqrt(2)) for z in GRID])
