"""The Markdown of text2qti read, with text2qti as the judge of what its files mean."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from grader.exchange.quiz.prepare import Prepared, Source
from grader.exchange.quiz.qti12 import write_qti12
from grader.exchange.reading.markdown import write_quizzes
from grader.exchange.reading.text2qti import read_text2qti
from grader.lesson import read_lesson_text
from tests.grader.exchange.quiz_samples import reasons

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of its own regular expressions
    from text2qti.config import Config
    from text2qti.err import Text2qtiError
    from text2qti.quiz import Question, Quiz

EVERY_KIND = r"""Quiz title: Numbers
Quiz description: All about them.
shuffle answers: true

% a comment
COMMENT
1. not a question
END_COMMENT

Title: Two plus two
Points: 2
1.  What is 2 + 2, and $x_1$?

    ```python
    print(2 + 2)
    ```
... Add *up*.
a)  3
... One short.
*b) 4
... Right.

2.  Which are even?
[*] 2
[ ] 3
... Odd.
[*] 4 and
    more

Text: Now numbers.

GROUP
pick: 1
points per question: 3

Title: pi
3.  How much is $\pi$?
... It is irrational.
=   3.14 +- 0.01

Title: hundred
4.  How much is a hundred?
=   100 +- 5%

Title: range
5.  Anything from 1 to 2?
=   [1, 2]

END_GROUP

Title: whole
6.  How many fingers?
+   Good.
=   10

Title: typed
7.  한글로 하나는?
*   하나
*   one * two

8.  Tell me.
____

