"""Adds rows that get a number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Table, insert

__all__ = ["add_row"]


def add_row(connection: Connection, table: Table, fields: Mapping[str, Any]) -> int:
    """Add a row and return its number."""
    return int(connection.execute(_adding(table), fields).scalar_one())


@cache
def _adding(table: Table) -> Insert:
    # Made once: to build a statement takes longer than to run it.
    return insert(table).returning(table.c.id)
