"""What the light torch exercise checks, as plain pytest in one process: the baseline of the benchmarks."""

import importlib.util
from pathlib import Path

import pytest
import torch

PATH = Path(__file__).parents[1] / "light/affine.py"


@pytest.fixture(scope="module")
def affine():
    spec = importlib.util.spec_from_file_location("affine", PATH)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded.affine


@pytest.mark.parametrize("x", [0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
def test_affine(affine, x):
    torch.testing.assert_close(affine(torch.tensor([x, 2.0])), torch.tensor([2 * x + 1, 5.0]))
