"""A file of answers graded: what ``grader quiz --answers`` and ``grader batch`` do."""

from __future__ import annotations

from collections.abc import Iterable

from grader.bank.questions import Bank
from grader.bank.report import QuestionReport, QuizReport, answer_report
from grader.course import Chapter, Course
from grader.i18n import both
from grader.model import LANGUAGES, Text
from grader.quiz import AnswerFile, ResponseError, read_response

__all__ = ["grade_answers"]

#: Who answers where nobody is named: the variant that everyone without a name gets.
_NOBODY = ""


def grade_answers(
    course: Course,
    data: AnswerFile,
    learner: str | None = None,
    *,
    chapters: Iterable[Chapter] | None = None,
    bank: Bank | None = None,
) -> QuizReport:
    """Grade a file of answers; nothing in it raises.

    Parameters
    ----------
    learner
        Whose answers they should be. The variants are those of the learner that the file names, since those are
        what its author saw; where the two differ, the report says so.
    chapters
        Whose questions count; by default the chapters that the file has answers for.
    bank
        The questions, for callers that grade many files.

    Returns
    -------
    QuizReport
        Every question of the chapters, also those without an answer. What could not be read is in ``problems`` and
        gives no points.
    """
    named = data.learner or learner or _NOBODY
    bank = bank or Bank.load(course, chapters)
    asked = list(chapters) if chapters is not None else _chapters_of(bank, data)
    items = [item for chapter in asked for item in bank.of_chapter(chapter)]
    known = {item.id for item in items}
    problems = _file_problems(course, data)
    unknown = [name for name in data.answers if name not in known]
    whole = _whole(course, bank) if unknown else bank
    problems += [_unknown(whole, data, name) for name in unknown]
    questions = []
    for item in items:
        shown = item.present("en", learner=named, attempt=data.attempt)
        raw = data.answers.get(item.id)
        if raw is None or raw == "":  # a line of a template that was left as it is
            questions.append(QuestionReport(item, shown))
            continue
        try:
            response = read_response(shown, raw)
            answer = answer_report(item, response, shown)
        except ResponseError as error:
            problem = both("quiz '{id}': {what}", id=item.id, what=error.text)
            problems.append(_at(data, item.id, problem))
            questions.append(QuestionReport(item, shown, problem=error.text))
        else:
            questions.append(QuestionReport(item, shown, tries=1, first=answer, last=answer))
    return QuizReport(
        course=course.id,
        learner=named,
        chapters=tuple(chapter.id for chapter in asked),
        questions=tuple(questions),
        problems=tuple(problems),
        asked_learner=learner if learner is not None and learner != named else None,
        source=data.name,
    )


def _chapters_of(bank: Bank, data: AnswerFile) -> list[Chapter]:
    touched = {item.chapter.id for name in data.answers if (item := bank.by_id.get(name))}
    return [chapter for chapter in bank.course.chapters if chapter.id in touched]


def _file_problems(course: Course, data: AnswerFile) -> list[Text]:
    if data.course is not None and data.course != course.id:
        message = both(
            "the answers are for the course '{other}', this is '{course}'", other=data.course, course=course.id
        )
        return [_at(data, "", message)]
    return []


def _whole(course: Course, bank: Bank) -> Bank:
    """Return the questions of all chapters, to name the right one."""
    is_part = {item.chapter.id for item in bank.items} < {chapter.id for chapter in course.chapters}
    return Bank.load(course) if is_part else bank


def _unknown(bank: Bank, data: AnswerFile, name: str) -> Text:
    import difflib  # only for a mistake

    elsewhere = bank.by_id.get(name)
    if elsewhere is not None:
        message = both("the quiz '{id}' belongs to {chapter}", id=name, chapter=elsewhere.chapter.id)
        return _at(data, name, message)
    near = difflib.get_close_matches(name[:100], bank.by_id, n=3, cutoff=0.5)
    if near:
        message = both("there is no quiz '{id}'. Did you mean: {near}?", id=name[:100], near=", ".join(near))
    else:
        message = both("there is no quiz '{id}'", id=name[:100])
    return _at(data, name, message)


def _at(data: AnswerFile, name: str, message: Text) -> Text:
    return Text(**{language: f"{data.where(name)}: {message.in_language(language)}" for language in LANGUAGES})
