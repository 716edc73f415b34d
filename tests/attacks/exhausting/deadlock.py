"""Waits for a lock that it holds itself.

Outcome: time_limit
"""

import threading


def scale(x):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
