"""Files of answers in submissions: found, graded with the exercises, told in the journal."""

import json

import pytest

from grader.bank import Bank
from grader.batch.batch import Batch
from grader.batch.engines.engine import Answers, Task, Work
from grader.batch.engines.worker import Grader
from grader.batch.intake.answers import answer_files, is_answer_file
from grader.batch.intake.contents import Contents
from grader.batch.intake.limits import IntakeLimits
from grader.batch.intake.roster import read_roster
from grader.batch.intake.sources import list_sources
from grader.batch.quizzes import Quizzes
from grader.course import Course
from grader.judge.job import HandedIn
from grader.quiz import right_answer
from tests.grader.batch.classes import RIGHT, ScriptedEngine, hand_in, run_batch, sentences
from tests.grader.courses import MINIATURE

DOUBLE = "ch01_numbers/double"
QUESTIONS = [
    "twice-three", "even-numbers", "twice-any", "sum-over-count", "steps-of-mean", "names", "printed", "mean-of-two",
]  # fmt: skip


@pytest.fixture(scope="module")
def course():
    return Course.load(MINIATURE)


@pytest.fixture(scope="module")
def quizzes(course):
    return Quizzes(course, course.resolve("double"))


@pytest.fixture(scope="module")
def bank(course):
    return Bank.load(course)


def keyed(bank, learner, attempt=1, **changes):
    """Return right answers to the chapter, as a file has them."""
    answers = {}
    for item in bank.items:
        if item.chapter.id == "ch01_numbers":
            shown = item.present("en", learner=learner, attempt=attempt)
            texts = right_answer(shown)
            answers[item.id] = " ".join(texts) if shown.order else texts[0]
    return {**answers, **changes}


def answers_file(answers, path="answers.json", **head):
    return Answers(path, json.dumps({**head, "answers": answers}))


def by_id(report):
    return {question["id"]: question for question in report["quizzes"]}


def problems_of(report):
    return [problem["en"] for file in report["answer_files"] for problem in file["problems"]]


def letter_of(bank, quiz, choice, learner):
    """Return the letter that a choice is shown with."""
    shown = bank.by_id[quiz].present("en", learner=learner, attempt=1)
    place = [c.id for c in shown.question.choices].index(choice)
    return shown.letter(place)


@pytest.mark.parametrize(
    "path",
    ["answers.json", "answers.yaml", "Answers.YML", "answers-ch01.yaml", "answers (1).json", "answers-1.json",
     "answers/ch01.json", "hw/answers/week 1.yml"],
)  # fmt: skip
def test_file_of_answers_is_known_by_its_path(path):
    assert is_answer_file(tuple(path.split("/")))


@pytest.mark.parametrize(
    "path", ["answers.txt", "my_answers.json", "notes.json", "answers/notes.txt", "answersheet.json", "other/ch01.json"]
)
def test_other_files_are_no_answers(path):
    assert not is_answer_file(tuple(path.split("/")))


def test_files_of_answers_are_read_as_text_the_nearest_first():
    files = {("hw", "answers", "b.json"): b"{}", ("answers.yaml",): b"\xef\xbb\xbfanswers:", ("double.py",): b"x"}
    found, problems = answer_files(Contents(files))
    assert found == [Answers("answers.yaml", "answers:"), Answers("hw/answers/b.json", "{}")]
    assert problems == []


def test_file_that_is_not_utf8_is_refused_with_the_byte():
    (file,), _ = answer_files(Contents({("answers.json",): b'{"a": \xff'}))
    assert (file.text, file.refusal.en) == (None, "the file is not UTF-8 (byte 6): save it as UTF-8")


def test_more_files_than_any_course_has_chapters_are_left_out():
    found, problems = answer_files(Contents({("answers", f"{n:03}.json"): b"{}" for n in range(50)}))
    assert len(found) == 40
    assert sentences(problems) == ["more than 40 files of answers; the rest is left out"]


def test_right_answers_give_all_points(quizzes, bank):
    report = quizzes.grade([answers_file(keyed(bank, "kim"))], "kim")
    assert [question["id"] for question in report["quizzes"]] == QUESTIONS
    assert {(question["score"], question["outcome"]) for question in report["quizzes"]} == {(1.0, "right")}
    assert report["answer_files"] == [{"file": "answers.json", "learner": "kim", "attempt": 1, "problems": []}]


