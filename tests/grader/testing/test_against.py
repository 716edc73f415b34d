"""`check_against`: order of the inputs, fresh copies, the smallest failing input."""

import numpy as np
import pytest

from grader.errors import SuiteError
from grader.testing import check_against
from grader.testing.describe import Call
from grader.testing.failures import CheckFailed


def row_sums(x):
    return x.sum(axis=1)


def test_agreeing_functions_pass(torch):
    rng = np.random.default_rng(0)
    check_against(row_sums, lambda x: np.einsum("ij->i", x), [(rng.normal(size=(3, 5)),), (np.ones((1, 0)),)])
    check_against(lambda a, b: a @ b, torch.matmul, [(torch.ones(2, 3), torch.ones(3))])


def test_inputs_are_tried_from_the_smallest():
    sizes = []

    def function(x, scale=1):
        sizes.append(np.size(x))
        return np.asarray(x, float)

    inputs = [(np.ones((4, 5)),), (1.0,), (np.ones(3),), ([1.0, 2.0],)]
    check_against(function, lambda x, scale=1: np.asarray(x, float), inputs)
    assert sizes == [1, 2, 3, 20]


def test_every_call_gets_its_own_copies():
    x = np.ones(3)
    seen = []

    def changing(x, more):
        seen.append((x.copy(), more["rng"].random()))
        x[:] = 7.0
        more["rng"].random()
        return np.zeros(3)

    check_against(changing, changing, [(x, {"rng": np.random.default_rng(1)})] * 2)
    assert all((array == 1.0).all() for array, _ in seen)
    assert len({draw for _, draw in seen}) == 1
    assert (x == 1.0).all()


def test_failing_input_is_shrunk_and_rounded(failure):
    x = np.random.default_rng(0).normal(size=(7, 5)) * 10

    failed = failure(check_against, lambda x: x.sum(axis=1) + 1, row_sums, [(x,)])

    assert failed.input.function == "<lambda>"
    (shown,) = failed.input.args
    assert shown.shape == (1, 1)
    assert shown[0, 0] == round(float(shown[0, 0]), 1)
    assert failed.what.en == (f"element [0] is {shown[0, 0] + 1}, expected {shown[0, 0]} (off by 1)")
    assert failed.expected == shown[0]
    assert failed.where == {"index": [0]}


def test_shrunk_input_keeps_what_the_fault_needs(failure):
    # Right for up to two rows, wrong beyond.
    def function(x):
        return x.sum(axis=1) + (len(x) > 2)

    failed = failure(check_against, function, row_sums, [(np.ones((8, 4)),)])
    assert failed.input.args[0].shape == (4, 1)


def test_shrunk_input_holds_the_one_element_that_matters(failure):
    x = np.arange(32.0)
    failed = failure(check_against, lambda x: x + (x == 21), lambda x: x, [(x,)])
    np.testing.assert_array_equal(failed.input.args[0], [21.0])


def test_axes_of_one_length_are_cut_together(failure):
    def reference(x, W, b):
        if x.shape[1] != W.shape[0] or W.shape[1] != b.shape[0]:
            raise ValueError("shapes")
        return x @ W + b

    args = (np.ones((5, 3)), np.ones((3, 4)), np.ones(4))
    failed = failure(check_against, lambda x, W, b: x @ W - b, reference, [args])
    assert [arg.shape for arg in failed.input.args] == [(1, 1), (1, 1), (1,)]


def test_input_that_the_reference_refuses_is_not_shown(failure):
    def reference(x):
        if x.shape[0] < 3:
            raise ValueError("too short")
        return x.cumsum()

    failed = failure(check_against, lambda x: x, reference, [(np.ones(12),)])
    assert failed.input.args[0].shape == (3,)


def test_input_with_another_failure_than_a_difference_is_not_shown(failure):
    def function(x):
        if len(x) < 4:
            raise IndexError("too short")
        return x + 1

    failed = failure(check_against, function, lambda x: x, [(np.ones(8),)])
    assert failed.input.args[0].shape == (4,)


def test_shrinking_costs_at_most_24_calls(failure):
    calls = []

    def function(*args):
        calls.append(None)
        is_whole = sum(arg.size for arg in args) == 5 * 7 + 9 * 11 + 13 * 17 + 19 * 23
        return 0.0 if is_whole else 1.0

    args = (np.ones((5, 7)), np.ones((9, 11)), np.ones((13, 17)), np.ones((19, 23)))
    failure(check_against, function, lambda *args: 1.0, [args])
    # The call that failed, 21 cuts and one rounding, which changes nothing and therefore still fails.
    assert len(calls) == 23


def test_shrinking_stops_when_the_function_is_slow(failure, monkeypatch):
    now = [0.0]
    monkeypatch.setattr("grader.testing.shrink.time.monotonic", lambda: now[0])

    def function(x):
        now[0] += 0.3
        return x + (x == 21)

    failed = failure(check_against, function, lambda x: x, [(np.arange(1024.0),)])
    assert now[0] == pytest.approx(3 * 0.3)
    assert failed.input.args[0].size > 1


def test_shrinking_shows_no_warnings(failure, recwarn):
    def reference(x):
        return np.array(x.var(ddof=1) if len(x) > 1 else np.float64(np.log(np.zeros(1)).sum()))

    failure(check_against, lambda x: np.array(-5.0), reference, [(np.arange(4.0),)])
    assert not recwarn


def test_tensors_are_shrunk_too(failure, torch):
    x = torch.linspace(0, 1, 12).reshape(4, 3).requires_grad_()
    failed = failure(check_against, lambda x: x + 1, lambda x: x * 1.0, [(x,)])
    (shown,) = failed.input.args
    assert shown.shape == (1, 1)
    assert shown.requires_grad


def test_input_is_a_call_with_the_name_of_the_function(failure):
    failed = failure(check_against, row_sums, lambda x: x, [(np.ones((1, 1)),)])
    assert failed.input == Call("row_sums", failed.input.args, {})


def test_exception_of_the_function_is_its_own():
    with pytest.raises(NotImplementedError, match="sigmoid"):
        check_against(lambda x: (_ for _ in ()).throw(NotImplementedError("sigmoid")), abs, [(1.0,)])


def test_exception_of_the_reference_is_the_suites_error():
    with pytest.raises(SuiteError, match=r"the reference raises ZeroDivisionError .*: division by zero"):
        check_against(abs, lambda x: 1 / 0, [(1.0,)])


@pytest.mark.parametrize("inputs", [[], [np.ones(3)], [[1.0]]])
def test_inputs_must_be_tuples(inputs):
    with pytest.raises(SuiteError, match="check_against"):
        check_against(abs, abs, inputs)


def test_options_are_those_of_check_close():
    inputs = [(np.ones(2),)]
    check_against(lambda x: x + 0.1, lambda x: x, inputs, rtol=0.2)
    check_against(lambda x: x + 0.1, lambda x: x, inputs, atol=0.2)
    check_against(lambda x: x.astype(np.float32), lambda x: x, inputs, dtype="kind")
    check_against(lambda x: x * np.nan, lambda x: x * np.nan, inputs, equal_nan=True)
    with pytest.raises(CheckFailed):
        check_against(lambda x: x.astype(np.float32), lambda x: x, inputs)


def test_liar_as_result_fails(failure, liar):
    failed = failure(check_against, lambda x: liar, lambda x: x, [(np.ones(2),)])
    assert failed.what.en == "an object of class Liar was returned, expected a numpy array"
