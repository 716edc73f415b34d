"""Moodle XML against the rules of Moodle's importer, written down here once more."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from grader.exchange.quiz.moodle_xml import write_moodle_xml
from tests.grader.exchange.quiz_samples import EVERY_TYPE, MATCH, MULTIPLE, ORDER, prepared, reasons, whole_course
from tests.grader.exchange.schema import breaches

FORMATS = {"html", "moodle_auto_format", "plain_text", "markdown"}
COMMON = {"name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber", "hint", "tags"}
COMBINED = {"correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}
#: What the importer reads of a type; it drops everything else without a word.
CHILDREN = {
    "multichoice": COMBINED | {"single", "shuffleanswers", "answernumbering", "showstandardinstruction", "answer"},
    "numerical": {"answer", "unitgradingtype", "unitpenalty", "showunits", "unitsleft", "units"},
    "shortanswer": {"usecase", "answer"},
    "matching": COMBINED | {"shuffleanswers", "subquestion"},
    "ordering": COMBINED
    | {"layouttype", "selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle", "answer"},
}
OPTIONAL = {"hint", "tags", "units"}
SHARES = {100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5}
SHARES |= {11.11111, 10, 5, 0}


def faults_of(root: ElementTree.Element) -> list[str]:
    """Return what Moodle would refuse or lose."""
    assert root.tag == "quiz"
    assert root[0].get("type") == "category"
    return [f"{name_of(question)}: {fault}" for question in root for fault in question_faults(question)]


def name_of(question):
    return question.findtext("name/text")


def question_faults(question):
    kind = question.get("type")
    if kind == "category":
        if not (question.findtext("category/text") or "").startswith("$course$/top/"):
            yield "category outside the course"
        return
    tags = {child.tag for child in question}
    wanted = COMMON | CHILDREN[kind]
    if tags - wanted or wanted - tags - OPTIONAL:
        yield f"unknown {tags - wanted}, missing {wanted - tags - OPTIONAL}"
    for element in question.iter():
        if "format" in element.attrib and (element.get("format") not in FORMATS or element.find("text") is None):
            yield f"{element.tag} has no text of a known format"
    for tag in ("name/text", "questiontext/text", "generalfeedback/text"):
        if not (question.findtext(tag) or "").strip():
            yield f"{tag} is empty"
    if float(question.findtext("defaultgrade")) <= 0:
        yield "no points"
    yield from answer_faults(kind, question)


def answer_faults(kind, question):
    answers = question.findall("answer")
    shares = [float(answer.get("fraction")) for answer in answers]
    if kind == "matching":
        rows = question.findall("subquestion")
        if len([row for row in rows if row.findtext("text")]) < 2 or len(rows) < 3:
            yield "Moodle wants two questions and three answers"
        return
    if len(answers) < (1 if kind in ("numerical", "shortanswer") else 2):
        yield "too few answers"
    if any(not (answer.findtext("text") or "").strip() for answer in answers):
        yield "an empty answer"
    if kind == "ordering":
        return
    if any(abs(share) not in SHARES for share in shares):
        yield f"shares {shares}"
    if question.findtext("single") == "false":
        if not 99.9 < sum(share for share in shares if share > 0) <= 100.1:
            yield "the right choices do not make 100 %"
    elif max(shares) != 100:
        yield "nothing gives all points"
    if kind == "numerical":
        for answer in answers:
            float(answer.findtext("text")), float(answer.findtext("tolerance"))


def written(markdown: str):
    made = write_moodle_xml(prepared(markdown).sections, "Course")
    return ElementTree.fromstring(made.data), made.losses


@pytest.fixture(scope="module")
def every_type():
    root, _ = written(EVERY_TYPE)
    return {name_of(question): question for question in root if question.get("type") != "category"}


def test_every_type_but_a_formula_arrives(every_type):
    root, _ = written(EVERY_TYPE)
    assert faults_of(root) == []
    assert {name: question.get("type") for name, question in every_type.items()} == {
        "relu-slope": "multichoice",
        "which-hold": "multichoice",
        "conv-width-1": "numerical",
        "conv-width-2": "numerical",
        "conv-width-3": "numerical",
        "its-name": "shortanswer",
        "the-loop": "ordering",
        "who-is-what": "matching",
        "it-prints": "shortanswer",
        "its-shape": "shortanswer",
    }


def test_texts_feedback_hints_tags_and_shares_are_kept(every_type):
    question = every_type["relu-slope"]
    assert r"\(f(x)=\begin{cases}0 &amp; x&lt;0\\ x &amp; \text{else}\end{cases}\)" in question.findtext(
        "questiontext/text"
    )
    answers = {a.findtext("text"): (a.get("fraction"), a.findtext("feedback/text")) for a in question.iter("answer")}
    assert answers == {
        r"\(0\)": ("100", r"It is flat: \(\{x : x&lt;0\} \neq \emptyset\)."),
        "1 ~ 2 = 3 # {no}": ("0", "That is <code>x &gt; 0</code>: a C:\\new folder."),
        "half": ("50", r"\(\frac{1}{2}\) of it."),
    }
    assert question.findtext("hint/text") == "Draw it."
    assert question.findtext("tags/tag/text") == "relu-slope"
    assert question.findtext("single") == question.findtext("shuffleanswers") == "true"


def test_points_and_net_correct_shares_are_kept(every_type):
    question = every_type["which-hold"]
    assert question.findtext("defaultgrade") == "3"
    shares = {answer.findtext("text"): answer.get("fraction") for answer in question.iter("answer")}
    assert shares == dict.fromkeys(("one", "two", "three"), "33.33333") | dict.fromkeys(("four", "none"), "-33.33333")


def test_pinned_choice_keeps_its_place_and_that_is_told(every_type):
    question = every_type["which-hold"]
    assert question.findtext("shuffleanswers") == "false"
    assert [answer.findtext("text") for answer in question.iter("answer")][-1] == "none"
    _, losses = written(MULTIPLE)
    assert reasons(losses, "which-hold") == [
        (False, "choices are not shuffled, so that the pinned one keeps its place")
    ]


def test_number_has_tolerance_and_units(every_type):
    question = every_type["conv-width-2"]
    right, wrong = question.findall("answer")
    assert float(right.findtext("tolerance")) == pytest.approx(0.01 + 0.001 * float(right.findtext("text")))
    assert (wrong.get("fraction"), wrong.findtext("feedback/text")) == ("0", "Turned round.")
    assert [unit.text for unit in question.iter("unit_name")] == ["px", "pixels"]
    assert question.findtext("showunits") == "0"


def test_capitals_count_where_they_do_here(every_type):
    cases = {name: question.findtext("usecase") for name, question in every_type.items()}
    assert (cases["its-name"], cases["it-prints"], cases["its-shape"]) == ("0", "1", "0")


@pytest.mark.parametrize(
    ("partial", "grading"), [("all-or-nothing", "ALL_OR_NOTHING"), ("each", "RELATIVE_NEXT_EXCLUDE_LAST")]
)
def test_steps_are_in_order_and_scored_alike(partial, grading):
    root, _ = written(ORDER.replace("each", partial))
    question = root[-1]
    assert [answer.findtext("text") for answer in question.iter("answer")] == [
        "forward",
        "<code>backward</code>",
        "update",
    ]
    assert question.findtext("gradingtype") == grading


def test_match_scored_as_a_whole_is_told():
    _, losses = written(MATCH.replace(":type: match", ":type: match\n:partial: all-or-nothing"))
    assert (False, "every row that is right has its share of the points, whatever ':partial:' says") in reasons(
        losses, "who-is-what"
    )


@pytest.mark.parametrize("language", ["ko", "en"])
def test_whole_course_keeps_the_rules(language):
    course = whole_course(language)
    made = write_moodle_xml(course.sections, "Course")
    root = ElementTree.fromstring(made.data)
    assert faults_of(root) == []
    whole = {loss.id for loss in [*course.losses, *made.losses] if loss.is_whole}
    groups = [group for section in course.sections for group in section.groups if group.id not in whole]
    assert {name_of(q) for q in root if q.get("type") != "category"} == {i.id for g in groups for i in g.items}
    assert made.count == len(groups) > 120


@pytest.mark.parametrize("language", ["ko", "en"])
def test_whole_course_is_valid(language):
    assert breaches("moodle", write_moodle_xml(whole_course(language).sections, "Course").data) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [('fraction="50"', 'fraction="55"'), ("<single>true", "<single>yes"), ("<usecase>0</usecase>", "")],
)
def test_schema_finds_what_moodle_would_refuse(good, bad):
    document = write_moodle_xml(prepared(EVERY_TYPE).sections, "Course").data
    assert breaches("moodle", document) == []
    assert breaches("moodle", document.replace(good.encode(), bad.encode(), 1)) != []
