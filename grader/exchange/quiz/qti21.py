"""QTI 2.1: a package with one item a file and a test in which the chapters are sections.

Of a question with variables the test picks one variant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement

from grader.exchange.quiz.neutral import Group, Item, Kind, Section, Written, left_out, note, without_patterns
from grader.exchange.quiz.package import identifier, pack, xml_bytes
from grader.exchange.quiz.qti21_item import ITEM_NAMESPACE, item_document, picture_file
from grader.exchange.quiz.xml_text import xml_text
from grader.i18n import both
from grader.model import Text
from grader.quiz import Partial

__all__ = ["write_qti21"]

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"


def write_qti21(sections: Sequence[Section], course: str, course_id: str) -> Written:
    """Write the package, a zip."""
    made = Written()
    files: dict[str, bytes] = {}
    sections = [_arriving(section, made) for section in sections]
    for item in _items(sections):
        files[_file(item)] = item_document(item)
        files |= {picture_file(picture): picture.data for picture in item.pictures}
    test = xml_bytes(_test(sections, course, course_id))
    manifest = xml_bytes(_manifest(sections, course_id))
    made.data = pack({"imsmanifest.xml": manifest, "test.xml": test, **files})
    return made


def _arriving(section: Section, made: Written) -> Section:
    """Return what of a section can go, and note what is lost."""
    groups = []
    for whole in section.groups:
        group, reasons = without_patterns(whole)
        if group is None:
            made.losses += [left_out(whole.id, reason) for reason in reasons]
            continue
        made.losses += note(group.id, [*reasons, *_lacks(group.item)])
        groups.append(group)
    made.count += len(groups)
    return replace(section, groups=tuple(groups))


def _items(sections: Sequence[Section]) -> list[Item]:
    return [item for section in sections for group in section.groups for item in group.items]


def _lacks(item: Item) -> list[Text]:
    lacks = []
    if item.hints:
        lacks.append(both("the format has no hints"))
    if item.units:
        lacks.append(both("the format has no units: the number is typed alone"))
    if item.kind is Kind.ORDER and item.partial is not Partial.ALL_OR_NOTHING:
        lacks.append(both("steps earn points for the whole order only, whatever ':partial:' says"))
    return lacks


def _file(item: Item) -> str:
    return f"items/{identifier(item.id)}.xml"


def _test(sections: Sequence[Section], course: str, course_id: str) -> Element:
    root = Element(
        "assessmentTest",
        {
            "xmlns": ITEM_NAMESPACE,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{ITEM_NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
            "identifier": identifier(course_id),
            "title": xml_text(course),
        },
    )
    score = SubElement(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    SubElement(SubElement(score, "defaultValue"), "value").text = "0"
    part = SubElement(root, "testPart", identifier="part", navigationMode="nonlinear", submissionMode="individual")
    for section in sections:
        if section.groups:
            chapter = _section(part, identifier(section.id), section.title)
            for group in section.groups:
                _references(chapter, group)
    total = SubElement(SubElement(root, "outcomeProcessing"), "setOutcomeValue", identifier="SCORE")
    SubElement(SubElement(total, "sum"), "testVariables", variableIdentifier="SCORE")
    return root


def _section(parent: Element, ident: str, title: str) -> Element:
    return SubElement(parent, "assessmentSection", identifier=ident, title=xml_text(title), visible="true")


def _references(chapter: Element, group: Group) -> None:
    parent = chapter
    if len(group.items) > 1:
        parent = _section(chapter, identifier("group", group.id), group.id)
        SubElement(parent, "selection", select="1")
    for item in group.items:
        SubElement(parent, "assessmentItemRef", identifier=identifier("ref", item.id), href=_file(item))


def _manifest(sections: Sequence[Section], course_id: str) -> Element:
    root = Element(
        "manifest",
        {
            "xmlns": _PACKAGE,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_PACKAGE} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
            "identifier": identifier(course_id, "manifest"),
        },
    )
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "QTIv2.1 Package"
    SubElement(metadata, "schemaversion").text = "1.0.0"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    test = _resource(resources, "test", "imsqti_test_xmlv2p1", "test.xml")
    for item in _items(sections):
        name = f"{identifier(item.id)}_file"
        resource = _resource(resources, name, "imsqti_item_xmlv2p1", _file(item))
        for picture in item.pictures:
            SubElement(resource, "file", href=picture_file(picture))
        SubElement(test, "dependency", identifierref=name)
    return root


def _resource(resources: Element, name: str, kind: str, href: str) -> Element:
    resource = SubElement(resources, "resource", identifier=name, type=kind, href=href)
    SubElement(resource, "file", href=href)
    return resource
