"""Lessons in the terminal: complete, as wide as it is, and never giving an answer away."""

import io
import re

import pytest
from markdown_it.token import Token
from rich.cells import cell_len
from rich.console import Console

from grader.errors import UsageError
from grader.lesson import read_lesson
from grader.lesson.dialect import directive_of, parse
from grader.lesson.terminal import render_lesson, render_markup, render_question
from grader.lesson.terminal.blocks import BlockRenderer
from grader.quiz import Markup
from grader.quiz.markup import walk

LANGUAGES = ("ko", "en")
WIDTHS = (80, 40, 24)


def show(renderable, width=80, **options):
    console = Console(file=io.StringIO(), width=width, legacy_windows=False, **options)
    console.print(renderable)
    return console.file.getvalue()


def show_markdown(text, width=80):
    return show(render_markup(Markup(tuple(parse(text)), 1), language="en"), width)


def without_frames(text):
    """All that is printed in one string: a word that is broken at a line's end is whole again."""
    return re.sub(r"[\s│╭╮╰╯─━]", "", text)


def shown_words(lesson):
    """The words of a lesson that its reader must see: everything but answers, hints and explanations."""
    for token in walk(lesson.tokens):
        directive = directive_of(token)
        if directive is None and token.type in ("text", "code_inline", "fence"):
            yield from token.content.split()
    for figure in lesson.figures:
        yield from figure.alt.split()
        yield from words_of(figure.caption)
    for exercise in lesson.exercises:
        yield from words_of(exercise.statement)
    for question in lesson.quizzes:
        yield from words_of(question.stem)
        for choice in question.choices:
            yield from words_of(choice.text)


def words_of(markup):
    for token in walk(markup.tokens):
        if token.type in ("text", "code_inline"):
            yield from token.content.split()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_is_lost(data, language, width):
    lesson = read_lesson(data / f"{language}.md", language)
    # The names of alerts are shown in the language of the messages.
    words = [word for word in shown_words(lesson) if word not in ("Note", "Tip", "Important", "Warning", "Caution")]
    assert len(words) > 60
    output = without_frames(show(render_lesson(lesson), width))
    assert [word for word in words if without_frames(word) not in output] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_terminal(data, language, width):
    output = show(render_lesson(read_lesson(data / f"{language}.md", language)), width)
    assert max(cell_len(line) for line in output.split("\n")) <= width


def test_answers_hints_and_explanations_are_not_shown(data):
    output = without_frames(show(render_lesson(read_lesson(data / "ko.md", "ko"))))
    assert "비밀" not in output
    assert "relu-identity" not in output
    assert "하나" in output


def test_english_lesson_looks_as_drawn(data):
    lesson = read_lesson(data / "en.md", "en")
    lesson = type(lesson)(**{**vars(lesson), "path": lesson.path.relative_to(data)})
    output = "\n".join(line.rstrip() for line in show(render_lesson(lesson), 60).split("\n"))
    assert output == (data / "terminal_en_60.txt").read_text(encoding="utf-8")


def test_korean_paragraph_breaks_between_words():
    text = "합성곱 신경망은 이미지의 지역적인 패턴을 작은 필터로 훑는다."
    assert [line.rstrip() for line in show_markdown(text, 20).split("\n")] == [
        "합성곱 신경망은",
        "이미지의 지역적인",
        "패턴을 작은 필터로",
        "훑는다.",
        "",
    ]


def test_korean_word_longer_than_the_line_is_folded_at_its_columns():
    assert [line.rstrip() for line in show_markdown("합성곱신경망이라는낱말", 9).split("\n")][:-1] == [
        "합성곱신",
        "경망이라",
        "는낱말",
    ]


def test_korean_table_keeps_its_columns():
    output = show_markdown("| 함수 | a |\n|---|---|\n| 시그모이드 | 1 |\n| ReLU | 2 |\n")
    positions = {
        cell_len(line[: re.search(r"[a12]", line).start()])
        for line in output.split("\n")
        if "ReLU" in line or "시" in line
    }
    assert len(positions) == 1


def test_decomposed_hangul_is_printed_composed():
    assert "한" in show_markdown("\u1112\u1161\u11ab")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a $x^2$ b", "a x² b"),
        ("a\nb", "a b"),
        ("a\\\nb", "a\nb"),
        ("[docs](https://x.org/a) here", "docs <https://x.org/a> here"),
        ("<https://x.org>", "https://x.org"),
        ("[next](#relu)", "next"),
        ("![alt text](figures/a.png)", "[picture: alt text (figures/a.png)]"),
        ("a <!-- hidden --> b", "a  b"),
        ("a <b>c</b>", "a <b>c</b>"),
        ("- a\n- b\n  - c\n", "• a\n• b\n  ◦ c"),
        ("3. a\n4. b\n", "3. a\n4. b"),
        ("- [x] a\n- [ ] b\n", "[x] a\n[ ] b"),
        ("> a\n> b", "│ a b"),
        ("> [!CAUTION]\n> a", "│ Caution\n│ a"),
        ("```python\nx = 1\n```", "    x = 1"),
        ("```nosuchlanguage\nx = 1\n```", "    x = 1"),
        ("$$\n\\frac{a}{b}\n$$", "    a\n    ─\n    b"),
        ("$$\n\\wobble\n$$", "    \\wobble"),
        ("# [bold]not markup[/bold] :smile:", "# [bold]not markup[/bold] :smile:"),
    ],
)
def test_markdown_is_shown_as(text, shown):
    output = "\n".join(line.rstrip() for line in show_markdown(text, 60).split("\n")).rstrip()
    assert output == shown


