"""Diagnosis: which known mistake a failing submission has made, found by playing its calls again."""

import time

import numpy as np
import pytest
from bench import HERE, LIMITS, SEED, outcomes, solution_of, write_exercise

from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn
from grader.judge.trusted.diagnosis import Answer
from grader.judge.trusted.recording import Recording

RIGHT = solution_of("known")
#: Each known mistake: what it changes in the solution.
MISTAKES = {
    "adds_two": ("return x * 2", "return x + 2"),
    "through_float": ("return x * 2", "return int(float(x) * 2) if isinstance(x, int) else x * 2"),
    "sums_all": ("return x.sum(axis=axis)", "return x.sum()"),
    "ignores_axis": ("return x.sum(axis=axis)", "return x.sum(axis=0)"),
    "in_place": ("return np.maximum(x, 0.0)", "x[x < 0] = 0\n    return x"),
    "overflows": ("np.exp(np.minimum(x, 50.0))", "np.minimum(np.exp(x), np.exp(50.0))"),
    "key_error": ('raise ValueError("negative")', 'raise KeyError("negative")'),
    "accepts_negatives": ('raise ValueError("negative")', "pass"),
    "calls_once": ("return f(x) + f(x + 1)", "return 2 * f(x)"),
    "shares_count": (
        "self.n = 0\n\n    def add(self, k):\n        self.n += k",
        "pass\n\n    n = 0\n\n    def add(self, k):\n        Counter.n += k",
    ),
    "forgets_to_add": ("self.n += k", "self.n = k"),
    "no_tuple": ('"pair": (n, n + 1)', '"pair": [n, n + 1]'),
    "leaves": ("return f(x) + f(x + 1)", "raise SystemExit"),
}
ENDLESS = {
    "loops_for_ever": ("return f(x) + f(x + 1)", "while True:\n        pass"),
    "loops_for_ever_and_holds_on": (
        "return f(x) + f(x + 1)",
        "while True:\n        try:\n            f(x)\n        except Exception:\n            pass",
    ),
}
EXPLANATION = '"""\ntitle.ko: 실수 {0}\ntitle.en: Mistake {0}\nko: 무엇이 {0}\nen: What {0}\nsection: part\n"""\n'


def source_of(*names):
    source = RIGHT
    for name in names:
        old, new = (MISTAKES | ENDLESS)[name]
        assert old in source
        source = source.replace(old, new)
    return source


def with_mistakes(folder, names):
    suite = (HERE / "suites" / "test_known.py").read_text()
    mistakes = {name: EXPLANATION.format(name) + source_of(name) for name in names}
    mistakes |= {"a_raises_at_import": EXPLANATION.format("x") + "1 / 0", "a_unexplained": RIGHT, "a_broken": "def f(:"}
    return write_exercise(folder, "known", suite, RIGHT, mistakes)


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    """Grades with a judge of `known` and its mistakes, among them some broken ones."""
    files = with_mistakes(tmp_path_factory.mktemp("known"), MISTAKES)
    with Judge([files], LIMITS) as judge:
        yield lambda source, **options: judge.grade([HandedIn(files.id, source)], SEED, **options)[0]


def found(report):
    return [item.mistake for item in report.diagnosis]


@pytest.mark.parametrize("name", [name for name in MISTAKES if name != "leaves"])
def test_mistake_is_found_in_a_submission_that_makes_it(known, name):
    report = known(source_of(name))
    assert found(report) == [name]
    (item,) = report.diagnosis
    assert (item.title.en, item.title.ko) == (f"Mistake {name}", f"실수 {name}")
    assert (item.explanation.en, item.section) == (f"What {name}", "part")


def test_right_submission_has_no_diagnosis(known):
    report = known(RIGHT)
    assert report.is_passed
    assert found(report) == []


def test_mistake_that_nobody_knows_has_no_diagnosis(known):
    report = known(RIGHT.replace("return x * 2", "return x * 5"))
    assert not report.is_passed
    assert found(report) == []


def test_diagnosis_can_be_left_out(known):
    assert known(source_of("adds_two"), diagnose=False).diagnosis == []


STYLES = {
    "adds_two": "def twice(x):\n    return 1 + x + 1\n",
    "sums_all": "def total(x, axis=0):\n    return np.float64(sum(float(v) for v in x.ravel()))\n",
    "in_place": "def clip(x):\n    for i in range(len(x)):\n        if x[i] < 0:\n            x[i] = 0\n    return x\n",
    "calls_once": "def apply(f, x):\n    y = f(x)\n    return y + y\n",
    "forgets_to_add": "class Counter:\n    def add(self, k):\n        self.n = k\n        return k\n",
}


@pytest.mark.parametrize("name", STYLES)
def test_mistake_is_found_in_another_style(known, name):
    assert found(known(RIGHT + "\n\n" + STYLES[name])) == [name]


def test_each_function_has_its_own_mistake(known):
    assert set(found(known(source_of("adds_two", "sums_all", "in_place")))) == {"adds_two", "sums_all", "in_place"}


def test_known_mistake_beside_an_unknown_one_is_still_found(known):
    assert found(known(source_of("adds_two").replace("self.n += k", "self.n -= k"))) == ["adds_two"]


def test_missing_function_does_not_hide_the_mistake_of_another(known):
    assert found(known(source_of("adds_two").replace("def names", "def nothing"))) == ["adds_two"]


def test_crash_does_not_hide_the_mistake_of_another(known):
    report = known(source_of("adds_two").replace("return n\n", "import os; os._exit(1)\n", 1))
    assert outcomes(report)["check"] == "crashed"
    assert found(report) == ["adds_two"]


