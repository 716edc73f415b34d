"""Raises what ends generators and contexts without a word.

Outcome: crashed
"""


def scale(x):
    raise GeneratorExit("passed")
