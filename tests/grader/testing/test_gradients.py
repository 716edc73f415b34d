"""`check_grad`: right gradients pass, wrong and nearly right ones are told apart."""

import numpy as np
import pytest

from grader.errors import SuiteError
from grader.testing import check_grad
from grader.testing.failures import CheckFailed


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax_cross_entropy(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return (np.log(np.exp(shifted).sum(axis=1)) - shifted[:, 0]).mean()


def softmax_cross_entropy_gradient(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    gradient = e / e.sum(axis=1, keepdims=True)
    gradient[:, 0] -= 1
    return gradient / len(logits)


@pytest.mark.parametrize("scale", [1e-3, 1.0, 10.0, 30.0])
@pytest.mark.parametrize("seed", range(5))
def test_right_gradient_passes(seed, scale):
    x = np.random.default_rng(seed).normal(size=(5, 3)) * scale
    check_grad(sigmoid, sigmoid(x) * (1 - sigmoid(x)), x)
    check_grad(np.tanh, 1 - np.tanh(x) ** 2, x)
    check_grad(lambda x: (x**3).sum(), 3 * x**2, x)
    check_grad(softmax_cross_entropy, softmax_cross_entropy_gradient(x), x)


def test_numbers_and_arrays_without_axes_have_gradients():
    check_grad(lambda x: x * x, 6.0, 3.0)
    check_grad(lambda x: float(x) ** 2, np.array(6.0), np.array(3.0))
    check_grad(lambda x: x.sum(), np.ones((0, 3)), np.ones((0, 3)))


def test_constant_function_has_gradient_zero(failure):
    check_grad(lambda x: 7, np.zeros(2), np.ones(2))
    assert failure(check_grad, lambda x: 7, np.array([0.0, 1e-3]), np.ones(2)).where == {"index": [1]}


def test_wrong_gradient_fails_and_names_the_worst_element(failure):
    x = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    gradient = 2 * x
    gradient[1, 2], gradient[0, 1] = -12.0, 4.1
    failed = failure(check_grad, lambda x: x**2, gradient, x)
    assert failed.what.en == ("the gradient is wrong: element [1, 2] is -12.0, numerically 12 (relative error 1)")
    assert failed.where == {"index": [1, 2]}
    assert failed.actual is gradient
    np.testing.assert_allclose(failed.expected, 2 * x)


def test_nearly_right_gradient_is_called_so(failure):
    x = np.array([1.0, 2.0])
    failed = failure(check_grad, lambda x: x**2, np.array([2.0, 4.0001]), x)
    assert failed.what.en == (
        "the gradient is nearly right: element [1] is 4.0001, numerically 4 (relative error 1.2e-05); "
        "look for an approximation or lost precision"
    )


def test_forward_difference_is_not_good_enough():
    x = np.random.default_rng(0).normal(size=(3, 4))
    forward = (np.exp(x + 1e-4) - np.exp(x)) / 1e-4
    with pytest.raises(CheckFailed, match="nearly right"):
        check_grad(np.exp, forward, x)


@pytest.mark.parametrize("factor", [0.0, -1.0, 0.5, 2.0, 1.01])
@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e4])
def test_wrong_factor_fails_at_any_scale(factor, scale):
    x = np.random.default_rng(0).normal(size=(2, 3))
    with pytest.raises(CheckFailed, match="the gradient is"):
        check_grad(lambda x: scale * x**2, factor * scale * 2 * x, x)


def test_curvature_is_not_held_against_the_gradient():
    # Near zero the next term of the difference, h^2, is as large as the gradient itself.
    x = np.array([1e-5, 3e-5])
    check_grad(lambda x: x**3, 3 * x**2, x)
    with pytest.raises(CheckFailed):
        check_grad(lambda x: x**3, 3.3 * x**2, x)


def test_allowance_for_rounding_is_small():
    x = np.array([0.5])
    with pytest.raises(CheckFailed, match="nearly right"):
        check_grad(lambda x: 1 + 1e-3 * x, np.array([1e-3 + 1e-8]), x)


def test_function_near_overflow_lets_nothing_pass():
    with pytest.raises(CheckFailed, match="the gradient is wrong"):
        check_grad(lambda x: np.full(2, 1.7e308), np.array([1.0, 2.0]), np.ones(2))


def test_step_and_tolerance_can_be_set():
    x = np.array([1.0])
    with pytest.raises(CheckFailed):
        check_grad(np.exp, np.exp(x), x, h=0.1)
    check_grad(np.exp, np.exp(x), x, h=0.1, tolerance=1e-2)


@pytest.mark.parametrize(
    ("gradient", "sentence"),
    [
        (np.ones((3, 1)), "the shape is (3, 1), expected (3,)"),
        (1.0, "the shape is (), expected (3,)"),
        (np.ones(3, np.float32), "the dtype is float32, expected float64"),
        (np.ones(3, int), "the dtype is int64, expected float64"),
        (np.array([1.0, np.nan, 1.0]), "element [1] is nan"),
        (np.array([1.0, np.inf, 1.0]), "element [1] is inf"),
        (None, "None was returned, expected a numpy array"),
        ([1.0, 1.0, 1.0], "a list was returned, expected a numpy array"),
    ],
)
def test_gradient_of_another_kind_fails(failure, gradient, sentence):
    assert failure(check_grad, np.sum, gradient, np.ones(3)).what.en == sentence


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (lambda x: None, "None was returned, expected a number"),
        (lambda x: x.astype(np.float32), "the dtype is float32, expected float64"),
        (lambda x: np.where(x > 1, np.nan, x), "element [0] is nan"),
        (lambda x: x if x[0] > 1 else x[:2], "the shape is (2,), expected (3,)"),
    ],
)
def test_function_without_usable_values_fails(failure, function, sentence):
    failed = failure(check_grad, function, np.ones(3), np.ones(3))
    assert failed.what.en == sentence
    assert failed.input.args[0].shape == (3,)


@pytest.mark.parametrize(
    "x", [np.ones(2, np.float32), np.ones(2, int), [1.0, 2.0], np.array([np.nan]), np.array([1e300])]
)
def test_senseless_point_is_the_suites_error(x):
    with pytest.raises(SuiteError, match="check_grad: x"):
        check_grad(np.sum, np.ones(np.shape(x)), x)


def test_tensor_is_no_point(torch):
    with pytest.raises(SuiteError, match="check_grad: x"):
        check_grad(np.sum, np.ones(2), torch.ones(2, dtype=torch.float64))


def test_function_cannot_change_the_point():
    x = np.array([1.0, 2.0])

    def changing(x):
        result = (x**2).sum()
        x[:] = 100.0
        return result

    check_grad(changing, 2 * x, x)
    assert x.tolist() == [1.0, 2.0]


def test_liar_as_gradient_fails(failure, liar):
    sentence = "an object of class Liar was returned, expected a numpy array"
    assert failure(check_grad, np.sum, liar, np.ones(3)).what.en == sentence
    assert "class Liar" in failure(check_grad, lambda x: liar, np.ones(3), np.ones(3)).what.en


@pytest.mark.parametrize(
    ("factor", "gist"),
    [
        (41, "the gradient is wrong"),
        (2.0001, "the gradient is nearly right: look for an approximation or lost precision"),
    ],
)
def test_gist_tells_no_value(failure, factor, gist):
    x = np.array([1.0, 2.0])
    assert failure(check_grad, lambda x: x**2, factor * x, x).gist.en == gist
