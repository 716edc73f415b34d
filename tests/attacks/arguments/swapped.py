"""Changes the number behind a float: the object itself, by its address.

Exercise: scale
Outcome: wrong_answer, crashed
"""

import ctypes


def scale(x):
    if isinstance(x, float):
        ctypes.c_double.from_address(id(x) + 16).value = 0.0
    return x
