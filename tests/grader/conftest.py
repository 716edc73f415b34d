"""What every test of the product starts from."""

import os
import tempfile

import pytest

from grader.i18n import set_language
from grader.resident import client, place


@pytest.fixture(scope="session", autouse=True)
def no_resident_is_left():
    """Keep checks from leaving a process behind, and see to it that none did."""
    # A short path of its own: sockets have no long names.
    with tempfile.TemporaryDirectory(prefix="grader-tests-") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADER_NO_RESIDENT", "1")
        patch.setenv("XDG_RUNTIME_DIR", folder)
        patch.setenv("XDG_CACHE_HOME", folder)
        yield
        left = [path for path in place.sockets() if path.startswith(folder) and os.path.exists(path)]
        for path in left:
            client.tell(path, "stop")
        assert not left, "a test has left a resident process behind"


@pytest.fixture(autouse=True)
def in_english():
    """Speak English, whatever the test before has chosen."""
    set_language("en")
