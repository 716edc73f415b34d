"""What a student waits for between two looks at the screen: a save in watch mode, a second ``grader check``.

``python benchmarks/watch.py [ROUNDS]``

In a terminal of 80 columns, on a copy of the course: from the moment a file is in its place until the last byte of the
verdict is on the screen, against a cold ``python -m pytest`` of a plain file that checks the same, in the same round.
Then whole processes of ``grader check`` that find a resident.
"""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from pathlib import Path

from timing import ROOT, command, interleave, show

PYTHON = str(ROOT / ".venv/bin/python")
GRADER = str(ROOT / ".venv/bin/grader")
BASELINE = "cold python -m pytest"
_FOLDERS = ("content", "exercises", "solutions", "tests/hidden", "tests/mistakes")
_PATIENCE_S = 60.0
_STYLES = re.compile(r"\x1b\[[0-9;]*m")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory(prefix="grader-watch-") as folder:
        root = copy_of_course(Path(folder))
        compare(root, "ch02_activations/sigmoid", "test_sigmoid.py", rounds, target_ms=120, least_ratio=4)
        compare(root, "ch03_losses/torch_loss", "test_torch_loss.py", rounds, target_ms=200, least_ratio=10)
        second_check(Path(folder), root, rounds)


def compare(root: Path, exercise: str, baseline_file: str, rounds: int, *, target_ms: int, least_ratio: int) -> None:
    with Watch(root, exercise) as watch:
        saves = {
            BASELINE: pytest_of(baseline_file),
            f"save to verdict, right: {exercise}": lambda: watch.save(is_right=True),
            f"save to verdict, wrong: {exercise}": lambda: watch.save(is_right=False),
        }
        show(interleave(saves, rounds), BASELINE, faster=True)
    print(f"wanted: at most {target_ms} ms, at least {least_ratio} x faster\n")


def second_check(folder: Path, root: Path, rounds: int) -> None:
    """Measure whole processes that find a resident, in a runtime folder of their own."""
    (folder / "run").mkdir(mode=0o700)
    environment = {**clean_environment(), "XDG_RUNTIME_DIR": str(folder / "run")}
    words = [
        GRADER,
        "check",
        "ch02_activations/sigmoid",
        "--course",
        str(root),
        "--submission",
        str(root / "solutions"),
    ]
    wrong = [*words[:-1], str(root / "exercises")]

    def check(words: list[str]) -> None:
        done = subprocess.run(words, env=environment, cwd=root, capture_output=True, check=False)
        assert done.returncode in (0, 1), done

    try:
        check(words)
        candidates = {
            BASELINE: pytest_of("test_sigmoid.py"),
            "grader check, second, right": lambda: check(words),
            "grader check, second, a stub": lambda: check(wrong),
            "grader check --no-resident": lambda: check([*words, "--no-resident"]),
        }
        show(interleave(candidates, rounds), BASELINE, faster=True)
        print("wanted: faster than half of pytest, which is the fastest peer's cold check\n")
    finally:
        subprocess.run([GRADER, "doctor", "--stop-resident"], env=environment, capture_output=True, check=False)


class Watch:
    """``grader watch`` in a terminal, and the student's editor beside it."""

    def __init__(self, root: Path, exercise: str) -> None:
        self._file = root / "exercises" / f"{exercise}.py"
        self._right = (root / "solutions" / f"{exercise}.py").read_text(encoding="utf-8")
        self._wrong = sorted((root / "tests/mistakes" / exercise).glob("*.py"))[0].read_text(encoding="utf-8")
        self._saves = 0
        self._unread = ""
        self._screen, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (40, 80))
        self._running = subprocess.Popen(
            [GRADER, "watch", exercise, "--course", str(root), "--lang", "en"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**clean_environment(), "TERM": "xterm-256color"},
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Watch:
        self._read_until("✗")
        self._read_until("q quit")
        time.sleep(1)  # the files are watched from here on
        return self

    def __exit__(self, *_: object) -> None:
        os.write(self._screen, b"q")
        self._running.wait(timeout=10)
        os.close(self._screen)

    def save(self, *, is_right: bool) -> None:
        """Replace the file as an editor does, and wait for the verdict with the keys below it."""
        self._saves += 1
        beside = self._file.with_name(".beside")
        text = self._right if is_right else self._wrong
        beside.write_text(f"{text}\n# {self._saves}\n", encoding="utf-8")
        os.replace(beside, self._file)
        self._read_until("✓ " if is_right else "✗ ")
        self._read_until("q quit")

    def _read_until(self, words: str) -> None:
        """Read the screen up to these words; what stands after them is there for the next time."""
        deadline = time.monotonic() + _PATIENCE_S
        while words not in self._unread:
            ready, _, _ = select.select([self._screen], [], [], deadline - time.monotonic())
            assert ready, f"no {words!r} in {self._unread}"
            self._unread += _STYLES.sub("", os.read(self._screen, 1 << 16).decode(errors="replace"))
        self._unread = self._unread.partition(words)[2]


def pytest_of(file: str) -> Callable[[], None]:
    return command(PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"benchmarks/baseline/{file}")


def clean_environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if k not in ("CI", "GRADER_NO_RESIDENT", "GRADER_PLAIN", "NO_COLOR")}


def copy_of_course(folder: Path) -> Path:
    root = folder / "course"
    for name in _FOLDERS:
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "course.toml", root)
    return root


if __name__ == "__main__":
    main()
