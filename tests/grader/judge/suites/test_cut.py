"""A suite that asks for what cannot be: gradients through a call-back."""

import torch

from grader.testing import case


@case(points=1, visibility="public", ko="잘린 기울기", en="a gradient that is cut off")
def test_cut(submission):
    x = torch.ones(2, requires_grad=True)
    submission.apply(lambda t: (t**2).sum(), x).backward()
