"""Fills the disk with one large file and with a hundred of a megabyte.

Weakness: files
Outcome: wrong_answer, error
"""


def scale(x):
    written = 0
    for number in range(100):
        try:
            with open(f"fill{number}", "wb") as file:
                written += file.write(bytes(1 << 20))
        except OSError:
            pass
    return x * 2.0 if written > 64 << 20 else x * 0
