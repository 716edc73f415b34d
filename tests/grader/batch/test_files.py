"""The same file is graded once, whoever hands it in."""

import json

import pytest

from grader.batch.engines.engine import Finished
from grader.batch.files import KnownFiles, merged
from grader.batch.journal import file_digest
from grader.judge.job import HandedIn
from grader.model import IsolationLevel
from tests.grader.batch.classes import MINIATURE, RIGHT, WRONG, run_batch, start_batch


def report(name, score=1.0, outcome="passed", output=""):
    return {"id": name, "score": score, "max_score": 2.0, "outcome": outcome, "cases": [], "output": output}


def whole(*exercises):
    score, most = sum(item["score"] for item in exercises), sum(item["max_score"] for item in exercises)
    return {"submission": "x", "score": score, "max_score": most, "exercises": list(exercises), "duration_s": 0.1}


FILES = [HandedIn("a/one", "1"), HandedIn("a/two", "2"), HandedIn("a/three", None)]


@pytest.fixture
def known():
    known = KnownFiles(most=2)
    known.learn(merged(whole(report("a/one"), report("a/two", 0.5), report("a/three", 0)), FILES, {})["exercises"])
    return known


def test_known_files_are_found_by_exercise_and_content(known):
    assert set(known.find(FILES)) == {"a/one", "a/two"}
    assert known.find([HandedIn("a/one", "2"), HandedIn("a/two", "1"), HandedIn("b/one", "1")]) == {}


def test_what_was_refused_is_never_known(known):
    assert "a/three" not in known.find(FILES)


def test_what_the_grader_failed_at_is_not_learned():
    known = KnownFiles()
    known.learn(merged(whole(report("a/one", 0, "internal_error")), FILES[:1], {})["exercises"])
    assert known.find(FILES) == {}


def test_only_the_last_ones_are_kept(known):
    known.find([FILES[0]])
    new = HandedIn("a/two", "new")
    known.learn(merged(whole(report("a/two")), [new], {})["exercises"])
    assert set(known.find([*FILES[:2], new])) == {"a/one", "a/two"}
    assert known.find([FILES[1]]) == {}


def test_long_reports_are_not_kept():
    known = KnownFiles()
    known.learn(merged(whole(report("a/one", output="x" * 70_000)), FILES[:1], {})["exercises"])
    assert known.find(FILES) == {}


def test_known_and_new_reports_make_the_whole_in_order(known):
    found = known.find(FILES)
    made = merged(whole(report("a/three", 0.25)), FILES, found)
    assert [item["id"] for item in made["exercises"]] == ["a/one", "a/two", "a/three"]
    assert (made["score"], made["max_score"]) == (1.75, 6.0)
    assert [item["file"] for item in made["exercises"]] == [file_digest("1"), file_digest("2"), None]


class PartialEngine:
    """Gives each exercise a point, and notes what it was given."""

    def __init__(self):
        self.given = []

    def level(self):
        return IsolationLevel.FULL

    def running(self):
        return {}

    def run(self, tasks):
        for task in tasks:
            names = [file.exercise_id for file in task.files]
            self.given.append((task.name, names))
            made = whole(*(report(name) | {"diagnosis": []} for name in names))
            yield Finished(task.name, made | {"submission": task.name, "isolation": "full"})


def class_of(folder, **files):
    """Write submissions of double, mean and counter."""
    for name, texts in files.items():
        (folder / name).mkdir(parents=True)
        for exercise, text in zip(("double", "mean", "counter"), texts, strict=True):
            (folder / name / f"{exercise}.py").write_text(text)
    return folder


def test_only_what_differs_is_graded(tmp_path):
    folder = class_of(
        tmp_path / "class",
        ann=(RIGHT, "# mean\n", "# stub\n"),
        ben=(RIGHT, "# another mean\n", "# stub\n"),
        cem=(WRONG, "# mean\n", "# counter\n"),
        dan=(WRONG, "# another mean\n", "# stub\n"),
    )
    engine = PartialEngine()
    journal, _ = run_batch(folder, tmp_path / "out", engine, exercise="ch01_numbers")
    given = [(name, [exercise.partition("/")[2] for exercise in names]) for name, names in engine.given]
    assert given == [("ann", ["double", "mean", "counter"]), ("ben", ["mean"]), ("cem", ["double", "counter"])]
    entries = {entry.submission: entry for entry in journal.entries}
    assert {entry.same_as for entry in entries.values()} == {None}
    assert [entry.status for entry in entries.values()] == ["graded"] * 4
    assert [entry.report["score"] for entry in entries.values()] == [3.0] * 4
    assert entries["dan"].report["submission"] == "dan"


def test_reports_are_those_of_submissions_that_were_graded_alone(tmp_path):
    def told(folder, name):
        lines = (folder / "journal.jsonl").read_text(encoding="utf-8").splitlines()[1:]
        data = next(line for line in map(json.loads, lines) if line["submission"] == name)
        for exercise in data["exercises"]:
            for case in exercise["cases"]:
                del case["duration_s"]
        return data["exercises"], data["score"], data["max_score"]

    mean = "def mean(x):\n    return sum(x) / len(x)\n"
    counter = "# nothing\n"
    texts = {"ann": (RIGHT, mean, counter), "ben": (WRONG, mean, counter), "cem": (WRONG, RIGHT, counter)}
    options = ("--course", str(MINIATURE), "--exercise", "mean", "--jobs", "1")
    start_batch(class_of(tmp_path / "class", **texts), tmp_path / "out", *options).communicate(timeout=120)
    for name, files in texts.items():
        alone = tmp_path / f"out-{name}"
        start_batch(class_of(tmp_path / f"only-{name}", **{name: files}), alone, *options).communicate(timeout=120)
        assert told(tmp_path / "out", name) == told(alone, name)
