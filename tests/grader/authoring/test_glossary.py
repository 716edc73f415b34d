"""The glossary's file, and where its words are looked for."""

import pytest

from grader.authoring.checks import glossary as checks
from grader.authoring.glossary import read_glossary
from grader.authoring.material import Material
from grader.authoring.prose import Passage, find_renderings, passages
from grader.course import Course
from grader.lesson import read_lesson_text

TERM = """\
[[terms]]
id = "mean"
ko = "평균"
en = "mean"
chapter = "ch01_numbers"
gloss.ko = "합을 개수로 나눈 값."
gloss.en = "The sum divided by the count."
"""


@pytest.fixture
def read(tmp_path):
    """A function that reads a glossary with this text."""

    def read_text(text):
        path = tmp_path / "glossary.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_glossary(path)

    return read_text


def faults(glossary):
    return [(line, message.en) for line, message in glossary.faults]


def lesson(tmp_path, body, language="ko", title="제목"):
    return read_lesson_text(f"---\ntitle: {title}\n---\n\n{body}\n", tmp_path / f"{language}.md", language)


def words(tmp_path, body):
    return [passage.text for passage in passages(lesson(tmp_path, body))][1:]


def test_term_has_names_and_renderings_to_avoid(read):
    [term] = read(TERM.replace("chapter", 'avoid_ko = ["평균값"]\nchapter')).terms
    assert (term.id, term.name.ko, term.name.en, term.chapter, term.line) == ("mean", "평균", "mean", "ch01_numbers", 1)
    assert term.avoid == {"ko": ("평균값",), "en": ()}
    assert term.gloss.en == "The sum divided by the count."


def test_missing_glossary_is_empty_and_right(tmp_path):
    glossary = read_glossary(tmp_path / "glossary.toml")
    assert (glossary.terms, glossary.faults) == ((), ())


def test_folder_in_its_place_is_a_fault(tmp_path):
    [(_, message)] = faults(read_glossary(tmp_path))
    assert message.startswith("cannot be read: ")


def test_faulty_term_leaves_the_others(read):
    glossary = read(TERM + "\n[[terms]]\nid = 3\n\n" + TERM.replace('"mean"\nko', '"average"\nko'))
    assert [(term.id, term.line) for term in glossary.terms] == [("mean", 1), ("average", 12)]
    assert {line for line, _ in faults(glossary)} == {9}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b'a = "\xff"', (1, "not UTF-8 text: save the file as UTF-8")),
        ("[term]\n", (1, "unknown key 'term', the glossary knows: terms")),
        ("terms = 3\n", (1, "'terms' must be a list of tables: [[terms]]")),
        ("\n" + TERM.replace('"평균"', '" "'), (2, "'ko' must be a text that is not empty")),
        (TERM + 'gloss.de = "x"\n', (1, "unknown key 'gloss.de', the glossary knows: gloss.ko, gloss.en")),
        (TERM + 'avoid_en = ["average", 1]\n', (1, "'avoid_en' must be a list of texts")),
    ],
)
def test_fault_is_named(read, text, expected):
    assert faults(read(text)) == [expected]


def test_gloss_that_is_no_table_lacks_both_languages(read):
    glossary = read(TERM.replace("gloss.ko", "gloss").replace("gloss.en", "# "))
    assert [message for _, message in faults(glossary)] == [
        "'gloss.ko' must be a text that is not empty",
        "'gloss.en' must be a text that is not empty",
    ]


def test_prose_is_without_code_formulas_and_italics(tmp_path):
    [text] = words(tmp_path, "합은 **평균**이고 `mean` 과 $m$ 과 *Means*\n까지다.")
    assert [word for word in ("합", "평균", "까지") if word in text] == ["합", "평균", "까지"]
    assert "ean" not in text


def test_prose_has_descriptions_of_pictures_but_no_code_block(tmp_path):
    body = ":::{figure} a.svg\n:alt: 점들의 평균\n\n그림이다.\n:::\n\n```python\nmean = 1\n```"
    assert words(tmp_path, body) == ["점들의 평균", "그림이다."]


def test_answers_that_are_typed_are_no_prose(tmp_path):
    body = (
        ":::{quiz} a\n:type: text\n\n물음?\n\n- [x] 평균\n- [ ] 평균값\n  > 평균이라고 한다.\n\n> [!NOTE]\n> 끝.\n:::"
    )
    found = words(tmp_path, body)
    assert "평균이라고 한다." in found
    assert not {"평균", "평균값"} & {text.strip() for text in found}


@pytest.mark.parametrize(
    ("rendering", "text", "count"),
    [
        ("파라미터", "파라미터를 센다", 1),
        ("파라미터", "하이퍼파라미터를 센다", 0),
        ("ReLU", "ReLU는 relu다. PReLU와 ReLUx는 아니다", 2),
        ("cost", "Costs and costly costing", 1),
        ("mean square error", "The mean\nsquare errors", 1),
        ("크로스 엔트로피", "'크로스 엔트로피'라고도 적는다", 0),
        ("transfer function", 'called the "transfer function" by some', 0),
        ("ReLU", "렐루(ReLU, rectified linear unit)", 0),
        ("unit", "the students' unit isn't a node's unit", 2),
    ],
)
def test_rendering_is_found_as_a_word_that_is_used(rendering, text, count):
    assert len(list(find_renderings(rendering, Passage(text, 1)))) == count


def test_rendering_is_found_on_its_line():
    assert list(find_renderings("평균값", Passage("합과\n수와\n평균값", 7))) == [9]


@pytest.fixture
def introduce(mini):
    """A function that ends chapter 1's Korean lesson with this text and returns what GL006 says in English."""

    def say(text, glossary=None):
        if glossary is not None:
            (mini / "content" / "glossary.toml").write_text(glossary, encoding="utf-8")
        path = mini / "content" / "ch01_numbers" / "ko.md"
        path.write_text(path.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
        course = Course.load(mini)
        material = Material(course, course.chapters)
        return [fault.message.en for fault in checks.agrees_on_pairs(material, course.chapters[0])]

    return say


@pytest.mark.parametrize(
    "text",
    [
        "**평균**(mean)",
        "**평균**(Mean, M)",
        "**평균**(1, 2)의",
        "**평균** (median)",
        "평균(average)",
        "**`a`**(average)",
    ],
)
def test_introduction_that_agrees_or_is_none_passes(introduce, text):
    assert introduce(text) == []


def test_introduction_under_another_korean_name_is_named(introduce):
    assert introduce("**평균값**(mean)은") == ["'평균값 (mean)' differs from the glossary: 평균 (mean)"]


def test_name_that_both_languages_share_may_be_spelt_out(introduce):
    adam = TERM.replace("평균", "Adam", 1).replace('en = "mean"', 'en = "Adam"')
    assert introduce("**Adam**(adaptive moment estimation)은", adam) == []


def test_course_without_glossary_needs_no_entry(introduce, mini):
    (mini / "content" / "glossary.toml").unlink()
    assert introduce("**중앙값**(median)은") == []
    course = Course.load(mini)
    material = Material(course, course.chapters)
    assert not list(checks.is_well_formed(material))
