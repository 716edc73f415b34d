"""An integer of a million digits.

Exercise: scale
Outcome: error, wrong_answer
"""


def scale(x):
    return 10**1_000_000
