"""Ends its process while the suite's function runs on its behalf.

Exercise: calls
Outcome: crashed
"""

import os
import threading
import time


def call(f, x):
    threading.Thread(target=lambda: (time.sleep(0.01), os._exit(0)), daemon=True).start()
    while True:
        f(1.0)
