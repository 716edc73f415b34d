"""``grader quiz``: a session line by line, files of answers, reviews, and what goes wrong."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import select
import signal
import sqlite3
import subprocess
import sys
import termios
import time
from contextlib import closing
from unittest import mock

import pytest

from grader.bank import Bank
from grader.cli.width import columns
from grader.course import Course
from grader.progress import Progress
from grader.quiz import right_answer
from tests.grader.courses import Finished, copy_course, run

IDS = ["twice-three", "even-numbers", "twice-any", "sum-over-count", "steps-of-mean", "names", "printed", "mean-of-two"]
WRONG = {"twice-three": "9", "twice-any": "n**2"}


@pytest.fixture
def root(tmp_path):
    root = copy_course(tmp_path)
    Progress(root).answers.rename_learner("kim")
    return root


def right(root, quiz, attempt=1) -> str:
    """Return what Kim must type to be right."""
    shown = Bank.load(Course.load(root)).by_id[quiz].present("en", learner="kim", attempt=attempt)
    answers = right_answer(shown)
    return " ".join(answers) if shown.order else answers[0]


def wrong(root, quiz, attempt=1) -> str:
    """Return a known wrong answer to the first question."""
    return {"a": "b", "b": "a"}[right(root, quiz, attempt)]


def take(root, *lines: str, arguments=("ch01",), language="en") -> Finished:
    """Run the quiz and type the lines; then the input ends."""
    waiting = list(lines)

    def type_line(prompt=""):
        if not waiting:
            raise EOFError
        print(f"{prompt}{waiting[0]}")
        return waiting.pop(0)

    with mock.patch("builtins.input", type_line):
        return run("quiz", *arguments, "--lang", language, course=root)


def all_right(root, attempt=1) -> list[str]:
    return [right(root, quiz, attempt) for quiz in IDS]


def test_whole_quiz_answered_right(root):
    shown = take(root, *all_right(root))
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("Numbers · quiz\nNumber of questions: 8\n")
    assert shown.out.count("✓ Right.") == 8
    assert shown.out.count("Explanation") == 8
    assert "First answers: 8/8 points\n" in shown.out
    assert "To read again" not in shown.out


def test_wrong_choice_is_explained_at_once_and_can_be_mended(root):
    answers = all_right(root)
    shown = take(root, wrong(root, IDS[0]), *answers)
    assert shown.code == 0, "mastered by now"
    assert "✗ Not right.\n  That is the square of 3.\nAnswer again, or: ? hint, - show the answer.\n" in shown.out
    assert "✓ Right now. The first answer counts for the score.\n" in shown.out
    assert "First answers: 7/8 points\nBy now: 8/8 points\n" in shown.out
    assert "To read again:\n  Quiz\n    grader lesson ch01_numbers --section quiz\n" in shown.out
    assert "Review of what was missed: tomorrow\n" in shown.out


def test_giving_up_shows_the_answer(root):
    shown = take(root, wrong(root, IDS[0]), "-", *all_right(root)[1:])
    assert shown.code == 1
    assert f"The answer\n  {right(root, IDS[0])}) 6\n\nExplanation\n  2 · 3 = 6\n" in shown.out


def test_korean_session_is_korean(root):
    shown = take(root, *all_right(root), language="ko")
    assert shown.code == 0
    for english in ("Question", "Choose", "Right", "Explanation", "points"):
        assert english not in shown.out


def test_answers_that_cannot_be_read_do_not_count(root):
    shown = take(root, "", "z", "1 2", *all_right(root))
    assert shown.code == 0
    for message in (
        "The answer is empty. This did not count.",
        "'z' is none of the letters a to b. This did not count.",
        "Choose one letter. This did not count.",
    ):
        assert message in shown.out
    assert "First answers: 8/8 points" in shown.out


def test_hint_is_there_or_not(root):
    assert "This question has no hint." in take(root, "?").out


def test_skipped_question_comes_at_the_end(root):
    answers = all_right(root)
    shown = take(root, "-", *answers[1:], answers[0])
    assert "Skipped; it comes again at the end." in shown.out
    assert shown.code == 0


def test_end_of_input_keeps_what_was_answered_and_goes_on_there(root):
    answers = all_right(root)
    shown = take(root, *answers[:3])
    assert shown.code == 2
    assert shown.out.endswith(
        "Stopped: 3 of 8 questions are answered and kept. 'grader quiz ch01_numbers' goes on there.\n"
    )
    shown = take(root, *answers[3:])
    assert shown.code == 0
    assert "Going on where you stopped: 3 of 8 are answered.\n" in shown.out
    assert "Question 4 of 8" in shown.out
    assert "Question 3 of 8" not in shown.out
    assert "First answers: 8/8 points" in shown.out


def test_finished_quiz_begins_again_with_other_numbers(root):
    take(root, *all_right(root))
    shown = take(root, *all_right(root, attempt=2))
    assert shown.code == 0
    assert "Question 1 of 8" in shown.out
    assert {answer.attempt for answer in Progress(root).answers.of_learner("kim")} == {1, 2}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_lines_fit_the_terminal(root, language):
    shown = take(root, wrong(root, IDS[0]), "-", *all_right(root)[1:], language=language)
    assert max(columns(line) for line in shown.out.splitlines()) <= 80


def converse(root, *lines: str) -> tuple[int, str]:
    """Type a line whenever the program asks for one; an empty line where it only asks to go on."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    command = [sys.executable, "-m", "grader", "quiz", "ch01", "--lang", "en"]
    environment = {**os.environ, "LANG": "C.UTF-8", "TERM": "xterm-256color", "NO_COLOR": "1"}
    screen, waiting = "", list(lines)
    with subprocess.Popen(command, cwd=root, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        read = 0
        with contextlib.suppress(OSError):  # Linux says EIO when the program has left the terminal
            while select.select([ours], [], [], 30)[0]:
                screen += os.read(ours, 4096).decode(errors="replace")
                seen = re.sub(r"\r|\x1b\[[?0-9;]*[a-zA-Z]", "", screen[read:])
                asked = re.search(r"(^|\n)> $|Enter: next question $", seen)
                if asked and waiting:
                    read = len(screen)
                    os.write(ours, (waiting.pop(0) if asked[0].endswith("> ") else "\n").encode())
        running.kill()
    os.close(ours)
    return running.returncode, screen


def test_session_in_a_terminal_with_hangul(root):
    answers = [f"{line}\n" for line in all_right(root)[:3]]
    code, screen = converse(root, *answers, "가나\x7f\x7f평균\n", "\x04")
    assert code == 2
    assert screen.count("✓") == 4
    kept = Progress(root).answers.of_learner("kim")
    assert kept[-1].response == "평균", "a syllable is deleted whole"


def test_killed_session_has_kept_its_answers(root):
    command = [sys.executable, "-m", "grader", "quiz", "ch01", "--lang", "en"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=root, text=True, **pipes) as running:
        running.stdin.write("".join(f"{line}\n" for line in all_right(root)[:2]))
        running.stdin.flush()
        deadline = time.monotonic() + 30
        while len(Progress(root).answers.of_learner("kim")) < 2 and time.monotonic() < deadline:
            os.sched_yield()
        running.send_signal(signal.SIGKILL)
    assert running.returncode == -signal.SIGKILL
    shown = take(root, *all_right(root)[2:])
    assert "Going on where you stopped: 2 of 8 are answered." in shown.out
    assert shown.code == 0


def later(root, days: int) -> None:
    """Let time pass."""
    with closing(sqlite3.connect(root / ".grader/progress.sqlite")) as database, database:
        database.execute("UPDATE quiz_answers SET at = at - ?", (86400 * days,))


def test_missed_question_comes_back_after_a_day(root):
    take(root, wrong(root, IDS[0]), "-", *all_right(root)[1:])
    assert take(root, arguments=("--review",)).out == "Nothing to review today. The next review: tomorrow\n"
    later(root, 1)
    shown = take(root, right(root, IDS[0], attempt=2), arguments=("--review",))
    assert shown.code == 0
    assert shown.out.startswith("Questions to review: 1\n")
    assert shown.out.endswith("Right at once: 1 of 1\nThe next review: in 3 days\n")
    later(root, 3)
    shown = take(root, wrong(root, IDS[0], attempt=3), "-", arguments=("--review",))
    assert shown.code == 1
    assert shown.out.endswith("Right at once: 0 of 1\nThe next review: tomorrow\n")


def test_review_of_nothing(root):
    shown = take(root, arguments=("--review",))
    assert (shown.code, shown.out) == (
        0,
        "Nothing to review: questions that you miss come back here after a day.\n",
    )


def test_review_as_json(root):
    take(root, wrong(root, IDS[0]), "-")
    later(root, 1)
    data = json.loads(run("quiz", "--review", "--json", course=root).out)
    assert data["schema"] == "grader.quiz-review/1"
    [concept] = data["concepts"]
    assert (concept["name"], concept["is_due"], concept["due_questions"]) == (
        "ch01_numbers#quiz",
        True,
        ["twice-three"],
    )


def template_with(root, tmp_path, **changes) -> str:
    """Return a file with Kim's right answers, some of them changed."""
    answers = dict(zip(IDS, all_right(root), strict=True)) | {key.replace("_", "-"): v for key, v in changes.items()}
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({"learner": "kim", "answers": answers}), encoding="utf-8")
    return str(path)


