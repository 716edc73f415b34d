import pytest

from grader.authoring.lint import Lint
from grader.authoring.material import Material
from grader.authoring.problem import Severity
from grader.authoring.trials import Kind, is_triable, plan_trials, run_trials
from grader.course import Course


def lint(root, *chapters):
    course = Course.load(root)
    run = Lint(course, [course.chapter(name) for name in chapters])
    run.read()
    return run


def test_miniature_course_has_no_fault_in_its_text(mini):
    problems = lint(mini).findings.problems
    # It is a miniature: of the lessons only their shortness is said.
    assert [(problem.rule, problem.severity) for problem in problems] == [("LE007", Severity.WARNING)] * 4


def test_chosen_chapters_are_checked_alone(mini):
    (mini / "solutions" / "ch02_torch" / "scale.py").unlink()
    assert not lint(mini, "ch01").findings.has_errors
    assert lint(mini, "ch02").findings.has_errors


def test_stray_file_is_named_with_its_chapter_or_with_all(mini):
    (mini / "exercises" / "ch02_torch" / "stray.py").write_text("")
    assert not lint(mini, "ch01").findings.has_errors
    assert [p.path for p in lint(mini, "ch02").findings.problems if p.rule == "CO002"] == [
        "exercises/ch02_torch/stray.py"
    ]


@pytest.mark.parametrize("name", ["README.md", ".gitkeep", "__pycache__/double.cpython-311.pyc"])
def test_harmless_file_is_no_stray(mini, name):
    path = mini / "solutions" / "ch01_numbers" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"")
    assert not lint(mini).findings.has_errors


def test_glossary_and_figure_scripts_are_no_strays(mini):
    (mini / "content" / "glossary.toml").write_text("")
    (mini / "content" / "ch01_numbers" / "figures" / "draw.py").write_text("")
    assert not lint(mini).findings.has_errors


def test_quiz_id_clash_is_shown_in_the_chapter_that_is_checked(mini):
    for language in ("ko", "en"):
        path = mini / "content" / "ch01_numbers" / f"{language}.md"
        path.write_text(path.read_text(encoding="utf-8").replace("{quiz} printed", "{quiz} scale-printed"), "utf-8")
    for chapter, other in (("ch01", "ch02_torch"), ("ch02", "ch01_numbers")):
        found = [p for p in lint(mini, chapter).findings.problems if p.rule == "QZ004"]
        assert [p.message.en for p in found] == [f"quiz 'scale-printed' is in {other} already"] * 2


def test_file_that_cannot_be_judged_is_left_out(mini):
    course = Course.load(mini)
    material = Material(course, course.chapters[:1])
    double = course.exercise("double")
    broken = double.mistake_paths[0]
    plans = plan_trials(material, {broken})
    assert broken not in [plan.file.path for plan in plans]
    assert [plan.kind for plan in plans if plan.exercise == double] == [
        Kind.SOLUTION,
        Kind.STUB,
        Kind.VARIANT,
        Kind.MISTAKE,
        Kind.MISTAKE,
    ]


def test_exercise_whose_suite_cannot_be_judged_is_left_out(mini):
    course = Course.load(mini)
    material = Material(course, course.chapters)
    double = course.exercise("double")
    assert not is_triable(material, double, {double.suite_path})
    assert double not in [plan.exercise for plan in plan_trials(material, {double.suite_path})]


def test_nothing_to_judge_starts_nothing(mini):
    course = Course.load(mini)
    assert run_trials(Material(course, course.chapters), [], lambda _: None) == []


def test_reading_is_the_same_every_time(mini):
    (mini / "solutions" / "ch01_numbers" / "counter.py").write_text('"""Other names."""\n\n\ndef a():\n    pass\n')
    assert lint(mini).findings.to_json() == lint(mini).findings.to_json()
