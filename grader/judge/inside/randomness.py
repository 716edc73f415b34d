"""The global random generators, set to a known state at the start of each case.

Exercises take a generator as an argument, but libraries draw from global ones, torch's initial weights above all.
The same submission must get the same report, and the diagnosis must be able to play a case again.
"""

from __future__ import annotations

import random
import sys

import numpy as np

__all__ = ["seed_global_generators"]


def seed_global_generators(seed: int) -> None:
    """Seed those of ``random``, numpy and, where it is loaded, torch; ``seed`` is below 2**32."""
    random.seed(seed)
    np.random.seed(seed)
    torch = sys.modules.get("torch")
    if torch is not None:
        # `torch.manual_seed` does this, too, and then notes the seed for devices that are not there, with a stack trace
        # for each of them.
        torch.default_generator.manual_seed(seed)
