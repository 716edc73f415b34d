"""An array of objects that equal everything.

Exercise: scale
Outcome: wrong_answer, error
"""

import numpy as np


class Liar:
    __eq__ = lambda self, other: True
    __hash__ = lambda self: 0
    __sub__ = __rsub__ = __abs__ = __float__ = lambda *args: 0.0


def scale(x):
    return np.array([Liar(), Liar()], dtype=object)
