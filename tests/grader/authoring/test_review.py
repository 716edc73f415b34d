import pytest

from grader.authoring.review import accept_review, is_in_step, review_of
from grader.course import Course
from grader.errors import UsageError
from grader.lesson import blocks_digest, read_lesson


@pytest.fixture
def chapter(mini):
    return Course.load(mini).chapters[0]


def edit(path, old, new):
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def syncs(chapter):
    """Return for both languages whether the digest is that of the other lesson."""
    korean, english = (read_lesson(chapter.lesson_path(language), language) for language in ("ko", "en"))
    return korean.sync == blocks_digest(english), english.sync == blocks_digest(korean)


def test_accept_writes_the_digest_of_what_has_changed(chapter):
    edit(chapter.lesson_path("ko"), "객체는 상태를", "객체는 자신의 상태를")
    assert syncs(chapter) == (True, False)
    assert accept_review(chapter) == [chapter.lesson_path("en")]
    assert syncs(chapter) == (True, True)


def test_accept_changes_one_line_and_no_other(chapter):
    path = chapter.lesson_path("en")
    before = path.read_text(encoding="utf-8").splitlines()
    edit(chapter.lesson_path("ko"), "객체는 상태를", "객체는 자신의 상태를")
    accept_review(chapter)
    after = path.read_text(encoding="utf-8").splitlines()
    assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [(before[2], after[2])]
    assert after[2].startswith("sync: ")


def test_accept_adds_a_digest_where_there_is_none(chapter):
    path = chapter.lesson_path("ko")
    digest = read_lesson(path, "ko").sync
    edit(path, f"sync: {digest}\n", "")
    assert accept_review(chapter) == [path]
    assert path.read_text(encoding="utf-8").startswith(f"---\ntitle: 수\nsync: {digest}\n---\n")


def test_accept_keeps_windows_line_ends(chapter):
    path = chapter.lesson_path("ko")
    text = path.read_bytes().replace(b"\n", b"\r\n").replace(b"sync: ", b"sync: 0")
    path.write_bytes(text)
    accept_review(chapter)
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")
    assert syncs(chapter) == (True, True)


def test_accept_leaves_a_rule_below_alone(chapter):
    """``---`` in the text is a line, not the end of the front matter."""
    for language in ("ko", "en"):
        edit(chapter.lesson_path(language), "## ", "---\n\nsync: of nothing\n\n## ")
    accept_review(chapter)
    assert "sync: of nothing" in chapter.lesson_path("ko").read_text(encoding="utf-8")


def test_accept_a_second_time_changes_nothing(chapter):
    assert accept_review(chapter) == []


def test_accept_needs_front_matter(chapter):
    path = chapter.lesson_path("en")
    path.write_text(path.read_text(encoding="utf-8").split("---\n")[2], encoding="utf-8")
    with pytest.raises(UsageError, match=r"en\.md.*no front matter"):
        accept_review(chapter)


def test_accept_needs_both_lessons(chapter):
    chapter.lesson_path("en").unlink()
    with pytest.raises(UsageError, match=r"en\.md.*no such lesson"):
        accept_review(chapter)


def test_lessons_are_out_of_step_when_a_block_is_missing(chapter):
    assert is_in_step(chapter)
    edit(chapter.lesson_path("en"), "An object remembers", "> An object remembers")
    assert not is_in_step(chapter)


def test_review_in_step_has_nothing_stale(chapter):
    accept_review(chapter)
    found = review_of(chapter)
    assert (found.stale, found.is_recorded) == ((), True)


def test_changed_paragraph_is_shown_with_its_counterpart(chapter):
    accept_review(chapter)
    korean = chapter.lesson_path("ko").read_text(encoding="utf-8").splitlines()
    edit(chapter.lesson_path("ko"), "객체는 상태를", "객체는 자신의 상태를")
    found = review_of(chapter)
    [line] = [number for number, text in enumerate(korean, start=1) if "객체는 상태를" in text]
    assert [(item.path, item.line, item.other_path) for item in found.stale] == [
        (chapter.lesson_path("ko"), line, chapter.lesson_path("en"))
    ]
    assert found.stale[0].excerpt.startswith("객체는 자신의 상태를")
    english = chapter.lesson_path("en").read_text(encoding="utf-8").splitlines()
    assert "state" in english[found.stale[0].other_line - 1]


def test_new_and_lost_paragraphs_are_shown_too(chapter):
    accept_review(chapter)
    path = chapter.lesson_path("en")
    path.write_text(path.read_text(encoding="utf-8") + "\nOne more paragraph.\n", encoding="utf-8")
    assert [item.excerpt for item in review_of(chapter).stale] == ["One more paragraph."]
    text = chapter.lesson_path("ko").read_text(encoding="utf-8")
    chapter.lesson_path("ko").write_text(text[: text.rindex(":::{quiz}")], encoding="utf-8")
    assert {item.path for item in review_of(chapter).stale} == {path, chapter.lesson_path("ko")}


def test_pair_of_changed_paragraphs_is_shown_once(chapter):
    accept_review(chapter)
    edit(chapter.lesson_path("ko"), "객체는 상태를", "객체는 자신의 상태를")
    edit(chapter.lesson_path("en"), "An object remembers", "Every object remembers")
    [pair] = review_of(chapter).stale
    assert (pair.path, pair.other_path) == (chapter.lesson_path("ko"), chapter.lesson_path("en"))
    assert pair.is_mutual


def line_of(path, words):
    return next(n for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1) if words in line)


@pytest.mark.parametrize("languages", [("ko", "en"), ("en",)])
def test_counterpart_is_found_below_new_paragraphs(chapter, languages):
    """A new section, in both languages or in one only, moves all that follows."""
    accept_review(chapter)
    for language in languages:
        edit(chapter.lesson_path(language), "\n## ", "\nOne.\n\nTwo.\n\nThree.\n\n## ")
    edit(chapter.lesson_path("ko"), "객체는 상태를", "객체는 자신의 상태를")
    [changed] = [item for item in review_of(chapter).stale if "자신의" in item.excerpt]
    assert changed.other_line == line_of(chapter.lesson_path("en"), "An object remembers")
    assert not changed.is_mutual


def test_accepting_again_clears_what_was_stale(chapter):
    accept_review(chapter)
    edit(chapter.lesson_path("ko"), "객체는 상태를", "객체는 자신의 상태를")
    assert review_of(chapter).stale
    accept_review(chapter)
    assert not review_of(chapter).stale


@pytest.mark.parametrize("record", [None, "{", "[]", '{"ko": 1}', '{"ko": {"digest": "00000000", "paragraphs": ""}}'])
def test_without_a_record_a_changed_lesson_counts_as_one_paragraph(chapter, record):
    chapter.review_path.unlink(missing_ok=True)
    if record is not None:
        chapter.review_path.write_text(record, encoding="ascii")
    edit(chapter.lesson_path("ko"), "객체는 상태를", "객체는 자신의 상태를")
    found = review_of(chapter)
    assert [(item.path, item.line) for item in found.stale] == [(chapter.lesson_path("ko"), 1)]
    assert not found.is_recorded


def test_alert_and_its_first_words_are_one_paragraph(chapter):
    accept_review(chapter)
    path = chapter.lesson_path("en")
    path.write_text(path.read_text(encoding="utf-8") + "\n> [!NOTE]\n> Mind the gap.\n", encoding="utf-8")
    assert [item.excerpt for item in review_of(chapter).stale] == ["Mind the gap."]