def test_file_of_right_answers(root, tmp_path):
    shown = run("quiz", "ch01", "--answers", template_with(root, tmp_path), "--lang", "en", course=root)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.count("✓ right") == 8
    assert shown.out.endswith("Score: 8/8 points\n")
    assert len(Progress(root).answers.of_learner("kim")) == 8, "Kim's own answers are kept"
    run("quiz", "ch01", "--answers", template_with(root, tmp_path), course=root)
    assert len(Progress(root).answers.of_learner("kim")) == 8, "once"


def test_file_of_somebody_else_is_graded_and_not_kept(root, tmp_path):
    path = template_with(root, tmp_path)
    Progress(root).answers.rename_learner("teacher")
    assert run("quiz", "ch01", "--answers", path, course=root).code == 0
    assert Progress(root).answers.of_learner("kim") == []


def test_file_with_a_wrong_answer(root, tmp_path):
    path = template_with(root, tmp_path, twice_three=wrong(root, IDS[0]), printed=None)
    shown = run("quiz", "ch01", "--answers", path, "--json", course=root)
    data = json.loads(shown.out)
    assert (shown.code, data["schema"], data["score"], data["max_score"]) == (1, "grader.quiz/1", 6, 8)
    outcomes = {question["id"]: question["outcome"] for question in data["questions"]}
    assert (outcomes["twice-three"], outcomes["printed"]) == ("wrong", "unanswered")


