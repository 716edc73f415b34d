"""An object whose class is another one at each look.

Exercise: scale
Earns: raises
Outcome: wrong_answer, error
"""

import numpy as np


class First:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


class Second:
    looks = 0

    @property
    def __class__(self):
        Second.looks += 1
        return (np.ndarray, float, int, First)[Second.looks % 4]

    def __getattr__(self, name):
        object.__setattr__(self, "extra", Second.looks)
        return lambda *args, **kwargs: True


def scale(x):
    return Second()
