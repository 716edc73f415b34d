"""What tests with processes share."""

import time

import pytest


@pytest.fixture
def eventually():
    """Wait for something that other processes bring about; give up after half a minute."""

    def wait(is_so):
        deadline = time.monotonic() + 30
        while not is_so():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.01)
        return True

    return wait