def test_variants_are_those_of_the_learner_where_the_file_names_nobody(quizzes, bank):
    names = ["kim", "lee", "park", "choi", "jung"]
    drawn = {name: bank.by_id["twice-any"].present("en", learner=name, attempt=1).values["n"] for name in names}
    other = next(name for name in names if drawn[name] != drawn["kim"])
    file = answers_file({"twice-any": str(2 * drawn["kim"])})
    assert by_id(quizzes.grade([file], "kim"))["twice-any"]["score"] == 1.0
    assert by_id(quizzes.grade([file], other))["twice-any"]["score"] == 0.0
    named = answers_file({"twice-any": str(2 * drawn["kim"])}, learner="kim")
    question = by_id(quizzes.grade([named], other))["twice-any"]
    assert (question["score"], question["learner"], question["values"]) == (1.0, "kim", {"n": drawn["kim"]})


def test_chosen_answers_are_named_by_their_ids_and_texts(quizzes, bank):
    letter = letter_of(bank, "twice-three", "b", "kim")
    question = by_id(quizzes.grade([answers_file({"twice-three": letter})], "kim"))["twice-three"]
    assert question["outcome"] == "wrong"
    assert question["response"] == ["b"]
    (chosen,) = question["chosen"]
    text = {language: bank.by_id["twice-three"].questions[language].choices[1] for language in ("ko", "en")}
    assert (chosen["id"], chosen["is_right"], chosen["misconception"]) == ("b", False, text["en"].misconception)
    assert chosen["text"]["en"] and chosen["text"]["ko"]
    assert question["title"]["en"] == "What is twice 3?"


def test_accepted_pattern_is_not_told(quizzes, bank):
    for item in bank.items:
        if item.chapter.id == "ch01_numbers" and item.question("en").type.value == "text":
            typed = right_answer(item.present("en", learner="kim", attempt=1))[0]
            (chosen,) = by_id(quizzes.grade([answers_file({item.id: typed})], "kim"))[item.id]["chosen"]
            assert chosen["text"] == {"ko": typed, "en": typed}


