"""One change of a syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import NamedTuple

__all__ = ["Edit", "Look"]


class Edit(NamedTuple):
    """A node of the tree and what is to stand in its place; neither is changed.

    ``new`` may hold nodes of the tree; what is not of the tree has no position.
    """

    old: ast.AST
    new: ast.AST


#: Yields the changes that one kind of fault makes at a node, given the node and its parent.
Look = Callable[[ast.AST, ast.AST], Iterator[Edit]]
