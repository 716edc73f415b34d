"""`check_raises`, `check_unchanged`, `check_true`."""

import numpy as np
import pytest

from grader.errors import SuiteError
from grader.model import Text
from grader.testing import check_raises, check_true, check_unchanged
from grader.testing.failures import CheckFailed

ZERO = Text(ko="값이 0이 아닙니다", en="the value is not 0")


def raiser(error):
    def function(*args, **kwargs):
        raise error

    return function


def test_asked_exception_passes():
    check_raises(ValueError, int, "x")
    check_raises(ValueError, raiser(UnicodeError("a subclass")))
    check_raises(NotImplementedError, raiser(NotImplementedError()))
    check_raises(KeyError, lambda *, function, exception: {}[function], function="a", exception="b")


def test_message_must_mention_the_texts(failure):
    error = ValueError("shapes (3, 2) and (4,) do not match")
    check_raises(ValueError, raiser(error), mentions=("(3, 2)", "(4,)"))
    check_raises(ValueError, raiser(error), mentions="(3, 2)")
    failed = failure(check_raises, ValueError, raiser(error), mentions=("(3, 2)", "(5,)"))
    assert failed.what.en == "the message of the ValueError does not mention '(5,)'"
    assert failed.actual is error


def test_other_exception_fails(failure):
    error = TypeError("no")
    failed = failure(check_raises, ValueError, raiser(error), 1, axis=2)
    assert failed.what.en == "raised TypeError, expected ValueError"
    assert (failed.expected, failed.actual) == (ValueError, error)
    assert (failed.input.function, failed.input.args, failed.input.kwargs) == ("function", (1,), {"axis": 2})


def test_parent_of_the_asked_exception_fails(failure):
    failed = failure(check_raises, IndexError, raiser(LookupError()))
    assert failed.what.en == "raised LookupError, expected IndexError"


def test_no_exception_fails_and_tells_what_was_returned(failure):
    failed = failure(check_raises, ValueError, abs, -3)
    assert failed.what.en == "nothing was raised, expected ValueError"
    assert failed.actual == 3


def test_input_is_shown_as_it_was_before_the_call(failure):
    failed = failure(check_raises, ValueError, lambda x: x.fill(7), np.zeros(2))
    np.testing.assert_array_equal(failed.input.args[0], np.zeros(2))


@pytest.mark.parametrize("asked", [ValueError, RuntimeError, Exception])
def test_function_that_is_not_written_yet_passes_through(asked):
    with pytest.raises(NotImplementedError, match="softmax"):
        check_raises(asked, raiser(NotImplementedError("softmax")))


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(0), GeneratorExit()])
def test_what_is_no_exception_passes_through(error):
    with pytest.raises(type(error)):
        check_raises(Exception, raiser(error))


@pytest.mark.parametrize("error", [SuiteError(ZERO), CheckFailed(ZERO)])
def test_faults_of_the_judge_are_not_taken_for_the_students(error):
    with pytest.raises(type(error)):
        check_raises(Exception, raiser(error))
    with pytest.raises(type(error)):
        check_raises(type(error), raiser(error))


def test_message_of_an_exception_is_not_asked(failure):
    class Lying(ValueError):
        def __str__(self):
            return "mentions everything"

    failed = failure(check_raises, ValueError, raiser(Lying("little")), mentions="everything")
    assert failed.what.en == "the message of the Lying does not mention 'everything'"


@pytest.mark.parametrize("asked", ["ValueError", ValueError("x"), int, KeyboardInterrupt])
def test_what_is_asked_for_must_be_an_exception(asked):
    with pytest.raises(SuiteError, match="must be a class of exceptions"):
        check_raises(asked, abs, 1)


def test_pure_function_passes_and_its_result_comes_back():
    x = np.array([3.0, np.nan, -0.0])
    rng = np.random.default_rng(0)
    result = check_unchanged(lambda x, *, rng, more, f: x + rng.random(), x, rng=rng, more=["a", {"k": x}], f=abs)
    assert result.shape == (3,)


@pytest.mark.parametrize(
    "change",
    [
        lambda x: x.__setitem__(0, 9.0),
        lambda x: x.fill(-0.0),
        lambda x: x.__setitem__(0, np.nan),
        lambda x: x.resize(3, refcheck=False),
    ],
)
def test_changed_array_fails(failure, change):
    x = np.zeros(2)
    failed = failure(check_unchanged, lambda y, x: change(x), 1, x)
    assert failed.what.en == "argument 2 was changed in place: work on a copy"
    np.testing.assert_array_equal(failed.expected, np.zeros(2))
    assert failed.actual is x
    np.testing.assert_array_equal(failed.input.args[1], np.zeros(2))