def test_title_names_variables_since_numbers_differ(quizzes):
    question = by_id(quizzes.grade([answers_file({"twice-any": "1"})], "kim"))["twice-any"]
    assert question["title"]["en"] == "What is twice n?"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"answers": {', "answers.json: line 1: not valid JSON"),
        ("[1, 2]", "answers.json: 'answers:' is missing"),
        ('{"answers": {"twice-three": "a", "twice-three": "b"}}', "answers.json: 'twice-three' is there twice"),
        ('{"answers": {}, "answers": {}}', "answers.json: 'answers' is there twice"),
        ('{"answers": {"no-such-quiz": "a"}}', "answers.json: there is no quiz 'no-such-quiz'"),
        ('{"answers": {"twice-three": "z"}}', "quiz 'twice-three': 'z' is none of the letters"),
        ('{"answers": {"twice-three": {"deep": ["x"]}}}', "quiz 'twice-three'"),
        ('{"answers": {"twice-any": [1, 2]}}', "quiz 'twice-any': the answer is one text"),
        ('{"answers": {"a": "b"}, "grade": 100}', "answers.json: unknown key 'grade'"),
        ("x" * (300 << 10), "answers.json: 300 KiB is more than the 256 KiB that answers may have"),
        ("[" * 100_000, "answers.json: nested too deeply"),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_no_fault(quizzes, text, problem):
    report = quizzes.grade([Answers("answers.json", text)], "kim")
    assert any(problem in said for said in problems_of(report)), problems_of(report)
    assert sum(question["score"] for question in report["quizzes"]) == 0


def test_refused_file_is_a_problem(quizzes):
    from grader.i18n import both

    report = quizzes.grade([Answers("answers.json", None, both("no plain file"))], "kim")
    assert (report["quizzes"], problems_of(report)) == ([], ["answers.json: no plain file"])


def test_rest_of_a_file_counts_where_one_answer_cannot_be_read(quizzes, bank):
    report = quizzes.grade([answers_file(keyed(bank, "kim", **{"even-numbers": "xyz"}))], "kim")
    questions = by_id(report)
    assert questions["even-numbers"]["outcome"] == "unreadable"
    assert questions["even-numbers"]["problem"]["en"]
    assert sum(question["score"] for question in questions.values()) == len(QUESTIONS) - 1


def test_thousand_unknown_ids_are_a_few_lines(quizzes):
    report = quizzes.grade([answers_file({f"quiz-{n}": "a" for n in range(1000)})], "kim")
    said = problems_of(report)
    assert len(said) == 11
    assert "answers.json: unknown quizzes besides those that are named: 990" in said


def test_first_of_two_files_holds_and_the_other_is_told(quizzes, bank):
    right, wrong = letter_of(bank, "twice-three", "a", "kim"), letter_of(bank, "twice-three", "b", "kim")
    files = [answers_file({"twice-three": right, "even-numbers": ""}), answers_file({"twice-three": wrong}, "b.json")]
    report = quizzes.grade(files, "kim")
    assert by_id(report)["twice-three"]["file"] == "answers.json"
    assert problems_of(report) == ["b.json: quiz 'twice-three' is answered in answers.json, too; that answer counts"]


def test_chapters_may_lie_in_files_of_their_own(quizzes, bank):
    answers = keyed(bank, "kim")
    halves = [answers_file(dict(list(answers.items())[part::2]), f"{part}.json") for part in (0, 1)]
    report = quizzes.grade(halves, "kim")
    assert [question["score"] for question in report["quizzes"]] == [1.0] * len(QUESTIONS)
    assert {question["file"] for question in report["quizzes"]} == {"0.json", "1.json"}


def test_answers_to_chapters_that_are_not_graded_are_passed_over(course):
    report = Quizzes(course, course.resolve("double")).grade([answers_file({})], "kim")
    assert report["quizzes"] == []
    elsewhere = [item.id for item in Bank.load(course).items if item.chapter.id != "ch01_numbers"]
    report = Quizzes(course, course.resolve("double")).grade([answers_file(dict.fromkeys(elsewhere, "a"))], "kim")
    assert (report["quizzes"], problems_of(report)) == ([], [])


def test_task_survives_the_way_to_a_worker():
    from grader.i18n import both

    task = Task("kim", [HandedIn(DOUBLE, RIGHT)], [Answers("a.json", None, both("no plain file"))], "2026")
    assert Task.from_json(json.loads(json.dumps(task.to_json()))) == task


def test_worker_grades_answers_with_the_exercises(course, bank):
    grader = Grader(Work(str(MINIATURE), (DOUBLE,), 7, "", ""))
    try:
        task = Task("kim", [HandedIn(DOUBLE, RIGHT)], [answers_file(keyed(bank, "kim"))], "kim")
        report = grader.grade(task)
        plain = grader.grade(Task("kim", [HandedIn(DOUBLE, RIGHT)]))
    finally:
        grader.close()
    assert (report["score"], sum(question["score"] for question in report["quizzes"])) == (5.0, 8.0)
    assert "quizzes" not in plain


class GradingAnswers(ScriptedEngine):
    """Grades answers in earnest, and nothing else."""

    def __init__(self, course):
        super().__init__()
        self.quizzes = Quizzes(course, course.resolve("double"))

    def run(self, tasks):
        asked = {}

        def noted():
            for task in tasks:
                asked[task.name] = task
                yield task

        for finished in super().run(noted()):
            task = asked[finished.name]
            if task.answers:
                finished.report.update(self.quizzes.grade(task.answers, task.learner))
            yield finished


@pytest.fixture
def folder(tmp_path):
    return hand_in(tmp_path / "class", {"alice": RIGHT, "bob": RIGHT + "# b\n", "carol": RIGHT + "# c\n"})


def test_quiz_counts_for_all_as_soon_as_one_has_answered(folder, tmp_path, course, bank):
    (folder / "bob/answers.json").write_text(json.dumps({"answers": keyed(bank, "bob")}))
    journal, _ = run_batch(folder, tmp_path / "out", GradingAnswers(course))
    points = {e.submission: [question["score"] for question in e.report["quizzes"]] for e in journal.entries}
    assert points == {"alice": [0.0] * 8, "bob": [1.0] * 8, "carol": [0.0] * 8}
    blank = journal.entry("alice").report["quizzes"][2]
    assert (blank["id"], blank["outcome"], blank["values"], blank["max_score"]) == ("twice-any", "unanswered", {}, 1.0)
    assert "quizzes" not in journal.line("alice").report
    (folder / "bob/answers.json").unlink()
    journal, _ = run_batch(folder, tmp_path / "out", GradingAnswers(course))
    assert all("quizzes" not in entry.report for entry in journal.entries)


def test_answers_are_part_of_the_digest(folder, tmp_path, course, bank):
    (folder / "bob/answers.json").write_text(json.dumps({"answers": keyed(bank, "bob")}))
    run_batch(folder, tmp_path / "out", GradingAnswers(course))
    (folder / "bob/answers.json").write_text(json.dumps({"answers": keyed(bank, "bob", printed="9")}))
    engine = GradingAnswers(course)
    journal, _ = run_batch(folder, tmp_path / "out", engine)
    assert engine.given == ["bob"]
    assert sum(question["score"] for question in journal.entry("bob").report["quizzes"]) == 7.0


def test_same_answers_are_the_same_only_where_they_say_whose_they_are(tmp_path, course, bank):
    folder = hand_in(tmp_path / "class", {"alice": RIGHT, "bob": RIGHT})
    for name in ("alice", "bob"):
        (folder / name / "answers.json").write_text(json.dumps({"answers": keyed(bank, "alice")}))
    engine = GradingAnswers(course)
    run_batch(folder, tmp_path / "out", engine)
    assert engine.given == ["alice", "bob"]
    for name in ("alice", "bob"):
        text = json.dumps({"learner": "alice", "answers": keyed(bank, "alice")})
        (folder / name / "answers.json").write_text(text)
    engine = GradingAnswers(course)
    journal, _ = run_batch(folder, tmp_path / "out2", engine)
    assert engine.given == ["alice"]
    assert journal.entry("bob").same_as == "alice"


def test_answers_of_somebody_else_are_told(folder, tmp_path, course, bank):
    (tmp_path / "roster.csv").write_text(
        "student_id,name,email\nalice,A Kim,ak@x.edu\nbob,B Lee,b@x.edu\ncarol,C,c@x\n"
    )
    (folder / "bob/answers.json").write_text(json.dumps({"learner": "alice", "answers": {"printed": "1"}}))
    (folder / "alice/answers.json").write_text(json.dumps({"learner": "AK", "answers": {"printed": "1"}}))
    journal, _ = run_batch(
        folder, tmp_path / "out", GradingAnswers(course), roster=read_roster(tmp_path / "roster.csv")
    )
    assert sentences(journal.entry("bob").problems) == [
        "answers.json: the answers are of the learner 'alice', and this is 'bob'"
    ]
    assert journal.entry("alice").problems == []


def test_malformed_file_is_a_problem_of_the_submission_and_the_rest_goes_on(folder, tmp_path, course):
    (folder / "bob/answers.json").write_text("{")
    journal, _ = run_batch(folder, tmp_path / "out", GradingAnswers(course))
    (problem,) = sentences(journal.entry("bob").problems)
    assert problem.startswith("answers.json: line 1: not valid JSON")
    assert {entry.status for entry in journal.entries} == {"graded"}


def test_large_file_is_refused_by_its_size(folder, tmp_path, course):
    (folder / "bob/answers.json").write_bytes(b"x" * (10 << 20))
    journal, _ = run_batch(folder, tmp_path / "out", GradingAnswers(course))
    assert sentences(journal.entry("bob").problems) == ["answers.json: more than the 1024 KiB that a file may have"]


def test_answers_are_left_unread_where_that_is_asked(folder, tmp_path, course):
    (folder / "bob/answers.json").write_text("{")
    (tmp_path / "out").mkdir()
    batch = Batch(course, course.resolve("double"), 7, tmp_path / "out", with_quizzes=False)
    with list_sources(folder, out=tmp_path / "out", roster=None, limits=IntakeLimits()) as listing:
        _, task = batch.take_in(listing.sources[1])
    assert task.answers == []
