"""One server for all tests of a module that only look; one browser, where there is one."""

from __future__ import annotations

import importlib.util
import shutil

import pytest

from tests.grader.courses import copy_course
from tests.grader.web.serving import copy_real_course, serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server of the miniature course, entered."""
    with serving(copy_course(tmp_path_factory.mktemp("mini"))) as running:
        running.enter()
        yield running


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium."""
    if CHROMIUM is None:
        pytest.skip("no Chromium: apt-get install chromium")
    if importlib.util.find_spec("playwright") is None:
        pytest.skip("no playwright: scripts/setup dev")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        # Chromium's own sandbox needs rights that containers do not give; the pages are ours.
        running = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def real_server(tmp_path_factory):
    """A server of a copy of the real course."""
    with serving(copy_real_course(tmp_path_factory.mktemp("real"))) as running:
        yield running
