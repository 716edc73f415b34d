"""What the author of a hidden suite imports.

The helpers never trust what they are given: a value that came back from student code is looked at by its
exact type only, and no method of an unknown object is called.
"""

from grader.testing.against import check_against
from grader.testing.case import case
from grader.testing.compare import check_close
from grader.testing.contracts import check_raises, check_true, check_unchanged
from grader.testing.distribution import check_distribution, check_frequency
from grader.testing.gradients import check_grad
from grader.testing.policies import allow_operators, forbid
from grader.testing.training import check_trains

__all__ = [
    "allow_operators",
    "case",
    "check_against",
    "check_close",
    "check_distribution",
    "check_frequency",
    "check_grad",
    "check_raises",
    "check_trains",
    "check_true",
    "check_unchanged",
    "forbid",
]
