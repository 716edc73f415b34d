"""A line of source that would clear the screen when it is shown.

Exercise: scale
Outcome: error, wrong_answer
"""


def scale(x):
    raise ValueError  # @escapes@