def test_file_with_faults_is_refused_whole(root, tmp_path):
    path = template_with(root, tmp_path, twice_three="z", nosuch="a", printed=["x"])
    shown = run("quiz", "ch01", "--answers", path, "--lang", "en", course=root)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.splitlines() == [
        f"grader: {path}: there is no quiz 'nosuch'",
        f"grader: {path}: quiz 'twice-three': 'z' is none of the letters a to b",
        f"grader: {path}: quiz 'printed': the answer is one text; put it in quotation marks",
        "grader: nothing was graded. Mend the file and try again.",
    ]
    assert Progress(root).answers.of_learner("kim") == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "'answers:' is missing"),
        (b'{"answers": {"q": "a", "q": "b"}}', "'q' is there twice"),
        (b" " * 10_000_000, "9766 KiB is more than the 256 KiB that answers may have"),
        (b"\xff\xfe", "not UTF-8 text"),
        (b'{"answers": [1]}', "must hold one line a question"),
    ],
)
def test_file_that_is_none_is_named(root, tmp_path, content, message):
    path = tmp_path / "a.json"
    path.write_bytes(content)
    shown = run("quiz", "ch01", "--answers", str(path), "--lang", "en", course=root)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith(f"grader: {path}: ") and (message in shown.err or not content)