def test_changed_keyword_argument_is_named(failure):
    failed = failure(check_unchanged, lambda *, weights: weights.sort(), weights=np.array([2, 1]))
    assert failed.what.en == "argument weights was changed in place: work on a copy"


@pytest.mark.parametrize(
    ("argument", "change"),
    [
        ([1.0, 2.0], lambda x: x.pop()),
        ([np.zeros(2)], lambda x: x[0].fill(1)),
        ([abs], lambda x: x.__setitem__(0, max)),
        (["a"], lambda x: x.__setitem__(0, "b")),
        ({"W": np.zeros(2)}, lambda x: x["W"].fill(1)),
        ({"W": 1}, lambda x: x.update(b=2)),
        (({"W": [1]},), lambda x: x[0]["W"].append(2)),
    ],
)
def test_change_inside_a_container_fails(failure, argument, change):
    assert "argument 1 was changed" in failure(check_unchanged, change, argument).what.en


def test_changed_array_of_objects_fails(failure):
    x = np.array([None, "a"], object)
    check_unchanged(lambda x: None, x)
    assert "argument 1" in failure(check_unchanged, lambda x: x.__setitem__(0, "b"), x).what.en


def test_changed_tensor_fails(failure, torch):
    x = torch.zeros(2, requires_grad=True)
    check_unchanged(lambda x: (x * 2).sum().backward(), x)
    assert "argument 1" in failure(check_unchanged, lambda x: x.detach().add_(1), x).what.en


class RemoteFunction:
    """As the proxy of a function in the sandbox: the arguments here never change."""

    __name__ = "softmax"

    def __init__(self, changed):
        self.changed_arguments = changed

    def __call__(self, *args, **kwargs):
        return 3


def test_remote_function_that_changed_nothing_passes():
    assert check_unchanged(RemoteFunction(()), np.zeros(2)) == 3


@pytest.mark.parametrize(("changed", "named"), [((1,), "argument 2"), (("axis",), "argument axis")])
def test_change_in_the_sandbox_fails(failure, changed, named):
    x = np.zeros(2)
    failed = failure(check_unchanged, RemoteFunction(changed), 0.5, x, axis=[1])
    assert failed.what.en == f"{named} was changed in place: work on a copy"
    assert failed.actual is None
    assert failed.input.function == "softmax"


def test_claim_to_have_changed_nothing_does_not_hide_a_change(failure):
    def sort(x):
        x.sort()

    sort.changed_arguments = ()
    assert "argument 1" in failure(check_unchanged, sort, np.array([2, 1])).what.en


def test_exception_of_the_function_passes_through():
    with pytest.raises(ZeroDivisionError):
        check_unchanged(lambda x: 1 / 0, np.zeros(2))


def test_true_condition_passes():
    check_true(True, ko=ZERO.ko, en=ZERO.en)
    check_true(np.bool_(True), ko=ZERO.ko, en=ZERO.en)


@pytest.mark.parametrize("condition", [False, np.bool_(False), None, 1, "yes", [True], np.array([True, True])])
def test_anything_else_fails_with_the_sentence(failure, condition):
    failed = failure(check_true, condition, ko=ZERO.ko, en=ZERO.en, input=1, expected=0, actual=2)
    assert failed.what == ZERO
    assert (failed.input, failed.expected, failed.actual) == (1, 0, 2)


def test_liar_is_not_true(failure, liar):
    assert failure(check_true, liar, ko=ZERO.ko, en=ZERO.en).what == ZERO


def test_gist_tells_no_value(failure):
    assert failure(check_true, False, ko=ZERO.ko, en=ZERO.en).gist.en == "the result is not what it should be"
    failed = failure(check_raises, ValueError, abs, 41)
    assert failed.gist.en == "nothing was raised where an exception was expected"
    failed = failure(check_raises, ValueError, raiser(KeyError("41")))
    assert failed.gist.en == "raised another exception than expected"
    failed = failure(check_raises, ValueError, raiser(ValueError("x")), mentions="41")
    assert failed.gist.en == "the message of the exception does not mention what it should"
    failed = failure(check_unchanged, lambda *, w: w.fill(1), w=np.zeros(2))
    assert failed.gist.en == "an argument was changed in place: work on a copy"
