"""`check_close`: what must pass, what must not, and what is said."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.errors import SuiteError
from grader.testing import check_close
from grader.testing.describe import describe
from grader.testing.failures import CheckFailed
from grader.testing.standin import StandIn

INF, NAN = float("inf"), float("nan")
FLOAT_ARRAYS = hnp.arrays(
    np.float64,
    hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
    elements=st.floats(-1e300, 1e300) | st.just(INF) | st.just(-INF),
)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (1.0, 1.0),
        (1.0, np.float64(1.0)),
        (np.float64(1.0), 1.0),
        (np.array(1.0), 1.0),
        (1, np.int64(1)),
        (True, np.bool_(True)),
        (1 + 2j, np.complex128(1 + 2j)),
        (10**40, 10**40),
        (-0.0, 0.0),
        (np.array([-0.0]), np.array([0.0])),
        (INF, INF),
        (np.array([INF, -INF, 1.0]), [INF, -INF, 1.0]),
        (np.array([1.0, 2.0]), [1.0, 2.0]),
        (np.array([[1, 2, 3]]), [[1, 2, 3]]),
        (np.zeros(0), np.zeros(0)),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        (np.array([]), []),
        (np.array([1.0 + 5e-8]), [1.0]),
        (np.array([5e-13]), [0.0]),
        (np.array([1.00005], np.float32), np.array([1.0], np.float32)),
        (np.array([1.005], np.float16), np.array([1.0], np.float16)),
        (np.array([1.0], ">f8"), np.array([1.0], "<f8")),
        (np.asfortranarray(np.ones((2, 3))), np.ones((2, 3))),
        ((1, np.ones(2)), (1, np.ones(2))),
        ([1.0, 2.0], [1.0, 2.0]),
        ([np.ones(2), np.ones(3)], [np.ones(2), np.ones(3)]),
        ({"b": 1.0, "a": [2]}, {"a": [2], "b": 1.0}),
        ({(0, "x"): 1.0}, {(0, "x"): 1.0}),
        ("relu", "relu"),
        (np.array(["a", "bc"]), np.array(["a", "bc", "xyz"])[:2]),
        (None, None),
        ((), ()),
        ({}, {}),
    ],
)
def test_equal_values_pass(actual, expected):
    check_close(actual, expected)


@pytest.mark.parametrize(
    ("actual", "expected", "sentence"),
    [
        (np.zeros((3, 1)), np.zeros(3), "the shape is (3, 1), expected (3,)"),
        (np.zeros(3), np.zeros((1, 3)), "the shape is (3,), expected (1, 3)"),
        (0.0, np.zeros((1, 1)), "the shape is (), expected (1, 1)"),
        (np.zeros((1, 1)), 0.0, "the shape is (1, 1), expected ()"),
        (1.0, np.ones(3), "the shape is (), expected (3,)"),
        (np.zeros((0, 3)), np.zeros((0, 4)), "the shape is (0, 3), expected (0, 4)"),
        (np.zeros((2, 1), np.float32), np.zeros(2), "the shape is (2, 1), expected (2,)"),
        (np.zeros(2, np.float32), np.zeros(2), "the dtype is float32, expected float64"),
        (np.zeros(0, np.float32), np.zeros(0), "the dtype is float32, expected float64"),
        (np.array([NAN], np.float32), np.zeros(1), "the dtype is float32, expected float64"),
        (1, 1.0, "the dtype is int64, expected float64"),
        (1.0, 1, "the dtype is float64, expected int64"),
        (True, 1, "the dtype is bool, expected int64"),
        (1, True, "the dtype is int64, expected bool"),
        (np.array([1, 2]), [1.0, 2.0], "the dtype is int64, expected float64"),
        (np.array([1, 2], np.int32), [1, 2], "the dtype is int32, expected int64"),
        (np.array([1.0, None]), [1.0, 2.0], "the dtype is object, expected float64"),
        (np.array(["1", "2"]), [1.0, 2.0], "the dtype is str, expected float64"),
        (10**40, 1, f"the value is {10**40}, expected 1 (off by {10**40 - 1})"),
        (np.array([[1, 2, 3], [1, 2, NAN]]), np.ones((2, 3)), "element [1, 2] is nan"),
        (np.array([9.0, INF]), np.ones(2), "element [1] is inf"),
        (NAN, 1.0, "the value is nan"),
        (np.array([0.0, -INF]), [0.0, INF], "element [1] is -inf, expected inf"),
        (np.array([0.0, NAN]), [0.0, INF], "element [1] is nan, expected inf"),
        (np.array([0.0, 1e308]), [0.0, INF], "element [1] is 1e+308, expected inf"),
        (np.array([[0, 0, 0, 0.25]]), np.array([[0, 0, 0, 0.5]]), "element [0, 3] is 0.25, expected 0.5 (off by 0.25)"),
        (0.25, 0.5, "the value is 0.25, expected 0.5 (off by 0.25)"),
        (np.array([1.0 + 2e-7]), [1.0], "element [0] is 1.0000002, expected 1.0 (off by 2e-07)"),
        (np.array([1.7e308]), [-1.7e308], "element [0] is 1.7e+308, expected -1.7e+308"),
        (np.array([1 + 1j]), [1 - 1j], "element [0] is 1+1j, expected 1-1j (off by 2)"),
        (np.array([1, 5, 9]), [1, 2, 8], "element [1] is 5, expected 2 (off by 3)"),
        (np.array([2**62 + 1]), [2**62], f"element [0] is {2**62 + 1}, expected {2**62} (off by 1)"),
        (
            np.array([0], np.uint8),
            np.array([255], np.uint8),
            "element [0] is 0, expected 255 (off by 255)",
        ),
        (np.array([True, False]), [True, True], "element [1] is False, expected True"),
        ("relu", "tanh", "the value is 'relu', expected 'tanh'"),
        (np.array(["a"]), np.array(["b"]), "element [0] is 'a', expected 'b'"),
    ],
)
def test_different_values_fail_with_a_sentence(failure, actual, expected, sentence):
    assert failure(check_close, actual, expected).what.en == sentence


@pytest.mark.parametrize(
    ("actual", "expected", "sentence"),
    [
        (None, [1.0], "None was returned, expected a numpy array"),
        ("1.0", 1.0, "a text was returned, expected a number"),
        ([1.0], np.ones(1), "a list was returned, expected a numpy array"),
        ((1.0, 2.0), [1.0, 2.0], "a tuple was returned, expected a numpy array"),
        ([1, 2], (1, 2), "a list was returned, expected a tuple"),
        (np.ones((2, 3)), (np.ones(3), np.ones(3)), "a numpy array was returned, expected a tuple"),
        (np.ones((2, 3)), [np.ones(3), np.ones(3)], "a numpy array was returned, expected a list"),
        (1.0, None, "a number was returned, expected None"),
        ([], {}, "a list was returned, expected a dict"),
        (b"a", "a", "an object of class bytes was returned, expected a text"),
        (np.ma.array([1.0]), np.ones(1), "an object of class MaskedArray was returned, expected a numpy array"),
        ((1,), (1, 2), "a tuple has 1 items, expected 2"),
        ((1, np.zeros(2)), (1, np.ones(2)), "item [1]: element [0] is 0.0, expected 1.0 (off by 1)"),
        ({"W": [1.0, 2.5]}, {"W": [1.0, 2.0]}, "item ['W'][1]: the value is 2.5, expected 2.0 (off by 0.5)"),
        ({"b": 1}, {"W": 1}, "the key 'W' is missing"),
        ({"W": 1, "b": 1}, {"W": 1}, "the key 'b' is not expected"),
    ],
)
def test_other_kinds_fail_with_a_sentence(failure, actual, expected, sentence):
    assert failure(check_close, actual, expected).what.en == sentence


def test_failure_carries_the_values_as_data(failure):
    actual, expected = np.array([[1.0, 2.0]]), np.array([[1.0, 3.0]])
    failed = failure(check_close, actual, expected, input="x = 3")
    assert failed.actual is actual
    assert failed.expected is expected
    assert failed.input == "x = 3"
    assert failed.where == {"index": [0, 1]}


def test_failure_inside_a_container_carries_the_part(failure):
    actual, expected = {"dW": (np.zeros(2), np.zeros(3))}, {"dW": (np.zeros(2), np.ones(3))}
    failed = failure(check_close, actual, expected)
    assert failed.actual is actual["dW"][1]
    assert failed.expected is expected["dW"][1]
    assert failed.where == {"index": [0], "item": ["dW", 1]}


def test_worst_element_is_that_farthest_beyond_its_tolerance(failure):
    # 1000 is off by more, 1 is off by more tolerances.
    failed = failure(check_close, np.array([1000.5, 1.4]), [1000.0, 1.0])
    assert failed.where == {"index": [1]}


def test_worst_element_without_tolerance_is_that_with_the_largest_error(failure):
    failed = failure(check_close, np.array([1.1, 2.5, 3.2]), [1.0, 2.0, 3.0], rtol=0, atol=0)
    assert failed.where == {"index": [1]}


def test_tolerances_can_be_set():
    check_close(np.array([1.1]), [1.0], rtol=0.2)
    check_close(np.array([1.1]), [1.0], atol=0.2)
    check_close(np.array([11]), [10], atol=1)
    with pytest.raises(CheckFailed):
        check_close(np.array([1.0 + 5e-8]), [1.0], rtol=0, atol=0)


@pytest.mark.parametrize("tolerance", [{"rtol": -1.0}, {"atol": NAN}, {"atol": INF}])
def test_senseless_tolerance_is_the_suites_error(tolerance):
    with pytest.raises(SuiteError, match="must be a number that is not negative"):
        check_close(1.0, 1.0, **tolerance)


@pytest.mark.parametrize(
    ("actual", "expected", "dtype", "passes"),
    [
        (np.ones(1, np.float32), np.ones(1), "kind", True),
        (np.ones(1, np.int32), np.ones(1, np.int64), "kind", True),
        (np.ones(1, np.int32), np.ones(1), "kind", False),
        (np.ones(1, bool), np.ones(1, np.int64), "kind", False),
        (np.ones(1, np.int32), np.ones(1), "any", True),
        (np.ones(1, bool), np.ones(1), "any", True),
        (np.array(["1"]), np.ones(1), "any", False),
        (np.array([None]), np.ones(1), "any", False),
        (np.ones(1, np.float32), np.ones(1), np.float32, True),
        (np.ones(1, np.float32), np.ones(1), "float32", True),
        (np.ones(1, np.float32), np.ones(1), np.dtype("float32"), True),
        (np.ones(1), np.ones(1), np.float32, False),
        (1, 1, float, False),
    ],
)
def test_dtype_rule(actual, expected, dtype, passes):
    if passes:
        check_close(actual, expected, dtype=dtype)
    else:
        with pytest.raises(CheckFailed, match="the dtype is"):
            check_close(actual, expected, dtype=dtype)


def test_dtype_rule_names_the_kind(failure):
    failed = failure(check_close, np.ones(1, int), np.ones(1), dtype="kind")
    assert failed.what.en == "the dtype is int64, expected a floating-point type"


def test_shorter_float_is_judged_by_its_own_precision_where_it_is_welcome():
    third = np.array([1 / 3], np.float16)
    check_close(third, np.array([1 / 3]), dtype="kind")
    with pytest.raises(CheckFailed, match="off by"):
        check_close(third, np.array([1 / 3]), dtype="kind", rtol=1e-9, atol=0)


def test_unknown_dtype_is_the_suites_error():
    with pytest.raises(SuiteError, match="dtype must be"):
        check_close(1.0, 1.0, dtype="flaot")


def test_nan_passes_only_where_it_is_asked_for(failure):
    check_close(np.array([1.0, NAN]), [1.0, NAN], equal_nan=True)
    failed = failure(check_close, np.array([1.0, 2.0]), [1.0, NAN], equal_nan=True)
    assert failed.what.en == "element [1] is 2.0, expected nan"
    with pytest.raises(CheckFailed, match="element \\[0\\] is nan"):
        check_close(np.array([NAN, NAN]), [1.0, NAN], equal_nan=True)


def test_nan_for_nan_is_the_suites_error():
    with pytest.raises(SuiteError, match="equal_nan"):
        check_close(np.array([NAN]), np.array([NAN]))


@pytest.mark.parametrize("expected", [{1, 2}, range(3), object(), np.array([None])])
def test_expected_of_unknown_class_is_the_suites_error(expected):
    with pytest.raises(SuiteError):
        check_close(expected, expected)


def test_liar_fails_and_is_not_asked(failure, liar):
    sentence = "an object of class Liar was returned, expected "
    assert failure(check_close, liar, 1.0).what.en == sentence + "a number"
    assert failure(check_close, liar, np.ones(2)).what.en == sentence + "a numpy array"
    assert failure(check_close, liar, None).what.en == sentence + "None"
    assert failure(check_close, liar, "W").what.en == sentence + "a text"
    assert failure(check_close, [liar], [1.0]).what.en == f"item [0]: {sentence}a number"
    assert failure(check_close, liar, (1.0,)).what.en == sentence + "a tuple"


def test_array_of_liars_fails_and_they_are_not_asked(failure, liar):
    array = np.empty(2, object)
    array[0] = array[1] = liar
    for dtype in ("same", "kind", "any"):
        failed = failure(check_close, array, np.ones(2), dtype=dtype)
        assert failed.what.en.startswith("the dtype is object, expected ")


def test_lying_key_fails_and_is_not_asked(failure, liar):
    actual = {liar: 1.0}
    liar.asked.clear()  # building the dict asked for the hash
    failed = failure(check_close, actual, {"W": 1.0})
    assert failed.what.en == "a key is an object of class Liar"


def test_class_with_a_lying_metaclass_is_named_truly(failure):
    class Meta(type):
        __name__ = property(lambda cls: "ndarray")

        def __eq__(cls, other):
            raise AssertionError("asked")

        __hash__ = type.__hash__

    class Fake(metaclass=Meta):
        pass

    failed = failure(check_close, Fake(), 1.0)
    assert failed.what.en == "an object of class Fake was returned, expected a number"


def test_subclass_of_float_is_no_number(failure):
    class Lucky(float):
        def __eq__(self, other):
            return True

        __hash__ = float.__hash__

    assert "class Lucky" in failure(check_close, Lucky(2.0), 1.0).what.en


def test_later_changes_of_numpy_do_not_reach_the_comparison(monkeypatch):
    for name in ("allclose", "isfinite", "isnan", "equal", "absolute", "abs", "all", "any", "where", "asarray"):
        monkeypatch.setattr(np, name, lambda *args, **kwargs: True)
    with pytest.raises(CheckFailed):
        check_close(2.0, 1.0)


def test_large_arrays_are_compared_at_once(failure):
    actual = np.ones((1000, 1001))
    check_close(actual, np.ones((1000, 1001)))
    actual[700, 1000] = 1.5
    assert failure(check_close, actual, np.ones((1000, 1001))).where == {"index": [700, 1000]}


def test_torch_tensors_are_compared_with_torch_tensors(failure, torch):
    weight = torch.nn.Parameter(torch.ones(2, 3))
    check_close(weight, torch.ones(2, 3))
    check_close(torch.ones(2, dtype=torch.bfloat16), torch.ones(2, dtype=torch.bfloat16))
    check_close(torch.ones(2), torch.ones(2, dtype=torch.float64), dtype=torch.float32)
    failed = failure(check_close, torch.tensor([1.0, NAN]), torch.ones(2))
    assert failed.what.en == "element [1] is nan"
    failed = failure(check_close, torch.ones(2, dtype=torch.float64), torch.ones(2))
    assert failed.what.en == "the dtype is float64, expected float32"
    failed = failure(check_close, torch.ones(2, 1), torch.ones(2))
    assert failed.what.en == "the shape is (2, 1), expected (2,)"
    failed = failure(check_close, torch.tensor([0.1, 0.3]), torch.tensor([0.1, 0.2]))
    assert failed.what.en == "element [1] is 0.3, expected 0.2 (off by 0.1)"


def test_torch_against_numpy_fails_both_ways(failure, torch):
    tensor, array = torch.ones(2, dtype=torch.float64), np.ones(2)
    assert failure(check_close, tensor, array).what.en == "a torch tensor was returned, expected a numpy array"
    assert failure(check_close, array, tensor).what.en == "a numpy array was returned, expected a torch tensor"
    assert failure(check_close, tensor, [1.0, 1.0]).what.en == "a torch tensor was returned, expected a numpy array"
    assert failure(check_close, tensor.sum(), 2.0).what.en == "a torch tensor was returned, expected a number"
    assert failure(check_close, 2.0, tensor.sum()).what.en == "a number was returned, expected a torch tensor"


def test_sparse_tensor_is_refused(failure, torch):
    sparse = torch.ones(2, 2).to_sparse()
    assert "class Tensor was returned" in failure(check_close, sparse, torch.ones(2, 2)).what.en


@given(FLOAT_ARRAYS)
def test_every_array_equals_its_copy(array):
    check_close(array.copy(), array)


@given(FLOAT_ARRAYS.filter(lambda array: array.size > 0), st.data())
def test_every_changed_element_is_found(array, data):
    index = tuple(data.draw(st.integers(0, length - 1)) for length in array.shape)
    changed = array.copy()
    changed[index] = 3.0 if np.isinf(array[index]) else array[index] + 0.001 * (1 + abs(array[index]))
    with pytest.raises(CheckFailed) as caught:
        check_close(changed, array)
    assert caught.value.where == ({"index": list(index)} if index else None)


@pytest.mark.parametrize(
    ("actual", "expected", "gist"),
    [
        (None, 1.0, "what was returned is of another kind than expected"),
        (np.ones((41, 1)), np.ones(41), "the shape is wrong"),
        (np.ones(41, np.float32), np.ones(41), "the dtype is wrong"),
        (np.array([41.0, NAN]), [41.0, 2.0], "the result holds NaN or infinity where it should not"),
        (np.array([41.0]), [2.0], "a value is wrong"),
        (41, 2, "a value is wrong"),
        ("41", "2", "a value is wrong"),
        ({"41": 1}, {"2": 1}, "the keys are wrong"),
        ((41,), (41, 2), "the number of items is wrong"),
    ],
)
def test_gist_tells_no_value(failure, actual, expected, gist):
    assert failure(check_close, actual, expected).gist.en == gist


def test_stand_in_is_called_by_the_name_of_the_students_class(failure):
    class Proxy(StandIn):
        __slots__ = ()

        def __getattribute__(self, name):
            raise AssertionError("asked")

    proxy = Proxy()
    StandIn.student_class.__set__(proxy, "Layer")
    assert failure(check_close, proxy, 1.0).what.en == "an object of class Layer was returned, expected a number"
    assert describe(proxy) == {"kind": "object", "type": "Layer"}
