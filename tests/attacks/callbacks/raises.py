"""Raises out of the suite's function, as the judge's own errors and as the end of a program.

Exercise: calls
Outcome: error, crashed, wrong_answer
"""


def call(f, x):
    def bad(*args):
        raise SystemExit(0)

    try:
        f(bad)
    except Exception:
        pass
    raise KeyboardInterrupt
