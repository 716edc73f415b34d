"""The gate before every page: which host was asked, where the request comes from, whether its sender may be here.

==================  =============================================================================================
attack              what stops it
==================  =============================================================================================
DNS rebinding       ``Host`` must be an address that this server listens on, or ``localhost``
another web site    a request that changes something must carry our own ``Origin``; the cookie is ``SameSite=Strict``
another user here   the cookie; it comes from a link that works once and is printed only in the owner's terminal
injected markup     a content security policy without ``unsafe-inline``; no page is framed
a flood             bodies are cut off at a limit
==================  =============================================================================================
"""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response

from grader.i18n import both
from grader.model import LANGUAGES, Text
from grader.web.sessions import Sessions

__all__ = ["COOKIE", "CSP", "ENTRANCE", "Gate"]

COOKIE = "grader-session"
ENTRANCE = "/enter"
#: Pages need nothing but files of this server.
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": with that browsers send "Origin: null" with forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}
_SAFE_METHODS = ("GET", "HEAD")

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


class Gate:
    """ASGI middleware that lets through what may pass.

    Parameters
    ----------
    hosts
        Names and addresses, without port, under which the server may be asked besides ``localhost`` and the address
        on which the connection came in.
    body_limit
        Bytes of the longest body that is read.
    """

    def __init__(self, app: App, sessions: Sessions, hosts: frozenset[str], body_limit: int) -> None:
        self._app = app
        self._sessions = sessions
        self._hosts = hosts
        self._body_limit = body_limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        app = refusal if refusal is not None else self._app
        await app(scope, self._limited(receive), _with_headers(send))

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not self._is_ours(host, scope):
            return _refused(400, both("This server does not answer to the name in the address."))
        if scope["method"] not in _SAFE_METHODS and not _is_same_origin(headers, host):
            return _refused(403, both("The request comes from another site; nothing was done."))
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._body_limit:
            return _refused(413, both("The request is larger than {limit} KiB.", limit=self._body_limit // 1024))
        if scope["path"] == ENTRANCE or self._sessions.knows(_cookie(headers)):
            return None
        return _refused(
            401,
            both(
                "This page belongs to somebody who works on this machine. Open the link that 'grader browse' printed; "
                "it works once: for another browser start 'grader browse' again."
            ),
        )

    def _is_ours(self, host: str, scope: Scope) -> bool:
        try:
            parts = urlsplit(f"//{host}")
            name, port = parts.hostname or "", parts.port or 80
        except ValueError:
            return False
        server = scope.get("server") or ("", None)
        if port != server[1] or "@" in host:
            return False
        return name in self._hosts or name == "localhost" or _is_address(name, str(server[0]))

    def _limited(self, receive: Receive) -> Receive:
        """Also count what comes without a length."""
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._body_limit:
                return {"type": "http.disconnect"}
            return message

        return counted


def _is_address(name: str, address: str) -> bool:
    """Whether a host is the very address on which the connection came in; no name can pretend to be one."""
    try:
        return ipaddress.ip_address(name) == ipaddress.ip_address(address)
    except ValueError:
        return False


def _is_same_origin(headers: Headers, host: str) -> bool:
    origin = headers.get("origin")
    if origin is None:  # browsers leave it out of no form; programs have no cookie to lose
        return headers.get("sec-fetch-site") == "same-origin"
    return origin == f"http://{host}"


def _cookie(headers: Headers) -> str | None:
    """Return the session of the request; of two cookies of the name none, since one of them is not ours."""
    values = [
        part.partition("=")[2].strip()
        for header in headers.getlist("cookie")
        for part in header.split(";")
        if part.partition("=")[0].strip() == COOKIE
    ]
    return values[0] if len(values) == 1 else None


def _refused(status: int, reason: Text) -> Response:
    text = "\n".join(reason.in_language(language) for language in LANGUAGES)
    return PlainTextResponse(f"{text}\n", status)


def _with_headers(send: Send) -> Send:
    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message.setdefault("headers", []))
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return with_headers
