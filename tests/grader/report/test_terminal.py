"""What a student reads in the terminal."""

import io

import numpy as np
import pytest
from rich.console import Console

from grader.i18n import set_language
from grader.model import CaseResult, Diagnosis, ExerciseReport, Outcome, Text, Visibility
from grader.report.terminal import Guidance, print_exercise, print_totals
from grader.testing.describe import Call, describe

TITLE = Text("소프트맥스", "Softmax")


@pytest.fixture(autouse=True)
def english():
    set_language("en")
    yield
    set_language("en")


def printed(report, guidance=None, width=80, title=TITLE):
    stream = io.StringIO()
    print_exercise(Console(file=stream, width=width, color_system=None), report, title, guidance)
    return stream.getvalue()


def case(name="test_rows", outcome=Outcome.WRONG_ANSWER, visibility=Visibility.PUBLIC, **fields):
    title = fields.pop("title", Text("행마다 합이 1이다", "every row adds up to 1"))
    points = 2.0 if outcome is Outcome.PASSED else 0.0
    return CaseResult(name, title, points, 2.0, outcome, visibility, **fields)


WRONG = case(
    message=Text("원소가 다르다", "element [0, 1] is 0.5, expected 0.25"),
    input=describe(Call("softmax", (np.array([[1.0, 2.0]]),), {})),
    expected=describe(np.array([[0.75, 0.25]])),
    actual=describe(np.array([[0.5, 0.5]])),
    where={"index": [0, 1]},
)


def test_exercise_passed_is_one_line():
    report = ExerciseReport("ch02/softmax", [case(outcome=Outcome.PASSED)])
    assert printed(report) == "✓   2/2  ch02/softmax  Softmax\n"


def test_exercise_failed_shows_input_expected_and_got_with_the_worst_element_marked():
    assert printed(ExerciseReport("ch02/softmax", [WRONG])) == (
        "✗   0/2  ch02/softmax  Softmax\n"
        "  ✗ every row adds up to 1\n"
        "    element [0, 1] is 0.5, expected 0.25\n"
        "      input     softmax([[1.0, 2.0]])\n"
        "      expected  [[0.75, 0.25]]\n"
        "      got       [[0.5, 0.5]]\n"
        "                       ^^^\n"
    )


def test_exercise_failed_speaks_korean_with_columns_aligned():
    set_language("ko")
    text = printed(ExerciseReport("ch02/softmax", [WRONG]))
    assert "  ✗ 행마다 합이 1이다\n    원소가 다르다\n" in text
    assert "      입력    softmax([[1.0, 2.0]])\n      기대값  [[0.75, 0.25]]\n      실제값  [[0.5, 0.5]]\n" in text


def test_exercise_failed_shows_the_line_of_the_students_own_that_raised():
    raised = case(
        outcome=Outcome.ERROR,
        message=Text("ValueError 예외", "raised ValueError: shapes do not match"),
        where={"file": "softmax.py", "line": 7, "code": "return a @ b"},
    )
    text = printed(ExerciseReport("ch02/softmax", [raised]))
    assert "    raised ValueError: shapes do not match\n      softmax.py, line 7: return a @ b\n" in text


def test_exercise_failed_points_at_the_column_of_a_syntax_error():
    broken = case(
        outcome=Outcome.IMPORT_ERROR,
        message=Text("문법", "the file cannot be read as Python: invalid syntax (line 3)"),
        where={"file": "softmax.py", "line": 3, "code": "def f(:", "column": 7},
    )
    lines = printed(ExerciseReport("ch02/softmax", [broken])).splitlines()
    place = lines.index("      softmax.py, line 3: def f(:")
    assert lines[place + 1].index("^") == lines[place].index(":", 30)


def test_exercise_failed_tells_a_common_reason_once():
    stubs = [
        case(
            f"test_{n}", Outcome.NOT_IMPLEMENTED, message=Text("아직", "not written yet"), title=Text("가", f"case {n}")
        )
        for n in range(3)
    ]
    text = printed(ExerciseReport("ch02/softmax", stubs))
    assert text.count("not written yet") == 1
    assert "cases: case 0 · case 1 · case 2" in text


def test_exercise_failed_shows_hidden_cases_without_values():
    hidden = case(visibility=Visibility.HIDDEN, message=Text("값", "a value is wrong"))
    text = printed(ExerciseReport("ch02/softmax", [hidden]))
    assert "every row adds up to 1  (hidden case)\n    a value is wrong\n" in text
    assert "expected" not in text


def test_exercise_failed_begins_with_the_known_mistake():
    known = Diagnosis("whole_array", Text("가", "a"), Text("전체를 정규화합니다.", "It normalises the whole array."))
    text = printed(ExerciseReport("ch02/softmax", [WRONG], [known]))
    assert text.index("It normalises the whole array.") < text.index("every row adds up to 1")


def test_exercise_failed_ends_with_what_to_read_and_the_hint():
    guidance = Guidance("ch02_activations", "softmax", "Softmax", "It turns scores into shares.", 3, 1)
    text = printed(ExerciseReport("ch02_activations/softmax", [WRONG]), guidance)
    assert text.endswith(
        "  Read: Softmax  grader lesson ch02_activations --section softmax\n"
        "    It turns scores into shares.\n"
        "  Hint:  grader hint softmax  1 of 3 seen\n"
    )


def test_exercise_failed_shows_what_was_printed_and_says_what_is_left_out():
    output = "".join(f"step {n}\n" for n in range(20))
    text = printed(ExerciseReport("ch02/softmax", [WRONG], output=output))
    assert "  printed by your code:\n    step 0\n" in text
    assert "    … 8 more lines\n" in text


def test_exercise_never_writes_trailing_spaces_nor_wide_lines():
    set_language("ko")
    long = case(message=Text("가나다 라마바 " * 30, "words " * 40))
    for width in (40, 80, 200):
        for line in printed(ExerciseReport("ch02/softmax", [long]), width=width).splitlines():
            assert line == line.rstrip()
            assert Console().render_str(line).cell_len <= min(width, 100)


def test_totals_count_exercises_and_points():
    stream = io.StringIO()
    reports = [ExerciseReport("a", [case(outcome=Outcome.PASSED)]), ExerciseReport("b", [WRONG])]
    print_totals(Console(file=stream, width=80), reports, 2.0, 4.0)
    assert stream.getvalue() == "\nexercises passed: 1 of 2   points: 2 of 4\n"
