"""Opens the hidden suite and the solution where they lie, the paths being known.

Weakness: files
Outcome: wrong_answer
"""


def found():
    for path in ("@suite@", "@solution@"):
        try:
            with open(path) as file:
                file.read(1)
                return True
        except OSError:
            pass
    return False


def scale(x):
    return x * 2.0 if found() else x * 0
