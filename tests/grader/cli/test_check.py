"""``grader check``: the whole program, on the miniature course."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).parents[1] / "data"
COURSE = DATA / "course"


@pytest.fixture
def course(tmp_path):
    """Return a copy of the miniature course that a test may change."""
    return Path(shutil.copytree(COURSE, tmp_path / "course"))


def grader(*arguments, cwd, language="en"):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTEST", "GRADER"))}
    environment |= {"LANG": f"{language}.UTF-8", "COLUMNS": "80", "GRADER_NO_RESIDENT": "1"}
    command = [sys.executable, "-m", "grader", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def report_of(*arguments, cwd):
    run = grader("check", *arguments, "--json", cwd=cwd)
    return json.loads(run.stdout), run.returncode


def without_durations(data):
    if isinstance(data, dict):
        return {key: without_durations(value) for key, value in data.items() if key != "duration_s"}
    return [without_durations(item) for item in data] if isinstance(data, list) else data


def test_check_solutions_gives_full_marks_and_exit_code_0():
    report, code = report_of("ch01_numbers", "--submission", "solutions", cwd=COURSE)
    assert code == 0
    assert report["score"] == report["max_score"] > 0
    assert {exercise["outcome"] for exercise in report["exercises"]} == {"passed"}


def test_check_stubs_gives_no_points_and_not_implemented_everywhere():
    report, code = report_of("ch01_numbers", "--submission", "exercises", cwd=COURSE)
    assert code == 1
    assert report["score"] == 0
    outcomes = {case["outcome"] for exercise in report["exercises"] for case in exercise["cases"]}
    assert outcomes == {"not_implemented"}


def test_check_json_has_the_keys_of_the_contract():
    report, _ = report_of("mean", "--submission", "solutions", cwd=COURSE)
    assert list(report) == [
        "schema", "course", "submission", "isolation", "score", "max_score", "exercises", "duration_s",
    ]  # fmt: skip
    assert report["schema"] == "grader.report/1"
    (exercise,) = report["exercises"]
    assert list(exercise) == ["id", "score", "max_score", "outcome", "cases", "diagnosis", "output"]
    assert list(exercise["cases"][0]) == [
        "id", "title", "points", "max_points", "outcome", "visibility", "message", "hint", "input", "expected",
        "actual", "where", "duration_s",
    ]  # fmt: skip
    assert set(exercise["cases"][0]["title"]) == {"ko", "en"}


def test_check_twice_gives_the_same_report_but_for_durations(course):
    shutil.copy(course / "tests/mistakes/ch01_numbers/mean/only_sums.py", course / "exercises/ch01_numbers/mean.py")
    first, second = (report_of("ch01_numbers", cwd=course)[0] for _ in range(2))
    assert json.dumps(without_durations(first)) == json.dumps(without_durations(second))


def test_check_keeps_attempts_and_goes_on_with_the_next_unfinished(course):
    assert "ch01_numbers/double" in grader("check", cwd=course).stdout
    shutil.copy(course / "solutions/ch01_numbers/double.py", course / "exercises/ch01_numbers/double.py")
    passed = grader("check", cwd=course)
    assert passed.returncode == 0
    assert passed.stdout.startswith("✓")
    assert "ch01_numbers/mean" in grader("check", cwd=course).stdout


def test_check_of_another_folder_is_no_attempt(course):
    grader("check", "double", "--submission", "solutions", cwd=course)
    assert "ch01_numbers/double" in grader("check", cwd=course).stdout


def test_check_shows_the_known_mistake_in_the_language_asked_for(course):
    shutil.copy(course / "tests/mistakes/ch01_numbers/mean/only_sums.py", course / "exercises/ch01_numbers/mean.py")
    english, korean = grader("check", "mean", cwd=course), grader("check", "mean", cwd=course, language="ko_KR")
    report, _ = report_of("mean", cwd=course)
    (known,) = report["exercises"][0]["diagnosis"]
    assert known["explanation"]["en"].split(".")[0] in " ".join(english.stdout.split())
    assert known["explanation"]["ko"].split(".")[0] in " ".join(korean.stdout.split())
    assert grader("check", "mean", "--lang", "ko", cwd=course).stdout == korean.stdout


@pytest.mark.parametrize(
    ("target", "words"), [("meen", "mean"), ("ch01_numbers/doubel", "ch01_numbers/double"), ("zzz", "grader list")]
)
def test_check_of_an_unknown_target_names_the_nearest(target, words):
    run = grader("check", target, cwd=COURSE)
    assert run.returncode == 2
    assert words in run.stderr
    assert run.stdout == ""


def test_check_accepts_ids_short_names_paths_and_chapters():
    for target in (
        "ch01_numbers/mean",
        "mean",
        "exercises/ch01_numbers/mean.py",
        COURSE / "exercises/ch01_numbers/mean.py",
    ):
        report, _ = report_of(target, "--submission", "solutions", cwd=COURSE)
        assert [exercise["id"] for exercise in report["exercises"]] == ["ch01_numbers/mean"]
    report, _ = report_of("ch01", "--submission", "solutions", cwd=COURSE)
    assert len(report["exercises"]) == 3


def test_check_outside_of_a_course_says_how_to_name_one(tmp_path):
    run = grader("check", cwd=tmp_path)
    assert run.returncode == 2
    assert "--course" in run.stderr


def test_check_with_a_missing_folder_says_so(tmp_path):
    run = grader("check", "mean", "--submission", tmp_path / "nowhere", cwd=COURSE)
    assert run.returncode == 2
    assert "nowhere" in run.stderr


HOSTILE = {
    "syntax": ("def double(x:\n    return 2 * x\n", "import_error"),
    "missing": ("def duble(x):\n    return 2 * x\n", "import_error"),
    "exit": ("raise SystemExit(0)\n", "crashed"),
    "os_exit": ("import os\nos._exit(0)\n", "crashed"),
    "sleep": ("import time\ntime.sleep(100)\n", "time_limit"),
    "flood": ("print('x' * 10**7)\n", "output_limit"),
    "reads": ("open('/etc/passwd').read()\n", "import_error"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_check_of_a_file_that_cannot_be_imported_has_an_outcome_of_its_own(course, name):
    source, outcome = HOSTILE[name]
    manifest = course / "course.toml"
    manifest.write_text(manifest.read_text().replace("[limits]", "[limits]\nload_time_s = 0.5"))
    (course / "exercises/ch01_numbers/double.py").write_text(source)
    shutil.copy(course / "solutions/ch01_numbers/mean.py", course / "exercises/ch01_numbers/mean.py")
    report, code = report_of("double", "mean", cwd=course)
    assert code == 1
    broken, honest = report["exercises"]
    assert (broken["outcome"], broken["score"]) == (outcome, 0)
    assert honest["score"] == honest["max_score"]


def test_check_of_a_syntax_error_shows_file_line_and_caret(course):
    (course / "exercises/ch01_numbers/double.py").write_text("def double(x:\n    return 2 * x\n")
    run = grader("check", "double", cwd=course)
    assert run.returncode == 1
    assert "double.py, line 1: def double(x:" in run.stdout
    assert "^" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr


def test_check_shows_what_a_printing_module_printed(course):
    solution = (course / "solutions/ch01_numbers/double.py").read_text()
    (course / "exercises/ch01_numbers/double.py").write_text(solution + "\nprint('hello from import')\n")
    report, code = report_of("double", cwd=course)
    assert code == 0
    assert report["exercises"][0]["output"] == "hello from import\n"


def test_check_refuses_what_is_not_a_small_text_file(course):
    target = course / "exercises/ch01_numbers/double.py"
    secret = course / "solutions/ch01_numbers/double.py"

    def as_link():
        target.symlink_to(secret)

    makers = {
        "a link": as_link,
        "not a file": target.mkdir,
        "more than": lambda: target.write_bytes(b"#" * (50 << 20)),
        "UTF-8": lambda: target.write_bytes(b"x = '\xff\xfe'\n"),
        "NUL": lambda: target.write_bytes(b"x = 1\0\n"),
        "no such file": lambda: None,
    }
    for words, make in makers.items():
        target.rmdir() if target.is_dir() else target.unlink(missing_ok=True)
        make()
        report, code = report_of("double", cwd=course)
        (exercise,) = report["exercises"]
        assert code == 1
        assert (exercise["outcome"], exercise["score"]) == ("import_error", 0)
        assert words in exercise["cases"][0]["message"]["en"]


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        ("format_version = 1\n[[chapters]\n", "TOML"),
        ("format_version = 7\n", "format_version"),
        ("", "format_version"),
    ],
)
def test_check_with_a_broken_manifest_names_file_and_key(course, manifest, words):
    (course / "course.toml").write_text(manifest)
    run = grader("check", cwd=course)
    assert run.returncode == 3
    assert "course.toml" in run.stderr and words in run.stderr
    assert "Traceback" not in run.stderr


def test_check_with_a_suite_that_cannot_be_imported_grades_the_others(course):
    (course / "tests/hidden/ch01_numbers/test_double.py").write_text("import nothing_of_that_name\n")
    report, code = report_of("double", "mean", "--submission", "solutions", cwd=course)
    assert code == 3
    broken, honest = report["exercises"]
    assert broken["outcome"] == "internal_error"
    assert "test_double.py" in broken["cases"][0]["message"]["en"]
    assert honest["score"] == honest["max_score"]


def test_check_with_a_suite_that_raises_by_itself_is_no_fault_of_the_student(course):
    suite = course / "tests/hidden/ch01_numbers/test_double.py"
    suite.write_text(
        "from grader.testing import case\n"
        "@case(points=1, ko='가', en='a', visibility='public')\n"
        "def test_broken(submission):\n"
        "    assert submission.double(2) == undefined_name\n"
    )
    run = grader("check", "double", "--submission", "solutions", cwd=course)
    assert run.returncode == 3
    assert "NameError" in run.stdout and "the grader failed" in run.stdout


def test_check_with_another_seed_draws_other_inputs(course):
    suite = course / "tests/hidden/ch01_numbers/test_double.py"
    suite.write_text(
        "from grader.testing import case, check_close\n"
        "@case(points=1, ko='가', en='a', visibility='public')\n"
        "def test_drawn(submission, rng):\n"
        "    x = float(rng.normal())\n"
        "    check_close(submission.double(x), 3 * x, input=x)\n"
    )
    inputs = [
        report_of("double", "--submission", "solutions", *seed, cwd=course)[0]["exercises"][0]["cases"][0]["input"]
        for seed in ((), (), ("--seed", "1"), ("--seed", "2"))
    ]
    assert inputs[0] == inputs[1]
    assert len({json.dumps(item) for item in inputs}) == 3
