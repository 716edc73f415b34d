"""Moodle XML: what Moodle can hold of a question, hints and points as well.

Steps to be ordered are the type ``ordering``, part of Moodle since 4.4 and a plugin before.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from grader.exchange.quiz.gift import plain_number
from grader.exchange.quiz.moodle import category_path, choice_percents, moodle_losses, typed_text
from grader.exchange.quiz.neutral import Group, Item, Kind, Section, Written, left_out, note
from grader.exchange.quiz.package import xml_bytes
from grader.exchange.quiz.pictures import with_targets
from grader.exchange.quiz.xml_text import xml_text
from grader.i18n import both
from grader.model import Text
from grader.quiz import Partial

__all__ = ["write_moodle_xml"]

_TYPES = {
    Kind.SINGLE: "multichoice",
    Kind.MULTIPLE: "multichoice",
    Kind.NUMBER: "numerical",
    Kind.SHORT: "shortanswer",
    Kind.MATCH: "matching",
    Kind.ORDER: "ordering",
}
_GRADING = {Partial.ALL_OR_NOTHING: "ALL_OR_NOTHING", Partial.EACH: "RELATIVE_NEXT_EXCLUDE_LAST"}
_PLAIN = "moodle_auto_format"
#: How Moodle shows units: typed with the number when one likes; not at all.
_UNITS_TYPED, _NO_UNITS = "0", "3"


def write_moodle_xml(sections: Sequence[Section], course: str) -> Written:
    """Write all sections into one file, a category each; variants of a question have a category of their own."""
    made = Written()
    root = Element("quiz")
    for section in sections:
        path: list[str] = []
        for group in section.groups:
            if not _can_go(group, made):
                continue
            wanted = [course, section.title, *([group.id] if len(group.items) > 1 else [])]
            if wanted != path:
                _category(root, wanted)
                path = wanted
            for item in group.items:
                _add_pictures(_question(root, item), item)
            made.count += 1
    made.data = xml_bytes(root)
    return made


def _can_go(group: Group, made: Written) -> bool:
    for item in group.items:
        reason, lacks = moodle_losses(item)
        if reason is not None:
            made.losses.append(left_out(group.id, reason))
            return False
    made.losses += note(group.id, [*lacks, *_lacks(group.item)])
    return True


def _lacks(item: Item) -> list[Text]:
    lacks = []
    if item.shuffle and item.has_pins:
        lacks.append(both("choices are not shuffled, so that the pinned one keeps its place"))
    if item.kind is Kind.ORDER:
        lacks.append(both("an order of steps needs Moodle 4.4 or newer, or the plugin 'ordering'"))
    return lacks


def _text(parent: Element, tag: str, text: str, form: str | None = "html") -> Element:
    """Add an element that holds its text in an element ``text``, as Moodle wants it."""
    element = SubElement(parent, tag, {"format": form} if form else {})
    SubElement(element, "text").text = xml_text(text)
    return element


def _value(parent: Element, tag: str, value: str) -> None:
    SubElement(parent, tag).text = value


def _category(root: Element, path: Sequence[str]) -> None:
    question = SubElement(root, "question", type="category")
    _text(question, "category", category_path(path), None)
    _text(question, "info", "")
    _value(question, "idnumber", "")


def _add_pictures(question: Element, item: Item) -> None:
    """Put every picture into the element of each text that shows it, as Moodle wants it."""
    if not item.pictures:
        return
    targets = {picture.target: f"@@PLUGINFILE@@/{picture.name}" for picture in item.pictures}
    for element in list(question.iter()):
        text = element.find("text")
        if element.get("format") != "html" or text is None or not text.text:
            continue
        text.text = with_targets(text.text, targets)
        for picture in item.pictures:
            if targets[picture.target] in text.text:
                file = SubElement(element, "file", name=picture.name, path="/", encoding="base64")
                file.text = b64encode(picture.data).decode()


def _question(root: Element, item: Item) -> Element:
    question = SubElement(root, "question", type=_TYPES[item.kind])
    _text(question, "name", item.id, None)
    _text(question, "questiontext", item.stem)
    _text(question, "generalfeedback", item.explanation)
    _value(question, "defaultgrade", plain_number(item.points))
    _value(question, "penalty", "0")  # here, too, another try costs nothing
    _value(question, "hidden", "0")
    _value(question, "idnumber", item.id)
    _BODIES[item.kind](question, item)
    for hint in item.hints:
        _text(question, "hint", hint)
    if item.tags:
        tags = SubElement(question, "tags")
        for tag in item.tags:
            _text(tags, "tag", tag, None)
    return question


def _combined_feedback(question: Element) -> None:
    for tag in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _text(question, tag, "")


def _answers(question: Element, item: Item, form: str) -> None:
    for answer, value in zip(item.answers, choice_percents(item) or [], strict=True):
        text = answer.text
        if item.kind is Kind.NUMBER:
            text = plain_number(answer.value)
        elif item.kind is Kind.SHORT:
            text = typed_text(answer)
        element = _text(question, "answer", text, form)
        element.set("fraction", f"{value:.7g}")
        _text(element, "feedback", answer.feedback)
        if item.kind is Kind.NUMBER:
            _value(element, "tolerance", plain_number(answer.tolerance))


def _choices(question: Element, item: Item) -> None:
    _value(question, "single", "true" if item.kind is Kind.SINGLE else "false")
    _value(question, "shuffleanswers", "true" if item.shuffle and not item.has_pins else "false")
    _value(question, "answernumbering", "abc")
    _value(question, "showstandardinstruction", "1" if item.kind is Kind.MULTIPLE else "0")
    _combined_feedback(question)
    _answers(question, item, "html")


def _number(question: Element, item: Item) -> None:
    _answers(question, item, _PLAIN)
    _value(question, "unitgradingtype", "0")
    _value(question, "unitpenalty", "0")
    _value(question, "showunits", _UNITS_TYPED if item.units else _NO_UNITS)
    _value(question, "unitsleft", "0")
    if item.units:
        units = SubElement(question, "units")
        for name in item.units:
            unit = SubElement(units, "unit")
            _value(unit, "multiplier", "1")
            _value(unit, "unit_name", name)


def _short(question: Element, item: Item) -> None:
    _value(question, "usecase", "1" if item.case_matters else "0")
    _answers(question, item, _PLAIN)


def _match(question: Element, item: Item) -> None:
    _value(question, "shuffleanswers", "true")
    _combined_feedback(question)
    for left, right in (*item.pairs, *(("", extra) for extra in item.extras)):
        row = _text(question, "subquestion", left)
        _text(row, "answer", right, None)


def _order(question: Element, item: Item) -> None:
    _value(question, "layouttype", "VERTICAL")
    _value(question, "selecttype", "ALL")
    _value(question, "selectcount", "0")
    _value(question, "gradingtype", _GRADING[item.partial])
    _value(question, "showgrading", "SHOW")
    _value(question, "numberingstyle", "none")
    _combined_feedback(question)
    for place, step in enumerate(item.steps, start=1):
        answer = _text(question, "answer", step)
        answer.set("fraction", str(place))
        _text(answer, "feedback", "")


_BODIES = {
    Kind.SINGLE: _choices,
    Kind.MULTIPLE: _choices,
    Kind.NUMBER: _number,
    Kind.SHORT: _short,
    Kind.MATCH: _match,
    Kind.ORDER: _order,
}
