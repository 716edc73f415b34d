"""The manifest and the layout: what is read, and what an error names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.course import Course, find_course
from grader.errors import CourseError, UsageError
from grader.settings import Limits

MANIFEST = """\
format_version = 1
id = "small"
title = { ko = "작은 과정", en = "A small course" }
seed = 7

[limits]
memory_mib = 256

[[chapters]]
id = "ch01_numbers"
title = { ko = "수", en = "Numbers" }
exercises = [
    { id = "double", title = { ko = "두 배", en = "Twice" } },
    { id = "mean", title = { ko = "평균", en = "Mean" } },
]

[[chapters]]
id = "ch02_more"
title = { ko = "더", en = "More" }
exercises = [
    { id = "mean", title = { ko = "평균", en = "Mean" } },
    { id = "scale", title = { ko = "배율", en = "Scale" }, requires = ["torch"] },
]
"""


_EARLIER = "the id of an exercise that comes earlier"
_ATTEMPTS = "an integer from 0 to 100, or a list of them, one a hint"


def manifest(old: str = "", new: str = "") -> str:
    assert old in MANIFEST
    return MANIFEST.replace(old, new, 1)


@pytest.fixture
def course(tmp_path):
    (tmp_path / "course.toml").write_text(MANIFEST, encoding="utf-8")
    return Course.load(tmp_path)


def fault_of(folder: Path, text: str) -> CourseError:
    (folder / "course.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        Course.load(folder)
    return caught.value


def test_course_keeps_the_manifests_order(course):
    assert [chapter.id for chapter in course.chapters] == ["ch01_numbers", "ch02_more"]
    assert [exercise.id for exercise in course.exercises] == [
        "ch01_numbers/double",
        "ch01_numbers/mean",
        "ch02_more/mean",
        "ch02_more/scale",
    ]


def test_course_reads_titles_seed_and_limits(course):
    assert (course.id, course.seed, course.title.ko, course.title.en) == ("small", 7, "작은 과정", "A small course")
    assert course.limits == Limits(memory_mib=256)
    assert course.exercise("double").title.ko == "두 배"


def test_course_without_limits_has_the_defaults(tmp_path):
    (tmp_path / "course.toml").write_text(manifest("[limits]\nmemory_mib = 256\n"), encoding="utf-8")
    assert Course.load(tmp_path).limits == Limits()


def test_exercise_knows_where_its_files_lie(course):
    exercise, root = course.exercise("double"), course.root
    assert exercise.stub_path == root / "exercises/ch01_numbers/double.py"
    assert exercise.solution_path == root / "solutions/ch01_numbers/double.py"
    assert exercise.suite_path == root / "tests/hidden/ch01_numbers/test_double.py"
    assert exercise.mistakes_dir == root / "tests/mistakes/ch01_numbers/double"
    assert exercise.variants_dir == root / "tests/variants/ch01_numbers/double"


def test_exercise_lists_mistakes_by_name(course):
    folder = course.exercise("double").mistakes_dir
    folder.mkdir(parents=True)
    for name in ("b.py", "a.py", "notes.txt"):
        (folder / name).touch()
    assert [path.name for path in course.exercise("double").mistake_paths] == ["a.py", "b.py"]
    assert course.exercise("double").variant_paths == []


def test_exercise_says_whether_it_needs_torch(course):
    assert [exercise.needs_torch for exercise in course.exercises] == [False, False, False, True]


def test_chapter_knows_its_lesson_and_figures(course):
    chapter = course.chapters[0]
    assert chapter.lesson_path("ko") == course.root / "content/ch01_numbers/ko.md"
    assert chapter.figures_dir == course.root / "content/ch01_numbers/figures"


# -- targets ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target",
    [
        "ch01_numbers/double",
        "double",
        "exercises/ch01_numbers/double.py",
        "./exercises/ch01_numbers/double.py",
        "solutions/ch01_numbers/double.py",
        "ch01_numbers/double.py",
    ],
)
def test_resolve_finds_an_exercise(course, target):
    assert [exercise.id for exercise in course.resolve(target)] == ["ch01_numbers/double"]


@pytest.mark.parametrize(
    "target", ["ch02_more", "ch02", "2", "02", "exercises/ch02_more", "exercises/ch02_more/", "content/ch02_more/ko.md"]
)
def test_resolve_finds_all_of_a_chapter(course, target):
    assert [exercise.id for exercise in course.resolve(target)] == ["ch02_more/mean", "ch02_more/scale"]
    assert course.chapter(target).id == "ch02_more"


def test_resolve_takes_an_absolute_path(course):
    assert course.exercise(str(course.exercise("double").stub_path)).name == "double"


def test_resolve_takes_a_path_from_the_current_folder(course, monkeypatch):
    folder = course.root / "exercises/ch02_more"
    folder.mkdir(parents=True)
    (folder / "mean.py").touch()
    monkeypatch.chdir(folder)
    assert course.exercise("mean.py").id == "ch02_more/mean"
    assert course.exercise("../ch02_more/mean.py").id == "ch02_more/mean"
    assert len(course.resolve(".")) == 2


def test_resolve_takes_a_path_through_a_link_to_the_course(course, tmp_path_factory, monkeypatch):
    outside = tmp_path_factory.mktemp("outside")
    (course.root / "exercises/ch01_numbers").mkdir(parents=True)
    (course.root / "exercises/ch01_numbers/double.py").touch()
    os.symlink(course.root, outside / "link")
    monkeypatch.chdir(outside)
    assert course.exercise("link/exercises/ch01_numbers/double.py").name == "double"


def test_resolve_refuses_a_name_that_two_exercises_have(course):
    with pytest.raises(UsageError) as caught:
        course.resolve("mean")
    assert caught.value.text.en == (
        "'mean' is the name of several exercises: ch01_numbers/mean, ch02_more/mean. Write the whole id."
    )


@pytest.mark.parametrize(
    ("target", "near"),
    [("duble", "double"), ("ch01_number", "ch01_numbers"), ("ch02_more/scal", "ch02_more/scale"), ("Scale", "scale")],
)
def test_resolve_names_the_nearest(course, target, near):
    with pytest.raises(UsageError) as caught:
        course.resolve(target)
    assert caught.value.exit_code == 2
    assert caught.value.text.en.startswith(f"unknown name '{target}'. Did you mean: {near}")


@pytest.mark.parametrize("target", ["", "/", "zzzzzz", "exercises", "../..", "a\0b", "9", "1" * 5000, "x" * 5000])
def test_resolve_of_what_is_like_nothing_shows_the_way(course, target):
    with pytest.raises(UsageError) as caught:
        course.resolve(target)
    assert caught.value.text.en == f"unknown name '{target}'. 'grader list' shows what there is."


def test_exercise_of_a_chapter_names_those_in_it(course):
    with pytest.raises(UsageError) as caught:
        course.exercise("ch01")
    assert caught.value.text.en == "'ch01' is a chapter; name one of its exercises: double, mean"


def test_chapter_names_the_nearest_chapter(course):
    with pytest.raises(UsageError, match="Did you mean: ch02_more"):
        course.chapter("ch02_mor")


# -- finding the course ----------------------------------------------------------------------------------------


def test_find_course_looks_upwards(course):
    inner = course.root / "exercises/ch01_numbers"
    inner.mkdir(parents=True)
    assert find_course(inner) == course.root


def test_find_course_says_where_it_looked(tmp_path):
    with pytest.raises(UsageError) as caught:
        find_course(tmp_path)
    assert caught.value.text.en == (
        f"no course.toml in {tmp_path} or above it. Go to the course's folder, or name it with --course."
    )


# -- faults: each names the file, the key, what was expected and what is there ----------------------------------


@pytest.mark.parametrize(
    ("old", "new", "key", "expected", "got"),
    [
        ("format_version = 1", "format_version = 2", "format_version", "1", "2"),
        ("format_version = 1", "format_version = 2\nnew_key = 1", "format_version", "1", "2"),
        ("format_version = 1\n", "", "format_version", "an integer", "nothing"),
        ("format_version = 1", 'format_version = "1"', "format_version", "an integer", "'1'"),
        ("format_version = 1", "format_version = true", "format_version", "an integer", "True"),
        ("seed = 7", "seed = -1", "seed", "an integer of 0 or more", "-1"),
        ("seed = 7", "seed = 1.5", "seed", "an integer", "1.5"),
        (
            "seed = 7",
            "sede = 7",
            "sede",
            "one of format_version, edition, id, title, seed, limits, hints, late, chapters",
            "'sede'",
        ),
        ('id = "small"', "id = 3", "id", "a string", "3"),
        ('en = "A small course"', 'de = "Kurs"', "title.de", "one of ko, en", "'de'"),
        (', en = "A small course"', "", "title.en", "a string", "nothing"),
        ('en = "A small course"', 'en = " "', "title.en", "a title", "' '"),
        ('en = "A small course"', "en = 5", "title.en", "a string", "5"),
        ('title = { ko = "수", en = "Numbers" }', 'title = "Numbers"', "chapters[0].title", "a table", "'Numbers'"),
        ('id = "ch01_numbers"', "", "chapters[0].id", "a string", "nothing"),
        (
            'id = "ch01_numbers"',
            'id = "Ch01"',
            "chapters[0].id",
            "lower-case letters, digits and _, at most 40",
            "'Ch01'",
        ),
        (
            'id = "ch01_numbers"',
            'id = "../up"',
            "chapters[0].id",
            "lower-case letters, digits and _, at most 40",
            "'../up'",
        ),
        ('id = "ch02_more"', 'id = "ch01_numbers"', "chapters", "each id once", "'ch01_numbers'"),
        ('id = "double"', 'id = "mean"', "chapters[0].exercises", "each id once", "'mean'"),
        (
            'id = "double"',
            f'id = "{"d" * 41}"',
            "chapters[0].exercises[0].id",
            "lower-case letters, digits and _, at most 40",
            f"'{'d' * 41}'",
        ),
        (
            '{ id = "double",',
            '{ name = "double",',
            "chapters[0].exercises[0].name",
            "one of id, title, requires, needs",
            "'name'",
        ),
        ('requires = ["torch"]', 'requires = ["jax"]', "chapters[1].exercises[1].requires", '["torch"]', "['jax']"),
        ('requires = ["torch"]', "requires = [[1]]", "chapters[1].exercises[1].requires", '["torch"]', "[[1]]"),
        ('requires = ["torch"]', 'requires = "torch"', "chapters[1].exercises[1].requires", '["torch"]', "'torch'"),
        ("memory_mib = 256", "memory_mib = 0", "limits.memory_mib", "an integer above 0", "0"),
        ("memory_mib = 256", "memory_mib = 1.5", "limits.memory_mib", "an integer above 0", "1.5"),
        ("memory_mib = 256", "memory_mib = true", "limits.memory_mib", "an integer above 0", "True"),
        ("memory_mib = 256", "case_time_s = nan", "limits.case_time_s", "a number above 0", "nan"),
        ("memory_mib = 256", "case_time_s = inf", "limits.case_time_s", "a number above 0", "inf"),
        ("memory_mib = 256", 'case_time_s = "2 s"', "limits.case_time_s", "a number above 0", "'2 s'"),
        ("memory_mib = 256", "memory = 256", "limits.memory", f"one of {', '.join(Limits.names())}", "'memory'"),
        ("[limits]\nmemory_mib = 256\n", "limits = 3\n", "limits", "a table", "3"),
        ('id = "small"', 'id = "small"\nedition = "mine"', "edition", "one of author, student", "'mine'"),
        ('id = "double",', 'id = "double", needs = ["mean"],', "chapters[0].exercises[0].needs", _EARLIER, "'mean'"),
        (
            'id = "scale",',
            'id = "scale", needs = ["mean", "nothing"],',
            "chapters[1].exercises[1].needs",
            _EARLIER,
            "'nothing'",
        ),
        (
            'id = "scale",',
            'id = "scale", needs = "mean",',
            "chapters[1].exercises[1].needs",
            "a list of ids of exercises",
            "'mean'",
        ),
        (
            'id = "scale",',
            'id = "scale", needs = ["mean", "mean"],',
            "chapters[1].exercises[1].needs",
            "each id once",
            "'ch02_more/mean'",
        ),
        ("[limits]", "[hints]\nafter_attempts = -1\n[limits]", "hints.after_attempts", _ATTEMPTS, "-1"),
        ("[limits]", "[hints]\nafter_attempts = true\n[limits]", "hints.after_attempts", _ATTEMPTS, "True"),
        ("[limits]", "[hints]\nafter_attempts = []\n[limits]", "hints.after_attempts", _ATTEMPTS, "[]"),
        (
            "[limits]",
            "[hints]\nafter_attempts = [3, 1]\n[limits]",
            "hints.after_attempts",
            "numbers that do not fall",
            "[3, 1]",
        ),
        ("[limits]", "[hints]\nafter = 1\n[limits]", "hints.after", "one of after_attempts", "'after'"),
        (
            'id = "ch02_more"',
            'id = "ch02_more"\ngraded_quizzes = "all"',
            "chapters[1].graded_quizzes",
            "true, or a list of ids of quizzes",
            "'all'",
        ),
    ],
)
def test_manifest_fault_names_key_expected_and_got(tmp_path, old, new, key, expected, got):
    fault = fault_of(tmp_path, manifest(old, new))
    assert fault.exit_code == 3
    assert fault.text.en == f"course.toml: {key}: expected {expected}, got {got}"
    assert (fault.path, fault.key, fault.expected.en) == (Path("course.toml"), key, expected)


@pytest.mark.parametrize(
    ("text", "got"), [("chapters = []", "none"), ("", "nothing"), ("chapters = 3", "3"), ("chapters = [3]", "3")]
)
def test_manifest_without_chapters_is_a_fault(tmp_path, text, got):
    head = MANIFEST[: MANIFEST.index("[limits]")]
    fault = fault_of(tmp_path, head + text)
    assert fault.key.startswith("chapters")
    assert fault.text.en.endswith(f", got {got}")


def test_manifest_that_is_not_toml_names_the_line(tmp_path):
    fault = fault_of(tmp_path, "format_version = 1\nid = \n")
    assert fault.text.en.startswith(f"{tmp_path}/course.toml: expected valid TOML, got ")
    assert "line 2" in fault.text.en


def test_manifest_that_is_not_utf8_names_the_byte(tmp_path):
    (tmp_path / "course.toml").write_bytes(b'id = "\xff"')
    with pytest.raises(CourseError) as caught:
        Course.load(tmp_path)
    assert caught.value.text.en == f"{tmp_path}/course.toml: expected UTF-8 text, got byte 6"


def test_missing_manifest_is_a_fault(tmp_path):
    with pytest.raises(CourseError) as caught:
        Course.load(tmp_path)
    assert caught.value.text.en == f"{tmp_path}/course.toml: expected a course manifest, got no such file"


def test_manifest_that_is_a_folder_is_a_fault(tmp_path):
    (tmp_path / "course.toml").mkdir()
    with pytest.raises(CourseError) as caught:
        Course.load(tmp_path)
    assert caught.value.text.en == f"{tmp_path}/course.toml: expected a course manifest, got Is a directory"


def test_manifest_below_a_file_is_a_fault(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CourseError, match="Not a directory"):
        Course.load(tmp_path / "file")


def test_the_projects_own_course_loads():
    root = Path(__file__).parents[2]
    course = Course.load(root)
    assert len(course.exercises) >= 10
    assert all(exercise.stub_path.is_file() for exercise in course.exercises[:10])


def loaded(folder: Path, text: str) -> Course:
    (folder / "course.toml").write_text(text, encoding="utf-8")
    return Course.load(folder)


def test_needs_are_ids_and_a_name_alone_is_of_the_same_chapter_first(tmp_path):
    course = loaded(
        tmp_path, manifest('id = "scale",', 'id = "scale", needs = ["mean", "ch01_numbers/mean", "double"],')
    )
    assert course.exercise("scale").needs == ("ch02_more/mean", "ch01_numbers/mean", "ch01_numbers/double")


@pytest.mark.parametrize(("value", "waits"), [("2", [2, 2, 2]), ("[0, 3]", [0, 3, 3]), ("[0, 1, 5]", [0, 1, 5])])
def test_hints_wait_for_attempts(tmp_path, value, waits):
    course = loaded(tmp_path, manifest("[limits]", f"[hints]\nafter_attempts = {value}\n[limits]"))
    assert [course.attempts_before_hint(level) for level in (1, 2, 3)] == waits


def test_hints_wait_for_nothing_unless_asked(course):
    assert [course.attempts_before_hint(level) for level in (1, 2, 3)] == [0, 0, 0]


@pytest.mark.parametrize(("value", "graded"), [("true", True), ("false", False), ('["a"]', True), ('["b"]', False)])
def test_graded_quizzes_are_named_or_all(tmp_path, value, graded):
    course = loaded(tmp_path, manifest('id = "ch02_more"', f'id = "ch02_more"\ngraded_quizzes = {value}'))
    assert course.chapters[1].is_graded("a") is graded
    assert course.chapters[0].is_graded("a") is False


def test_students_copy_has_public_suites(tmp_path):
    course = loaded(tmp_path, manifest('id = "small"', 'id = "small"\nedition = "student"'))
    assert course.is_released
    assert course.exercise("scale").suite_path == tmp_path / "tests/public/ch02_more/test_scale.py"
