"""Templates of pages: everything escaped, every missing field an error, and compiled once for all runs.

Compiling takes longer than filling in. What was compiled is kept where Python keeps what it has compiled itself, beside
the templates; where nothing can be written there, each run compiles anew.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache

__all__ = ["environment"]


def environment(folder: Path) -> jinja2.Environment:
    """Return what fills in the templates of a folder."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        bytecode_cache=_Compiled(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


class _Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates like modules; a template that has changed is told by its content."""

    def __init__(self, folder: Path) -> None:
        # `-X pycache_prefix` is minded, too.
        place = Path(cache_from_source(str(folder / "template.py"))).parent
        super().__init__(str(place), f"jinja-{jinja2.__version__}-{sys.implementation.cache_tag}-%s.cache")

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # damaged, whatever the way: it is compiled anew
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
