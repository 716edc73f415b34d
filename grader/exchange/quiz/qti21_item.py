"""One item of QTI 2.1: declarations, body, what earns points, feedback.

Scores are computed as shares and multiplied by the points at the end, so that every kind is scored the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from grader.exchange.quiz.gift import plain_number
from grader.exchange.quiz.neutral import Answer, Item, Kind, Picture
from grader.exchange.quiz.package import identifier, xml_bytes
from grader.exchange.quiz.qti21_text import RUNNING_TEXT, fill
from grader.exchange.quiz.xml_text import xml_text
from grader.quiz import Partial

__all__ = ["ITEM_NAMESPACE", "item_document", "picture_file"]

ITEM_NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_RESPONSE = "RESPONSE"
_EXPLANATION = "explanation"
#: Cardinality and base type of what is answered.
_RESPONSES = {
    Kind.SINGLE: ("single", "identifier"),
    Kind.MULTIPLE: ("multiple", "identifier"),
    Kind.NUMBER: ("single", "float"),
    Kind.SHORT: ("single", "string"),
    Kind.MATCH: ("multiple", "directedPair"),
    Kind.ORDER: ("ordered", "identifier"),
}


def picture_file(picture: Picture) -> str:
    """Return where a picture lies in the package."""
    return f"pictures/{picture.name}"


def item_document(item: Item) -> bytes:
    """Return the file of an item."""
    root = Element(
        "assessmentItem",
        {
            "xmlns": ITEM_NAMESPACE,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{ITEM_NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
            "identifier": identifier(item.id),
            "title": item.id,
            "adaptive": "false",
            "timeDependent": "false",
        },
    )
    names = [f"a{number}" for number, _ in enumerate(item.answers, start=1)]
    _declarations(root, item, names)
    body = SubElement(root, "itemBody")
    fill(SubElement(body, "div"), item.stem)
    _INTERACTIONS[item.kind](body, item, names)
    _processing(SubElement(root, "responseProcessing"), item, names)
    shown = [(_EXPLANATION, item.explanation), *zip(names, (a.feedback for a in item.answers), strict=True)]
    for name, text in shown:
        if text:
            element = SubElement(root, "modalFeedback", outcomeIdentifier="FEEDBACK", identifier=name, showHide="show")
            fill(SubElement(element, "div"), text)
    for picture in item.pictures:
        for element in root.iter("img"):
            if element.get("src") == picture.target:
                element.set("src", f"../{picture_file(picture)}")
    return xml_bytes(root, RUNNING_TEXT)


def _value(parent: Element, value: str) -> None:
    SubElement(parent, "value").text = xml_text(value)


def _declarations(root: Element, item: Item, names: Sequence[str]) -> None:
    cardinality, kind = _RESPONSES[item.kind]
    response = SubElement(root, "responseDeclaration", identifier=_RESPONSE, cardinality=cardinality, baseType=kind)
    correct = SubElement(response, "correctResponse")
    for value in _correct(item, names):
        _value(correct, value)
    if shares := _shares(item, names):
        mapping = SubElement(response, "mapping", defaultValue="0")
        if item.kind is Kind.MULTIPLE and item.partial is Partial.NET_CORRECT:
            mapping.set("lowerBound", "0")
        for key, share in shares.items():
            entry = SubElement(mapping, "mapEntry", mapKey=xml_text(key), mappedValue=_number(share))
            if item.kind is Kind.SHORT:
                entry.set("caseSensitive", "true" if item.case_matters else "false")
    score = SubElement(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    _value(SubElement(score, "defaultValue"), "0")
    most = SubElement(root, "outcomeDeclaration", identifier="MAXSCORE", cardinality="single", baseType="float")
    _value(SubElement(most, "defaultValue"), _number(item.points))
    SubElement(root, "outcomeDeclaration", identifier="FEEDBACK", cardinality="multiple", baseType="identifier")


def _number(value: float) -> str:
    return plain_number(float(f"{value:.12g}"))


def _pairs(item: Item) -> list[str]:
    rights = _rights(item)
    return [f"l{number} r{rights.index(right) + 1}" for number, (_, right) in enumerate(item.pairs, start=1)]


def _rights(item: Item) -> list[str]:
    return list(dict.fromkeys([*(right for _, right in item.pairs), *item.extras]))


def _correct(item: Item, names: Sequence[str]) -> list[str]:
    if item.kind is Kind.MATCH:
        return _pairs(item)
    if item.kind is Kind.ORDER:
        return [f"s{number}" for number, _ in enumerate(item.steps, start=1)]
    right = [(name, answer) for name, answer in zip(names, item.answers, strict=True) if answer.share == 1]
    if item.kind is Kind.MULTIPLE:
        return [name for name, _ in right]
    name, answer = right[0]
    return [{Kind.NUMBER: plain_number(answer.value), Kind.SHORT: answer.text}.get(item.kind, name)]


def _shares(item: Item, names: Sequence[str]) -> dict[str, float]:
    """Return what each part of an answer is worth; nothing where only the whole counts."""
    if item.kind is Kind.MATCH and item.partial is Partial.EACH:
        return dict.fromkeys(_pairs(item), 1 / len(item.pairs))
    if item.kind is Kind.MULTIPLE and item.partial is not Partial.ALL_OR_NOTHING:
        each = 1 / len(item.right if item.partial is Partial.NET_CORRECT else item.answers)
        return {name: each if a.share == 1 else -each for name, a in zip(names, item.answers, strict=True)}
    if item.kind is Kind.SINGLE:
        return {name: a.share for name, a in zip(names, item.answers, strict=True)}
    return {answer.text: answer.share for answer in item.answers} if item.kind is Kind.SHORT else {}


def _choices(body: Element, item: Item, names: Sequence[str]) -> None:
    interaction = SubElement(
        body,
        "choiceInteraction",
        responseIdentifier=_RESPONSE,
        shuffle="true" if item.shuffle else "false",
        maxChoices="1" if item.kind is Kind.SINGLE else "0",
    )
    for name, answer in zip(names, item.answers, strict=True):
        choice = SubElement(interaction, "simpleChoice", identifier=name)
        if answer.is_pinned:
            choice.set("fixed", "true")
        fill(choice, answer.text)


def _typed(body: Element, item: Item, _: Sequence[str]) -> None:
    longest = max((len(answer.text) for answer in item.answers), default=0)
    SubElement(
        SubElement(body, "p"),
        "textEntryInteraction",
        responseIdentifier=_RESPONSE,
        expectedLength=str(max(longest, 12)),
    )


def _match(body: Element, item: Item, _: Sequence[str]) -> None:
    interaction = SubElement(
        body, "matchInteraction", responseIdentifier=_RESPONSE, shuffle="true", maxAssociations=str(len(item.pairs))
    )
    left = SubElement(interaction, "simpleMatchSet")
    for number, (text, _right) in enumerate(item.pairs, start=1):
        fill(SubElement(left, "simpleAssociableChoice", identifier=f"l{number}", matchMax="1"), text)
    right = SubElement(interaction, "simpleMatchSet")
    for number, text in enumerate(_rights(item), start=1):
        SubElement(right, "simpleAssociableChoice", identifier=f"r{number}", matchMax="0").text = xml_text(text)


def _order(body: Element, item: Item, _: Sequence[str]) -> None:
    interaction = SubElement(body, "orderInteraction", responseIdentifier=_RESPONSE, shuffle="true")
    for number, step in enumerate(item.steps, start=1):
        fill(SubElement(interaction, "simpleChoice", identifier=f"s{number}"), step)


_INTERACTIONS = {
    Kind.SINGLE: _choices,
    Kind.MULTIPLE: _choices,
    Kind.NUMBER: _typed,
    Kind.SHORT: _typed,
    Kind.MATCH: _match,
    Kind.ORDER: _order,
}


def _base_value(parent: Element, kind: str, value: str) -> None:
    SubElement(parent, "baseValue", baseType=kind).text = xml_text(value)


def _processing(processing: Element, item: Item, names: Sequence[str]) -> None:
    """Set the score, then collect what is to be shown."""
    if item.kind is Kind.NUMBER:
        _score_number(processing, item)
    elif _shares(item, names):
        product = SubElement(SubElement(processing, "setOutcomeValue", identifier="SCORE"), "product")
        _base_value(product, "float", _number(item.points))
        _share(product, item)
    else:
        tests = _when(processing, "SCORE", "float", _number(item.points))
        equal = SubElement(tests, "match")
        SubElement(equal, "variable", identifier=_RESPONSE)
        SubElement(equal, "correct", identifier=_RESPONSE)
    feedback = [name for name, answer in zip(names, item.answers, strict=True) if answer.feedback]
    collected = SubElement(SubElement(processing, "setOutcomeValue", identifier="FEEDBACK"), "multiple")
    SubElement(collected, "variable", identifier="FEEDBACK")
    _base_value(collected, "identifier", _EXPLANATION)
    for name, answer in zip(names, item.answers, strict=True):
        if name in feedback:
            condition = SubElement(SubElement(processing, "responseCondition"), "responseIf")
            _is_given(condition, item, name, answer)
            more = SubElement(SubElement(condition, "setOutcomeValue", identifier="FEEDBACK"), "multiple")
            SubElement(more, "variable", identifier="FEEDBACK")
            _base_value(more, "identifier", name)


def _share(parent: Element, item: Item) -> None:
    if item.kind is Kind.MULTIPLE and item.partial is Partial.EACH:
        # Every wrong choice that is left alone counts as well: that much there is for an empty answer.
        parent = SubElement(parent, "sum")
        _base_value(parent, "float", _number(1 - len(item.right) / len(item.answers)))
    SubElement(parent, "mapResponse", identifier=_RESPONSE)


def _when(processing: Element, outcome: str, kind: str, value: str) -> Element:
    """Add a condition that sets an outcome; return where its test goes, which stands before what is set."""
    condition = SubElement(SubElement(processing, "responseCondition"), "responseIf")
    tests = SubElement(condition, "and")
    _base_value(SubElement(condition, "setOutcomeValue", identifier=outcome), kind, value)
    return tests


def _score_number(processing: Element, item: Item) -> None:
    """Wrong ones first: an answer that is right is never taken for a wrong one."""
    for answer in sorted(item.answers, key=lambda answer: answer.share):
        if answer.share > 0:
            _near(_when(processing, "SCORE", "float", _number(item.points * answer.share)), answer)


def _near(parent: Element, answer: Answer) -> None:
    tolerance = _number(answer.tolerance)
    equal = SubElement(parent, "equal", toleranceMode="absolute", tolerance=f"{tolerance} {tolerance}")
    SubElement(equal, "variable", identifier=_RESPONSE)
    _base_value(equal, "float", plain_number(answer.value))


def _is_given(condition: Element, item: Item, name: str, answer: Answer) -> None:
    if item.kind is Kind.NUMBER:
        _near(condition, answer)
    elif item.kind is Kind.SHORT:
        same = SubElement(condition, "stringMatch", caseSensitive="true" if item.case_matters else "false")
        SubElement(same, "variable", identifier=_RESPONSE)
        _base_value(same, "string", answer.text)
    elif item.kind is Kind.MULTIPLE:
        member = SubElement(condition, "member")
        _base_value(member, "identifier", name)
        SubElement(member, "variable", identifier=_RESPONSE)
    else:
        match = SubElement(condition, "match")
        SubElement(match, "variable", identifier=_RESPONSE)
        _base_value(match, "identifier", name)