def test_loose_list_keeps_its_empty_lines():
    assert [line.strip() for line in show_markdown("- a\n\n- b\n").split("\n")][:3] == ["• a", "", "• b"]


def test_formula_too_wide_for_two_dimensions_becomes_one_line_that_wraps():
    tex = r"y = \frac{" + " + ".join(f"x_{i}" for i in range(9)) + "}{z}"
    assert "─" in show_markdown(f"$$\n{tex}\n$$", 80)
    narrow = show_markdown(f"$$\n{tex}\n$$", 30)
    assert "─" not in narrow
    assert without_frames(narrow).endswith(")/z")


def test_label_stands_beside_its_formula():
    assert "a = b  (eq1)" in show_markdown("$$\na = b\n$$ (eq1)\n")


def test_unknown_tokens_are_shown_not_dropped():
    block = Token("novelty", "", 0, content="new block", block=True)
    inline = Token("inline", "", 0, content="x", children=[Token("novelty", "", 0, content="new inline")])
    paragraph = (Token("paragraph_open", "p", 1), inline, Token("paragraph_close", "p", -1))
    output = show(render_markup(Markup((block, *paragraph), 1), language="en"))
    assert "new block" in output
    assert "new inline" in output


def test_directive_that_could_not_be_read_is_shown_as_source(lesson_of):
    lesson = lesson_of(":::{video} a.mp4\nSome words.\n:::\n")
    output = show(render_lesson(lesson))
    assert "video a.mp4" in output
    assert "Some words." in output


def test_section_alone_brings_its_subsections_and_its_footnotes(data):
    lesson = read_lesson(data / "en.md", "en")
    output = show(render_lesson(lesson, section="sigmoid"))
    assert "## Sigmoid" in output
    assert "### Slope" in output
    assert "First note." in output
    assert "Second note." not in output
    assert "ReLU  #relu" not in output


def test_last_section_ends_before_footnotes_of_others(data):
    output = show(render_lesson(read_lesson(data / "en.md", "en"), section="relu"))
    assert "Second note." in output
    assert "First note." not in output


def test_section_without_footnotes_shows_none(data):
    output = show(render_lesson(read_lesson(data / "en.md", "en"), section="sigmoid-slope"))
    assert "note." not in output


def test_unknown_section_names_the_nearest(data):
    with pytest.raises(UsageError) as caught:
        render_lesson(read_lesson(data / "en.md", "en"), section="sigmoyd")
    assert "no section 'sigmoyd'" in caught.value.text.en
    assert "There are: sigmoid" in caught.value.text.en


def test_no_color_leaves_no_colour_codes(data, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    output = show(render_lesson(read_lesson(data / "ko.md", "ko")), force_terminal=True, color_system="truecolor")
    assert not re.search(r"\x1b\[[\d;]*\b(?:3[0-7]|4[0-7]|9[0-7]|38|48)\b[\d;]*m", output)


def test_colours_are_used_where_there_are_some(data, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    output = show(render_lesson(read_lesson(data / "ko.md", "ko")), force_terminal=True, color_system="standard")
    assert re.search(r"\x1b\[[\d;]*3[0-7]m", output)


def test_question_alone_has_no_frame(data):
    output = show(render_question(read_lesson(data / "en.md", "en").quizzes[0], language="en"))
    assert "What is the slope of ReLU at x = −2?" in output
    assert "╭" not in output


def quiz_of(lesson_of, body):
    lesson = lesson_of(body)
    assert not lesson.problems
    return show(render_question(lesson.quizzes[0], language="en"))


def test_steps_to_order_are_not_in_order(lesson_of):
    steps = "\n".join(f"{n}. step {n}" for n in range(1, 7))
    output = quiz_of(lesson_of, f":::{{quiz}} q\n:type: order\n\nSort.\n\n{steps}\n\n> [!NOTE]\n> n\n:::\n")
    shown = [int(number) for number in re.findall(r"step (\d)", output)]
    assert sorted(shown) == [1, 2, 3, 4, 5, 6]
    assert shown != [1, 2, 3, 4, 5, 6]


def test_pairs_to_match_are_not_beside_each_other(lesson_of):
    table = "| name | size |\n|---|---|\n| `one` | $1$ |\n| two | 2 |\n| | 3 |\n"
    output = quiz_of(lesson_of, f":::{{quiz}} q\n:type: match\n\nFind.\n\n{table}\n> [!NOTE]\n> n\n:::\n")
    assert re.findall(r"\d\) (\w+)", output) == ["one", "two"]
    rights = re.findall(r"[a-z]\) (\d)", output)
    assert sorted(rights) == ["1", "2", "3"]
    assert rights != ["1", "2", "3"]


def test_variables_are_shown_by_name_with_their_range(lesson_of):
    body = (
        ":::{quiz} q\n:type: numeric\n:vars: W=2..8/2\n\nTwice @{W}, $2 @{W}$?\n\n- [x] `2*W`\n\n> [!NOTE]\n> n\n:::\n"
    )
    output = quiz_of(lesson_of, body)
    assert "Twice W, 2W?" in output
    assert "W: 2..8/2" in output
    assert "2*W" not in output


def test_renderer_takes_blocks_without_a_directive_reader():
    renderer = BlockRenderer("en", lambda directive: f"<{directive.name}>")
    assert "<quiz>" in show(renderer.tokens(parse(":::{quiz} a\n:::\n")))
