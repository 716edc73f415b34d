"""A page in a browser that watches itself: no error on its console, no request to anywhere but the server."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_COLOUR_RULES = ["color-contrast", "link-in-text-block"]
#: Said by Chromium itself about answers that are meant: the page shows what is wrong.
_EXPECTED = ("status of 409",)


@contextmanager
def visiting(browser: Any, server: Any, **settings: Any) -> Iterator[Any]:
    """Yield a page that has entered the server; what it must not do fails the test at the end."""
    context = browser.new_context(bypass_csp=settings.pop("bypass_csp", False), **settings)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request", lambda r: faults.append(r.url) if not r.url.startswith((server.base, "data:", "blob:")) else None
    )
    server_state(context, server)
    try:
        yield page
        if found := [fault for fault in faults if not any(known in fault for known in _EXPECTED)]:
            raise AssertionError("\n".join(found))
    finally:
        context.close()


def server_state(context: Any, server: Any) -> None:
    """Give a browser the cookie; the link works once, and many tests share the server."""
    if not server.cookie:
        server.enter()
    name, _, value = server.cookie.partition("=")
    cookie = {"name": name, "value": value, "url": server.base, "httpOnly": True, "sameSite": "Strict"}
    context.add_cookies([cookie])


def violations(page: Any, *, colours_only: bool = False, with_drawn_formulas: bool = True) -> list[str]:
    """Return what axe-core finds wrong with the page under WCAG 2.2 AA.

    Parameters
    ----------
    colours_only
        For a second look at a page in other colours.
    with_drawn_formulas
        What KaTeX draws is thousands of elements, all in the colour of their paragraph and hidden from screen readers.
    """
    page.evaluate(AXE)
    rules = {"type": "rule", "values": _COLOUR_RULES} if colours_only else {"type": "tag", "values": _TAGS}
    # Without "preload" axe does not fetch style sheets, which pages opened from the disk must not.
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    place = {} if with_drawn_formulas else {"exclude": [[".katex-html"]]}
    found = page.evaluate("([place, options]) => axe.run(place.exclude ? place : document, options)", [place, options])
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found["violations"] for node in fault["nodes"]]


def until(page: Any, condition: str, timeout_s: float = 20.0) -> None:
    """Wait until a JavaScript expression holds; Playwright's own way to do that is forbidden by the pages' policy."""
    end = time.monotonic() + timeout_s
    while not page.evaluate(condition):
        if time.monotonic() > end:
            raise AssertionError(f"still false: {condition}")
        page.wait_for_timeout(30)
