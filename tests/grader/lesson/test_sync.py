"""Two languages in step: equal skeletons pass, every difference is named on its line."""

import pytest

from grader.lesson import blocks_digest, compare_lessons, read_lesson, review_problem


@pytest.fixture
def differences(lesson_of):
    """What a lesson in English differs in from one in Korean, below their front matter."""

    def find(korean, english):
        problems = compare_lessons(lesson_of(english, "en", "en.md"), lesson_of(korean, "ko", "ko.md"))
        assert all(problem.path.name == "en.md" for problem in problems)
        return [f"{problem.line - 3}: {problem.message.en}" for problem in problems]

    return find


def test_translation_of_everything_is_in_step(data):
    korean, english = (read_lesson(data / f"{language}.md", language) for language in ("ko", "en"))
    assert compare_lessons(english, korean) == []
    assert compare_lessons(korean, english) == []


QUIZ = """\
:::{quiz} q
:type: numeric
:vars: W=2..9
:points: 2

@{W}의 두 배는?

- [x] `2*W`
- [ ] `W` <!-- mis: forgot -->
  > 두 배이다.

> [!TIP]
> 더해 보자.

> [!NOTE]
> 설명.
:::
"""
ENGLISH_QUIZ = QUIZ.replace("@{W}의 두 배는?", "Twice @{W}?").replace("두 배이다.", "No.").replace("더해 보자.", "Add.")


def test_quiz_in_two_languages_is_in_step(differences):
    assert differences(QUIZ, ENGLISH_QUIZ) == []


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        (":points: 2", ":points: 3", "1: the options of quiz q: not the same as in ko.md:4"),
        ("W=2..9", "W=2..8", "1: the options of quiz q: not the same as in ko.md:4"),
        (":points: 2\n", "", "1: the options of quiz q: not the same as in ko.md:4"),
        ("{quiz} q", "{quiz} r", "1: here is quiz r, in ko.md:4 quiz q"),
        ("- [ ] `W`", "- [x] `W`", "9: here is an item marked [x], in ko.md:12 an item marked [ ]"),
        ("`W` <!--", "`3*W` <!--", "9: quiz 'q': this answer differs from ko.md:12"),
        ("mis: forgot", "mis: other", "9: the comments after answers of a paragraph: not the same as in ko.md:12"),
        ("  > No.\n", "", "11: a quote of ko.md:13 is missing"),
        ("> [!TIP]\n> Add.\n\n", "", "12: a block [!TIP] of ko.md:15 is missing"),
    ],
)
def test_difference_in_a_quiz_is_named(differences, old, new, difference):
    assert old in ENGLISH_QUIZ
    found = differences(QUIZ, ENGLISH_QUIZ.replace(old, new))
    assert difference in found


@pytest.mark.parametrize(
    ("korean", "english", "difference"),
    [
        ("## 가 {#a}", "## A {#b}", "1: here is the heading h2 #b, in ko.md:4 the heading h2 #a"),
        ("## 가 {#a}", "### A {#a}", "1: here is the heading h3 #a, in ko.md:4 the heading h2 #a"),
        ("가\n\n나", "A", "1: a paragraph of ko.md:6 is missing"),
        ("가", "A\n\nB", "3: a paragraph is not in ko.md"),
        ("- 가\n- 나", "- A", "1: a list item of ko.md:5 is missing"),
        ("[가](x.md)", "[A](y.md)", "1: the targets of links of a paragraph: not the same as in ko.md:4"),
        ("![가](x.png)", "![A](y.png)", "1: the targets of links of a paragraph: not the same as in ko.md:4"),
        (
            "```python\nx = 1\n```",
            "```python\nx = 2\n```",
            "1: the code of a block of code: not the same as in ko.md:4",
        ),
        ("```text\n하나\n둘\n```", "```text\none\n```", "1: the code of a block of code: not the same as in ko.md:4"),
        ("```bash\na b # 주석\n```", "```bash\na c\n```", "1: the code of a block of code: not the same as in ko.md:4"),
        ("$$\nx\n$$", "$$\ny\n$$", "1: the formula of a display formula: not the same as in ko.md:4"),
        (
            "| 가 |\n|---|\n| 1 |",
            "| A | B |\n|---|---|\n| 1 | 2 |",
            "1: the rows and columns of the table of a table: not the same as in ko.md:4",
        ),
        ("> 가", "A", "1: here is a paragraph, in ko.md:4 a quote"),
        ("글[^a]\n\n[^a]: 가", "A", "1: the references to footnotes of a paragraph: not the same as in ko.md:4"),
        ("글[^a]\n\n[^a]: 가", "A[^b]\n\n[^b]: A", "3: here is the footnote [^b], in ko.md:6 the footnote [^a]"),
        (
            ":::{figure} a.svg\n:alt: 가\n\n가\n:::",
            ":::{figure} b.svg\n:alt: A\n\nA\n:::",
            "1: here is figure b.svg, in ko.md:4 figure a.svg",
        ),
    ],
)
def test_difference_between_blocks_is_named(differences, korean, english, difference):
    assert difference in differences(korean, english)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("```python\nx = '가'  # 주석\n```", "```python\nx = 'A'\n```"),
        ('```python\nprint(f"값 {x}")\n```', '```python\nprint(f"value {x}")\n```'),
        ("```python\nx = (\n```", "```python\nx = (  # comment\n```"),
        ("```text\n하나\n둘\n```", "```text\none\ntwo\n```"),
        ("$$\nx = \\text{가}\n$$", "$$\nx   =\n\\text{a long text}\n$$"),
        ("[가](#b) [나](../ch01/ko.md#a)", "[B](../ch01/en.md#a) [A](#b)"),
        (":::{figure} a.svg\n:alt: 가\n\n가\n:::", ":::{figure} a.svg\n:alt: A\n\nA\n:::"),
        ("가나\n다라", "One line."),
        ("**가** `x`", "A"),
        ("<!-- 번역 메모 -->\n\n가", "A"),
        ("* 가\n* 나", "- A\n- B"),
    ],
)
def test_prose_may_differ(differences, korean, english):
    assert differences(korean, english) == []


