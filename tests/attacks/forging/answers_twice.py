"""Answers each call twice, once in its own way.

Outcome: crashed, wrong_answer
"""


def scale(x):
    forge({"is": "value", "value": 0.0})
    return x * 0
