"""``grader watch``: the whole program, with a pipe and with a terminal, an editor beside it."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from grader.cli.watch_keys import KEYS, key_of
from grader.cli.watch_page import Standing, bar, key_lines
from grader.cli.width import columns
from grader.i18n import set_language
from grader.progress import Progress
from tests.grader.courses import copy_course, run

DOUBLE = "exercises/ch01_numbers/double.py"
_STYLES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\|\r")
_PATIENCE_S = 60.0


class Session:
    """``grader watch`` at work; what it writes is read up to words that are waited for."""

    def __init__(self, root: Path, *arguments: str, is_terminal: bool, columns: int = 80, **environment: str) -> None:
        self.root = root
        self.read = ""
        self._unread = ""
        if is_terminal:
            self._ours, theirs = pty.openpty()
            termios.tcsetwinsize(theirs, (40, columns))
            self._keys = self._ours
            inside = (theirs, theirs)
        else:
            self._ours, writes = os.pipe()
            reads, self._keys = os.pipe()
            inside = (reads, writes)
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "GRADER_", "NO_COLOR"))}
        self.running = subprocess.Popen(
            [sys.executable, "-m", "grader", "watch", *arguments, "--course", str(root)],
            stdin=inside[0],
            stdout=inside[1],
            stderr=subprocess.STDOUT,
            env=kept | {"LANG": "C.UTF-8", "COLUMNS": str(columns), "TERM": "xterm-256color"} | environment,
            start_new_session=True,
        )
        for descriptor in set(inside):
            os.close(descriptor)

    def until(self, words: str) -> str:
        """Read up to these words and return what stood before them."""
        deadline = time.monotonic() + _PATIENCE_S
        while words not in self._plain():
            ready, _, _ = select.select([self._ours], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, f"no {words!r} in {self._plain()!r}"
            try:
                data = os.read(self._ours, 1 << 16)
            except OSError:
                data = b""
            assert data, f"ended without {words!r}: {self._plain()!r}"
            self.read += data.decode(errors="replace")
            self._unread += data.decode(errors="replace")
        before, _, self._unread = self._plain().partition(words)
        return before

    def _plain(self) -> str:
        return _STYLES.sub("", self._unread)

    def press(self, keys: str) -> None:
        os.write(self._keys, keys.encode())

    def save(self, text: str, file: str = DOUBLE) -> None:
        """Replace the file as an editor does."""
        path = self.root / file
        beside = path.with_name(".beside.py")
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, path)

    def save_solution(self, file: str = DOUBLE) -> None:
        self.save((self.root / file.replace("exercises", "solutions")).read_text(encoding="utf-8"), file)

    def close(self) -> int:
        """Wait for the end and return the exit code."""
        try:
            return self.running.wait(timeout=_PATIENCE_S)
        finally:
            self.running.kill()
            self.running.wait()
            for descriptor in {self._ours, self._keys}:
                os.close(descriptor)


@pytest.fixture
def root(tmp_path):
    root = copy_course(tmp_path).resolve()
    assert run("list", course=root).code == 0  # any command remembers the stubs
    return root


@pytest.fixture
def begin(root):
    """Return a function that begins a session and waits for its first verdict."""
    sessions = []

    def start(*arguments: str, is_terminal: bool = False, **settings) -> Session:
        session = Session(root, *arguments, is_terminal=is_terminal, **settings)
        sessions.append(session)
        return session

    yield start
    for session in sessions:
        if session.running.poll() is None:
            session.running.send_signal(signal.SIGTERM)
        if session.running.returncode is None:
            session.close()


@pytest.fixture
def plain(begin):
    session = begin("double")
    session.until("exercises passed\n")
    return session


def test_save_is_answered_with_what_it_changed(plain):
    mistakes = plain.root / "tests/mistakes/ch01_numbers/double"
    plain.save((mistakes / "through_float.py").read_text(encoding="utf-8"))
    said = plain.until("exercises passed\n")
    assert "✗   1/5  ch01_numbers/double" in said
    plain.save_solution()
    said = plain.until("exercises passed\n")
    assert "✓   5/5  ch01_numbers/double" in said
    assert "Since the last attempt: cases +3, points +4\n  + " in said
    assert "Passed. Press n for the next one: The mean" in said
    assert said.endswith("\n1 of 4 ")
    plain.save((mistakes / "through_float.py").read_text(encoding="utf-8"))
    assert "Since the last attempt: cases −3, points −4\n  − " in plain.until("exercises passed\n")


def test_plain_lines_have_no_control_characters(plain):
    plain.save_solution()
    plain.until("Passed. Press n")
    plain.press("h\nd\nq\n")
    assert plain.close() == 0
    assert "\x1b" not in plain.read and "\r" not in plain.read


WRONG = {
    "syntax error": ("def double(x:\n", "the file cannot be read as Python"),
    "empty": ("", "double"),
    "other encoding": (b"\xff\xfe" + "def double(x): ...".encode("utf-16-le"), "the file is UTF-16: save it as UTF-8"),
    "endless loop": ("def double(x):\n    while True:\n        pass\n", "took longer than the limit of 2 s"),
    "exit": ("import os\nos._exit(0)\n", "ended"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_edit_is_explained_and_watching_goes_on(plain, name):
    text, words = WRONG[name]
    path = plain.root / DOUBLE
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert words in plain.until("exercises passed\n")
    plain.save_solution()
    assert "✓   5/5" in plain.until("exercises passed\n")


def test_deleted_and_renamed_files_are_explained(plain):
    path = plain.root / DOUBLE
    path.rename(path.with_name("twice.py"))
    assert "no such file in" in plain.until("exercises passed\n")
    path.with_name("twice.py").rename(path)
    assert "not written yet" in plain.until("exercises passed\n")
    path.parent.rename(plain.root / "exercises/away")
    assert "no such file in" in plain.until("exercises passed\n")
    (plain.root / "exercises/away").rename(path.parent)
    assert "not written yet" in plain.until("exercises passed\n")


def test_half_saved_file_is_not_judged(plain):
    solution = (plain.root / "solutions/ch01_numbers/double.py").read_text(encoding="utf-8")
    path = plain.root / DOUBLE
    path.write_text(solution[: solution.index("return")], encoding="utf-8")
    path.write_text(solution, encoding="utf-8")
    said = plain.until("exercises passed\n")
    assert "✓   5/5" in said and "cannot be read as Python" not in said


def test_endless_loop_is_given_up_at_the_next_save(root, begin):
    manifest = root / "course.toml"
    manifest.write_text(manifest.read_text().replace("case_time_s = 2.0", "case_time_s = 600.0"))
    session = begin("double")
    session.until("exercises passed\n")
    session.save("def double(x):\n    while True:\n        pass\n")
    session.until("checking double … 1 s")  # from then on a check counts as stuck
    session.save_solution()
    assert "✓   5/5" in session.until("exercises passed\n")


def test_saving_another_exercise_goes_on_to_that(plain):
    plain.save_solution("exercises/ch01_numbers/mean.py")
    said = plain.until("exercises passed\n")
    assert "Watching exercises/ch01_numbers/mean.py: The mean" in said
    assert "✓" in said and "ch01_numbers/mean" in said


def test_edited_suite_and_manifest_are_noticed(plain):
    plain.save_solution()
    plain.until("exercises passed\n")
    suite = plain.root / "tests/hidden/ch01_numbers/test_double.py"
    text = suite.read_text(encoding="utf-8")
    suite.write_text(text.replace("submission.double(3), 6", "submission.double(3), 7"), encoding="utf-8")
    assert "−" in plain.until("exercises passed\n")
    suite.write_text("def test_broken(:\n", encoding="utf-8")
    assert "test_double.py" in plain.until("exercises passed\n")
    suite.write_text(text, encoding="utf-8")
    assert "other cases" not in plain.until("✓   5/5")
    plain.until("exercises passed\n")
    manifest = plain.root / "course.toml"
    whole = manifest.read_text(encoding="utf-8")
    manifest.write_text("format_version = 7\n", encoding="utf-8")
    plain.until("course.toml: format_version: expected 1, got 7")
    manifest.write_text(whole.replace('en = "Twice"', 'en = "Two times"'), encoding="utf-8")
    assert "Two times" in plain.until("exercises passed\n")


def test_letters_do_what_they_say(plain):
    plain.press("n\n")
    assert "The mean" in plain.until("exercises passed\n")
    plain.press("p\n")
    assert "ch01_numbers/double" in plain.until("exercises passed\n")
    plain.press("h\n")
    plain.until("hint 1/")
    plain.press("l\n")
    plain.until("A counter")
    plain.press("z\n")
    plain.until("In another terminal: grader quiz ch01_numbers")
    plain.press("d\n")
    plain.until("nothing was changed yet")
    plain.press("r\n")
    plain.until("exercises passed\n")
    plain.press("?\nq\n")
    assert plain.close() == 0


def test_reset_asks_first(plain):
    plain.save_solution()
    plain.until("exercises passed\n")
    plain.press("x\n")
    plain.until("[y/N]")
    plain.press("n\n")
    plain.until("Nothing was changed.")
    assert "NotImplementedError" not in (plain.root / DOUBLE).read_text()
    plain.press("x\n")
    plain.until("[y/N]")
    plain.press("y\n")
    plain.until("is the stub again")
    assert "✗   0/5" in plain.until("exercises passed\n")


def test_attempts_are_those_that_were_saved(plain):
    assert Progress(plain.root).standings() == {}
    plain.save("def double(x):\n    return x * x\n")
    plain.until("exercises passed\n")
    plain.save_solution()
    plain.until("exercises passed\n")
    standing = Progress(plain.root).standings()["ch01_numbers/double"]
    assert (standing.attempts, standing.is_passed) == (2, True)


def test_last_attempt_may_have_been_made_before(root, begin):
    shutil.copy(root / "tests/mistakes/ch01_numbers/double/through_float.py", root / DOUBLE)
    run("check", "double", course=root)
    solve_text = (root / "solutions/ch01_numbers/double.py").read_text(encoding="utf-8")
    (root / DOUBLE).write_text(solve_text, encoding="utf-8")
    said = begin("double").until("exercises passed\n")
    assert "Since the last attempt: cases +3, points +4" in said


def test_end_of_the_input_is_no_wish_to_stop(root, begin):
    session = begin("double")
    session.until("exercises passed\n")
    os.close(session._keys)
    session._keys = os.open(os.devnull, os.O_RDONLY)
    session.save_solution()
    assert "✓   5/5" in session.until("exercises passed\n")
    session.running.send_signal(signal.SIGINT)
    assert session.close() == 0


def test_polling_is_said_aloud_and_works(begin):
    session = begin("double", "--poll")
    said = session.until("exercises passed\n")
    assert "Looking at the files again and again: you asked for it." in said
    session.save_solution()
    assert "✓   5/5" in session.until("exercises passed\n")


# -- in a terminal ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [80, 120])
def test_screen_has_a_footer_and_single_keys(begin, width):
    session = begin("double", is_terminal=True, columns=width)
    session.until("not written yet")
    session.until("q quit")
    session.save_solution()
    said = session.until("q quit")
    assert "✓   5/5" in said and "1 of 4 exercises passed" in said and "█" in said
    session.press("n")
    assert "ch01_numbers/mean" in session.until("q quit")
    session.press("ㅗ")  # the key of h while the keyboard is set to Korean
    assert "hint 1/" in session.until("q quit")
    session.press("x")
    session.until("[y/N]")
    session.press("q")  # no answer to the question, so no
    session.until("q quit")
    session.press("q")
    assert session.close() == 0


def test_terminal_is_given_back(begin):
    session = begin("double", is_terminal=True)
    session.until("q quit")
    assert not termios.tcgetattr(session._ours)[3] & termios.ICANON
    session.running.send_signal(signal.SIGTERM)
    session.running.wait(timeout=60)
    assert termios.tcgetattr(session._ours)[3] & termios.ICANON


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"GRADER_PLAIN": "1"}])
def test_simple_terminals_get_plain_lines(root, environment):
    session = Session(root, "double", is_terminal=True, **environment)
    session.until("exercises passed")
    session.press("q\n")
    assert session.close() == 0
    assert "\x1b" not in session.read


def test_check_watch_is_the_same(root):
    wrong = run("check", "double", "mean", "--watch", course=root)
    assert wrong.code == 2 and "--watch takes one TARGET" in wrong.err
    assert run("check", "--all", "--watch", course=root).code == 2
    assert run("watch", "nothing_of_this_name", course=root).code == 2


# -- words -----------------------------------------------------------------------------------------------------


def test_keys_are_one_each_in_both_layouts():
    letters = [key.letter for key in KEYS] + [key.same for key in KEYS]
    assert len(set(letters)) == len(letters)
    for key in KEYS:
        assert key_of(key.letter) is key_of(key.letter.upper()) is key_of(key.same) is key
    assert key_of("?") is None
    assert key_of("\x03") is key_of("q")


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("width", [40, 79, 119])
def test_key_lines_fit(language, width):
    set_language(language)
    lines = list(key_lines(width, has_solution=True))
    assert max(map(columns, lines)) <= width
    assert [entry[0] for line in lines for entry in line.split("  ")] == list("nphldzrxsq")


@pytest.mark.parametrize(
    ("passed", "exercises", "expected"), [(0, 4, "--------"), (1, 90, "#-------"), (2, 4, "####----"), (4, 4, "#" * 8)]
)
def test_bar_shows_a_beginning(passed, exercises, expected):
    assert bar(Standing(passed, exercises), 8, is_unicode=False) == expected
