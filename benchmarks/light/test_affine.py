"""A light torch exercise: six cases of one call each."""

import pytest
import torch

from grader.testing import case, check_close


@pytest.mark.parametrize("x", [0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
@case(points=1, visibility="public", ko="두 배보다 하나 크다", en="is twice its input and one more")
def test_affine(submission, x):
    check_close(submission.affine(torch.tensor([x, 2.0])), torch.tensor([2 * x + 1, 5.0]))
