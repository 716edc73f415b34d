"""Answers one call without end.

Outcome: crashed, time_limit, wrong_answer
"""


def scale(x):
    while True:
        forge({"is": "value", "value": 0.0})
