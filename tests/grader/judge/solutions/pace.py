"""Waits, and fills memory."""

import time


def wait(seconds):
    time.sleep(0.03)
    return 1


def fill(mebibytes):
    return 1
