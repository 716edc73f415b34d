"""Makes every warning an error, and shows them through a function of its own.

Outcome: passed
"""

import warnings

warnings.simplefilter("error")
warnings.showwarning = warnings.warn = lambda *args, **kwargs: 1 / 0


def scale(x):
    return x * 2.0
