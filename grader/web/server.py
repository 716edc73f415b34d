"""Runs the server: the address, the link, the end."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from contextlib import closing, suppress

import uvicorn

from grader.errors import UsageError
from grader.i18n import both
from grader.settings import STATE_FOLDER
from grader.web.app import create_app
from grader.web.live import Live
from grader.web.security import ENTRANCE
from grader.web.sessions import Sessions

__all__ = ["DEFAULT_PORT", "is_loopback", "serve"]

DEFAULT_PORT = 8765
_TRIES = 20
#: Seconds that open streams of results have to end after Ctrl-C.
_FAREWELL_S = 1


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def serve(live: Live, *, host: str, port: int | None, language: str, announce: Callable[[str], None]) -> None:
    """Serve until interrupted.

    Parameters
    ----------
    host
        The address to listen on.
    port
        The port; ``None`` takes `DEFAULT_PORT`, or the next one that is free.
    announce
        Is told the link that opens the course, once the server listens.
    """
    with closing(_listening(host, port)) as listening:
        sessions = Sessions(live.course.root / STATE_FOLDER)
        app = create_app(live, sessions, language=language, hosts=frozenset({host}))
        name = _shown_host(host)
        link = f"http://{name}:{listening.getsockname()[1]}{ENTRANCE}?token={sessions.token}"
        config = uvicorn.Config(
            app,
            access_log=False,
            log_level="warning",
            server_header=False,
            date_header=False,
            lifespan="on",
            ws="none",
            timeout_graceful_shutdown=_FAREWELL_S,
        )
        announce(link)
        with suppress(KeyboardInterrupt):  # raised again once everything has ended
            uvicorn.Server(config).run(sockets=[listening])


def _shown_host(host: str) -> str:
    if host in ("0.0.0.0", "::"):
        with suppress(OSError):  # a machine that does not know its own name: the reader has to put an address in
            host = socket.gethostbyname(socket.gethostname())
    return f"[{host}]" if ":" in host else host


def _listening(host: str, port: int | None) -> socket.socket:
    """Return a socket that accepts connections already, so that the link works when it is printed."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    ports = [port] if port is not None else [*range(DEFAULT_PORT, DEFAULT_PORT + _TRIES), 0]
    for number in ports:
        made = socket.socket(family, socket.SOCK_STREAM)
        try:
            # An old connection that is still being closed does not block the port.
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind((host, number))
            made.listen(128)
        except OSError as error:
            made.close()
            reason = error
            continue
        return made
    raise UsageError(
        both("cannot listen on {host}, port {port}: {error}", host=host, port=ports[0], error=reason.strerror)
    )
