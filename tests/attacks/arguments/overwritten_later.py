"""Keeps its argument and overwrites it from a thread after it has returned.

Exercise: scale
Outcome: wrong_answer
"""

import threading
import time

import numpy as np


def scale(x):
    def later():
        time.sleep(0.005)
        if isinstance(x, np.ndarray):
            x[...] = 0

    threading.Thread(target=later, daemon=True).start()
    return x * 0
