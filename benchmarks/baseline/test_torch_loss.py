"""What the hidden suite of torch_loss checks, as plain pytest in one process: the baseline of the benchmarks."""

import importlib.util
from pathlib import Path

import pytest
import torch

PATH = Path(__file__).parents[2] / "solutions/ch03_losses/torch_loss.py"


@pytest.fixture(scope="module")
def loss_and_gradient():
    spec = importlib.util.spec_from_file_location("torch_loss", PATH)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded.loss_and_gradient


def expected(logits, target):
    logits = logits.detach().double()
    rows = torch.arange(len(target))
    shares = torch.exp(logits - torch.logsumexp(logits, 1, keepdim=True))
    gradient = shares.clone()
    gradient[rows, target] -= 1
    return (torch.logsumexp(logits, 1) - logits[rows, target]).mean(), gradient / len(target)


def check(loss_and_gradient, logits, target):
    loss, gradient = loss_and_gradient(logits, target)
    wanted, wanted_gradient = expected(logits, target)
    assert float(loss) == pytest.approx(float(wanted), rel=1e-4)
    torch.testing.assert_close(gradient, wanted_gradient.to(logits.dtype), rtol=1e-4, atol=1e-6)


def test_smallest(loss_and_gradient):
    check(loss_and_gradient, torch.tensor([[0.0, 0.0]]), torch.tensor([1]))


def test_worked(loss_and_gradient):
    check(loss_and_gradient, torch.tensor([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]]), torch.tensor([0, 2]))


@pytest.mark.parametrize("shape", [(3, 2), (5, 4), (7, 3)])
def test_random(loss_and_gradient, shape):
    generator = torch.Generator().manual_seed(1)
    logits = torch.randn(shape, generator=generator)
    check(loss_and_gradient, logits, torch.arange(shape[0]) % shape[1])


def test_requires_grad(loss_and_gradient):
    check(loss_and_gradient, torch.tensor([[2.0, 1.0]], requires_grad=True), torch.tensor([0]))


def test_extremes(loss_and_gradient):
    check(loss_and_gradient, torch.tensor([[1e4, -1e4], [1e4, -1e4]], dtype=torch.float64), torch.tensor([0, 1]))


def test_wrong_shapes(loss_and_gradient):
    for logits, target in ((torch.zeros(3), torch.tensor([0])), (torch.zeros(2, 3), torch.tensor([0]))):
        with pytest.raises(ValueError):
            loss_and_gradient(logits, target)
