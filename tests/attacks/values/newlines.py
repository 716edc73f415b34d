"""A message of a hundred thousand lines, which would bury a report.

Exercise: scale
Outcome: error, wrong_answer
"""


def scale(x):
    raise ValueError("passed\n" * 100_000 + "\r\r\x0b\x0c\x85\u2028\u2029" * 1000)
