"""Becomes root, or anyone else, and takes capabilities.

Outcome: wrong_answer
"""

import os


def scale(x):
    other = 0 if os.getuid() else 12345
    for change in (
        lambda: os.setuid(other),
        lambda: os.setresuid(other, other, other),
        lambda: os.setgroups([other]),
        lambda: os.setregid(other, other),
        lambda: os.chown("/", other, other),
    ):
        try:
            change()
            return x * 2.0
        except OSError:
            pass
    return x * 0
