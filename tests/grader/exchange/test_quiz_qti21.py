"""QTI 2.1: valid, a package that hangs together, and scored as here: a small engine runs what earns points."""

from __future__ import annotations

import io
import itertools
import math
import zipfile
from xml.etree import ElementTree

import pytest

from grader.exchange.quiz.neutral import Kind
from grader.exchange.quiz.qti21 import write_qti21
from tests.grader.exchange.quiz_samples import EVERY_TYPE, MULTIPLE, ORDER, prepared, reasons, whole_course
from tests.grader.exchange.schema import breaches, official_breaches

QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
PACKAGE = "{http://www.imsglobal.org/xsd/imscp_v1p1}"


def written(markdown: str, **more):
    made = write_qti21(prepared(markdown, **more).sections, "Course", "course")
    return zipfile.ZipFile(io.BytesIO(made.data)), made.losses


def items_of(package: zipfile.ZipFile) -> dict[str, ElementTree.Element]:
    names = [name for name in package.namelist() if name.startswith("items/")]
    roots = [ElementTree.fromstring(package.read(name)) for name in names]
    return {root.get("title"): root for root in roots}


def package_faults(package: zipfile.ZipFile) -> list[str]:
    faults = []
    for name in package.namelist():
        if name.endswith(".xml"):
            kind = "qti21_manifest" if name == "imsmanifest.xml" else "qti21"
            faults += [f"{name}:{breach}" for breach in breaches(kind, package.read(name))]
    manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
    files = {file.get("href") for file in manifest.iter(f"{PACKAGE}file")}
    if files | {"imsmanifest.xml"} != set(package.namelist()):
        faults.append("the manifest names other files than there are")
    test = ElementTree.fromstring(package.read("test.xml"))
    names = [element.get("identifier") for element in test.iter() if element.get("identifier") != "SCORE"]
    names = [name for name in names if name]
    if len(set(names)) < len(names):
        faults.append("an identifier stands twice in the test")
    if not {ref.get("href") for ref in test.iter(f"{QTI}assessmentItemRef")} < files:
        faults.append("the test asks for an item that is not there")
    return faults


class Engine:
    """Runs the response processing of one item."""

    def __init__(self, item: ElementTree.Element, response) -> None:
        self.item = item
        self.values = {"RESPONSE": response, "SCORE": 0.0, "FEEDBACK": []}
        declaration = item.find(f"{QTI}responseDeclaration")
        self.correct = [value.text for value in declaration.iter(f"{QTI}value")]
        self.is_single = declaration.get("cardinality") == "single"
        self.mapping = declaration.find(f"{QTI}mapping")
        for rule in item.find(f"{QTI}responseProcessing"):
            self.run(rule)

    def run(self, rule) -> None:
        if rule.tag == f"{QTI}responseCondition":
            test, *rules = rule[0]
            for inner in rules if self.value(test) else ():
                self.run(inner)
        else:
            self.values[rule.get("identifier")] = self.value(rule[0])

    def value(self, node):
        name = node.tag.removeprefix(QTI)
        inner = [self.value(child) for child in node]
        if name == "baseValue":
            return float(node.text) if node.get("baseType") == "float" else node.text
        if name == "variable":
            return self.values[node.get("identifier")]
        if name == "correct":
            return self.correct[0] if self.is_single else self.correct
        if name == "mapResponse":
            return self.mapped()
        if name == "multiple":
            return [part for value in inner for part in (value if isinstance(value, list) else [value])]
        return self.compute(name, node, inner)

    def compute(self, name, node, inner):
        if name == "match":
            is_set = self.item.find(f"{QTI}responseDeclaration").get("cardinality") == "multiple"
            return sorted(inner[0]) == sorted(inner[1]) if is_set else inner[0] == inner[1]
        if name == "stringMatch":
            fold = str if node.get("caseSensitive") == "true" else str.casefold
            return fold(inner[0]) == fold(inner[1])
        if name == "equal":
            low, high = map(float, node.get("tolerance").split())
            return inner[1] - low - 1e-12 <= float(inner[0]) <= inner[1] + high + 1e-12
        return {"member": lambda one, many: one in many, "and": lambda *all_: all(all_)}.get(
            name, {"sum": lambda *all_: sum(all_), "product": lambda *all_: math.prod(all_)}.get(name)
        )(*inner)

    def mapped(self) -> float:
        response = self.values["RESPONSE"]
        total = 0.0
        for given in [response] if self.is_single else dict.fromkeys(response):
            for entry in self.mapping:
                fold = str.casefold if entry.get("caseSensitive") == "false" else str
                if fold(entry.get("mapKey")) == fold(given):
                    total += float(entry.get("mappedValue"))
                    break
        bound = self.mapping.get("lowerBound")
        return total if bound is None else max(total, float(bound))


def score(item: ElementTree.Element, response) -> float:
    return Engine(item, response).values["SCORE"]


def most(item: ElementTree.Element) -> float:
    return float(item.find(f"{QTI}outcomeDeclaration[@identifier='MAXSCORE']/{QTI}defaultValue/{QTI}value").text)


def key(item: ElementTree.Element):
    declaration = item.find(f"{QTI}responseDeclaration")
    values = [value.text for value in declaration.find(f"{QTI}correctResponse")]
    return values[0] if declaration.get("cardinality") == "single" else values


