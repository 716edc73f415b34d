"""Connects to the process that keeps checks warm, by the path of its socket.

Weakness: network
Outcome: wrong_answer
"""

import socket


def _is_reached():
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as channel:
            channel.settimeout(2)
            channel.connect("@resident@")
            channel.sendall(b'{"ask": "status"}\n')
            return b"pid" in channel.recv(4096)
    except OSError:
        return False


def scale(x):
    return x * 2.0 if _is_reached() else x * 0
