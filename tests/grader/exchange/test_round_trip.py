"""GIFT to Markdown and back: nothing a student sees or is scored by changes."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.exchange.quiz.gift import escape_gift, write_gift
from grader.exchange.quiz.prepare import Prepared, Source
from grader.exchange.reading.gift import read_gift
from grader.exchange.reading.markdown import still_to_do, write_quizzes
from grader.lesson import read_lesson_text
from tests.grader.exchange.gift_oracle import parse_gift, unescape
from tests.grader.exchange.quiz_samples import EVERY_TYPE, prepared, whole_course


def there_and_back(gift: bytes, language: str = "en") -> bytes:
    """Take GIFT in as Markdown and write that as GIFT again."""
    found = read_gift(gift.decode())
    assert found.faults == []
    markdown = write_quizzes(found.drafts)
    lesson = read_lesson_text(f"---\ntitle: T\n---\n{markdown}", Path("x.md"), language)
    made = Prepared()
    made.add("c", "T", [Source(q) for q in lesson.quizzes], language=language, salt="s", variants=1)
    assert [loss for loss in made.losses if loss.is_whole] == []
    return write_gift(made.sections, "Course").data


def questions(gift: bytes) -> dict[str, list[str]]:
    """Return the lines of each question by its title; the order of choices means nothing."""
    parts = [part.split("\n") for part in gift.decode().split("\n\n") if part.startswith(("//", "::"))]
    return {re.search("::(.*?)::", "\n".join(lines))[1]: sorted(lines) for lines in parts}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_whole_course_comes_back_letter_by_letter(language):
    gift = write_gift(whole_course(language).sections, "Course").data
    found = read_gift(gift.decode())
    assert (found.faults, found.losses) == ([], [])
    assert still_to_do(write_quizzes(found.drafts), Path("x.md"), language) == []
    assert len(questions(gift)) > 200
    assert questions(there_and_back(gift, language)) == questions(gift)


def test_every_type_comes_back():
    gift = write_gift(prepared(EVERY_TYPE).sections, "Course").data
    assert questions(there_and_back(gift)) == questions(gift)


# Texts as people write them, and as they should not.
WORDS = st.text(alphabet="ab 1.,-+=:#{}~\\*_`<>[]()!|&$%@/'\"?^한글é", min_size=1, max_size=12)
INLINE = st.one_of(
    WORDS.map(html.escape),
    WORDS.map(lambda text: f"<code>{html.escape(text)}</code>"),
    WORDS.map(lambda text: f"<b>{html.escape(text)}</b>"),
    st.sampled_from([r"\(x_1\)", r"\(\frac{1}{2}\)", r"\(a&lt;b\)", "<em>한글(hangul)</em>은", "<br>"]),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map("".join)
BLOCK = st.one_of(
    LINE.map(lambda text: f"<p>{text}</p>"),
    WORDS.map(lambda text: f"<pre><code>{html.escape(text)}\n\n  x</code></pre>"),
    st.lists(LINE, min_size=1, max_size=3).map(
        lambda texts: "<ul>" + "".join(f"<li>{t}</li>" for t in texts) + "</ul>"
    ),
    st.just(r"\[\sum_i x_i\]"),
)
TEXT = st.one_of(LINE, st.lists(BLOCK, min_size=1, max_size=3).map("".join)).filter(lambda text: seen(text))
SHARES = ["%50%", "%25%", "%33.33333%", ""]


def seen(text: str) -> str:
    """Return the letters that a reader sees."""
    return "".join(html.unescape(re.sub("<[^>]*>", "", text)).split())


@st.composite
def choice_questions(draw) -> str:
    texts = draw(st.lists(TEXT, min_size=2, max_size=5, unique_by=seen))
    lines = [f"\t={field(texts[0])}"]
    for text in texts[1:]:
        feedback = draw(st.one_of(st.just(""), TEXT.map(lambda found: f"#{field(found)}")))
        lines.append(f"\t~{draw(st.sampled_from(SHARES))}{field(text)}{feedback}")
    return question(draw(TEXT), lines, draw(TEXT))


@st.composite
def number_questions(draw) -> str:
    values = draw(st.lists(st.decimals(-999, 999, places=2), min_size=1, max_size=3, unique=True))
    tolerance = draw(st.sampled_from(["", ":0.5", ":0.001"]))
    marks = ["=", *["=%0%"] * (len(values) - 1)]
    lines = [f"\t{mark}{format(value, 'f')}{tolerance}" for mark, value in zip(marks, values, strict=True)]
    return question(draw(TEXT), lines, draw(TEXT), opening="{#")


@st.composite
def match_questions(draw) -> str:
    lefts = draw(st.lists(LINE.filter(seen), min_size=2, max_size=4, unique_by=seen))
    rights = draw(
        st.lists(st.text(alphabet="abc한글 *_`|$", min_size=1, max_size=6).filter(str.strip), min_size=5, max_size=5)
    )
    lines = [f"\t={field(left)} -> {escape_gift(right)}" for left, right in zip(lefts, rights, strict=False)]
    return question(draw(TEXT), lines, draw(TEXT))


def field(text: str) -> str:
    return "[html]" + escape_gift(text)


def question(stem: str, lines: list[str], explanation: str, opening: str = "{") -> str:
    return "\n".join([f"::q::{field(stem)}{opening}", *lines, f"\t####{field(explanation)}", "}"]) + "\n\n"


def meaning(gift: bytes):
    """Return what another parser finds in the one question, its texts as letters."""
    [found] = parse_gift(gift)
    kept = []
    for answer in found.answers.answers:
        if hasattr(answer, "value"):
            kept.append((round(float(answer.value), 6), round(float(answer.tolerance or 0), 6), answer.fraction))
        elif hasattr(answer, "question"):
            kept.append((letters(answer.question), letters(answer.answer)))
        else:
            kept.append((letters(answer.answer), round(answer.fraction, 3), letters(answer.feedback or "")))
    return type(found.answers).__name__, letters(found.text), sorted(kept), letters(found.generalFeedback)


def letters(text: str) -> str:
    text = unescape(text).replace("[html]", "")
    return seen(text.replace(r"\[", r"\(").replace(r"\]", r"\)"))  # a formula may join the line, which is told


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.one_of(choice_questions(), number_questions(), match_questions()))
def test_any_question_keeps_its_meaning(gift):
    before = gift.encode()
    assert meaning(there_and_back(before)) == meaning(before)


def test_parser_of_another_language_agrees(tmp_path):
    """gift-pegjs is a grammar of its own: ``npm install gift-pegjs`` and NODE_PATH bring it in."""
    node = shutil.which("node")
    if node is None or subprocess.run([node, "-e", "require('gift-pegjs')"], capture_output=True).returncode:
        pytest.skip("gift-pegjs is not installed: npm install gift-pegjs, and NODE_PATH at its node_modules")
    for language in ("ko", "en"):
        file = tmp_path / language
        file.write_bytes(write_gift(whole_course(language).sections, "Course").data)
        code = f"const q = require('gift-pegjs').parse(require('fs').readFileSync('{file}', 'utf8'));"
        code += "console.log(q.filter(x => x.type != 'Category').length)"
        done = subprocess.run([node, "-e", code], capture_output=True, text=True)
        assert int(done.stdout) == len(questions(file.read_bytes()))
