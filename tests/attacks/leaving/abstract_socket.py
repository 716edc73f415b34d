"""Binds and connects sockets that have a name but no file.

Weakness: network
Outcome: wrong_answer
"""

import socket


def scale(x):
    try:
        one = socket.socket(socket.AF_UNIX)
        one.bind("\0grader-attack")
    except OSError:
        return x * 0
    return x * 2.0
