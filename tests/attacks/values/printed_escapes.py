"""Prints escapes, lone surrogates and marks that turn the direction of reading.

Exercise: scale
Outcome: wrong_answer
"""


def scale(x):
    print("\x1b[2J\x1b]0;owned\x07\ud800\u202e")
    return x * 0
