"""Two runs keep out of one folder."""

import subprocess
import sys

import pytest

from grader.batch.lock import FolderLock
from grader.errors import CannotGrade, UsageError

HOLDER = """
import sys
from pathlib import Path
from grader.batch.lock import FolderLock
with FolderLock(Path(sys.argv[1])):
    print("locked", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "locked\n"
        yield process
        process.kill()


def test_second_run_is_told_who_holds_the_folder(tmp_path, holder):
    with pytest.raises(UsageError, match=f"process {holder.pid}\\) is at work in"), FolderLock(tmp_path):
        pass


def test_lock_is_free_after_its_holder_was_killed(tmp_path, holder):
    holder.kill()
    holder.wait()
    with FolderLock(tmp_path):
        pass


def test_lock_can_be_taken_again_after_it_was_left(tmp_path):
    for _ in range(2):
        with FolderLock(tmp_path):
            pass


def test_folder_that_is_none_is_said(tmp_path):
    with pytest.raises(CannotGrade, match="cannot be locked"), FolderLock(tmp_path / "nowhere"):
        pass
