"""QTI 1.2 in the flavour of Canvas: a package with one quiz a chapter.

Variants of a question are a group of which every student gets one. Canvas scores ``multiple_answers`` as right minus
wrong, whatever the file says, and takes every text it finds in a typed question for a right one: known wrong answers
to those stay here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from grader.exchange.quiz.gift import plain_number
from grader.exchange.quiz.neutral import (
    Group,
    Item,
    Kind,
    Picture,
    Section,
    Written,
    left_out,
    note,
    without_patterns,
)
from grader.exchange.quiz.package import identifier, pack, xml_bytes
from grader.exchange.quiz.pictures import with_targets
from grader.exchange.quiz.qti12_item import add_item
from grader.exchange.quiz.xml_text import xml_text
from grader.i18n import both
from grader.model import Text
from grader.quiz import Partial

__all__ = ["write_qti12"]

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_METADATA = "http://www.imsglobal.org/xsd/imsmd_v1p2"
_PICTURES = "images"
#: Canvas keeps four decimal places of a number.
_CANVAS_LEAST = 1e-4
_RESOURCE = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


def write_qti12(sections: Sequence[Section], course: str, course_id: str) -> Written:
    """Write the package, a zip."""
    made = Written()
    files: dict[str, bytes] = {}
    pictures: dict[str, bytes] = {}
    names = []
    for section in sections:
        groups = [group for whole in section.groups if (group := _arriving(whole, made))]
        if not groups:
            continue
        name = identifier(course_id, section.id)
        names.append(name)
        made.count += len(groups)
        pictures |= {_file(picture): picture.data for group in groups for picture in group.item.pictures}
        files[f"{name}/{name}.xml"] = xml_bytes(_assessment(name, section.title, groups))
        files[f"{name}/assessment_meta.xml"] = xml_bytes(_quiz_settings(name, section.title, groups))
    made.data = pack(
        {"imsmanifest.xml": xml_bytes(_manifest(course, course_id, names, list(pictures))), **files, **pictures}
    )
    return made


def _file(picture: Picture) -> str:
    return f"{_PICTURES}/{picture.name}"


def _arriving(whole: Group, made: Written) -> Group | None:
    """Return what of a group can go, and note what is lost."""
    if whole.item.kind is Kind.ORDER:
        made.losses.append(left_out(whole.id, both("the format has no order of steps")))
        return None
    group, reasons = without_patterns(whole)
    if group is None:
        made.losses += [left_out(whole.id, reason) for reason in reasons]
        return None
    if any(0 < abs(answer.value) < _CANVAS_LEAST for item in group.items for answer in item.right):
        reasons.append(both("Canvas takes numbers below 0.0001 for 0"))
    made.losses += note(group.id, [*reasons, *_lacks(group.item)])
    return group


def _lacks(item: Item) -> list[Text]:
    is_typed = item.kind in (Kind.SHORT, Kind.NUMBER)
    lacks: Mapping[Text, bool] = {
        both("the format has no hints"): bool(item.hints),
        both("the format has no units: the number is typed alone"): bool(item.units),
        both("the format cannot make capitals count"): item.case_matters,
        both("Canvas shuffles the choices of a whole quiz or none: no choice keeps its place"): not item.shuffle
        or item.has_pins,
        both("what is known of wrong typed answers stays here"): is_typed and len(item.right) < len(item.answers),
        both("the format knows no choice that is half right"): item.kind is Kind.SINGLE
        and any(0 < answer.share < 1 for answer in item.answers),
        both("choices are scored as right minus wrong, whatever ':partial:' says"): item.kind is Kind.MULTIPLE
        and item.partial is not Partial.NET_CORRECT,
        both("every row that is right has its share of the points, whatever ':partial:' says"): item.kind is Kind.MATCH
        and item.partial is not Partial.EACH,
    }
    return [text for text, holds in lacks.items() if holds]


def _assessment(name: str, title: str, groups: Sequence[Group]) -> Element:
    root = Element(
        "questestinterop",
        {
            "xmlns": _QTI,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_QTI} http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd",
        },
    )
    assessment = SubElement(root, "assessment", ident=name, title=xml_text(title))
    field = SubElement(SubElement(assessment, "qtimetadata"), "qtimetadatafield")
    SubElement(field, "fieldlabel").text = "cc_maxattempts"
    SubElement(field, "fieldentry").text = "unlimited"
    section = SubElement(assessment, "section", ident="root_section")
    for group in groups:
        parent = section if len(group.items) == 1 else _pick_one(section, group)
        for item in group.items:
            element = add_item(parent, item)
            targets = {picture.target: f"%24IMS-CC-FILEBASE%24/{_file(picture)}" for picture in item.pictures}
            for text in element.iter("mattext") if targets else ():
                text.text = with_targets(text.text or "", targets)
    return root


def _pick_one(section: Element, group: Group) -> Element:
    inner = SubElement(section, "section", ident=identifier("group", group.id), title=group.id)
    selection = SubElement(SubElement(inner, "selection_ordering"), "selection")
    SubElement(selection, "selection_number").text = "1"
    extension = SubElement(selection, "selection_extension")
    SubElement(extension, "points_per_item").text = plain_number(group.item.points)
    return inner


def _quiz_settings(name: str, title: str, groups: Sequence[Group]) -> Element:
    root = Element(
        "quiz",
        {
            "identifier": name,
            "xmlns": _CANVAS,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_CANVAS} https://canvas.instructure.com/xsd/cccv1p0.xsd",
        },
    )
    settings = {
        "title": xml_text(title),
        "description": "",
        "shuffle_answers": "true",
        "scoring_policy": "keep_highest",
        "hide_results": "",
        "quiz_type": "practice_quiz",
        "points_possible": plain_number(sum(group.item.points for group in groups)),
        "show_correct_answers": "true",
        "allowed_attempts": "-1",
        "one_question_at_a_time": "false",
        "cant_go_back": "false",
        "available": "false",
    }
    for tag, value in settings.items():
        SubElement(root, tag).text = value
    return root


def _manifest(course: str, course_id: str, names: Sequence[str], pictures: Sequence[str]) -> Element:
    root = Element(
        "manifest",
        {
            "identifier": identifier(course_id, "manifest"),
            "xmlns": _PACKAGE,
            "xmlns:imsmd": _METADATA,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_PACKAGE} http://www.imsglobal.org/xsd/imscp_v1p1.xsd "
            f"{_METADATA} http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd",
        },
    )
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "IMS Content"
    SubElement(metadata, "schemaversion").text = "1.1.3"
    general = SubElement(SubElement(metadata, "imsmd:lom"), "imsmd:general")
    SubElement(SubElement(general, "imsmd:title"), "imsmd:string").text = xml_text(course)
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    for name in names:
        quiz = SubElement(resources, "resource", identifier=name, type="imsqti_xmlv1p2")
        SubElement(quiz, "file", href=f"{name}/{name}.xml")
        SubElement(quiz, "dependency", identifierref=f"{name}_meta")
        file = f"{name}/assessment_meta.xml"
        meta = SubElement(resources, "resource", identifier=f"{name}_meta", type=_RESOURCE, href=file)
        SubElement(meta, "file", href=file)
    for number, file in enumerate(pictures, start=1):
        picture = SubElement(resources, "resource", identifier=f"picture_{number}", type="webcontent", href=file)
        SubElement(picture, "file", href=file)
    return root
