"""Keeps torch's compiler unloaded as long as nobody compiles.

The first step of an optimizer imports ``torch._dynamo``, to say that nothing is to be compiled: a second and a half,
and 70 MiB that every fork has to take over. A stand-in is told so just as well. Who asks it for anything else gets the
compiler itself.
"""

from __future__ import annotations

import importlib
import os
import sys
import types
from contextlib import nullcontext
from typing import Any

__all__ = ["defer_compiler"]

_NAME = "torch._dynamo"


class _StandIn(types.ModuleType):
    """A module that is loaded when something is asked of it that it has not."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__path__":
            raise AttributeError(name)  # what the import system looks for, before it looks inside
        if isinstance(sys.modules.get(_NAME), _StandIn):
            del sys.modules[_NAME]
        # It makes sure of a folder for what it compiles, also where nothing can be written: one that is there will do.
        os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", os.sep)
        importlib.import_module(_NAME)
        return getattr(importlib.import_module(self.__name__), name)


def _as_it_is(function: Any, recursive: bool = True, *, wrapping: bool = True) -> Any:
    """Return the function: it will not be compiled."""
    del recursive, wrapping
    return function


def _nothing(*_: Any, **__: Any) -> None:
    """Outside a graph there is nothing to break."""


def defer_compiler() -> None:
    """Put the stand-in where torch will look for its compiler. Call it once torch is imported."""
    if _NAME in sys.modules:
        return
    stand_in: Any = _StandIn(_NAME)
    stand_in.disable, stand_in.graph_break = _as_it_is, _nothing
    stand_in.compiled_autograd = _StandIn(f"{_NAME}.compiled_autograd")
    stand_in.compiled_autograd._disable = nullcontext
    sys.modules[_NAME] = stand_in
