"""Makes a file of a gigabyte that holds nothing.

Weakness: files
Outcome: error, wrong_answer, crashed
"""


def scale(x):
    try:
        with open("large", "wb") as file:
            file.truncate(1 << 30)
    except OSError:
        return x * 0
    return x * 2.0
