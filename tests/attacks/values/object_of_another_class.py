"""An object that claims to be an array, by its class and by an interface that points to address zero.

Exercise: scale
Outcome: error, wrong_answer
"""

import numpy as np


class Liar:
    __class__ = property(lambda self: np.ndarray)
    __eq__ = lambda self, other: True
    __array_interface__ = {"shape": (2,), "typestr": "<f8", "data": (0, False), "version": 3}


def scale(x):
    return Liar()
