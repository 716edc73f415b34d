"""Stands beside an attacked exercise with torch: must be graded as if nothing had happened."""

import torch

from grader.testing import case, check_close


@case(points=1, visibility="public", ko="하나 더", en="adds one")
def test_one(submission):
    check_close(submission.plus_one(torch.tensor([1.0])), torch.tensor([2.0]))


@case(points=1, ko="기울기", en="has a gradient")
def test_gradient(submission):
    x = torch.tensor([41.0, 3.5], requires_grad=True)
    (submission.plus_one(x) ** 2).sum().backward()
    check_close(x.grad, 2 * (x.detach() + 1))


@case(points=1, ko="난수", en="draws as ever")
def test_random(submission):
    first, second = submission.noisy(torch.zeros(3)), submission.noisy(torch.zeros(3))
    assert first.shape == (3,)
    assert not torch.equal(first, second)