def test_every_type_but_a_formula_arrives():
    package, losses = written(EVERY_TYPE)
    assert package_faults(package) == []
    kinds = {
        title: [e.tag.removeprefix(QTI) for e in item.iter() if "Interaction" in e.tag]
        for title, item in items_of(package).items()
    }
    assert kinds == {
        "relu-slope": ["choiceInteraction"],
        "which-hold": ["choiceInteraction"],
        "conv-width-1": ["textEntryInteraction"],
        "conv-width-2": ["textEntryInteraction"],
        "conv-width-3": ["textEntryInteraction"],
        "its-name": ["textEntryInteraction"],
        "the-loop": ["orderInteraction"],
        "who-is-what": ["matchInteraction"],
        "it-prints": ["textEntryInteraction"],
        "its-shape": ["textEntryInteraction"],
    }
    assert (False, "the format has no hints") in reasons(losses, "relu-slope")
    assert (False, "the format has no units: the number is typed alone") in reasons(losses, "conv-width")
    assert reasons(losses, "the-loop") == [
        (False, "steps earn points for the whole order only, whatever ':partial:' says")
    ]


@pytest.mark.parametrize("partial", ["net-correct", "each", "all-or-nothing"])
def test_picks_are_scored_as_here(partial):
    package, _ = written(MULTIPLE.replace("net-correct", partial))
    item = items_of(package)["which-hold"]
    choices = [choice.get("identifier") for choice in item.iter(f"{QTI}simpleChoice")]
    right = set(key(item))
    for count in range(len(choices) + 1):
        for picked in itertools.combinations(choices, count):
            good, bad = len(right & set(picked)), len(set(picked) - right)
            share = {
                "net-correct": max(0, good - bad) / 3,
                "each": (good + (2 - bad)) / 5,
                "all-or-nothing": float(set(picked) == right),
            }[partial]
            assert score(item, list(picked)) == pytest.approx(3 * share)


def test_half_right_choice_and_rows_have_their_share():
    items = items_of(written(EVERY_TYPE)[0])
    texts = {c.get("identifier"): "".join(c.itertext()) for c in items["relu-slope"].iter(f"{QTI}simpleChoice")}
    assert {text: score(items["relu-slope"], name) for name, text in texts.items()} == {
        r"\(0\)": 1, "1 ~ 2 = 3 # {no}": 0, "half": 0.5,
    }  # fmt: skip
    assert score(items["who-is-what"], key(items["who-is-what"])[:2]) == pytest.approx(2 / 3)


def test_numbers_are_right_within_their_tolerance():
    item = items_of(written(EVERY_TYPE)[0])["conv-width-1"]
    value = float(key(item))
    tolerance = 0.01 + 0.001 * value
    assert [score(item, value + way * tolerance) for way in (-1, 0, 0.99, 1.01)] == [1, 1, 1, 0]


def test_wrong_answer_shows_its_feedback_and_the_explanation():
    item = items_of(written(EVERY_TYPE)[0])["its-name"]
    shown = Engine(item, "2*BIAS").values["FEEDBACK"]
    texts = {f.get("identifier"): "".join(f.itertext()).strip() for f in item.iter(f"{QTI}modalFeedback")}
    assert [texts[name] for name in shown] == ["So it is.", "Not that one."]


def test_program_keeps_its_lines_and_no_space_is_added():
    item = items_of(written(EVERY_TYPE)[0])["it-prints"]
    assert item.find(f".//{QTI}pre/{QTI}code").text == 'x = {"a": 1}\n\nprint(x["a"] + 1)\n'
    assert item.find(f".//{QTI}pre").text is None


def test_steps_in_order_earn_all_points():
    item = items_of(written(ORDER)[0])["the-loop"]
    assert (score(item, key(item)), score(item, key(item)[::-1])) == (1, 0)


def test_test_picks_one_variant():
    package, _ = written(EVERY_TYPE)
    test = ElementTree.fromstring(package.read("test.xml"))
    [group] = [s for s in test.iter(f"{QTI}assessmentSection") if s.get("title") == "conv-width"]
    assert group.find(f"{QTI}selection").get("select") == "1"
    assert len(group.findall(f"{QTI}assessmentItemRef")) == 3


def test_text_outside_the_old_xhtml_is_kept():
    strange = MULTIPLE.replace(
        "Which hold?", "Which ~~fall~~ hold?\n\n3. one\n4. two\n\n| a | b |\n|:-:|---|\n| 1 | 2 |"
    )
    package, _ = written(strange)
    assert package_faults(package) == []
    body = items_of(package)["which-hold"].find(f"{QTI}itemBody/{QTI}div")
    assert body.find(f".//{QTI}span").text == "fall"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_whole_course_is_valid_and_its_key_scores_full(language):
    course = whole_course(language)
    made = write_qti21(course.sections, "Course", "course")
    package = zipfile.ZipFile(io.BytesIO(made.data))
    assert package_faults(package) == []
    items = items_of(package)
    groups = [group for section in course.sections for group in section.groups]
    assert {item.id for group in groups for item in group.items} == set(items)
    assert made.count == len(groups) > 120
    for item in (item for group in groups for item in group.items):
        document = items[item.id]
        assert score(document, key(document)) == pytest.approx(most(document)), item.id
        for answer in item.answers if item.kind in (Kind.NUMBER, Kind.SHORT) else ():
            given = answer.value if item.kind is Kind.NUMBER else answer.text
            assert score(document, given) == pytest.approx(item.points * answer.share), (item.id, given)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_whole_course_is_valid_by_the_official_schema(language):
    made = write_qti21(whole_course(language).sections, "Course", "course")
    package = zipfile.ZipFile(io.BytesIO(made.data))
    names = [name for name in package.namelist() if name.endswith(".xml") and name != "imsmanifest.xml"]
    assert len(names) > 200
    assert [f"{name}:{breach}" for name in names for breach in official_breaches(package.read(name))] == []


def test_same_questions_give_the_same_bytes():
    assert write_qti21(prepared(EVERY_TYPE).sections, "C", "c") == write_qti21(prepared(EVERY_TYPE).sections, "C", "c")
