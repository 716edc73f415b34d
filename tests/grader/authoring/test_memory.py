"""What lint remembers, and above all what it must not."""

import json
import shutil

import pytest

from grader.authoring import lint as lint_module
from grader.authoring import memory as memory_module
from grader.authoring.lint import Lint
from grader.authoring.memory import Memory
from grader.authoring.trials import Trial
from grader.course import Course
from grader.model import CaseResult, Diagnosis, ExerciseReport, Outcome, Text, Visibility

TITLE = Text("가", "a")
EDITED = {
    "solution": ("solutions/ch01_numbers/double.py", 6),
    "suite": ("tests/hidden/ch01_numbers/test_double.py", 6),
    "stub": ("exercises/ch01_numbers/double.py", 6),
    "mistake": ("tests/mistakes/ch01_numbers/double/adds_two.py", 6),
    "variant": ("tests/variants/ch01_numbers/double/adds_itself.py", 1),
}


def report(plan, outcome):
    case = CaseResult("test_a", TITLE, 1.0 if outcome is Outcome.PASSED else 0.0, 5.0, outcome, Visibility.PUBLIC)
    case.max_points = 5.0
    diagnosis = [Diagnosis(plan.file.path.stem, TITLE, TITLE)] if plan.kind.value == "mistake" else []
    return ExerciseReport(plan.exercise.id, [case], diagnosis)


OUTCOMES = {
    "stub": Outcome.NOT_IMPLEMENTED,
    "solution": Outcome.PASSED,
    "variant": Outcome.PASSED,
    "mistake": Outcome.WRONG_ANSWER,
}


@pytest.fixture
def tried():
    """The files that were handed in during the last run."""
    return []


@pytest.fixture
def run(mini, monkeypatch, tried):
    """A function that lints one exercise of the course, judged as it should be but for ``failing``."""
    monkeypatch.setattr(lint_module, "run_snippets", lambda *_: [])

    def run_lint(failing=(), folder=None, while_judging=lambda: None):
        def run_trials(material, plans, on_step, workers, deadline):
            tried[:] = [plan.file.path.name for plan in plans]
            while_judging()
            return [
                Trial(
                    plan.exercise,
                    plan.kind,
                    plan.file.path,
                    report(plan, Outcome.ERROR if plan.file.path.stem in failing else OUTCOMES[plan.kind.value]),
                    5.0,
                )
                for plan in plans
            ]

        monkeypatch.setattr(lint_module, "run_trials", run_trials)
        lint = Lint(Course.load(mini), [Course.load(mini).chapters[0]], Memory(folder or mini / ".grader" / "lint"))
        lint.read()
        lint.judge()
        return lint.findings

    return run_lint


def judged_faults(findings):
    """Return what lint found by grading; the miniature was cut down, which rules on its text notice."""
    return [problem.rule for problem in findings.problems if problem.rule.startswith("JU")]


@pytest.fixture
def mini(mini):
    """The miniature course with nothing but ``double`` in its first chapter, so that numbers stay small."""
    text = (mini / "course.toml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if '"mean"' not in line and '"counter"' not in line]
    (mini / "course.toml").write_text("\n".join(kept), encoding="utf-8")
    return mini


def test_second_run_tries_nothing_and_says_so(run, tried):
    first = run()
    assert (len(tried), first.graded, first.remembered) == (6, 6, 0)
    second = run()
    assert (tried, second.graded, second.remembered, second.untried) == ([], 0, 6, [])


@pytest.mark.parametrize("name", EDITED)
def test_edited_file_is_tried_again_with_all_that_depends_on_it(run, tried, mini, name):
    path, expected = EDITED[name]
    run()
    with open(mini / path, "a", encoding="utf-8") as file:
        file.write("\n# more\n")
    assert run().graded == len(tried) == expected
    assert run().graded == 0


@pytest.mark.parametrize("change", ["seed", "limits", "table", "grader", "library"])
def test_other_surroundings_try_everything_again(run, tried, mini, monkeypatch, change):
    run()
    manifest = mini / "course.toml"
    if change == "seed":
        manifest.write_text(manifest.read_text(encoding="utf-8").replace("seed = 7", "seed = 8"), encoding="utf-8")
    elif change == "limits":
        manifest.write_text(manifest.read_text(encoding="utf-8").replace("= 2.0", "= 3.0"), encoding="utf-8")
    elif change == "table":
        (mini / "content" / "data").mkdir(exist_ok=True)
        (mini / "content" / "data" / "more.csv").write_text("1,2\n")
    elif change == "grader":
        monkeypatch.setattr(memory_module, "_digest_of_grader", lambda: "another")
    else:
        monkeypatch.setattr(memory_module, "_version", lambda name: "0.1")
    run()
    assert len(tried) == 6


def test_fault_is_never_remembered(run, tried):
    for _ in range(2):
        assert judged_faults(run(failing=["adds_itself"])) == ["JU005"]
        assert "adds_itself.py" in tried
    assert tried == ["adds_itself.py"]
    assert judged_faults(run()) == []


def test_fault_of_the_suite_is_not_hidden_by_older_runs(run, mini):
    run()
    suite = mini / "tests/hidden/ch01_numbers/test_double.py"
    suite.write_text(suite.read_text(encoding="utf-8") + "\n# stricter\n", encoding="utf-8")
    assert "JU004" in judged_faults(run(failing=["double"]))


def test_file_saved_while_the_judges_are_at_work_is_not_remembered(run, tried, mini):
    path = mini / "solutions/ch01_numbers/double.py"
    run(while_judging=lambda: path.write_text(path.read_text(encoding="utf-8") + "\n# later\n", encoding="utf-8"))
    run()
    assert len(tried) == 6


def test_memory_that_was_scribbled_into_is_no_memory(run, tried, mini):
    run()
    kept = mini / ".grader/lint/ch01_numbers/double.json"
    assert all(len(digest) == 64 for digest in json.loads(kept.read_text(encoding="ascii")))
    for text in ("[", '{"a": 1}', "[1, null]", ""):
        kept.write_text(text, encoding="ascii")
        run()
        assert len(tried) == 6, text


def test_copy_of_the_course_elsewhere_remembers_nothing(run, tried, mini):
    run()
    other = mini.parent / "other"
    shutil.copytree(mini, other)
    course = Course.load(other)
    lint = Lint(course, [course.chapters[0]], Memory(other / ".grader" / "lint"))
    lint.read()
    lint.judge()
    assert len(tried) == 6  # reports name paths, and rules look for them


def test_only_what_is_there_stays_in_the_memory(run, mini):
    run()
    kept = mini / ".grader/lint/ch01_numbers/double.json"
    assert len(json.loads(kept.read_text(encoding="ascii"))) == 6
    path = mini / "solutions/ch01_numbers/double.py"
    path.write_text(path.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    run()
    assert len(json.loads(kept.read_text(encoding="ascii"))) == 6


def test_folder_that_cannot_be_written_is_no_fault(run, tried, tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("")
    for _ in range(2):
        assert judged_faults(run(folder=blocked)) == []
        assert len(tried) == 6


def test_no_memory_keeps_nothing(mini):
    memory = Memory(None)
    memory.keep("a/b", ["0"])
    assert memory.known("a/b") == frozenset()
    assert not (mini / ".grader").exists()
