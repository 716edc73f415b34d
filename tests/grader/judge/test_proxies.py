"""Proxies: what a suite can do with functions, objects, call-backs and exceptions of a submission."""

import pytest
from bench import HERE, LIMITS, SEED, outcomes, result, solution_of, write_exercise

from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn

OBJECTS = solution_of("objects")
CASES = [
    line.split("(")[0].removeprefix("def test_")
    for line in (HERE / "suites" / "test_objects.py").read_text().splitlines()
    if line.startswith("def test_")
]


@pytest.fixture(scope="module")
def passed(benches):
    return outcomes(benches(None).grade("objects", OBJECTS))


@pytest.mark.parametrize("name", CASES)
def test_suite_can_use(passed, name):
    assert passed[name] == "passed"


#: What is changed in the solution, and the cases that notice.
CHANGED = {
    "CONSTANT = 42": ("CONSTANT = 43", {"constants"}),
    "return args, kwargs": ("return list(args), kwargs", {"callbacks"}),
    "x[...] = x\n": ("x[...] = x + 1\n", {"unchanged_arguments"}),
    "class Derived(Base, KeyError)": ("class Derived(KeyError)", {"derived_exceptions"}),
    "class Special(Value)": ("class Special", {"isinstance"}),
    "return rng.normal(size=n)": ("return np.random.default_rng(5).normal(size=n)", {"rng", "kinds_of_rng"}),
    "return self.data < getattr": ("return self.data > getattr", {"operators"}),
    "yield from range(n)\n    raise": ("yield from range(n)\n    return\n    raise", {"breaking_generator"}),
    "return f\n": ("return lambda *a: f(*a)\n", {"returned_callback"}),
    "return 'caught ' + str(error)".replace("'", '"'): ("return None", {"raising_callbacks"}),
}


@pytest.mark.parametrize("text", CHANGED)
def test_suite_notices_a_change(bench, text):
    new, noticed = CHANGED[text]
    assert text in OBJECTS
    found = outcomes(bench.grade("objects", OBJECTS.replace(text, new)))
    assert noticed <= {name for name, outcome in found.items() if outcome in ("wrong_answer", "error")}
    assert "internal_error" not in found.values()


def test_missing_function_is_said_with_the_nearest_name(bench):
    report = bench.grade("scale", "def scales(x):\n    return x * 2.0\n")
    assert set(outcomes(report).values()) == {"import_error"}
    assert result(report, "shown").message.en == "scale not found. There is scales: check the name."
    assert "scales" in result(report, "shown").message.ko


def test_missing_function_without_a_near_name_is_said(bench):
    report = bench.grade("scale", "import numpy as np\nvery_different = 1\n")
    assert result(report, "shown").message.en == "scale not found in scale.py"


def test_imported_modules_are_no_near_names(bench):
    report = bench.grade("scale", "import string as scal\n")
    assert "scal:" not in result(report, "shown").message.en


DEEP = """
    from grader.testing import case, check_close
    @case(points=1, visibility="public", ko="가", en="a")
    def test_deep(submission):
        def down(n):
            return submission.call(down, n + 1)
        submission.call(down, 0)
    @case(points=1, visibility="public", ko="나", en="b")
    def test_dead(submission):
        value = submission.Value(1)
        try:
            submission.leave()
        except BaseException:
            pass
        check_close(value.data, 1)
    @case(points=1, visibility="public", ko="다", en="c")
    def test_swallowed_callback(submission):
        def f(x):
            check_close(x, 2.0)
            return x
        check_close(submission.swallow(f), 1.0)
    @case(points=1, visibility="public", ko="라", en="d")
    def test_callback_and_swallowing_suite(submission):
        def f(x):
            check_close(x, 2.0)
        try:
            submission.swallow(f)
        except Exception:
            pass
    kept = []
    @case(points=1, visibility="public", ko="마", en="e")
    def test_keeps(submission):
        kept.append(submission.Value(7))
        kept.append(submission.Value(7).set)
        check_close(kept[0].data, 7)
    @case(points=1, visibility="public", memory_limit_mib=200, ko="바", en="f")
    def test_kept_beyond_its_sandbox(submission):
        check_close(kept[0].data, 7)
    @case(points=1, visibility="public", memory_limit_mib=200, ko="사", en="g")
    def test_kept_method(submission):
        kept[1](3)
    @case(points=1, visibility="public", ko="아", en="h")
    def test_after_all(submission):
        check_close(submission.Value(3).data, 3)
"""


def test_what_goes_wrong_between_suite_and_sandbox_ends_that_case_alone(tmp_path):
    files = write_exercise(tmp_path, "deep", DEEP, OBJECTS + "\ndef leave():\n    return None\n")
    source = OBJECTS + "\ndef leave():\n    import os; os._exit(7)\n"
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, source)], SEED)
    assert outcomes(report) == {
        "deep": "crashed",
        "dead": "crashed",
        "swallowed_callback": "wrong_answer",
        "callback_and_swallowing_suite": "wrong_answer",
        "keeps": "passed",
        "kept_beyond_its_sandbox": "crashed",
        "kept_method": "crashed",
        "after_all": "passed",
    }
    assert "nested too deep" in result(report, "deep").message.en
    assert "exit code 7" in result(report, "dead").message.en
    assert "sandbox that has ended" in result(report, "kept_beyond_its_sandbox").message.en


def test_object_where_a_value_was_expected_is_named(bench):
    source = "class Odd:\n    pass\ndef scale(x):\n    return Odd()\n"
    report = bench.grade("scale", source)
    assert "Odd" in result(report, "shown").message.en
    assert "Odd" not in result(report, "abs").message.en


def test_tensor_in_an_exercise_without_torch_is_a_wrong_answer(bench):
    pytest.importorskip("torch", reason="torch is an optional dependency")
    source = "import torch\ndef scale(x):\n    return torch.tensor([2.0, 5.0])\n"
    items = [HandedIn("bench/scale", source, imports_torch=True)]
    (report,) = bench._judge(needs_torch=False).grade(items, SEED)
    shown = result(report, "shown")
    assert shown.outcome.value == "wrong_answer"
    assert "Tensor" in shown.message.en
    assert set(outcomes(report).values()) == {"wrong_answer"}
