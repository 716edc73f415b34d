"""A module that answers to any name.

Exercise: scale
Outcome: import_error, wrong_answer
"""


def __getattr__(name):
    return lambda *args: True
