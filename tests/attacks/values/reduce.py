"""An object that would run a program if it were unpickled or copied.

Exercise: scale
Outcome: wrong_answer
"""

import os


class Runs:
    def __reduce__(self):
        return os.system, ("true",)

    __reduce_ex__ = __copy__ = __deepcopy__ = lambda self, *args: os._exit(0)


def scale(x):
    return Runs()
