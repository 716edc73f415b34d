"""One item of QTI 1.2 as Canvas reads it: metadata, presentation, what earns points, feedback."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from grader.exchange.quiz.gift import plain_number
from grader.exchange.quiz.neutral import Answer, Item, Kind
from grader.exchange.quiz.package import identifier
from grader.exchange.quiz.xml_text import xml_text

__all__ = ["add_item"]

_TYPES = {
    Kind.SINGLE: "multiple_choice_question",
    Kind.MULTIPLE: "multiple_answers_question",
    Kind.NUMBER: "numerical_question",
    Kind.SHORT: "short_answer_question",
    Kind.MATCH: "matching_question",
}
_RESPONSE = "response1"
_GENERAL = "general_fb"


def add_item(parent: Element, item: Item) -> Element:
    """Add an item below a section and return it."""
    element = SubElement(parent, "item", ident=identifier(item.id), title=item.id)
    idents = [identifier(item.id, str(number)) for number, _ in enumerate(_listed(item), start=1)]
    _metadata(element, item, idents)
    presentation = SubElement(element, "presentation")
    _material(presentation, item.stem)
    processing = SubElement(element, "resprocessing")
    SubElement(
        SubElement(processing, "outcomes"), "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal"
    )
    SubElement(_condition(processing, show=_GENERAL)[0], "other")
    if item.kind is Kind.MATCH:
        _match(presentation, processing, item, idents)
    else:
        _present(presentation, item, idents)
        _show_feedback(processing, item, idents)
        _score(processing, item, idents)
    _feedback(element, _GENERAL, item.explanation)
    for ident, answer in zip(idents, _listed(item), strict=True):
        if isinstance(answer, Answer) and answer.feedback:
            _feedback(element, f"{ident}_fb", answer.feedback)
    return element


def _listed(item: Item) -> Sequence[Answer | str]:
    """Return what gets an identifier: choices, right typed answers, texts on the right of a match."""
    if item.kind is Kind.MATCH:
        return list(dict.fromkeys([*(right for _, right in item.pairs), *item.extras]))
    return item.answers if item.kind in (Kind.SINGLE, Kind.MULTIPLE) else item.right


def _metadata(element: Element, item: Item, idents: Sequence[str]) -> None:
    fields = SubElement(SubElement(element, "itemmetadata"), "qtimetadata")
    for label, entry in (
        ("question_type", _TYPES[item.kind]),
        ("points_possible", plain_number(item.points)),
        ("original_answer_ids", ",".join(idents)),
        ("assessment_question_identifierref", identifier("question", item.id)),
    ):
        field = SubElement(fields, "qtimetadatafield")
        SubElement(field, "fieldlabel").text = label
        SubElement(field, "fieldentry").text = entry


def _material(parent: Element, text: str, texttype: str = "text/html") -> None:
    SubElement(SubElement(parent, "material"), "mattext", texttype=texttype).text = xml_text(text)


def _present(presentation: Element, item: Item, idents: Sequence[str]) -> None:
    if item.kind in (Kind.SINGLE, Kind.MULTIPLE):
        cardinality = "Single" if item.kind is Kind.SINGLE else "Multiple"
        response = SubElement(presentation, "response_lid", ident=_RESPONSE, rcardinality=cardinality)
        choices = SubElement(response, "render_choice")
        for ident, answer in zip(idents, item.answers, strict=True):
            _material(SubElement(choices, "response_label", ident=ident), answer.text)
        return
    response = SubElement(presentation, "response_str", ident=_RESPONSE, rcardinality="Single")
    if item.kind is Kind.NUMBER:
        SubElement(SubElement(response, "render_fib", fibtype="Decimal"), "response_label", ident="answer1")
    else:
        SubElement(SubElement(response, "render_fib"), "response_label", ident="answer1", rshuffle="No")


def _condition(
    processing: Element, *, show: str = "", score: str = "", action: str = "Set", goes_on: bool = True
) -> tuple[Element, Element]:
    """Add a condition that shows a feedback or sets the score; return where its tests go, and itself."""
    condition = SubElement(processing, "respcondition", {"continue": "Yes" if goes_on else "No"})
    tests = SubElement(condition, "conditionvar")
    if score:
        SubElement(condition, "setvar", action=action, varname="SCORE").text = score
    if show:
        SubElement(condition, "displayfeedback", feedbacktype="Response", linkrefid=show)
    return tests, condition


def _equal(parent: Element, value: str, response: str = _RESPONSE) -> None:
    SubElement(parent, "varequal", respident=response).text = xml_text(value)


def _show_feedback(processing: Element, item: Item, idents: Sequence[str]) -> None:
    for ident, answer in zip(idents, _answers(item), strict=True):
        if answer.feedback:
            tests, _ = _condition(processing, show=f"{ident}_fb")
            if item.kind is Kind.NUMBER:
                _near(tests, answer)
            else:
                _equal(tests, answer.text if item.kind is Kind.SHORT else ident)


def _answers(item: Item) -> Iterator[Answer]:
    return (answer for answer in _listed(item) if isinstance(answer, Answer))


def _score(processing: Element, item: Item, idents: Sequence[str]) -> None:
    if item.kind is Kind.NUMBER:
        for answer in item.right:
            _near(_condition(processing, score="100", goes_on=False)[0], answer)
        return
    tests, _ = _condition(processing, score="100", goes_on=False)
    if item.kind is Kind.MULTIPLE:
        tests = SubElement(tests, "and")
    for ident, answer in zip(idents, _answers(item), strict=True):
        if answer.share == 1:
            _equal(tests, answer.text if item.kind is Kind.SHORT else ident)
        elif item.kind is Kind.MULTIPLE:
            _equal(SubElement(tests, "not"), ident)


def _near(tests: Element, answer: Answer) -> None:
    either = SubElement(tests, "or")
    _equal(either, plain_number(answer.value))
    within = SubElement(either, "and")
    for tag, bound in (("vargte", answer.value - answer.tolerance), ("varlte", answer.value + answer.tolerance)):
        SubElement(within, tag, respident=_RESPONSE).text = plain_number(float(f"{bound:.12g}"))


def _match(presentation: Element, processing: Element, item: Item, idents: Sequence[str]) -> None:
    texts = [str(text) for text in _listed(item)]
    share = plain_number(float(f"{100 / len(item.pairs):.2f}"))
    for number, (left, right) in enumerate(item.pairs, start=1):
        name = f"response_{number}"
        response = SubElement(presentation, "response_lid", ident=name)
        _material(response, left)
        choices = SubElement(response, "render_choice")
        for ident, text in zip(idents, texts, strict=True):
            _material(SubElement(choices, "response_label", ident=ident), text, "text/plain")
        tests, _ = _condition(processing, score=share, action="Add")
        _equal(tests, idents[texts.index(right)], name)


def _feedback(element: Element, ident: str, text: str) -> None:
    _material(SubElement(SubElement(element, "itemfeedback", ident=ident), "flow_mat"), text)
