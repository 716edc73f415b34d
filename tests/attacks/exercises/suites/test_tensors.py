"""Twice a tensor, as a function and as a module: what the attacks with torch are tried on."""

import torch

from grader.testing import case, check_close

SECRET = torch.tensor([31337.25, -2.0, 3.0])


@case(points=1, visibility="public", ko="두 배", en="doubles")
def test_shown(submission):
    check_close(submission.double(torch.tensor([1.0, 2.5, 3.0])), torch.tensor([2.0, 5.0, 6.0]))


@case(points=1, ko="torch.equal", en="torch.equal")
def test_equal(submission):
    assert torch.equal(submission.double(SECRET), 2 * SECRET)


@case(points=1, ko="기울기", en="the gradient")
def test_gradient(submission):
    x = SECRET.clone().requires_grad_()
    submission.double(x).sum().backward()
    check_close(x.grad, torch.full((3,), 2.0))


@case(points=1, ko="모듈", en="the module")
def test_layer(submission):
    layer = submission.Layer()
    check_close(layer(SECRET), 2 * SECRET)
    assert all(parameter.requires_grad for parameter in layer.parameters())
