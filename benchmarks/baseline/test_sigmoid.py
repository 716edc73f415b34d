"""What the hidden suite of sigmoid checks, as plain pytest in one process: the baseline of the benchmarks."""

import importlib.util
import warnings
from pathlib import Path

import numpy as np
import pytest

PATH = Path(__file__).parents[2] / "solutions/ch02_activations/sigmoid.py"


@pytest.fixture(scope="module")
def module():
    spec = importlib.util.spec_from_file_location("sigmoid", PATH)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_number(module):
    assert module.sigmoid(0.0) == 0.5


def test_values(module):
    np.testing.assert_allclose(module.sigmoid(np.array([-1.0, 0.0, 2.0])), [0.26894142, 0.5, 0.88079708], rtol=1e-7)


def test_shapes(module):
    x = np.random.default_rng(0).normal(size=(3, 5, 2))
    np.testing.assert_allclose(module.sigmoid(x), 1 / (1 + np.exp(-x)), rtol=1e-12)


def test_extremes(module):
    x = np.array([-1000.0, -50.0, 50.0, 1000.0])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert np.isfinite(module.sigmoid(x)).all()


def test_dtypes(module):
    assert module.sigmoid(np.array([1, 2])).dtype == np.float64
    assert module.sigmoid(np.float32([1, 2])).dtype == np.float32


def test_gradient(module):
    x, h = np.random.default_rng(1).normal(size=(4, 3)), 1e-5
    numeric = (module.sigmoid(x + h) - module.sigmoid(x - h)) / (2 * h)
    np.testing.assert_allclose(module.sigmoid_gradient(x), numeric, rtol=1e-6)


def test_gradient_values(module):
    np.testing.assert_allclose(module.sigmoid_gradient(np.array([0.0])), [0.25])


def test_gradient_extremes(module):
    assert (module.sigmoid_gradient(np.array([-1000.0, 1000.0])) == 0).all()
