"""Sends the state of a random generator that would make numpy read outside of its buffer.

Outcome: crashed, wrong_answer
"""


def scale(x):
    state = {"bit_generator": "MT19937", "state": {"key": [0] * 624, "pos": 10**6}}
    forge({"is": "value", "value": {"!": "rng", "v": state}})
    forge({"is": "value", "value": {"!": "generator", "v": ["MT19937", state]}})
    os._exit(0)
