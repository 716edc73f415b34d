"""The messages of the HTML pages, by the names that the templates use.

They stand here and not in the templates, because the catalogue is made from Python files.
"""

from __future__ import annotations

from grader.i18n import message

__all__ = ["ANSWERS", "CLASS_WORDS", "ENDINGS", "OUTCOMES", "STUDENT_WORDS"]

#: How submissions ended in an exercise, in the order of the bars.
ENDINGS = {
    "full": message("full marks"),
    "part": message("part of the points"),
    "none": message("no points"),
    "stopped": message("did not run to the end"),
    "unwritten": message("not written"),
}

OUTCOMES = {
    "passed": message("passed"),
    "wrong_answer": message("wrong answer"),
    "error": message("raised an exception"),
    "not_implemented": message("not written"),
    "import_error": message("the file cannot be imported"),
    "time_limit": message("took too long"),
    "memory_limit": message("used too much memory"),
    "output_limit": message("printed too much"),
    "crashed": message("crashed or ended the process"),
    "forbidden": message("did what is forbidden"),
    "skipped": message("skipped"),
    "internal_error": message("the grader failed"),
}

#: What came of an answer to a question.
ANSWERS = {
    "right": message("right"),
    "partial": message("partly right"),
    "wrong": message("wrong answer"),
    "unreadable": message("could not be read"),
    "unanswered": message("no answer"),
}

CLASS_WORDS = {
    "kind": message("Class report"),
    "mean": message("mean"),
    "median": message("median"),
    "full_marks": message("with full marks"),
    "ungraded": message("without a grade"),
    "distribution": message("Distribution of grades"),
    "grade_in_percent": message("grade in per cent of the points"),
    "students_count": message("students"),
    "no_grades": message("There are no grades yet."),
    "exercises": message("Exercises"),
    "exercise": message("Exercise"),
    "endings": message("How they ended"),
    "hardest": message("Hardest cases"),
    "hardest_note": message("The cases that gave the smallest part of their points."),
    "no_losses": message("No case lost anybody a point."),
    "case": message("Case"),
    "facility": message("Facility"),
    "discrimination": message("Discrimination"),
    "commonest": message("Commonest ending"),
    "mistakes": message("Commonest mistakes"),
    "mistakes_note": message("Submissions that behave exactly as a known mistake does."),
    "no_mistakes": message("No known mistake was recognised."),
    "mistake": message("Mistake"),
    "count": message("Count"),
    "item_statistics": message("Item statistics"),
    "items_note": message(
        "Facility is the mean share of a case's points. Discrimination is the correlation of a case's points with the "
        "points of everything else; at 0 or below (marked !) the case does not tell who can from who cannot: look at "
        "its suite. It is left out (–) where all did the same or there are fewer than five submissions."
    ),
    "quizzes": message("Quizzes"),
    "quizzes_note": message(
        "Facility is the mean share of a question's points, no answer counted as none; discrimination is the "
        "correlation with the points of the other questions. The most chosen distractor is the wrong answer that most "
        "gave of those that the lesson foresees."
    ),
    "question": message("Question"),
    "answered": message("Answers"),
    "distractor": message("Most chosen distractor"),
    "varied": message("(values differ)"),
    "stopped": message("Time-outs, crashes and files that do not run"),
    "no_stopped": message("Everybody's code ran to the end."),
    "what": message("What happened"),
    "cases": message("Cases"),
    "identical": message("Identical submissions"),
    "identical_note": message(
        "The graded files are the same, character by character. Each group was graded once. Unchanged stubs are "
        "identical, too."
    ),
    "no_identical": message("No two submissions are the same."),
    "alike": message("Identical files"),
    "alike_note": message(
        "The file of one exercise is the same, character by character, and has the same report. Unchanged stubs are "
        "left out. Short functions are often alike by chance."
    ),
    "more_alike": message("Further groups:"),
    "no_alike": message("No file was handed in twice."),
    "problems": message("What could not be read or graded"),
    "no_problems": message("Everything could be read and graded."),
    "students": message("Students"),
    "student": message("Student"),
    "id": message("Id"),
    "points": message("Points"),
    "share": message("Per cent"),
    "notes": message("Notes"),
    "submission": message("Submission"),
    "hidden": message("hidden"),
}

STUDENT_WORDS = {
    "kind": message("Feedback"),
    "submission": message("Submission"),
    "submitted": message("Handed in"),
    "no_grade": message(
        "There is no grade yet: the grader itself failed on part of this submission. That costs no points, and your "
        "instructor sees it."
    ),
    "how": message("How the grade came about"),
    "earned": message("Earned"),
    "late": message("Late"),
    "adjusted": message("Changed by hand"),
    "grade": message("Grade"),
    "superseded": message(
        "Another submission of yours was handed in later and counts; this page is about the earlier one."
    ),
    "problems": message("Noticed in your files"),
    "nothing": message("Nothing could be graded."),
    "hidden": message("(hidden case)"),
    "input": message("input"),
    "expected": message("expected"),
    "got": message("got"),
    "read": message("Read:"),
    "printed": message("printed by your code:"),
    "cases_hit": message("cases:"),
    "passed": message("passed:"),
    "quizzes": message("Quizzes"),
    "your_answer": message("your answer:"),
    "unanswered": message("without an answer:"),
}
