"""`grader browse`: a lesson's page, 50 readers at once, a check, the start; beside a bare Starlette page.

Both servers run as processes of their own and are asked in turn. What a browser sees (bytes, largest contentful paint)
is measured where Chromium and Playwright are installed.
"""

from __future__ import annotations

import asyncio
import http.client
import json
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from timing import ROOT, interleave, show

LESSON = "/ch02_activations/ko.html"
EXERCISE = "/ch02_activations/relu/ko"
READERS, ROUNDS, CHECKS = 50, 6, 12
_PARTS = ("content", "exercises", "solutions", "tests/hidden", "tests/mistakes")
_BARE = """
import sys, socket, uvicorn
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
text = "x" * int(sys.argv[1])
async def page(request):
    return HTMLResponse(text)
listening = socket.create_server(("127.0.0.1", 0), backlog=128)
print(f"http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
config = uvicorn.Config(Starlette(routes=[Route("/{path:path}", page)]), access_log=False, log_level="warning")
try:
    uvicorn.Server(config).run(sockets=[listening])
except KeyboardInterrupt:
    pass
"""


class Server:
    """A server in a process of its own, stopped at the end."""

    def __init__(self, *command: str) -> None:
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)(\S*)", line):
                break
        else:
            sys.exit("the server did not start")
        self.port, self.path = int(found[1]), found[2]
        self.headers: dict[str, str] = {}

    def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        headers = dict(self.headers)
        if form is not None:
            headers |= {
                "Origin": f"http://127.0.0.1:{self.port}",
                "Content-Type": "application/x-www-form-urlencoded",
                "x-part": "fragment",
            }
        connection.request("GET" if form is None else "POST", path, None if form is None else urlencode(form), headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    def enter(self) -> None:
        answer, _ = self.ask(self.path)
        self.headers["Cookie"] = answer.headers["set-cookie"].partition(";")[0]

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(20)


def browse(root: Path) -> Server:
    server = Server(sys.executable, "-m", "grader", "browse", "--lang", "ko", "--course", str(root))
    server.enter()
    return server


async def one_reader(server: Server, path: str) -> float:
    """Return the seconds until a page was read, on a connection of its own."""
    start = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    cookie = f"Cookie: {server.headers['Cookie']}\r\n" if server.headers else ""
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n{cookie}Connection: close\r\n\r\n".encode())
    body = await reader.read(-1)
    writer.close()
    if not body.startswith(b"HTTP/1.1 200"):
        sys.exit(f"{path}: {body[:80]!r}")
    return time.perf_counter() - start


async def many_readers(server: Server, path: str) -> list[float]:
    return await asyncio.gather(*(one_reader(server, path) for _ in range(READERS)))


def first_case(server: Server, root: Path) -> float:
    """Return the seconds from the click on Check to the first result, as the page's script gets it."""
    source = (root / f"exercises{EXERCISE.rpartition('/')[0]}.py").read_text(encoding="utf-8")
    digest = json.loads(server.ask(f"{EXERCISE}/file")[1])["digest"]
    start = time.perf_counter()
    _, body = server.ask(f"{EXERCISE}/check", {"source": source, "digest": digest})
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    connection.request("GET", f"/checks/{json.loads(body)['check']}/events", headers=server.headers)
    answer = connection.getresponse()
    while not answer.readline().startswith(b"event: case"):
        pass
    taken = time.perf_counter() - start
    answer.read()
    connection.close()
    return taken


def start_up(root: Path) -> float:
    """Return the seconds from the start of the program to the first page."""
    start = time.perf_counter()
    server = browse(root)
    server.ask("/ko.html")
    taken = time.perf_counter() - start
    server.stop()
    return taken


def in_a_browser(server: Server) -> None:
    """Print what Chromium transfers and when it has painted the largest part, with an empty cache."""
    chromium = shutil.which("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return
    if chromium is None:
        return
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        paints = []
        for _ in range(5):
            context = browser.new_context(extra_http_headers=server.headers)
            page = context.new_page()
            taken = []
            network = context.new_cdp_session(page)
            network.send("Network.enable")
            network.on("Network.loadingFinished", lambda event, taken=taken: taken.append(event["encodedDataLength"]))
            page.goto(f"http://127.0.0.1:{server.port}{LESSON}", wait_until="networkidle")
            paints.append(page.evaluate(
                "() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))"
                ".observe({type: 'largest-contentful-paint', buffered: true}))"
            ))  # fmt: skip
            context.close()
        print(f"over the wire: {sum(taken) / 1024:.0f} KiB in {len(taken)} requests")
        print(f"largest contentful paint: {statistics.median(paints):.0f} ms (median of {len(paints)})\n")
        browser.close()


def median_ms(measure: Callable[[], float], times: int) -> float:
    return statistics.median(measure() for _ in range(times)) * 1e3


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "course"
        for part in _PARTS:
            shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "course.toml", root)
        print(f"start to first page: {median_ms(lambda: start_up(root), 3):.0f} ms\n")
        ours = browse(root)
        size = len(ours.ask(LESSON)[1])
        bare = Server(sys.executable, "-c", _BARE, str(size))
        candidates = {
            "bare Starlette page": lambda: [bare.ask("/x") for _ in range(20)] and None,
            "lesson": lambda: [ours.ask(LESSON) for _ in range(20)] and None,
        }
        print(f"one reader, 20 pages of {size / 1024:.0f} KiB")
        show(interleave(candidates, ROUNDS), "bare Starlette page")
        for name, server, path in (("bare", bare, "/x"), ("lesson", ours, LESSON)):
            times = [taken for _ in range(ROUNDS) for taken in asyncio.run(many_readers(server, path))]
            print(f"{READERS} readers at once, {name}: median {statistics.median(times) * 1e3:.1f} ms")
        first_case(ours, root)
        print(
            f"\nfrom Check to the first case, numpy, warm: {median_ms(lambda: first_case(ours, root), CHECKS):.0f} ms\n"
        )
        in_a_browser(ours)
        bare.stop()
        ours.stop()


if __name__ == "__main__":
    main()
