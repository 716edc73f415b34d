"""Rules on lessons that are long to write as a change of the miniature course."""

import pytest

from grader.authoring.checks import lessons, quizzes
from grader.authoring.material import Material
from grader.course import Course

QUESTION = """\
:::{{quiz}} question-{number}
:type: single

Which?

- [x] this
- [ ] that
  > No.

> [!NOTE]
> This.
:::
"""


@pytest.fixture
def write(mini):
    """A function that replaces the text of chapter 2's English lesson and returns what the checks take."""

    def write_lesson(body):
        path = mini / "content" / "ch02_torch" / "en.md"
        path.write_text(f"---\ntitle: Torch\n---\n\n{body}\n", encoding="utf-8")
        course = Course.load(mini)
        return Material(course, course.chapters[1:]), course.chapters[1]

    return write_lesson


def messages(faults, name="en.md"):
    return [fault.message.en for fault in faults if fault.path.name == name]


def test_questions_of_one_kind_are_too_few_kinds(write):
    questions = "\n".join(QUESTION.format(number=number) for number in range(8))
    assert messages(quizzes.has_enough_kinds(*write(questions))) == [
        "the quiz questions are of 1 kinds (single), there should be at least 4"
    ]


def test_fifteen_questions_are_too_many(write):
    questions = "\n".join(QUESTION.format(number=number) for number in range(15))
    assert messages(quizzes.has_enough_questions(*write(questions))) == [
        "the lesson has 15 quiz questions, it needs 8 to 14"
    ]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("One two\nthree.", 3),
        ("The value $a + b + c$ is **bold** and `x = 1`.", 7),
        ("| a | b |\n|---|---|\n| c | 1 |", 3),
        ("One.\n\n```python\nx = y + z\n```\n\n$$\na + b\n$$", 1),
        ("One.\n\n:::{exercise} scale\nNot counted.\n:::", 1),
        ("합성곱 신경망은 2개", 3),
    ],
)
def test_words_are_counted_in_prose_only(write, body, count):
    [message] = messages(lessons.has_right_length(*write(body)))
    assert message == f"the lesson has {count} words, it should have 1200 to 2500"


@pytest.mark.parametrize("words", [1200, 2500])
def test_length_within_the_bounds_is_right(write, words):
    assert messages(lessons.has_right_length(*write("word " * words))) == []


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/nowhere",
        "mailto:someone@example.org",
        "#here",
        "en.md#here",
        "./figures/graph.svg",
        "../ch01_numbers/en.md",
        "../ch01_numbers/en.md#mean",
        "../../exercises/ch02_torch/scale.py",
    ],
)
def test_link_that_leads_somewhere_is_right(write, target):
    assert messages(lessons.has_working_links(*write(f"## Here {{#here}}\n\nSee [there]({target})."))) == []


def test_link_out_of_the_course_is_refused(write, mini):
    (mini.parent / "other.md").write_text("", encoding="utf-8")
    [message] = messages(lessons.has_working_links(*write("See [there](../../../other.md).")))
    assert message == "the link '../../../other.md' leads out of the course"


def test_picture_of_a_plain_image_counts_as_shown(write):
    faults = lessons.uses_its_figures(*write("![a line](figures/graph.svg)"))
    assert messages(faults, "graph.svg") == []
