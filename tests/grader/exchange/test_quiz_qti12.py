"""QTI 1.2: item by item what text2qti writes for the same questions, and a package that hangs together."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from xml.etree import ElementTree

import pytest

from grader.exchange.quiz.qti12 import write_qti12
from tests.grader.exchange.quiz_samples import EVERY_TYPE, MULTIPLE, prepared, reasons, whole_course

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of its own regular expressions
    from text2qti.config import Config
    from text2qti.qti import QTI
    from text2qti.quiz import Quiz

NAMESPACE = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
PACKAGE = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"

OURS = """
:::{quiz} one-choice
:type: single
:points: 2

Which one?

- [x] this
  > Yes & right.
- [ ] that
  > No: `a < b`.

> [!NOTE]
> Because.
:::

:::{quiz} some-choices
:type: multiple
:partial: net-correct

Which ones?

- [x] this
- [x] these
- [ ] that
  > No.

> [!NOTE]
> Because.
:::

:::{quiz} a-number
:type: numeric
:atol: 0.25

How much?

- [x] `1.5`

> [!NOTE]
> Because.
:::

:::{quiz} a-word
:type: text
:match: casefold

What is it called?

- [x] R&D
- [x] research

> [!NOTE]
> Because.
:::
"""
THEIRS = """\
Quiz title: T

Title: one-choice
Points: 2
1. Which one?
... Because.
*a) this
... Yes & right.
b) that
... No: `a < b`.

Title: some-choices
1. Which ones?
... Because.
[*] this
[*] these
[ ] that
... No.

Title: a-number
1. How much?
... Because.
= 1.5 +- 0.25