def test_one_missing_block_is_one_problem_not_many(differences):
    korean = "## 가 {#a}\n\n가\n\n```python\nx = 1\n```\n\n나\n\n$$\nx\n$$\n\n다\n"
    english = "## A {#a}\n\nA\n\n```python\nx = 1\n```\n\nB\n\nC\n"
    assert differences(korean, english) == ["11: a display formula of ko.md:14 is missing"]


def test_missing_exercise_is_one_problem_without_its_inside(differences):
    exercise = ":::{exercise} a\n\nDo.\n\n> [!TIP]\n> a\n\n> [!TIP]\n> b\n\n> [!TIP]\n> c\n:::\n"
    assert differences(f"## 가 {{#a}}\n\n{exercise}", "## A {#a}\n") == ["1: exercise a of ko.md:6 is missing"]


def test_empty_lesson_against_a_full_one(differences):
    assert differences("가\n\n나\n", "") == [
        "-2: a paragraph of ko.md:4 is missing",
        "-2: a paragraph of ko.md:6 is missing",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("가 나\n다", "가\n나 다"),
        ("*가* __나__", "_가_ **나**"),
        ("- 가\n- 나", "* 가\n* 나"),
        ("가\n\n\n나", "가\n\n나"),
    ],
)
def test_digest_ignores_what_no_reader_sees(lesson_of, before, after):
    assert blocks_digest(lesson_of(before)) == blocks_digest(lesson_of(after))


@pytest.mark.parametrize(
    "changed",
    [
        QUIZ.replace("두 배는", "세 배는"),
        QUIZ.replace("[x]", "[ ]"),
        QUIZ.replace("points: 2", "points: 3"),
        QUIZ.replace("mis: forgot", "mis: other"),
        QUIZ.replace("더해 보자", "**더해** 보자"),
        QUIZ.replace("> 설명.", "> 설명.\n>\n> 또."),
        QUIZ + "\n글",
    ],
)
def test_digest_changes_with_every_part(lesson_of, changed):
    assert changed != QUIZ
    assert blocks_digest(lesson_of(changed)) != blocks_digest(lesson_of(QUIZ))


def test_digest_is_eight_hexadecimal_digits_and_stays_the_same(lesson_of):
    # A change of this value makes every lesson ask for a review: do it knowingly.
    assert blocks_digest(lesson_of("## 가 {#a}\n\n글 **굵게** $x$.\n")) == "23dd6c08"


def test_review_is_asked_for_when_the_other_lesson_has_changed(tmp_path, lesson_of):
    other = lesson_of("A\n", "en", "en.md")
    path = tmp_path / "ko.md"
    path.write_text(f"---\ntitle: t\nsync: {blocks_digest(other)}\n---\n가\n", encoding="utf-8")
    lesson = read_lesson(path, "ko")
    assert review_problem(lesson, other) is None
    problem = review_problem(lesson, lesson_of("B\n", "en", "en.md"))
    assert problem.path == path
    assert problem.message.en.startswith("en.md has changed since this lesson was last reviewed against it")


def test_review_is_asked_for_when_there_was_none(lesson_of):
    assert review_problem(lesson_of("가\n"), lesson_of("A\n", "en", "en.md")) is not None
