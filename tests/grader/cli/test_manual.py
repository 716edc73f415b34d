"""``docs/cli.md`` is what the commands say of themselves."""

from pathlib import Path

from grader.cli.main import COMMANDS
from grader.cli.manual import manual
from grader.i18n import language, set_language

PAGE = Path(__file__).parents[3] / "docs" / "cli.md"


def test_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == manual(), "out of date: run scripts/manual"


def test_every_command_has_a_section():
    titles = [line.removeprefix("## ") for line in manual().splitlines() if line.startswith("## ")]
    assert [title for title in titles if title.count(" ") == 1] == [f"grader {name}" for name in COMMANDS]
    assert "grader author i18n accept" in titles


def test_manual_is_english_whatever_is_spoken():
    before = language()
    set_language("ko")
    try:
        assert not any("가" <= char <= "힣" for char in manual())
        assert language() == "ko"
    finally:
        set_language(before)


def test_lines_fit_a_page():
    inside = [line for line in manual().splitlines() if not line.startswith("|")]
    assert max(map(len, inside)) <= 120
