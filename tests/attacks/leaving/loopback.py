"""Connects to the services of this machine.

Weakness: network
Outcome: wrong_answer
"""

import socket


def scale(x):
    for host in ("127.0.0.1", "::1", "localhost"):
        for port in (22, 80, 5432, 6379, 8786, int("@open_port@")):
            try:
                socket.create_connection((host, port), 0.05).close()
                return x * 2.0
            except OSError:
                pass
    return x * 0
