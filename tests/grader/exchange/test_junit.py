"""JUnit XML, as pytest writes it and Jenkins' and GitLab's readers take it."""

from __future__ import annotations

import re
import subprocess
import sys
from xml.etree import ElementTree

from grader.exchange.junit import junit_xml
from tests.grader.exchange.result_samples import FAILED, NOTHING, a_submission, with_quiz

#: Element: attributes that must be there, that may be there, and children in any number.
JUNIT = {
    "testsuites": ({"name"}, set(), {"testsuite"}),
    "testsuite": (
        {"name", "tests", "errors", "failures", "skipped", "time"},
        {"timestamp", "hostname"},
        {"properties", "testcase", "system-out", "system-err"},
    ),
    "testcase": (
        {"classname", "name", "time"},
        {"file", "line"},
        {"properties", "failure", "error", "skipped", "system-out", "system-err"},
    ),
    "properties": (set(), set(), {"property"}),
    "property": ({"name", "value"}, set(), set()),
    "failure": ({"message"}, {"type"}, set()),
    "error": ({"message"}, {"type"}, set()),
    "skipped": ({"message", "type"}, set(), set()),
}


def check_junit(element):
    needed, allowed, children = JUNIT[element.tag]
    assert needed <= set(element.attrib) <= needed | allowed, element.tag
    assert {child.tag for child in element} <= children
    if element.tag == "testcase":
        assert sum(child.tag in ("failure", "error", "skipped") for child in element) <= 1
    if element.tag == "testsuite":
        cases = element.findall("testcase")
        for name, tag in (("errors", "error"), ("failures", "failure"), ("skipped", "skipped")):
            assert int(element.get(name)) == sum(found.find(tag) is not None for found in cases)
        assert int(element.get("tests")) == len(cases)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", element.get("timestamp"))
    if "time" in element.attrib:
        assert re.fullmatch(r"\d+\.\d{3}", element.get("time"))
    for child in element:
        check_junit(child)


def test_junit_follows_the_format_whatever_students_wrote():
    text = "".join(junit_xml("mini", [a_submission(), FAILED, NOTHING]))
    root = ElementTree.fromstring(text.encode("utf-8"))
    check_junit(root)
    kim, lee, park = root
    assert [kim.get(name) for name in ("name", "tests", "failures", "errors", "skipped")] == [
        "kim",
        "14",
        "6",
        "6",
        "1",
    ]
    assert (lee.get("tests"), lee.get("errors"), lee.get("failures")) == ("2", "1", "1")
    assert park.find("testcase/error").get("message") == "it died"
    properties = {item.get("name"): item.get("value") for item in kim.find("testcase/properties")}
    assert properties == {"id": "test_it", "points": "2.0", "max_points": "2.0"}


SUITE = """
import pytest
def test_passes(): pass
def test_fails(): assert 1 == 2, "<wrong>"
@pytest.fixture
def broken(): raise ValueError
def test_errs(broken): pass
@pytest.mark.skip(reason="no")
def test_skips(record_property): pass
def test_has_a_property(record_property): record_property("points", 1)
"""


def test_rules_for_junit_are_those_that_pytest_keeps(tmp_path):
    (tmp_path / "test_it.py").write_text(SUITE, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null", "--junitxml=out.xml"]
    subprocess.run([*command, "test_it.py"], cwd=tmp_path, check=False, capture_output=True)
    root = ElementTree.parse(tmp_path / "out.xml").getroot()
    for suite in root:
        suite.set("timestamp", re.sub(r"\.\d+", "", suite.get("timestamp")))  # microseconds
    check_junit(root)
    assert {child.tag for found in root.iter("testcase") for child in found} == {
        "failure",
        "error",
        "skipped",
        "properties",
    }


def test_junit_of_nobody_is_a_document():
    check_junit(ElementTree.fromstring("".join(junit_xml("mini", [])).encode()))


def test_junit_counts_quizzes():
    (suite,) = ElementTree.fromstring("".join(junit_xml("mini", [with_quiz()])).encode())
    check_junit(suite)
    assert [suite.get(name) for name in ("tests", "failures", "errors")] == ["4", "3", "0"]
    properties = {item.get("name"): item.get("value") for item in suite.find("properties")}
    assert (properties["score"], properties["max_score"]) == ("8.5", "13.0")
    assert suite.findall("testcase")[2].find("failure").text == "wrong answer\nlook at the sign"