Title: a-word
1. What is it called?
... Because.
* R&D
* research
"""


def written(markdown: str):
    made = write_qti12(prepared(markdown).sections, "Course", "course")
    return zipfile.ZipFile(io.BytesIO(made.data)), made.losses


def items_of(xml: bytes | str) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(xml)
    return {item.get("title"): item for item in root.iter(f"{NAMESPACE}item")}


def our_items(markdown: str) -> dict[str, ElementTree.Element]:
    package, _ = written(markdown)
    return items_of(package.read("q_course_ch01/q_course_ch01.xml"))


def shape_of(element: ElementTree.Element, names: dict[str, str]):
    """Return an element as data, with identifiers by the order in which they first appear."""

    def known(text: str) -> str:
        for ident in re.findall(r"text2qti_\w+_[0-9a-f]+|q_[\w-]+", text):
            names.setdefault(ident.removesuffix("_fb"), f"id{len(names)}")
        return re.sub(r"(text2qti_\w+?_[0-9a-f]+|q_[\w-]+?)(_fb)?(?=,|$)", lambda m: names[m[1]] + (m[2] or ""), text)

    text = re.sub(r"</?p>", "", (element.text or "").strip())
    text = re.sub(r"(\.\d*[1-9])0+$", r"\1", text)  # theirs writes 1.5000
    return (
        element.tag.removeprefix(NAMESPACE),
        {name: known(value) for name, value in sorted(element.attrib.items())},
        known(text),
        [shape_of(child, names) for child in element],
    )


@pytest.mark.parametrize("title", ["one-choice", "some-choices", "a-number", "a-word"])
def test_item_is_what_text2qti_writes(title):
    theirs = items_of(QTI(Quiz(THEIRS, config=Config(), source_name="t")).assessment)[title]
    ours = our_items(OURS)[title]
    assert sorted_choices(ours) == sorted_choices(theirs)


def sorted_choices(item: ElementTree.Element):
    """Return an item whose choices come in the order of their texts: ours are shuffled."""
    for choices in item.iter(f"{NAMESPACE}render_choice"):
        choices[:] = sorted(choices, key=lambda choice: "".join(choice.itertext()).strip())
    order = [choice.get("ident") for choice in item.iter(f"{NAMESPACE}response_label")]

    def place(element: ElementTree.Element) -> int:
        words = [*element.itertext(), *(str(part.attrib) for part in element.iter())]
        found = [number for number, ident in enumerate(order) if any(ident in word for word in words)]
        return found[0] if len(found) == 1 else -1 if "general_fb" in str(words) else len(order)

    for element in (*item.iter(f"{NAMESPACE}resprocessing"), *item.iter(f"{NAMESPACE}and"), item):
        kept = [child for child in element if child.tag not in MOVED]
        element[:] = kept + sorted((child for child in element if child.tag in MOVED), key=place)
    for field in item.iter(f"{NAMESPACE}qtimetadatafield"):
        if field[0].text == "original_answer_ids":
            field[1].text = str(len((field[1].text or "").split(",")))
    return shape_of(item, {})


MOVED = {NAMESPACE + tag for tag in ("respcondition", "varequal", "not", "itemfeedback")}


def test_every_type_arrives_or_is_listed():
    items = our_items(EVERY_TYPE)
    types = {
        title: item.find(f".//{NAMESPACE}fieldentry").text.removesuffix("_question") for title, item in items.items()
    }
    assert types == {
        "relu-slope": "multiple_choice",
        "which-hold": "multiple_answers",
        "conv-width-1": "numerical",
        "conv-width-2": "numerical",
        "conv-width-3": "numerical",
        "its-name": "short_answer",
        "who-is-what": "matching",
        "it-prints": "short_answer",
        "its-shape": "short_answer",
    }
    _, losses = written(EVERY_TYPE)
    assert reasons(losses, "the-loop") == [(True, "the format has no order of steps")]
    assert (False, "the format knows no choice that is half right") in reasons(losses, "relu-slope")
    assert (False, "what is known of wrong typed answers stays here") in reasons(losses, "its-name")


def test_wrong_typed_answers_are_nowhere_in_the_file():
    texts = [element.text for element in our_items(EVERY_TYPE)["its-name"].iter(f"{NAMESPACE}varequal")]
    assert "bias correction" in texts
    assert not any("2*bias" in text for text in texts)


def test_variants_are_a_group_of_which_one_is_picked():
    package, _ = written(EVERY_TYPE)
    root = ElementTree.fromstring(package.read("q_course_ch01/q_course_ch01.xml"))
    [group] = [s for s in root.iter(f"{NAMESPACE}section") if s.get("title") == "conv-width"]
    assert group.findtext(f".//{NAMESPACE}selection_number") == "1"
    assert len(group.findall(f"{NAMESPACE}item")) == 3


def test_formulas_are_for_mathjax():
    item = our_items(EVERY_TYPE)["relu-slope"]
    assert r"\(f(x)=\begin{cases}0 &amp; x&lt;0\\" in item.findtext(f".//{NAMESPACE}mattext")


def test_rows_of_a_match_share_the_points():
    item = our_items(EVERY_TYPE)["who-is-what"]
    responses = item.findall(f".//{NAMESPACE}response_lid")
    labels = {
        label.get("ident"): "".join(label.itertext()).strip()
        for label in responses[0].iter(f"{NAMESPACE}response_label")
    }
    assert set(labels.values()) == {"weights", "bias", "max(0, x)", "momentum"}
    right = {v.get("respident"): labels[v.text] for v in item.iter(f"{NAMESPACE}varequal")}
    assert right == {"response_1": "weights", "response_2": "bias", "response_3": "max(0, x)"}
    scores = [float(setvar.text) for setvar in item.iter(f"{NAMESPACE}setvar")]
    assert sum(scores) == pytest.approx(100, abs=0.05)


def test_scoring_that_canvas_lacks_is_told():
    _, losses = written(MULTIPLE.replace(":partial: net-correct\n", ":partial: each\n"))
    assert (False, "choices are scored as right minus wrong, whatever ':partial:' says") in reasons(
        losses, "which-hold"
    )


def test_number_too_small_for_canvas_is_told():
    _, losses = written(OURS.replace("`1.5`", "`0.00005`").replace(":atol: 0.25", ":rtol: 0.1"))
    assert (False, "Canvas takes numbers below 0.0001 for 0") in reasons(losses, "a-number")


def package_faults(package: zipfile.ZipFile) -> list[str]:
    """Return what does not hang together: files, identifiers, references."""
    faults = []
    manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
    files = [file.get("href") for file in manifest.iter(f"{PACKAGE}file")]
    if sorted([*files, "imsmanifest.xml"]) != sorted(package.namelist()):
        faults.append("the manifest names other files than there are")
    for file in files:
        root = ElementTree.fromstring(package.read(file))
        idents = [item.get("ident") for item in root.iter(f"{NAMESPACE}item")]
        if len(set(idents)) < len(idents):
            faults.append(f"{file}: an identifier stands twice")
        for item in root.iter(f"{NAMESPACE}item"):
            faults += [f"{item.get('title')}: {fault}" for fault in item_faults(item)]
    return faults


def item_faults(item: ElementTree.Element):
    feedback = {element.get("ident") for element in item.iter(f"{NAMESPACE}itemfeedback")}
    shown = {element.get("linkrefid") for element in item.iter(f"{NAMESPACE}displayfeedback")}
    if feedback != shown:
        yield f"feedback {feedback ^ shown} is not shown, or not there"
    labels = {label.get("ident") for label in item.iter(f"{NAMESPACE}response_label")}
    responses = {child.get("ident") for child in item.find(f"{NAMESPACE}presentation") if child.get("ident")}
    kind = item.findtext(f".//{NAMESPACE}fieldentry")
    for test in item.iter(f"{NAMESPACE}varequal"):
        if test.get("respident") not in responses:
            yield "a response that is not asked for"
        if not kind.startswith(("short", "numerical")) and test.text not in labels:
            yield f"a choice that is not there: {test.text}"
    if not any(True for _ in item.iter(f"{NAMESPACE}setvar")):
        yield "nothing earns points"
    if not all("".join(text.itertext()).strip() for text in item.iter(f"{NAMESPACE}mattext")):
        yield "an empty text"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_whole_course_hangs_together(language):
    course = whole_course(language)
    made = write_qti12(course.sections, "Course", "course")
    package = zipfile.ZipFile(io.BytesIO(made.data))
    assert package_faults(package) == []
    whole = {loss.id for loss in [*course.losses, *made.losses] if loss.is_whole}
    groups = [group for section in course.sections for group in section.groups if group.id not in whole]
    titles = {title for name in package.namelist() for title in items_of(package.read(name))}
    assert titles == {item.id for group in groups for item in group.items}
    assert made.count == len(groups) > 120


def test_same_questions_give_the_same_bytes():
    assert write_qti12(prepared(EVERY_TYPE).sections, "C", "c") == write_qti12(prepared(EVERY_TYPE).sections, "C", "c")
