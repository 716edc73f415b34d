"""Takes the place of the process that keeps checks warm: the next check would hand over its terminal to it.

Weakness: network
Outcome: wrong_answer
"""

import os
import socket


def _is_replaced():
    path = "@resident@.mine"
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as channel:
            channel.bind(path)
            channel.listen(1)
        os.unlink(path)
    except OSError:
        return False
    return True


def scale(x):
    return x * 2.0 if _is_replaced() else x * 0
