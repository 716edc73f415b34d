"""The random generator of a case."""

from __future__ import annotations

import hashlib

import numpy as np

__all__ = ["seeded_rng"]


def seeded_rng(seed: int, case_id: str) -> np.random.Generator:
    """Return the generator of the case ``case_id`` under the course's ``seed``.

    The name goes into the seed, so that a new case does not shift the numbers of the others. The kind of bit
    generator is named, so that a later default of numpy does not change the inputs.
    """
    digest = hashlib.sha256(f"{seed}\0{case_id}".encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))
