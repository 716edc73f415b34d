"""Ends its process with success from a thread, while an answer is on its way.

Outcome: crashed, wrong_answer
"""

import os
import threading


def scale(x):
    threading.Thread(target=os._exit, args=(0,)).start()
    return x * 0
