"""Ends its process with success, in a call.

Outcome: crashed
"""

import os


def scale(x):
    os._exit(0)
