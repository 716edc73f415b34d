import pytest

from grader.authoring.mutants.grading import Mutation
from grader.authoring.mutants.operators import OPERATORS
from grader.authoring.mutants.table import Row, digest_of, read_rows, row_of, write_table
from grader.course import Course


@pytest.fixture
def course(mini):
    return Course.load(mini)


def row(course, name, **numbers):
    exercise = course.exercise(name)
    return Row(exercise.id, **{"mutants": 10, "survivors": 1, "equivalent": 2, **numbers}, digest=digest_of(exercise))


def test_rows_are_read_back(course):
    rows = [row(course, "double"), row(course, "mean", survivors=0)]
    path = write_table(course, rows)
    assert path == course.root / "docs" / "mutation.md"
    assert read_rows(path) == {row.exercise_id: row for row in rows}


def test_rows_of_other_exercises_stay_in_teaching_order(course):
    write_table(course, [row(course, "mean")])
    write_table(course, [row(course, "scale")])
    path = write_table(course, [row(course, "double"), row(course, "mean", mutants=20)])
    assert [(found.exercise_id, found.mutants) for found in read_rows(path).values()] == [
        ("ch01_numbers/double", 10),
        ("ch01_numbers/mean", 20),
        ("ch02_torch/scale", 10),
    ]


def test_row_of_an_exercise_that_is_gone_is_dropped(course):
    path = write_table(course, [row(course, "double")])
    path.write_text(path.read_text(encoding="utf-8").replace("ch01_numbers/double", "ch01_numbers/treble"), "utf-8")
    assert list(read_rows(write_table(course, [row(course, "mean")]))) == ["ch01_numbers/mean"]


def test_page_adds_up_and_explains_every_kind(course):
    text = write_table(course, [row(course, "double"), row(course, "mean", survivors=2)]).read_text(encoding="utf-8")
    assert "Of 20 mutants of 2 exercises 3 survive: **15.0 %**. Another 4 are" in text
    assert "| `ch01_numbers/double` | 10 | 9 | 2 | 1 |" in text
    assert all(f"| {name} |" in text for name in OPERATORS)


@pytest.mark.parametrize("name", ["solution_path", "suite_path", "equivalents_path"])
def test_digest_changes_with_each_file(course, name):
    exercise = course.exercise("double")
    before = digest_of(exercise)
    with open(getattr(exercise, name), "a", encoding="utf-8") as file:
        file.write("# more\n")
    assert digest_of(exercise) != before


def test_row_counts_what_survives(course):
    mutation = Mutation(course.exercise("double"), mutants=7, equivalent=3)
    assert row_of(mutation) == Row("ch01_numbers/double", 7, 0, 3, digest_of(mutation.exercise))
