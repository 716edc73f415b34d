"""The program as a whole: help, languages, wrong use, and failures of its own."""

from __future__ import annotations

import ast
import importlib
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from grader import __version__
from grader.cli import click_words, framework
from grader.cli.main import COMMANDS
from grader.cli.width import columns
from tests.grader.courses import MINIATURE, copy_course, run, run_in_terminal, run_program

MINE = ("list", "lesson", "hint", "diff", "reset", "doctor")
CLICK = Path(click.__file__).parent


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", MINE)
def test_help_fits_the_screen_and_speaks_the_language(name, language):
    page = run(name, "--help", "--lang", language)
    assert page.code == 0
    assert page.out.startswith({"ko": "사용법: ", "en": "Usage: "}[language] + f"grader {name}")
    assert {"ko": "이 도움말을 보여 주고 끝냅니다.", "en": "Show this message and exit."}[language] in page.out
    assert max(map(columns, page.out.splitlines())) <= 80


@pytest.mark.parametrize("words", [["--lang", "ko", "--help"], ["--help", "--lang", "ko"], ["-h", "--lang=ko"]])
def test_lang_counts_wherever_it_stands(words):
    page = run(*words)
    assert page.code == 0
    assert "장과 연습 문제, 진도를 보여 줍니다." in page.out


def test_help_lists_every_command_without_importing_one():
    code = "import sys; from grader.cli.main import main\ntry: main(['--help'])\nfinally: print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert [name for name in COMMANDS if f"\n  {name} " not in done.stdout] == []
    assert "'grader.cli.framework'" in done.stdout
    assert [name for name in COMMANDS if f"'grader.cli.{name}'" in done.stdout] == []


def test_version_is_one_line():
    page = run("--version", "--lang", "ko")
    assert (page.code, page.out) == (0, f"grader {__version__}\n")


def test_help_of_a_command_and_its_line_in_the_list_agree():
    for name in MINE:
        found = importlib.import_module(f"grader.cli.{name}").command
        first = found.help.split(". ")[0].removesuffix(".")
        assert COMMANDS[name].removesuffix(".").split(",")[0] == first.split(",")[0]


@pytest.mark.parametrize(
    ("words", "ko", "en"),
    [
        (["chek"], "'chek': 없는 명령입니다. 혹시 이것인가요: check", "unknown command 'chek'. Did you mean: check?"),
        (
            ["zzz"],
            "'zzz': 없는 명령입니다. 'grader --help'로 모든 명령을 볼 수 있습니다.",
            "unknown command 'zzz'. 'grader --help' shows all of them.",
        ),
        (
            ["list", "--jsn"],
            "없는 옵션입니다: '--jsn' 혹시 이것인가요: '--json'",
            "No such option '--jsn'. Did you mean '--json'?",
        ),
        (["--nothing"], "없는 옵션입니다: '--nothing'", "No such option '--nothing'."),
        (["list", "a", "b"], "남는 인수가 있습니다: a b", "Got unexpected extra arguments (a b)"),
        (["lesson"], "빠진 인수: 'CHAPTER'.", "Missing argument 'CHAPTER'."),
        (["hint", "--level"], "옵션 '--level'에 값이 필요합니다.", "Option '--level' requires an argument."),
        (["list", "--json=1"], "옵션 '--json'에는 값을 줄 수 없습니다.", "Option '--json' does not take a value."),
        (
            ["hint", "--level", "0"],
            "잘못된 값('--level'): 0: 범위 x>=1 밖의 값입니다.",
            "Invalid value for '--level': 0 is not in the range x>=1.",
        ),
        (
            ["hint", "--level", "two"],
            "잘못된 값('--level'): 'two': 올바른 값이 아닙니다(integer range).",
            "Invalid value for '--level': 'two' is not a valid integer range.",
        ),
    ],
)
def test_wrong_use_is_said_in_both_languages(words, ko, en):
    for language, sentence in (("ko", ko), ("en", en)):
        page = run(f"--lang={language}", *words)
        assert (page.code, page.out) == (2, "")
        assert page.err.rstrip("\n").endswith(sentence)


def test_wrong_language_is_wrong_use():
    page = run("list", "--lang", "fr")
    assert page.code == 2
    assert "'fr' is not one of 'ko', 'en'." in page.err


def test_after_two_dashes_nothing_is_an_option():
    page = run("hint", "--", "--lang=ko", course=None)
    assert page.code == 2
    assert "--lang=ko" in page.err


