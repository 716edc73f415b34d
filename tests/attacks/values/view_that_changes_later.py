"""A result whose memory a thread changes after the call has returned.

Exercise: scale
Outcome: wrong_answer
"""

import threading
import time


def scale(x):
    result = x * 0

    def later():
        time.sleep(0.01)
        result[...] = 62674.5

    threading.Thread(target=later, daemon=True).start()
    return result
