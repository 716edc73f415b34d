"""Passes a descriptor over its channel, hoping that the judge keeps it.

Outcome: wrong_answer, crashed, error
"""

import array
import socket


def scale(x):
    channel = socket.socket(fileno=os.dup(3))
    channel.sendmsg([b""], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0] * 200))])
    return x * 0