def test_endless_mistakes_are_given_up_in_time(tmp_path):
    files = with_mistakes(tmp_path, ["sums_all", *ENDLESS])
    start = time.monotonic()
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, source_of("sums_all"))], SEED)
    assert found(report) == ["sums_all"]
    assert time.monotonic() - start < 12


def test_submission_that_loops_or_leaves_has_no_diagnosis_and_no_harm(known):
    for name in ("loops_for_ever", "leaves"):
        report = known(source_of(name))
        assert found(report) in ([], [name])
        assert outcomes(report)["twice"] == "passed"


def test_stub_has_no_diagnosis(known):
    stub = RIGHT.replace("return x * 2", "raise NotImplementedError")
    assert found(known(stub)) == []


BACK = """
    from grader.testing import case, check_close
    @case(points=1, visibility="public", ko="가", en="a")
    def test_back(submission):
        check_close(submission.apply(lambda v: submission.twice(v), 3.0), 7.0)
        check_close(submission.twice(3.0), 6.0)
"""


def test_callback_that_uses_the_submission_is_not_played_on_its_sandbox(tmp_path):
    right = "def apply(f, x):\n    return f(x) + 1\ndef twice(x):\n    return 2 * x\n"
    wrong = right.replace("2 * x", "3 * x")
    files = write_exercise(tmp_path, "back", BACK, right, {"triples": EXPLANATION.format("triples") + wrong})
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, wrong)], SEED)
    assert outcomes(report) == {"back": "wrong_answer"}
    assert set(found(report)) <= {"triples"}


# How answers are compared -----------------------------------------------------------------------------

ALIKE = [
    (1, 1),
    (1.0, 1.0 + 1e-9),
    (float("nan"), float("nan")),
    (np.float32([1.0]), np.float32([1.00001])),
    ([1, (2.0, "a")], [1, (2.0, "a")]),
    ({"a": 1}, {"a": 1}),
    (None, None),
    (10**16, 10**16),
]
UNLIKE = [
    (1, 2),
    (1.0, 1.0 + 1e-4),
    (10**16, 10**16 + 1),
    (np.array([10**16]), np.array([10**16 + 1])),
    (np.array([1.0]), np.float32([1.0])),
    (np.array([True]), np.array([1])),
    (np.array([1.0]), np.array([[1.0]])),
    ("a", "b"),
    ([1], [1, 1]),
    ({"a": 1}, {"b": 1}),
    (None, 0),
    ("1", 1),
    (b"a", "a"),
]
ONLY_IN_STYLE = [
    ([1, 2], (1, 2)),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    (2, 2.0),
]


def test_answers_are_compared_as_checks_compare():
    for first, second in ALIKE:
        assert Answer("value", first).agrees(Answer("value", second)), (first, second)
    for first, second in UNLIKE:
        for one, other in ((first, second), (second, first)):
            assert not Answer("value", one).agrees(Answer("value", other)), (one, other)
            assert not Answer("value", one).agrees(Answer("value", other), in_any_style=True), (one, other)
    for first, second in ONLY_IN_STYLE:
        for one, other in ((first, second), (second, first)):
            assert not Answer("value", one).agrees(Answer("value", other)), (one, other)
            assert Answer("value", one).agrees(Answer("value", other), in_any_style=True), (one, other)


def test_answers_differ_by_kind_changes_and_warnings():
    plain = Answer("value", 1)
    assert not plain.agrees(Answer("error", 1))
    assert not plain.agrees(Answer("value", 1, frozenset({0})))
    assert not plain.agrees(Answer("value", 1, has_warned=True))


def test_tensors_are_compared_with_their_dtype():
    torch = pytest.importorskip("torch", reason="torch is an optional dependency")
    one = torch.tensor([1.0, 2.0])
    assert Answer("value", one).agrees(Answer("value", one + 1e-5))
    assert Answer("value", one.bfloat16()).agrees(Answer("value", one.bfloat16()))
    for other in (one.double(), one.long(), one.numpy(), one[None], one + 1):
        assert not Answer("value", one).agrees(Answer("value", other))
        assert not Answer("value", other).agrees(Answer("value", one))
    assert not Answer("value", torch.tensor([10**16])).agrees(Answer("value", torch.tensor([10**16 + 1])))


TRAINING = """
    import torch
    from grader.testing import case, check_close
    @case(points=1, visibility="public", ko="가", en="a")
    def test_pair(submission):
        x = torch.ones(2, requires_grad=True)
        check_close(submission.pair(x)[0].detach(), torch.full((2,), 2.0))
    @case(points=1, visibility="public", replayed=False, ko="나", en="b")
    def test_training(submission):
        check_close(submission.train(), 1.0)
"""
PAIR = "import torch\n\ndef pair(x):\n    return x * 2.0, {'same': [x + 1]}\n\ndef train():\n    return 1.0\n"


def test_tuple_of_tensors_that_belong_to_a_graph_is_compared(tmp_path):
    endless = PAIR.replace("return 1.0", "while True:\n        pass")
    mistakes = {
        "adds": EXPLANATION.format("adds") + endless.replace("x * 2.0", "x + 2.0"),
        "negates": EXPLANATION.format("negates") + endless.replace("x * 2.0", "x * -2.0"),
    }
    files = write_exercise(tmp_path, "training", TRAINING, PAIR, mistakes)
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, PAIR.replace("x * 2.0", "2.0 + x"), imports_torch=True)], SEED)
    assert outcomes(report) == {"pair": "wrong_answer", "training": "passed"}
    assert found(report) == ["adds"]


def test_recording_leaves_out_what_is_not_to_be_replayed():
    recording = Recording()
    for seed, is_replayed in ((1, True), (2, False), (3, True)):
        recording.begin_case(seed, is_replayed=is_replayed)
    assert [seed for _, seed in recording.replayable()] == [1, 3]
