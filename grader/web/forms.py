"""Forms as they arrive: names and texts, nothing else; files are no part of any form here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

__all__ = ["first", "read_form", "wants_fragment"]

_MOST_FIELDS = 200
_FRAGMENT = "fragment"


async def read_form(request: Request) -> Mapping[str, Sequence[str]]:
    """Return the fields of a form by name.

    Raises
    ------
    HTTPException
        It is no form, no UTF-8, or longer than the gate lets through.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    try:
        body = await request.body()
    except ClientDisconnect:  # the gate cut it off
        raise HTTPException(413) from None
    try:
        return parse_qs(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict", encoding="utf-8"
        )
    except ValueError:
        raise HTTPException(400) from None


def first(form: Mapping[str, Sequence[str]], name: str) -> str:
    """Return a field's text, empty when it is missing."""
    return next(iter(form.get(name, ())), "")


def wants_fragment(request: Request) -> bool:
    """Tell whether our script asks, which needs only the changed part of the page."""
    return request.headers.get("x-part") == _FRAGMENT
