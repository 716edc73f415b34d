"""Runs what a test hands in, and then something harmless."""

import numpy as np

from grader.testing import case, check_close


@case(points=1, visibility="public", ko="실행", en="runs")
def test_run(submission):
    check_close(submission.run(np.ones(3)), 1)


@case(points=1, visibility="public", ko="무해", en="does something harmless")
def test_fine(submission):
    check_close(submission.fine(2), 3)
