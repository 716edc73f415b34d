"""Makes a socket of every family, and a pair.

Weakness: network
Outcome: wrong_answer
"""

import socket


def scale(x):
    families = [value for name, value in vars(socket).items() if name.startswith("AF_") and isinstance(value, int)]
    for family in families:
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
            try:
                socket.socket(family, kind)
                return x * 2.0
            except OSError:
                pass
    try:
        socket.socketpair()
    except OSError:
        return x * 0
    return x * 2.0
