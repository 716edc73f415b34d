"""Lint on the broken courses of ``tests/grader/data/broken``: each fault is named, and nothing else is."""

from grader.authoring.problem import Severity
from grader.authoring.rules import MANIFEST_RULE, SNIPPET_RULES, STATIC_RULES, TRIAL_RULES

#: Rules without a broken course, and the test that stands for it.
TESTED_ELSEWHERE = {
    "LE007": "the miniature course itself is too short",
    "QZ003": "test_lessons.py: a lesson with few kinds of questions is long to write as a change",
}


def named(findings, table):
    """Return the problems that name the fault at its place and in its words."""
    place = (table["rule"], table["path"], table.get("line", 1))
    return [
        problem
        for problem in findings.problems
        if (problem.rule, problem.path, problem.line) == place
        and all(words in problem.message.en for words in table["mentions"])
    ]


def has_hangul(text):
    return any("가" <= char <= "힣" for char in text)


def test_fault_in_the_text_is_named(broken, broken_findings):
    assert named(broken_findings, broken), [problem.show("en") for problem in broken_findings.problems]


def test_fault_in_the_text_is_the_only_one(broken, broken_findings):
    expected = {broken["rule"], *broken.get("also", [])}
    errors = {problem.rule for problem in broken_findings.problems if problem.severity is Severity.ERROR}
    # A change of a lesson also asks for a review, which is a warning.
    assert errors | {broken["rule"]} == expected


def test_fault_that_shows_when_run_is_named(judged, judged_findings):
    assert named(judged_findings, judged), [problem.show("en") for problem in judged_findings.problems]


def test_fault_in_the_text_is_said_in_korean(broken, broken_findings):
    assert all(has_hangul(problem.message.ko) for problem in named(broken_findings, broken))


def test_fault_that_shows_when_run_is_said_in_korean(judged, judged_findings):
    assert all(has_hangul(problem.message.ko) for problem in named(judged_findings, judged))


def test_faults_that_show_when_run_are_the_only_ones(tables, judged_findings):
    expected = {(table["rule"], table["path"]) for table in tables.values() if table.get("run")}
    # Both languages hold the broken programs, and say so.
    expected |= {("QZ006", "content/ch01_numbers/en.md"), ("QZ006", "content/ch02_torch/ko.md")}
    found = {(p.rule, p.path) for p in judged_findings.problems if p.rule not in ("LE007", "TR002")}
    assert found == expected


def test_exercise_whose_suite_fails_is_listed_as_untried(judged_findings):
    assert judged_findings.untried == ["ch02_torch/scale"]


def test_every_rule_has_a_broken_course(tables):
    rules = {MANIFEST_RULE[0], *(rule.id for rule in (*STATIC_RULES, *TRIAL_RULES, *SNIPPET_RULES))}
    assert {table["rule"] for table in tables.values()} | TESTED_ELSEWHERE.keys() == rules
