"""`check_distribution` and `check_frequency`: rate of false alarms, and what they find."""

import math
from statistics import NormalDist

import numpy as np
import pytest

from grader.errors import SuiteError
from grader.testing import check_distribution, check_frequency
from grader.testing.failures import CheckFailed

RUNS = 400


def uniform(x):
    return np.clip(x, 0, 1)


def alarms(check, draw, *args, **kwargs):
    """Return in how many of the seeded runs the check fails."""
    count = 0
    for seed in range(RUNS):
        try:
            check(draw(np.random.default_rng(seed)), *args, **kwargs)
        except CheckFailed:
            count += 1
    return count


def test_right_distribution_is_rejected_no_more_often_than_stated():
    def draw(rng):
        return rng.random(200)

    assert alarms(check_distribution, draw, uniform) == 0
    # The bound is tight but for a few per cent: alarms do occur at a rate of 0.1, and not more often than that
    # by three standard deviations.
    stated = 0.1
    assert 10 < alarms(check_distribution, draw, uniform, false_alarm=stated) <= _most(stated)


def test_right_frequency_is_rejected_no_more_often_than_stated():
    def draw(rng):
        return rng.random(300) < 0.5

    assert alarms(check_frequency, draw, 0.5) == 0
    stated = 0.3  # Hoeffding's bound is not tight: the true rate is below half of it
    assert 5 < alarms(check_frequency, draw, 0.5, false_alarm=stated) <= _most(stated)


def _most(rate):
    return RUNS * rate + 3 * math.sqrt(RUNS * rate * (1 - rate))


@pytest.mark.parametrize(
    "draw",
    [
        lambda rng: rng.normal(0.5, 0.2, 1000),
        lambda rng: rng.random(1000) ** 2,
        lambda rng: rng.random(1000) * 2 - 1,
        lambda rng: rng.random(1000) * 0.8,
        lambda rng: np.full(1000, 0.5),
        lambda rng: rng.random(4).repeat(250),
    ],
)
def test_wrong_distribution_is_found_every_time(draw):
    assert alarms(check_distribution, draw, uniform) == RUNS


def test_wrong_frequency_is_found_every_time():
    assert alarms(check_frequency, lambda rng: rng.random(2000) < 0.5, 0.35) == RUNS


def test_distribution_failure_says_where_and_how_much(failure):
    samples = np.arange(1, 101) / 200  # all in the lower half
    failed = failure(check_distribution, samples, uniform)
    assert failed.what.en == (
        "the 100 samples do not follow the distribution: near 0.5 the share of samples at or below is off by 0.5, "
        "allowed 0.269"
    )
    assert failed.actual is samples


def test_allowed_gap_is_the_bound_of_dvoretzky_kiefer_and_wolfowitz():
    count = 1000
    allowed = math.sqrt(math.log(2 / 1e-6) / (2 * count))
    even = (np.arange(count) + 0.5) / count  # off by half a step
    for shift, passes in [(allowed - 0.6 / count, True), (allowed - 0.4 / count, False)]:
        shifted = even + shift
        if passes:
            check_distribution(shifted, uniform)
        else:
            with pytest.raises(CheckFailed):
                check_distribution(shifted, uniform)


def test_gap_just_below_a_sample_counts():
    # The distribution function says that half of all lie below 0.5; none does.
    with pytest.raises(CheckFailed, match=r"near 0.5 .* off by 0.5"):
        check_distribution(np.linspace(0.5, 1, 1000), uniform)


def test_samples_may_have_any_shape_and_float():
    rng = np.random.default_rng(0)
    normal = NormalDist(1.0, 2.0)
    check_distribution(rng.normal(1.0, 2.0, size=(20, 30)), normal.cdf)
    check_distribution(rng.normal(1.0, 2.0, size=600).astype(np.float32), normal.cdf)
    check_distribution(rng.normal(1.0, 2.0, size=600).tolist(), normal.cdf)


def test_tensors_are_samples(torch):
    check_distribution(torch.linspace(0, 1, 500), uniform)
    check_frequency(torch.arange(500) % 2 == 0, 0.5)


@pytest.mark.parametrize("check", [check_distribution, check_frequency])
@pytest.mark.parametrize(
    ("samples", "sentence"),
    [
        (None, "None was returned, expected an array of numbers"),
        ("0101", "a text was returned, expected an array of numbers"),
        (np.array([None] * 100), "a numpy array was returned, expected an array of numbers"),
        (np.zeros(0), "there are 0 samples, at least 30 are needed"),
        (np.zeros(29), "there are 29 samples, at least 30 are needed"),
        (0.5, "there are 1 samples, at least 30 are needed"),
        (np.array([0.0] * 50 + [np.nan] + [1.0] * 50), "element [50] is nan"),
    ],
)
def test_unusable_samples_fail(failure, check, samples, sentence):
    rule = uniform if check is check_distribution else 0.5
    assert failure(check, samples, rule).what.en == sentence


def test_liar_is_no_array_of_samples(failure, liar):
    assert "class Liar" in failure(check_distribution, liar, uniform).what.en
    assert "class Liar" in failure(check_frequency, liar, 0.5).what.en
    assert "a list" in failure(check_frequency, [liar] * 50, 0.5).what.en


@pytest.mark.parametrize("cdf", [lambda x: x[:-1], lambda x: x * np.nan, lambda x: x + 1, lambda x: 0.5])
def test_senseless_cdf_is_the_suites_error(cdf):
    with pytest.raises(SuiteError, match="cdf"):
        check_distribution(np.linspace(0.1, 0.9, 100), cdf)


@pytest.mark.parametrize("rate", [0, 1, -0.1, 2.0])
def test_senseless_rate_is_the_suites_error(rate):
    with pytest.raises(SuiteError, match="false_alarm"):
        check_distribution(np.linspace(0, 1, 100), uniform, false_alarm=rate)
    with pytest.raises(SuiteError, match="false_alarm"):
        check_frequency(np.ones(100), 1.0, false_alarm=rate)


def test_frequency_failure_says_by_how_much(failure):
    failed = failure(check_frequency, np.array([True] * 80 + [False] * 20), 0.5)
    assert failed.what.en == "the share of true samples is 0.8, expected 0.5 (off by 0.3, allowed 0.269)"
    assert failed.expected == 0.5


def test_zeros_and_ones_are_samples_and_nothing_else(failure):
    check_frequency(np.array([0, 1] * 50), 0.5)
    check_frequency(np.array([[0.0, 1.0]] * 50), 0.5)
    check_frequency([True, False] * 50, 0.5)
    failed = failure(check_frequency, np.array([[0.0, 2.0]] * 50), 0.5)
    assert failed.what.en == "element [0, 1] is 2.0, expected 0 or 1"
    assert failed.where == {"index": [0, 1]}


@pytest.mark.parametrize("probability", [0.0, 1.0])
def test_certain_event_allows_no_exception(probability):
    samples = np.full(10_000, bool(probability))
    check_frequency(samples, probability)
    samples[5] = not samples[5]
    with pytest.raises(CheckFailed):
        check_frequency(samples, probability)


@pytest.mark.parametrize("probability", [-0.1, 1.1, float("nan")])
def test_senseless_probability_is_the_suites_error(probability):
    with pytest.raises(SuiteError, match="probability"):
        check_frequency(np.ones(100), probability)


def test_gist_tells_no_value(failure):
    failed = failure(check_distribution, np.zeros(100), uniform)
    assert failed.gist.en == "the samples do not follow the distribution"
    failed = failure(check_frequency, np.zeros(100), 0.9)
    assert failed.gist.en == "the share of true samples is wrong"
