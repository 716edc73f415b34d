"""GIFT, read again by a parser that is not ours."""

from __future__ import annotations

import re

import pytest

from grader.exchange.quiz.gift import escape_gift, plain_number, write_gift
from tests.grader.exchange.gift_oracle import parse_gift as parse
from tests.grader.exchange.gift_oracle import unescape
from tests.grader.exchange.quiz_samples import EVERY_TYPE, MULTIPLE, prepared, reasons, whole_course


def written(markdown: str):
    made = prepared(markdown)
    return write_gift(made.sections, "Course"), made.losses


def by_title(questions):
    return {question.title: question for question in questions}


def test_every_type_arrives_or_is_listed():
    gift, losses = written(EVERY_TYPE)
    found = by_title(parse(gift.data))
    kinds = {title: type(question.answers).__name__ for title, question in found.items()}
    assert kinds == {
        "relu-slope": "SelectSet",
        "which-hold": "MultipleChoicesSet",
        "conv-width-1": "NumericAnswerSet",
        "conv-width-2": "NumericAnswerSet",
        "conv-width-3": "NumericAnswerSet",
        "its-name": "SelectSet",  # a short answer with a share of 0 % in Moodle; this parser knows none
        "who-is-what": "MatchingSet",
        "it-prints": "SelectSet",
        "its-shape": "SelectSet",
    }
    assert all(question.valid for question in found.values())
    assert {loss.id for loss in [*losses, *gift.losses] if loss.is_whole} == {"its-slope", "the-loop"}
    assert gift.count == 7


def test_formulas_code_and_signs_of_the_syntax_survive():
    gift, _ = written(EVERY_TYPE)
    question = by_title(parse(gift.data))["relu-slope"]
    stem = unescape(re.search(r"::relu-slope::\[html\](.*)\{\n", question.source)[1])
    assert r"\(f(x)=\begin{cases}0 &amp; x&lt;0\\ x &amp; \text{else}\end{cases}\)" in stem
    answers = {unescape(answer.answer): unescape(answer.feedback) for answer in question.answers.answers}
    assert answers == {
        r"[html]\(0\)": r"[html]It is flat: \(\{x : x&lt;0\} \neq \emptyset\).",
        "[html]1 ~ 2 = 3 # {no}": "[html]That is <code>x &gt; 0</code>: a C:\\new folder.",
        "[html]half": r"[html]\(\frac{1}{2}\) of it.",
    }
    assert unescape(question.generalFeedback) == "A constant has slope 0."


def test_shares_are_kept():
    found = by_title(parse(written(EVERY_TYPE)[0].data))
    assert sorted(answer.fraction for answer in found["relu-slope"].answers.answers) == [0, 50, 100]
    assert [answer.fraction for answer in found["which-hold"].answers.answers].count(33.33333) == 3
    assert [answer.fraction for answer in found["which-hold"].answers.answers].count(-33.33333) == 2


def test_program_with_an_empty_line_stays_one_question():
    gift, _ = written(EVERY_TYPE)
    [stem] = re.findall(r"::it-prints::\[html\](.*)\{\n", gift.data.decode())
    assert "x = {&quot;a&quot;: 1}\n\nprint" in unescape(stem)


def test_number_has_its_tolerance_and_known_wrong_answers():
    [question, *_] = [q for q in parse(written(EVERY_TYPE)[0].data) if q.title == "conv-width-1"]
    right, wrong = question.answers.answers
    assert (right.fraction, wrong.fraction, wrong.feedback) == (100, 0, "[html]Turned round.")
    assert right.tolerance == pytest.approx(0.01 + 0.001 * right.value)
    width, kernel = map(int, re.search(r"width of (\d+) and a kernel of (\d+)", question.text).groups())
    assert (right.value, wrong.value) == (width - kernel + 1, kernel - width)


def test_typed_answers_hold_what_a_pattern_accepts_and_no_wildcard():
    question = by_title(parse(written(EVERY_TYPE)[0].data))["its-name"]
    texts = [unescape(answer.answer) for answer in question.answers.answers]
    assert texts == [
        *("bias correction", "biascorrection", "biasfix", "biasfixes", "bias fix", "bias fixes"),
        *("bias-fix", "bias-fixes", "bias- fix", "bias- fixes", r"2\*bias"),
    ]