Title: tf
9.  So?
-   Think again.
!   A solution.
*a) True
b)  False
"""


RIGHT_ONES = "a single choice has one right answer, '*a) ...', and a multiple one at least one, '[*] ...'"


def drafts(text: str):
    found = read_text2qti(text)
    assert found.faults == []
    return {draft.id: draft for draft in found.drafts}


def answers(draft) -> list[tuple[str, float, str]]:
    return [(answer.text, answer.share, answer.feedback) for answer in draft.answers]


def theirs(text: str) -> list[Question]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = Quiz(text, config=Config(), source_name="t").questions_and_delims
    return [question for question in found if isinstance(question, Question)]


def line_of(mark: str) -> int:
    return next(number for number, line in enumerate(EVERY_KIND.split("\n"), start=1) if line.startswith(mark))


def test_every_kind_arrives():
    found = drafts(EVERY_KIND)
    assert {name: draft.type.value for name, draft in found.items()} == {
        "two-plus-two": "single",
        "question-2": "multiple",
        "pi": "numeric",
        "hundred": "numeric",
        "range": "numeric",
        "whole": "numeric",
        "typed": "text",
        "tf": "single",
    }
    first = found["two-plus-two"]
    assert first.stem == "What is 2 + 2, and $x_1$?\n\n```python\nprint(2 + 2)\n```"
    assert (first.explanation, first.options["points"]) == ("Add *up*.", "2")
    assert answers(first) == [("3", 0, "One short."), ("4", 1, "Right.")]
    assert answers(found["question-2"]) == [("2", 1, ""), ("3", 0, "Odd."), ("4 and more", 1, "")]
    assert answers(found["typed"]) == [("하나", 1, ""), ("one * two", 1, "")]
    assert answers(found["tf"]) == [("True", 1, ""), ("False", 0, "Think again.")]
    assert found["tf"].explanation == "A solution."


def test_numbers_have_the_bounds_that_text2qti_gives_them():
    found = drafts(EVERY_KIND)
    bounds = {q.title_raw: (q.numerical_min, q.numerical_max) for q in theirs(EVERY_KIND) if q.numerical_raw}
    for name, (low, high) in bounds.items():
        draft = found[name]
        value, atol = float(draft.answers[0].text), float(draft.options.get("atol", 0))
        assert (value - atol, value + atol) == pytest.approx((low, high))
        assert draft.options["points"] == "3" if name != "whole" else "points" not in draft.options


def test_same_questions_are_found_as_by_text2qti():
    ours, losses = drafts(EVERY_KIND), read_text2qti(EVERY_KIND).losses
    left_out = {loss.id for loss in losses if loss.is_whole and loss.id in ("question-8",)}
    assert len(ours) + len(left_out) == len(theirs(EVERY_KIND))
    pairs = [
        (q, draft)
        for q, draft in zip([q for q in theirs(EVERY_KIND) if q.type != "essay_question"], ours.values(), strict=True)
    ]
    for question, draft in pairs:
        right = [choice.correct for choice in question.choices]
        if right:
            assert right == [answer.share == 1 for answer in draft.answers]


def test_what_stays_behind_is_named():
    losses = read_text2qti(EVERY_KIND).losses
    assert reasons(losses, "question-8") == [(True, "an essay is read by a person: there is no such question here")]
    assert reasons(losses, f"line {line_of('Text:')}") == [(True, "a text between questions has no place in a quiz")]
    assert reasons(losses, f"line {line_of('pick:')}") == [
        (False, "all questions of a group come along: how many are picked stays behind")
    ]
    assert reasons(losses, "whole") == [(False, "feedback for right or for wrong answers as a whole stays behind")]
    assert (False, "the solution becomes the explanation") in reasons(losses, "tf")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("1. A?\n*a) x", 1, "a choice needs at least two answers"),
        ("% c\n1. A?\na) x\nb) y", 2, RIGHT_ONES),
        ("1. A?\n*a) x\n*b) y", 1, RIGHT_ONES),
        ("1. A?\n= much", 2, "'much' is no number: write '= 3', '= 3.1 +- 0.1' or '= [3, 3.2]'"),
        ("1. A?\n= [3, 2]", 2, "'[3, 2]' is no number: write '= 3', '= 3.1 +- 0.1' or '= [3, 3.2]'"),
        ("1. A?\n*a) x\n[ ] y", 1, "the answers of a question are of one kind"),
        ("1. A?\n\n2. B?\n*a) x\nb) y", 1, "the question has no answers"),
        ("*a) x", 1, "this stands before its question: '1. ...' is missing"),
        ("Points: many\n1. A?\n* x", 1, "'many' is no number of points"),
        ("1. A?\nand more\n* x", 2, "'and more' belongs to nothing: further lines of a text are indented"),
        ("1.A?\n* x", 1, "'1.A?': after the mark stand a space and a text"),
        ("COMMENT\n1. A?\n* x", 1, "'COMMENT' has no 'END_COMMENT'"),
    ],
)  # fmt: skip
def test_malformed_file_is_named_with_its_line_and_refused_by_text2qti_too(text, line, message):
    assert (line, message) in [(fault.line, fault.text.en) for fault in read_text2qti(text).faults]
    with pytest.raises(Text2qtiError):
        theirs(text)


def test_program_in_a_file_is_not_run(tmp_path):
    found = read_text2qti(f"```{{.python .run}}\nopen('{tmp_path}/run', 'w')\n```\n\n1. A?\n* x\n")
    assert reasons(found.losses, "line 1") == [(True, "a program that writes questions is not run")]
    assert len(found.drafts) == 1
    assert list(tmp_path.iterdir()) == []


def test_quiz_goes_on_to_canvas_with_its_points():
    markdown = write_quizzes(read_text2qti(EVERY_KIND).drafts)
    lesson = read_lesson_text(f"---\ntitle: T\n---\n{markdown}", Path("x.md"), "en")
    made = Prepared()
    made.add("c", "T", [Source(q) for q in lesson.quizzes], language="en", salt="s", variants=1)
    assert write_qti12(made.sections, "C", "c").count == 8
    points = {group.id: group.item.points for group in made.sections[0].groups}
    assert points == {
        **dict.fromkeys(["question-2", "whole", "typed", "tf"], 1),
        **dict.fromkeys(["pi", "hundred", "range"], 3),
        "two-plus-two": 2,
    }
