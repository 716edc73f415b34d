"""The ordered table of the rules; ``docs/authoring.md`` lists them for authors.

====  ==============================================
CO    the course            EX    an exercise's files
SU    the hidden suite      MI    mistakes, variants
LE    the lesson            QZ    its quizzes
TR    the two languages     KO    traps of Korean text
GL    the glossary          CV    the coverage table
JU    what the judge says   MU    mutants of the solution
====  ==============================================

A number is never given to another rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from grader.authoring.checks import (
    coverage,
    files,
    glossary,
    judged,
    languages,
    leaks,
    lessons,
    mistakes,
    mutants,
    quizzes,
    stubs,
    suites,
    unwritten,
)
from grader.authoring.material import Material
from grader.authoring.problem import Fault, Severity
from grader.authoring.snippets import SnippetRun
from grader.authoring.trials import Kind, Trial
from grader.course import Chapter, Exercise

__all__ = ["BLOCKING", "MANIFEST_RULE", "SNIPPET_RULES", "STATIC_RULES", "TRIAL_RULES", "Rule"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
Subject = TypeVar("Subject")


@dataclass(frozen=True)
class Rule(Generic[Subject]):
    """One rule: its id, how much it weighs, what it demands, and the function that looks."""

    id: str
    severity: Severity
    demand: str
    check: Callable[[Subject], Iterable[Fault]]


def _exercise(
    rule_id: str,
    demand: str,
    check: Callable[[Material, Exercise], Iterable[Fault]],
    severity: Severity = Severity.ERROR,
) -> Rule[Material]:
    """Return a rule that looks at each exercise by itself."""

    def look(material: Material) -> Iterator[Fault]:
        for exercise in material.exercises:
            yield from check(material, exercise)

    return Rule(rule_id, severity, demand, look)


def _chapter(
    rule_id: str,
    demand: str,
    check: Callable[[Material, Chapter], Iterable[Fault]],
    severity: Severity = Severity.ERROR,
) -> Rule[Material]:
    """Return a rule that looks at each chapter by itself."""

    def look(material: Material) -> Iterator[Fault]:
        for chapter in material.chapters:
            yield from check(material, chapter)

    return Rule(rule_id, severity, demand, look)


def _trap(rule_id: str, demand: str) -> Rule[Material]:
    return _chapter(rule_id, demand, partial(lessons.korean_trap, rule_id), Severity.WARNING)


#: Whether the manifest loads is known before there is anything to look at.
MANIFEST_RULE = ("CO001", "`course.toml` loads")

#: Text alone: no file of the course is run.
STATIC_RULES: tuple[Rule[Material], ...] = (
    Rule("CO002", _ERROR, "every file of the course's folders belongs to something", files.has_no_stray_files),
    _exercise("EX001", "stub, reference solution and suite are there", files.is_complete),
    _exercise("EX002", "every Python file is UTF-8 and parses without a warning", files.is_valid_python),
    _exercise("EX003", "at least three known mistakes", files.has_enough_mistakes),
    _exercise("EX004", "at least one variant", files.has_variants),
    _exercise("EX005", "what imports torch requires it in `course.toml`", files.imports_only_what_is_required),
    _exercise("EX006", "stub and solution have the same public names", stubs.has_same_names),
    _exercise("EX007", "and the same parameters, defaults and kinds", stubs.has_same_signatures),
    _exercise("EX008", "the stub has a docstring for itself and for each public name", stubs.has_docstrings),
    _exercise("EX009", "the stub has a `# TODO` line", stubs.has_todo),
    Rule("EX010", _ERROR, "nothing that `grader author new` marked is still to be written", unwritten.is_written),
    _exercise("SU001", "every test is a function with `@case(…)`", suites.has_only_cases),
    _exercise("SU002", "4 to 10 cases", suites.has_enough_cases),
    _exercise("SU003", "at least one public case", suites.has_a_public_case),
    _exercise("SU004", "no two cases of one name", suites.gives_names_once),
    _exercise("SU005", "`points` is a positive number", suites.gives_points),
    _exercise("SU006", "the points add up to a whole number", suites.adds_up_to_whole_points, _WARNING),
    _exercise("SU007", "`visibility` is one of the three", suites.gives_visibility),
    _exercise("SU008", "a title in both languages", suites.has_titles),
    _exercise("SU009", "no two cases of one title", suites.has_unlike_titles),
    _exercise("SU010", "a case's hint is in both languages", suites.has_hints_in_both_languages),
    _exercise("SU011", "`after` names cases, never in a circle", suites.names_known_cases),
    _exercise("SU012", "a public case is not `after` a hidden one", suites.opens_public_cases_at_once),
    _exercise("SU013", "`forbid` is kept in a name and says why in both languages", suites.bans_with_reasons),
    _exercise("SU014", "a case asks only for fixtures that there are", suites.asks_for_known_fixtures),
    _exercise(
        "SU015",
        "a public case carries what it expects: students have no reference",
        suites.opens_without_reference,
        _WARNING,
    ),
    _exercise("MI001", "a mistake's docstring explains it in both languages", mistakes.explains),
    _exercise("MI002", "and no line of it is lost", mistakes.explains_in_full),
    _exercise("MI003", "its `section` is an anchor of both lessons", mistakes.points_to_a_section),
    _exercise("MI004", "mistakes and variants define every name of the stub", mistakes.defines_all_names),
    _exercise("MI005", "a variant's docstring is one line", mistakes.is_described),
    _exercise("MU001", "every mark of an equivalent mutant has its reason", mutants.are_marked_in_form),
    _exercise("MU002", "and is a mutant of the solution", mutants.are_mutants),
    Rule("MU003", _WARNING, "`docs/mutation.md` has a row of its present files", mutants.are_in_the_table),
    _chapter("LE001", "a lesson in both languages", files.has_lessons),
    _chapter(
        "LE002", "it is written in the dialect: headings, anchors, directives, three hints", lessons.is_well_formed
    ),
    _chapter("LE003", "exactly the chapter's exercises have a directive", lessons.has_its_exercises),
    _chapter("LE004", "the pictures that it shows are there", lessons.has_its_figures),
    _chapter("LE005", "every picture of `figures/` is shown in both languages", lessons.uses_its_figures),
    _chapter("LE006", "links inside the course lead to a file and to a heading", lessons.has_working_links),
    _chapter("LE007", "1,200 to 2,500 words outside code, exercises and quizzes", lessons.has_right_length, _WARNING),
    _chapter("LE008", "every formula can be shown as text in a terminal", lessons.has_readable_formulas, _WARNING),
    _chapter("QZ001", "every quiz follows the grammar", quizzes.are_well_formed),
    _chapter("QZ002", "8 to 14 questions a chapter", quizzes.has_enough_questions),
    _chapter("QZ003", "of at least four kinds", quizzes.has_enough_kinds),
    Rule("QZ004", _ERROR, "an id belongs to one question of the course", quizzes.have_unique_ids),
    _chapter("QZ005", "`graded_quizzes` names quizzes of the chapter", quizzes.grades_known_quizzes),
    _chapter("TR001", "both languages agree block by block", languages.are_in_step),
    _chapter("TR002", "each was reviewed after the other one changed", languages.are_reviewed, _WARNING),
    _trap("KO001", "no emphasis that GitHub leaves as asterisks"),
    _trap("KO002", "no formula that GitHub does not open"),
    _trap("KO003", "no Hangul in a formula outside `\\text{}`"),
    _trap("KO004", "no single tildes that GitHub takes for strike-through"),
    Rule("GL001", _ERROR, "`glossary.toml` is valid TOML, and each term has its keys", glossary.is_well_formed),
    Rule("GL002", _ERROR, "no two terms of one id", glossary.has_unique_ids),
    Rule("GL003", _ERROR, "a term's `chapter` is in `course.toml`", glossary.names_known_chapters),
    _chapter("GL004", "both lessons of that chapter use the term", glossary.is_used_where_introduced),
    _chapter("GL005", "no lesson uses a rendering to avoid", glossary.avoids_other_renderings),
    _chapter("GL006", "what is introduced in bold is a pair of the glossary", glossary.agrees_on_pairs, _WARNING),
    Rule("CV001", _ERROR, "every table of `docs/coverage.md` can be read", coverage.is_well_formed),
    Rule("CV002", _ERROR, "a section that it names is in both lessons", coverage.names_known_sections),
    Rule("CV003", _ERROR, "an exercise that it names is in `course.toml`", coverage.names_known_exercises),
    Rule("CV004", _ERROR, "a quiz that it names is in both lessons", coverage.names_known_quizzes),
    Rule("CV005", _ERROR, "every topic is taught in a section", coverage.has_sections),
    Rule("CV006", _ERROR, "no two rows of one topic", coverage.has_distinct_topics),
    _exercise("CV007", "every exercise belongs to a topic", coverage.covers_exercise),
    _chapter("CV008", "every chapter belongs to a topic", coverage.covers_chapter),
)

#: What the judge must say of each file that is handed in.
TRIAL_RULES: tuple[Rule[Trial], ...] = (
    Rule("JU001", _ERROR, "no case fails by itself", judged.runs),
    Rule("JU002", _ERROR, "the judge counts the points that the suite's text gives", judged.counts_the_same_points),
    Rule("JU003", _ERROR, "the stub scores 0, every case `not_implemented`", judged.is_not_implemented),
    Rule("JU004", _ERROR, "the reference solution scores full marks", partial(judged.scores_full, Kind.SOLUTION)),
    Rule("JU005", _ERROR, "every variant scores full marks", partial(judged.scores_full, Kind.VARIANT)),
    Rule("JU006", _ERROR, "every known mistake loses points", judged.is_rejected),
    Rule("JU007", _ERROR, "can be imported", judged.is_importable),
    Rule("JU008", _WARNING, "and is recognised by the diagnosis", judged.is_named),
    Rule("JU009", _ERROR, "no report tells what is hidden, in any form or language", leaks.tells_nothing_hidden),
)

#: What the program of an ``output`` quiz must do.
SNIPPET_RULES: tuple[Rule[SnippetRun], ...] = (
    Rule("QZ006", _ERROR, "the program of an `output` quiz prints the accepted answer", judged.prints_its_answer),
)

#: A file that breaks one of these is not judged: its suite could not be collected, or it could not be loaded.
BLOCKING = frozenset(
    [
        "EX001",
        "EX002",
        "EX005",
        "EX010",
        "SU001",
        "SU004",
        "SU005",
        "SU007",
        "SU008",
        "SU010",
        "SU011",
        "SU013",
        "SU014",
        "MI001",
    ]
)
