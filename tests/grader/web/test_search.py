"""Search in the sections of lessons."""

import unicodedata

from grader.web.search import Document, find

DOCUMENTS = [
    Document("ko", "a/ko.html#x", "활성화", "시그모이드", "시그모이드는 기울기가 작아진다."),
    Document("en", "a/en.html#x", "Activations", "Sigmoid", "The gradient of the sigmoid gets small."),
    Document("en", "a/en.html#y", "Activations", "The gradient", "Nothing about the other one, but the sigmoid once."),
]


def hrefs(query, language="ko"):
    return [match.href for match in find(query, DOCUMENTS, language)]


def test_words_are_found_inside_others_and_all_must_occur():
    assert hrefs("기울기") == ["a/ko.html#x"]
    assert hrefs("sigmoid small", "en") == ["a/en.html#x"]
    assert hrefs("sigmoid 기울기") == []
    assert hrefs("  ") == []


def test_titles_come_first_and_the_page_s_language_before_the_other():
    assert hrefs("gradient", "en") == ["a/en.html#y", "a/en.html#x"]
    both = [Document(tongue, tongue, "", "ReLU", "") for tongue in ("en", "ko")]
    assert [match.href for match in find("relu", both, "ko")] == ["ko", "en"]


def test_decomposed_hangul_finds_composed():
    assert hrefs(unicodedata.normalize("NFD", "기울기")) == ["a/ko.html#x"]


def test_excerpt_marks_the_word():
    [match] = find("SMALL", DOCUMENTS, "en")
    assert (match.before[-5:], match.found, match.after) == ("gets ", "small", ".")
