"""The student's copy: what is in it, what is not in any byte of it, and that it works."""

from __future__ import annotations

import ast
import base64
import binascii
import io
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import grader
from grader.course import Course
from grader.errors import CannotGrade, UsageError
from grader.release.audit import audit
from grader.release.contents import build
from grader.release.manifest import Manifest
from grader.release.trial import try_copy
from grader.release.wheel import wheel_contents
from tests.grader.courses import solve
from tests.grader.release.copies import SECRETS, append, built, copy_of, replace_in, secret_course

REPOSITORY = Path(__file__).parents[3]
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{24,}")


def every_byte(contents: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield each file, each member of an archive, and what any run of base64 in them says, wherever it begins."""
    for name, data in contents.items():
        yield name, data
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                yield from every_byte({f"{name}!{member}": archive.read(member) for member in archive.namelist()})
            continue
        for run in _BASE64.findall(data):
            for start in range(4):
                piece = run[start : start + (len(run) - start) // 4 * 4].translate(bytes.maketrans(b"-_", b"+/"))
                try:
                    yield f"{name} (base64)", base64.b64decode(piece)
                except binascii.Error:
                    continue


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return secret_course(tmp_path_factory.mktemp("secret"))


@pytest.fixture(scope="module")
def release(course):
    return built(course)


def test_no_secret_is_in_any_byte(course, release):
    forbidden = [secret.encode() for secret in SECRETS]
    forbidden += [f"{folder}/".encode() for folder in (course, REPOSITORY, Path.home()) if len(str(folder)) > 5]
    found = [(name, secret) for name, data in every_byte(release.contents) for secret in forbidden if secret in data]
    assert found == []


def test_every_planted_secret_would_be_found(course):
    everything = b"".join(path.read_bytes() for path in course.rglob("*") if path.is_file())
    for secret in SECRETS:
        assert secret.encode() in everything
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", base64.b64encode(b"abc SECRETSOLUTION def, and more of it") + b" and base64 around it")
    assert any(b"SECRETSOLUTION" in data for _, data in every_byte({"a.zip": packed.getvalue()}))


def test_copy_has_what_a_student_needs_and_nothing_else(release):
    folders = {name.split("/")[0] for name in release.contents}
    files = {"README.md", "course.toml", "release.json", "constraints.txt", "setup.sh", "grader", ".gitignore"}
    assert folders == files | {"content", "exercises", "tests", "wheels", ".grader"}
    assert {name.split("/")[1] for name in release.contents if name.startswith("tests/")} == {"public"}
    assert not [name for name in release.contents if name.endswith((".pyc", ".toml.orig")) or "/.git/" in name]
    assert "content/ch01_numbers/figures/line.svg" in release.contents
    assert release.contents["exercises/ch01_numbers/mean.py"] == release.contents[".grader/stubs/ch01_numbers/mean.py"]


def test_manifest_of_the_course_keeps_due_dates_and_loses_names(release):
    data = tomllib.loads(release.contents["course.toml"].decode())
    assert data["edition"] == "student"
    assert data["late"] == {"time_zone": "Asia/Seoul"}


def test_same_course_gives_the_same_release(course, release):
    again = built(course).contents
    tells_of_the_grader = ("wheels/", "README.md", "release.json")  # whose files may be edited while the tests run
    assert {name for name in again if again[name] != release.contents.get(name)} <= {
        name for name in again if name.startswith(tells_of_the_grader)
    }
    assert again.keys() == release.contents.keys()
    assert wheel_contents() == wheel_contents()


def test_version_follows_from_the_content(release):
    assert release.manifest.content_version() == release.manifest.version
    assert f"Release {release.manifest.version}." in release.contents["README.md"].decode()
    assert Manifest.parse(release.contents["release.json"]) == release.manifest


def test_wheel_is_the_package_as_it_runs(release):
    (name,) = [name for name in release.contents if name.endswith(".whl")]
    with zipfile.ZipFile(io.BytesIO(release.contents[name])) as wheel:
        assert wheel.testzip() is None
        members = set(wheel.namelist())
        assert wheel.read("grader/course/layout.py") == (Path(grader.__file__).parent / "course/layout.py").read_bytes()
        metadata = wheel.read(f"grader-{grader.__version__}.dist-info/METADATA").decode()
    assert "grader/locale/ko/LC_MESSAGES/grader.mo" in members
    assert not [member for member in members if member.endswith((".pyc", ".po"))]
    assert "Requires-Dist: numpy" in metadata


def test_pins_are_exact_and_without_local_parts(release):
    lines = release.contents["constraints.txt"].decode().splitlines()
    assert any(line.startswith("numpy==") for line in lines)
    assert all(re.fullmatch(r"[a-z0-9._-]+==[0-9][0-9a-z.]*", line) for line in lines)


def test_copy_is_tried_with_solutions_and_stubs(course, release):
    try_copy(Course.load(course), release.contents)


def test_stub_that_earns_points_is_found_by_the_trial(tmp_path):
    root = secret_course(tmp_path)
    solve(root)
    append(root / "exercises/ch01_numbers/double.py", "\n\ndef unused():\n    raise NotImplementedError\n")
    with pytest.raises(
        CannotGrade, match=re.escape("ch01_numbers/double.py is solved, at least in part: it passes test_small")
    ):
        try_copy(Course.load(root), built(root).contents)


def test_public_case_that_the_solution_fails_is_found_by_the_trial(tmp_path):
    root = secret_course(tmp_path)
    replace_in(root / "tests/hidden/ch01_numbers/test_double.py", "double(3), 6", "double(3), 7")
    with pytest.raises(CannotGrade, match="ch01_numbers/double: the solution does not pass the public case test_small"):
        try_copy(Course.load(root), built(root).contents)


def test_solved_exercise_is_no_stub(tmp_path):
    root = secret_course(tmp_path)
    solve(root)
    with pytest.raises(CannotGrade, match=re.escape("double.py is no stub")):
        built(root)


def test_helper_that_computes_the_solution_is_found(tmp_path):
    root = secret_course(tmp_path)
    line = "    return np.sum(x) / len(x) + 0 * np.sum(x)\n"
    append(root / "solutions/ch01_numbers/mean.py", f"\n\ndef _helper(x):\n{line}")
    suite = root / "tests/hidden/ch01_numbers/test_mean.py"
    append(suite, f"\n\ndef _mean(x):\n{line}")
    replace_in(suite, "submission.mean(x), 3.0", "submission.mean(x), _mean(x)")
    with pytest.raises(CannotGrade, match=re.escape("holds a line of the solution: return np.sum")):
        audit(Course.load(root), built(root).contents)


@pytest.mark.parametrize("hide", [lambda path: path, lambda path: base64.b64encode(b"x" + path)])
def test_path_of_this_machine_is_found(course, release, hide):
    path = f"{course}/exercises/".encode()
    with pytest.raises(CannotGrade, match=re.escape("content/a.svg holds a path of this machine")):
        audit(Course.load(course), {**release.contents, "content/a.svg": b"<svg>" + hide(path) + b"</svg>"})


def test_copy_of_a_copy_is_refused(course, tmp_path):
    with pytest.raises(UsageError, match="is a student's copy itself"):
        build(Course.load(copy_of(course, tmp_path / "copy")))


def test_misspelt_graded_quiz_is_refused(tmp_path):
    root = secret_course(tmp_path)
    replace_in(root / "course.toml", '"steps-of-mean"', '"steps-of-meam"')
    with pytest.raises(CannotGrade, match="names what is no quiz of it: steps-of-meam"):
        built(root)


def code_lines(text: str) -> set[str]:
    return {line.strip() for line in ast.unparse(ast.parse(text)).splitlines()}


def test_no_line_of_a_solution_of_this_course_is_in_its_copy():
    """The whole course: computations of 40 characters and more, in stubs and public suites."""
    course = Course.load(REPOSITORY)
    release = build(course)
    audit(course, release.contents)
    given = {
        name: data.decode() for name, data in release.contents.items() if name.startswith(("exercises/", "tests/"))
    }
    # What any stub has, one of the exercises in which code is to be mended among them, is given away on purpose.
    public = set().union(*(code_lines(e.stub_path.read_text("utf-8")) for e in course.exercises))
    haystack = "\n".join(line for text in given.values() for line in sorted(code_lines(text) - public))
    used_in: Counter[str] = Counter()
    for exercise in course.exercises:
        trusted = (exercise.solution_path, *exercise.mistake_paths, *exercise.variant_paths)
        used_in.update(set().union(*(code_lines(path.read_text("utf-8")) for path in trusted)) - public)
    # A line that several exercises use is a commonplace, such as the choice of a dtype.
    lines = {line for line, count in used_in.items() if count < 3 and len(line) >= 40}
    computing = {line for line in lines if re.search(r"[-+*/@]=? |np\.|torch\.", line)}
    assert len(computing) > 1000
    no_computation = ("raise ", "def ", "class ", "import ", "from ")
    assert [line for line in computing if line in haystack and not line.startswith(no_computation)] == []


def test_copy_works_with_its_own_grader_at_another_place(course, tmp_path):
    """Installed from its own wheel, without a network, away from the course and the repository."""
    copy = copy_of(course, tmp_path / "a place")
    venv.create(copy / ".venv", with_pip=False, symlinks=True)
    (packages,) = (copy / ".venv/lib").glob("python3.*/site-packages")
    with zipfile.ZipFile(next((copy / "wheels").glob("grader-*.whl"))) as wheel:
        wheel.extractall(packages)
    libraries = [path for path in sys.path if path.endswith("-packages")]
    (packages / "libraries.pth").write_text("\n".join(libraries) + "\n", "utf-8")

    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def python(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(copy / ".venv/bin/python"), "-P", *arguments]
        return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, timeout=120)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return python("-m", "grader", *arguments, "--lang", "en")

    assert str(packages) in python("-c", "import grader; print(grader.__file__)").stdout
    solve(copy)
    checked = run("check", "double", "--no-resident")
    assert (checked.returncode, checked.stderr) == (0, ""), checked.stderr
    assert "Hidden cases: 3, worth 4 points" in checked.stdout.replace("\n", " ")
    assert run("submit").returncode == 0
