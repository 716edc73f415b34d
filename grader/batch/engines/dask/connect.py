"""Reaches a Dask scheduler, or starts one on this machine."""

from __future__ import annotations

import asyncio
import logging
import os
from typing import Any

import distributed

from grader.errors import CannotGrade
from grader.i18n import both

__all__ = ["client_of", "detail_of", "local_cluster", "silence"]

_CONNECT_S = 5.0


async def client_of(address: str, security: Any) -> Any:
    """Return a connected client.

    Raises
    ------
    CannotGrade
        Nobody answers, or not as a scheduler does.
    """
    client = None
    try:
        async with asyncio.timeout(_CONNECT_S):
            client = distributed.Client(
                address, security=security, asynchronous=True, timeout=_CONNECT_S, set_as_default=False
            )
            return await client
    except (OSError, ValueError, TimeoutError) as error:
        if client is not None:
            await client.close()
        text = both("no scheduler of Dask answers at {address} ({detail})", address=address, detail=detail_of(error))
        raise CannotGrade(text) from None


def local_cluster(jobs: int) -> Any:
    """Return a cluster on this machine. Other users of it cannot connect: both ends show certificates of this run."""
    return distributed.LocalCluster(
        n_workers=jobs,
        threads_per_worker=1,
        host="127.0.0.1",
        security=True,
        dashboard_address=None,
        memory_limit=None,
        silence_logs=logging.CRITICAL,
        preload=["grader.batch.engines.dask.interrupts"],
        asynchronous=True,
    )


def silence() -> None:
    """Keep Dask's log out of the terminal: what the user should know is said in our words."""
    if not os.environ.get("GRADER_DEBUG"):
        for name in ("distributed", "distributed.client", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL)


def detail_of(error: BaseException) -> str:
    first = next(iter(str(error).splitlines()), "")
    return f"{type(error).__name__}: {first}" if first else type(error).__name__
