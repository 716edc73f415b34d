"""Leaves a message in memory that other processes share.

Weakness: files
Outcome: wrong_answer
"""

from multiprocessing import shared_memory


def scale(x):
    try:
        block = shared_memory.SharedMemory("grader_attack", create=True, size=16)
        block.close()
        block.unlink()
        return x * 2.0
    except OSError:
        pass
    try:
        open("/dev/shm/grader_attack", "w").close()
    except OSError:
        return x * 0
    return x * 2.0
