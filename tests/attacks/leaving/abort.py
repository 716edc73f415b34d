"""Aborts, which elsewhere leaves a core file.

Outcome: crashed
"""

import os


def scale(x):
    os.abort()