def test_match_has_its_extra_texts():
    question = by_title(parse(written(EVERY_TYPE)[0].data))["who-is-what"]
    pairs = [(unescape(answer.question).strip(), answer.answer.strip()) for answer in question.answers.answers]
    assert pairs == [
        (r"[html]\(W\)", "weights"),
        (r"[html]\(b\)", "bias"),
        ("[html]<code>relu</code>", "max(0, x)"),
        ("", "momentum"),
    ]


def test_losses_are_told_with_their_reason():
    gift, losses = written(EVERY_TYPE)
    assert reasons(losses, "its-slope") == [(True, "a typed formula cannot be compared by its value there")]
    assert reasons(gift.losses, "the-loop") == [(True, "the format has no order of steps")]
    assert reasons(gift.losses, "which-hold") == [
        (False, "the format has no points: every question counts 1"),
        (False, "the format cannot keep choices in their places"),
    ]
    assert (False, "the format has no units: the number is typed alone") in reasons(gift.losses, "conv-width")


def test_scoring_that_moodle_lacks_is_told():
    gift, _ = written(MULTIPLE.replace(":partial: net-correct\n", ""))
    assert (False, "choices are scored as right minus wrong, whatever ':partial:' says") in reasons(
        gift.losses, "which-hold"
    )
    gift, _ = written(EVERY_TYPE.replace("score: 0.5", "score: 0.55"))
    assert (True, "Moodle has no such share of the points") in reasons(gift.losses, "relu-slope")


def test_arrow_in_a_short_answer_leaves_the_question_out():
    gift, _ = written(EVERY_TYPE.replace("- [x] `2`", "- [x] `a->b`"))
    assert [whole for whole, _ in reasons(gift.losses, "it-prints")] == [True]


def test_share_inside_a_text_is_not_taken_for_the_share_of_the_answer():
    asked = (
        EVERY_TYPE.replace("- [x] `2`", "- [x] `a%50%b`")
        .replace("four", "four %25% of it")
        .replace("1 ~ 2", "%5% 1 ~ 2")
    )
    text = written(asked)[0].data.decode()
    assert "\t=%100%a%50%b\n" in text
    assert "\t~%-33.33333%[html]four %25% of it#" in text
    assert r"~%0%[html]%5% 1 \~ 2" in text


def test_pattern_with_any_letters_becomes_a_wildcard():
    text = written(EVERY_TYPE.replace("/bias-? ?fix(es)?/", "/bias.*fix\\*/"))[0].data.decode()
    assert "\t=bias*fix\\\\*\n" in text


def test_variants_are_different_and_always_the_same():
    one, two = written(EVERY_TYPE)[0].data, written(EVERY_TYPE)[0].data
    assert one == two
    stems = re.findall(r"::conv-width-\d::(.*)\{", one.decode())
    assert len(set(stems)) == 3
    assert b"top/Course/A//B and {C}/conv-width\n" in one


@pytest.mark.parametrize(
    ("value", "text"), [(7.0, "7"), (-0.25, "-0.25"), (1e-05, "0.00001"), (1e16, "10000000000000000"), (100.0, "100")]
)
def test_number_is_written_without_exponent(value, text):
    assert plain_number(value) == text


def test_escaping_can_be_undone():
    text = "\\{x: a=b~c#d}\\\\ \\neq\nnew"
    assert unescape(escape_gift(text)) == text


@pytest.mark.parametrize("language", ["ko", "en"])
def test_whole_course_is_read_by_the_parser(language):
    course = whole_course(language)
    gift = write_gift(course.sections, "Course")
    questions = parse(gift.data)
    assert all(question.valid for question in questions)
    groups = [group for section in course.sections for group in section.groups]
    whole = {loss.id for loss in [*course.losses, *gift.losses] if loss.is_whole}
    wanted = {item.id for group in groups if group.id not in whole for item in group.items}
    assert {question.title for question in questions} == wanted
    assert gift.count == len({group.id for group in groups} - whole) > 100
    for question in questions:
        assert "Description" not in type(question.answers).__name__, question.title
        assert question.generalFeedback, question.title