def test_key_and_template_are_the_same_sheet(root, tmp_path):
    asked = ("quiz", "ch01", "--learner", "lee", "--attempt", "3", "--lang", "en")
    key, sheet = run(*asked, "--key", course=root), run(*asked, "--template", course=root)
    assert (key.code, sheet.code) == (0, 0)
    assert 'learner: "lee"\nattempt: 3\nanswers:\n' in sheet.out
    comments = [[line for line in text.out.splitlines() if "#" in line] for text in (key, sheet)]
    assert comments[0] == comments[1]
    path = tmp_path / "lee.yaml"
    path.write_text(key.out, encoding="utf-8")
    assert run("quiz", "ch01", "--answers", str(path), course=root).code == 0, "the key is a file of right answers"
    path.write_text(sheet.out, encoding="utf-8")
    shown = run("quiz", "ch01", "--answers", str(path), "--lang", "en", course=root)
    assert shown.out.endswith("Score: 0/8 points\n"), "an empty sheet is no fault"


def test_key_is_the_same_in_both_languages(root):
    asked = ("quiz", "ch01", "--learner", "lee", "--key", "--json")
    korean, english = (json.loads(run(*asked, "--lang", each, course=root).out) for each in ("ko", "en"))
    for one, other in zip(korean["questions"], english["questions"], strict=True):
        assert one["values"] == other["values"]
        assert [x["letter"] for x in one["listed"]] == [x["letter"] for x in other["listed"]]
        if one["type"] != "text":
            assert one["answer"] == other["answer"]


def test_standing_as_json(root):
    take(root, wrong(root, IDS[0]), right(root, IDS[0]))
    data = json.loads(run("quiz", "ch01", "--json", course=root).out)
    assert (data["schema"], data["score"], data["mastery"], data["answered"]) == ("grader.quiz/1", 0, 1, 1)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "which chapter? For example 'grader quiz ch01_numbers'."),
        (("ch9",), "unknown name 'ch9'."),
        (("ch01", "--review", "--key"), "--review and --key exclude each other"),
        (("ch01", "--attempt", "2"), "--attempt belongs to --template or --key"),
        (("ch01", "--learner", " "), "--learner takes a name of at most 200 characters"),
        (("ch01", "--template", "--json"), "--template and --json exclude each other"),
        (("ch01", "--answers", "/nowhere/a.yaml"), "/nowhere/a.yaml: cannot be read: No such file or directory"),
    ],
)
def test_wrong_use_is_named(root, arguments, message):
    shown = run("quiz", *arguments, "--lang", "en", course=root)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith(f"grader: {message}")


def test_malformed_question_is_named_and_the_others_are_asked(root):
    path = root / "content/ch01_numbers/en.md"
    text = path.read_text("utf-8").replace("- [x] 6\n", "- [ ] 6\n")
    path.write_text(text, "utf-8")
    shown = take(root)
    assert "en.md:" in shown.err and "exactly one [x]" in shown.err
    assert "Number of questions: 7" in shown.out


def test_chapter_without_a_quiz_is_named(root):
    for language in ("ko", "en"):
        path = root / f"content/ch01_numbers/{language}.md"
        text = path.read_text("utf-8")
        path.write_text(text[: text.index(":::{quiz}")], "utf-8")
    shown = run("quiz", "ch01", "--lang", "en", course=root)
    assert (shown.code, shown.err) == (2, "grader: ch01_numbers has no quiz\n")


def test_list_shows_the_quiz(root):
    assert "· not tried  quiz     questions: 8" in run("list", course=root).out
    take(root, wrong(root, IDS[0]), *all_right(root)[:3])
    shown = run("list", course=root).out
    assert "◐ begun      quiz     3 of 8 right, 2 at once" in shown
    data = json.loads(run("list", "--json", course=root).out)
    assert data["chapters"][0]["quiz"] == {
        "questions": 8,
        "answered": 3,
        "right": 3,
        "right_at_once": 2,
        "state": "begun",
    }
