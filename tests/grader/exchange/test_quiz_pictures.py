"""Pictures of questions in the formats that can hold them."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from grader.exchange.quiz.gift import write_gift
from grader.exchange.quiz.moodle_xml import write_moodle_xml
from grader.exchange.quiz.prepare import Prepared, Source
from grader.exchange.quiz.qti12 import write_qti12
from grader.exchange.quiz.qti21 import write_qti21
from grader.lesson import read_lesson_text
from tests.grader.exchange.quiz_samples import MULTIPLE, reasons
from tests.grader.exchange.schema import breaches

PICTURE = b"\x89PNG not really"
ASKED = MULTIPLE.replace("Which hold?", "Which hold in ![a curve](figures/the%20curve.png)?")


@pytest.fixture
def made(tmp_path):
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures/the curve.png").write_bytes(PICTURE)
    return prepared_in(tmp_path, ASKED)


def prepared_in(folder: Path, markdown: str) -> Prepared:
    lesson = read_lesson_text(f"---\ntitle: T\n---\n{markdown}", Path("en.md"), "en")
    made = Prepared()
    sources = [Source(question, folder=folder) for question in lesson.quizzes]
    made.add("ch01", "T", sources, language="en", salt="s", variants=1)
    return made


def test_moodle_xml_holds_the_picture(made):
    data = write_moodle_xml(made.sections, "C").data
    assert breaches("moodle", data) == []
    text = ElementTree.fromstring(data).find("question[2]/questiontext")
    assert 'src="@@PLUGINFILE@@/which-hold-the-curve.png"' in text.findtext("text")
    assert base64.b64decode(text.findtext("file")) == PICTURE


def test_packages_hold_the_picture(made):
    for write, name, target in (
        (write_qti12, "images/which-hold-the-curve.png", "%24IMS-CC-FILEBASE%24/images/which-hold-the-curve.png"),
        (write_qti21, "pictures/which-hold-the-curve.png", "../pictures/which-hold-the-curve.png"),
    ):
        package = zipfile.ZipFile(io.BytesIO(write(made.sections, "C", "c").data))
        assert package.read(name) == PICTURE
        assert f'href="{name}"' in package.read("imsmanifest.xml").decode()
        assert any(target in package.read(file).decode() for file in package.namelist() if file.endswith("xml"))
    item = package.read("items/q_which-hold.xml")
    assert breaches("qti21", item) == []


def test_gift_says_that_it_has_none(made):
    losses = write_gift(made.sections, "C").losses
    assert (False, "the format has no pictures: their alternative text is shown") in reasons(losses, "which-hold")


@pytest.mark.parametrize("target", ["figures/missing.png", "../outside.png"])
def test_picture_that_is_not_there_is_told(tmp_path, target):
    (tmp_path / "lesson").mkdir()
    (tmp_path / "outside.png").write_bytes(PICTURE)
    made = prepared_in(tmp_path / "lesson", ASKED.replace("figures/the%20curve.png", target))
    assert reasons(made.losses, "which-hold") == [(False, f"the picture {target} cannot be read")]
