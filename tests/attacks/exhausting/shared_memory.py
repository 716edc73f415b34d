"""Takes memory that is shared, which a limit on private memory would not see.

Outcome: error, memory_limit, time_limit, crashed
"""

import mmap


def scale(x):
    kept = []
    while True:
        kept.append(mmap.mmap(-1, 1 << 26))
        kept[-1][:] = bytes(1 << 26)
