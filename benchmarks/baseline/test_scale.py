"""What the hidden suite of the miniature course's torch exercise checks, as plain pytest in one process."""

import importlib.util
from pathlib import Path

import pytest
import torch

PATH = Path(__file__).parents[2] / "tests/grader/data/course/solutions/ch02_torch/scale.py"


@pytest.fixture(scope="module")
def scale():
    spec = importlib.util.spec_from_file_location("scale", PATH)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded.Scale


def test_forward(scale):
    torch.testing.assert_close(scale(2.0)(torch.tensor([1.0, 3.0])), torch.tensor([2.0, 6.0]))


def test_parameters(scale):
    assert len(list(scale(2.0).parameters())) == 1


def test_gradient(scale):
    x = torch.tensor([1.0, 3.0], requires_grad=True)
    scale(2.0)(x).sum().backward()
    torch.testing.assert_close(x.grad, torch.tensor([2.0, 2.0]))


def test_training(scale):
    model = scale(0.5)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(3):
        optimizer.zero_grad()
        loss = ((model(torch.tensor([1.0, 2.0])) - torch.tensor([3.0, 6.0])) ** 2).mean()
        loss.backward()
        optimizer.step()
    assert float(loss) < 10
