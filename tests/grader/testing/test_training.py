"""`check_trains`: thresholds, seeds, losses that are none."""

import numpy as np
import pytest

from grader.errors import SuiteError
from grader.testing import check_trains

NAN = float("nan")


def ending_at(*ends):
    """Return a run whose loss ends at ``ends[seed]``."""
    return lambda seed: [1.0, ends[seed]]


def test_enough_seeds_below_the_threshold_pass():
    check_trains(ending_at(0.1, 0.1, 0.1), threshold=0.2)
    check_trains(ending_at(0.1, 0.9, 0.1), threshold=0.2)
    check_trains(ending_at(0.2, 0.2), threshold=0.2, seeds=(0, 1))
    check_trains(ending_at(0.9, 0.9, 0.1), threshold=0.2, at_least=1)


def test_seeds_that_are_not_needed_are_not_run():
    seeds = []

    def run(seed):
        seeds.append(seed)
        return [0.0]

    check_trains(run, threshold=0.1, seeds=(7, 8, 9))
    assert seeds == [7, 8]


def test_too_few_seeds_fail_with_every_end(failure):
    failed = failure(check_trains, ending_at(0.5, 0.05, 0.12345678), threshold=0.1)
    assert failed.what.en == (
        "the loss ends at or below 0.1 for 1 of 3 seeds, needed 2; "
        "it ends at 0.5 (seed 0), 0.05 (seed 1), 0.1235 (seed 2)"
    )
    assert failed.expected == 0.1
    assert failed.actual == [0.5, 0.05, 0.12345678]


def test_only_the_last_loss_counts(failure):
    assert "ends at 5 (seed 0)" in failure(check_trains, lambda seed: [0.0, 5.0], threshold=1.0).what.en


@pytest.mark.parametrize(("loss", "shown"), [(NAN, "nan"), (float("inf"), "inf"), (-float("inf"), "-inf")])
def test_loss_that_is_not_finite_stops_at_its_step(failure, loss, shown):
    pulled = []

    def run(seed):
        for value in [3.0, 2.0, loss, 0.0]:
            pulled.append(value)
            yield value

    failed = failure(check_trains, run, threshold=1.0, seeds=(4, 5))
    assert failed.what.en == f"the loss is {shown} at step 3 (seed 4)"
    assert failed.where == {"index": [2]}
    assert len(pulled) == 3


@pytest.mark.parametrize(
    "losses",
    [
        [1.0, 0.0],
        (1, 0),
        np.array([1.0, 0.0]),
        np.array([1, 0]),
        [np.float32(1.0), np.array(0.0)],
        [np.float16(0.0)],
    ],
)
def test_losses_may_be_any_numbers(losses):
    check_trains(lambda seed: losses, threshold=0.5)


def test_losses_may_be_tensors(torch):
    check_trains(lambda seed: [torch.tensor(0.1, requires_grad=True)], threshold=0.5)
    check_trains(lambda seed: torch.tensor([1.0, 0.1]), threshold=0.5)


@pytest.mark.parametrize(
    ("losses", "sentence"),
    [
        ([], "there are no losses (seed 0)"),
        (np.zeros(0), "there are no losses (seed 0)"),
        (None, "None was returned, expected a list of losses"),
        (0.1, "a number was returned, expected a list of losses"),
        ({0: 0.1}, "a dict was returned, expected a list of losses"),
        (np.zeros((3, 1)), "the losses have shape (3, 1), expected one number for each step"),
        ([1.0, None], "the loss at step 2 (seed 0) is None, expected a number"),
        ([1.0, "0.1"], "the loss at step 2 (seed 0) is a text, expected a number"),
        ([np.zeros(1)], "the loss at step 1 (seed 0) is a numpy array, expected a number"),
        ([True], "the loss at step 1 (seed 0) is True, expected a number"),
    ],
)
def test_what_is_no_list_of_losses_fails(failure, losses, sentence):
    assert failure(check_trains, lambda seed: losses, threshold=1.0).what.en == sentence


def test_liar_is_no_loss(failure, liar):
    assert "class Liar" in failure(check_trains, lambda seed: liar, threshold=1.0).what.en
    assert "class Liar" in failure(check_trains, lambda seed: [liar], threshold=1.0).what.en


@pytest.mark.parametrize("at_least", [0, 4])
def test_senseless_number_of_seeds_is_the_suites_error(at_least):
    with pytest.raises(SuiteError, match="at_least"):
        check_trains(ending_at(0, 0, 0), threshold=1.0, at_least=at_least)


def test_gist_tells_no_value(failure):
    failed = failure(check_trains, ending_at(41, 41, 41), threshold=1.0)
    assert failed.gist.en == "the loss does not go down far enough"
    failed = failure(check_trains, lambda seed: [NAN], threshold=1.0)
    assert failed.gist.en == "a loss is NaN or infinite"
