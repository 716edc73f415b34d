"""Keeps torch's compiler unloaded as long as nobody compiles.

The first step of an optimizer imports ``torch._dynamo``, to say that nothing is to be compiled: a second and a half,
and 70 MiB that every fork has to take over; who asks for deterministic algorithms has it told, too. Stand-ins listen
just as well. Who asks them for anything else gets the compiler itself.
"""

from __future__ import annotations

import importlib
import os
import sys
import types
from contextlib import nullcontext
from typing import Any

__all__ = ["defer_compiler"]

_FRONT, _BACK = "torch._dynamo", "torch._inductor"


class _StandIn(types.ModuleType):
    """A module that is loaded when something is asked of it that it has not."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__path__":
            raise AttributeError(name)  # what the import system looks for, before it looks inside
        for module in (_FRONT, _BACK, f"{_BACK}.config"):
            if isinstance(sys.modules.get(module), _StandIn):
                del sys.modules[module]
        # It makes sure of a folder for what it compiles, also where nothing can be written: one that is there will do.
        os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", os.sep)
        importlib.import_module(_FRONT)
        return getattr(importlib.import_module(self.__name__), name)


def _as_it_is(function: Any = None, *_: Any, **__: Any) -> Any:
    """Return the function, also where this is used as a decorator with arguments: it will not be compiled."""
    return _as_it_is if function is None else function


def _nothing(*_: Any, **__: Any) -> None:
    """Outside a graph there is nothing to break."""


def defer_compiler() -> None:
    """Put stand-ins where torch will look for its compiler. Call it once torch is imported."""
    if _FRONT in sys.modules or _BACK in sys.modules:
        return
    front: Any = _StandIn(_FRONT)
    front.disable, front.graph_break = _as_it_is, _nothing
    front.compiled_autograd = _StandIn(f"{_FRONT}.compiled_autograd")
    front.compiled_autograd._disable = nullcontext
    back: Any = _StandIn(_BACK)
    back.config = _StandIn(f"{_BACK}.config")
    sys.modules |= {_FRONT: front, _BACK: back, f"{_BACK}.config": back.config}
