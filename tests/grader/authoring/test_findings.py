from grader.authoring.findings import Findings
from grader.authoring.problem import Problem, Severity
from grader.model import Text


def problem(path="a.py", line=1, rule="EX001", severity=Severity.ERROR, en="wrong"):
    return Problem(path, line, rule, severity, Text(ko="틀림", en=en))


def test_problem_is_shown_on_one_line():
    shown = problem("a/b.py", 7, "SU002", Severity.WARNING)
    assert shown.show("en") == "a/b.py:7: warning SU002: wrong"
    assert shown.show("ko") == "a/b.py:7: warning SU002: 틀림"


def test_findings_are_sorted_and_each_once():
    findings = Findings()
    findings.add([problem("b.py"), problem("a.py", 10), problem("a.py", 9, "SU002")])
    findings.add([problem("a.py", 9, "EX002"), problem("b.py")])
    assert [(p.path, p.line, p.rule) for p in findings.problems] == [
        ("a.py", 9, "EX002"),
        ("a.py", 9, "SU002"),
        ("a.py", 10, "EX001"),
        ("b.py", 1, "EX001"),
    ]


def test_warnings_are_errors_only_when_strict():
    findings = Findings(problems=[problem(severity=Severity.WARNING)])
    assert not findings.has_errors
    assert findings.strict().has_errors
    assert not findings.has_errors


def test_findings_as_json():
    findings = Findings(
        chapters=1, exercises=2, graded=3, remembered=4, postponed=5, untried=["a/b"], problems=[problem()]
    )
    assert findings.to_json() == {
        "schema": "grader.lint/1",
        "errors": 1,
        "warnings": 0,
        "chapters": 1,
        "exercises": 2,
        "graded": 3,
        "remembered": 4,
        "postponed": 5,
        "untried": ["a/b"],
        "problems": [
            {
                "path": "a.py",
                "line": 1,
                "rule": "EX001",
                "severity": "error",
                "message": {"ko": "틀림", "en": "wrong"},
            }
        ],
    }
