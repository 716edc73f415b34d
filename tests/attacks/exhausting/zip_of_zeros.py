"""Unpacks a few kilobytes into gigabytes.

Outcome: memory_limit, time_limit
"""

import zlib

packer = zlib.compressobj(9)
PACKED = b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()


def scale(x):
    data = zlib.decompress(PACKED)
    return len([data + bytes([number]) for number in range(256)])
