"""Loaded first by the workers of a cluster of our own: Ctrl-C is for the program, which then ends them."""

import signal

__all__: list[str] = []

# They are started with the signal held back; what came meanwhile is dropped.
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
