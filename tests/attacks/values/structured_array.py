"""An array of records whose field names are text for a terminal and for a page.

Exercise: scale
Outcome: wrong_answer, error
"""

import numpy as np


def scale(x):
    return np.zeros(2, dtype=[("\x1b[2J<script>alert(1)</script>", "<f8"), ("b", "<i4")])