def test_program_without_a_command_shows_its_help():
    page = run_program(cwd=MINIATURE)
    assert page.code == 2
    assert "Commands:" in page.out + page.err


def test_outside_a_course_the_way_is_shown(tmp_path):
    page = run_program("list", cwd=tmp_path)
    assert (page.code, page.out) == (2, "")
    assert page.err == (
        f"grader: no course.toml in {tmp_path} or above it. Go to the course's folder, or name it with --course.\n"
    )


@pytest.mark.parametrize("name", ["nothing", "", "file"])
def test_course_option_must_name_a_course(tmp_path, name):
    (tmp_path / "file").touch()
    folder = tmp_path / name
    page = run("list", "--lang", "ko", course=folder)
    assert (page.code, page.out) == (2, "")
    assert page.err == f"grader: {folder}: course.toml이 없습니다. --course에는 과정의 폴더를 쓰세요\n"
    assert run("list", course=folder).err == (
        f"grader: no course.toml in {folder}: --course takes the folder of a course\n"
    )


def test_course_option_may_stand_before_the_command(tmp_path):
    root = copy_course(tmp_path)
    page = run_program("--course", str(root), "list", cwd=tmp_path)
    assert page.code == 0
    assert "A miniature course" in page.out


@pytest.mark.parametrize("name", ["list", "lesson", "hint", "diff", "reset"])
def test_broken_manifest_is_the_graders_failure(tmp_path, name):
    root = copy_course(tmp_path)
    (root / "course.toml").write_text("format_version = 2\n", encoding="utf-8")
    page = run(name, *(["double"] if name in ("lesson", "hint", "diff", "reset") else []), course=root)
    assert (page.code, page.out) == (3, "")
    assert page.err == "grader: course.toml: format_version: expected 1, got 2\n"


def test_fault_of_our_own_is_a_sentence(monkeypatch, tmp_path):
    def broken(_context):
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("grader.cli.list.course_at", broken)
    page = run("list")
    assert (page.code, page.out) == (3, "")
    assert page.err.startswith(
        "grader: the grader itself failed, not your code: ZeroDivisionError: by nought (test_main.py:"
    )
    assert "Traceback" not in page.err
    korean = run("list", "--lang", "ko")
    assert korean.err.startswith("grader: 제출한 코드가 아니라 채점기에 문제가 생겼습니다: ZeroDivisionError")


def test_fault_of_our_own_is_traced_on_demand(monkeypatch):
    monkeypatch.setenv("GRADER_TRACEBACK", "1")
    monkeypatch.setattr("grader.cli.list.course_at", lambda _context: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run("list")


def test_interruption_is_said(monkeypatch):
    def interrupted(_context):
        raise KeyboardInterrupt

    monkeypatch.setattr("grader.cli.list.course_at", interrupted)
    page = run("list", "--lang", "ko")
    assert page.code == 130
    assert page.err.strip() == "중단했습니다"


def test_reader_that_leaves_early_is_no_error(tmp_path):
    root = copy_course(tmp_path)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "grader", "list"], cwd=root, stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert done.stderr == b""


def test_poor_terminal_gets_question_marks(tmp_path):
    root = copy_course(tmp_path)
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "grader", "list", "--lang", "ko"]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"?? ??\n\nch01_numbers  ?\n")


def test_terminal_gets_colours_and_pipes_do_not(tmp_path):
    root = copy_course(tmp_path)
    assert "\x1b[" in run_in_terminal("list", cwd=root).out
    assert "\x1b[" not in run_in_terminal("list", cwd=root, environment={"NO_COLOR": "1"}).out
    assert "\x1b[" not in run_program("list", cwd=root).out


def test_asked_language_reads_what_click_would():
    assert framework.asked_language(["list", "--lang", "ko"]) == "ko"
    assert framework.asked_language(["--lang=ko", "list", "--lang", "en"]) == "en"
    assert framework.asked_language(["list", "--lang"]) is None
    assert framework.asked_language(["list", "--lang", "fr"]) is None
    assert framework.asked_language(["list", "--", "--lang", "ko"]) is None


def _messages_of_click() -> set[tuple[str, ...]]:
    """Return what click's own source asks gettext for."""
    found = set()
    for file in CLICK.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                found.add(tuple(word.value for word in node.args if isinstance(word, ast.Constant)))
    return found


def test_words_of_click_are_still_clicks():
    asked = _messages_of_click()
    assert [word for word in click_words.SINGULAR if (word,) not in asked] == []
    assert [words for words in click_words.PLURAL if words not in asked] == []
