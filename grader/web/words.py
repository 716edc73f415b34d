"""The words of the pages, by the names that templates and scripts use.

They stand here and not in the templates, because the catalogue is made from Python files.
"""

from __future__ import annotations

from functools import cache

from grader.i18n import both, message

__all__ = ["script_words_in", "words_in"]

_WORDS = {
    "contents": message("Contents"),
    "on_this_page": message("On this page"),
    "before": message("Previous"),
    "after": message("Next"),
    "skip": message("Skip to the text"),
    "exercises": message("Exercises"),
    "exercise": message("Exercise"),
    "quiz": message("Quiz"),
    "search": message("Search"),
    "search_in": message("Search in the lessons"),
    "results": message("Results of the class"),
    "glossary": message("Glossary"),
    "theme": message("Light or dark"),
    "progress": message("Your progress"),
    "hint": message("Hint"),
    "answer": message("Answer"),
    "answer_again": message("Answer again"),
    "check_answer": message("Check the answer"),
    "show_answer": message("Show the answer"),
    "the_answer": message("The answer"),
    "explanation": message("Explanation"),
    "another": message("Once more, with other numbers"),
    "again": message("Once more"),
    "right": message("right"),
    "wrong": message("wrong"),
    "step": message("Place of this step"),
    "choose": message("choose"),
    "answers": message("Answers to the questions"),
    "answers_note": message("Without JavaScript the answers stand on a page of their own:"),
    "solve": message("Solve it here"),
    "back_to_lesson": message("Back to the lesson"),
    "editor": message("Your file"),
    "editor_help": message("Tab moves on to the next control. Ctrl+Enter checks, Ctrl+S saves."),
    "check": message("Check"),
    "save": message("Save"),
    "cancel": message("Cancel"),
    "reset": message("Back to the stub"),
    "reset_note": message("A copy of your version is kept under .grader/backup."),
    "diff": message("What you changed"),
    "no_diff": message("Nothing was changed yet."),
    "next_hint": message("Show the next hint"),
    "next_hint_waits": message("The next hint opens after more attempts:"),
    "checking": message("Checking …"),
    "queued": message("Waiting: another check is running."),
    "passed_all": message("Everything passed."),
    "passed_cases": message("Passed"),
    "printed": message("printed by your code:"),
    "read": message("Read:"),
    "input": message("input"),
    "expected": message("expected"),
    "got": message("got"),
    "difference": message("|got − expected|"),
    "where": message("in your code"),
    "hidden": message("hidden case"),
    "next_exercise": message("Next exercise"),
    "outside": message("The file was changed by another program."),
    "outside_saved": message("Your text here was not saved."),
    "take_theirs": message("Show the file as it is now"),
    "keep_mine": message("Keep my text and write it over the file"),
    "command": message("Solve it in your editor and check it with"),
    "no_matches": message("Nothing was found."),
    "matches": message("Found"),
    "search_hint": message("Both languages are searched. All words must occur."),
}

#: What the script says by itself; the page hands it over as data.
_SCRIPT_WORDS = {
    "copy": message("Copy"),
    "copied": message("Copied"),
    "enlarge": message("Enlarge the figure"),
    "close": message("Close"),
    "up": message("Move up"),
    "down": message("Move down"),
    "saved": message("Saved."),
    "unsaved": message("Not saved yet."),
    "reloaded": message("The file was changed by another program; its new text is shown."),
    "outside": message("The file was changed by another program."),
    "lost": message("The server does not answer. Is 'grader browse' still running?"),
    "checking": message("Checking …"),
    "queued": message("Waiting: another check is running."),
    "cancelled": message("The check was cancelled."),
    "right": message("Right."),
    "partial": message("Partly right."),
    "wrong": message("Not right."),
    "empty": message("The answer is empty."),
    "unreadable": message("This answer cannot be read; it does not count."),
    "show_answer": message("Show the answer"),
    "take_theirs": message("Show the file as it is now"),
    "keep_mine": message("Keep my text and write it over the file"),
    "twice": message("Every step needs a place of its own."),
    "no_matches": message("Nothing was found."),
}


@cache
def words_in(language: str) -> dict[str, str]:
    """Return the words of the templates."""
    return {name: both(text).in_language(language) for name, text in _WORDS.items()}


@cache
def script_words_in(language: str) -> dict[str, str]:
    """Return the words of the scripts."""
    return {name: both(text).in_language(language) for name, text in _SCRIPT_WORDS.items()}
