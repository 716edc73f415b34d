"""Changes the interpreter: its recursion limit, its switch interval, its collector, its hooks for exceptions and audits.

Outcome: crashed, error, wrong_answer, passed
"""

import gc
import sys

sys.setrecursionlimit(80)
sys.setswitchinterval(100)
gc.disable()
gc.set_threshold(1)
gc.callbacks.append(lambda *args: None)
sys.excepthook = sys.unraisablehook = lambda *args: None
sys.set_int_max_str_digits(0)
sys.addaudithook(lambda *args: None)


def scale(x):
    return x * 2.0
