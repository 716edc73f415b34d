"""Lint finds the formulas that a terminal cannot show."""

from grader.lesson import formula_problems


def test_formula_that_cannot_be_shown_is_named_with_its_line(lesson_of):
    [problem] = formula_problems(lesson_of("Fine: $x^2$.\n\nNot: $\\wobble{x}$.\n"))
    assert problem.line == 6
    assert problem.message.en == "the terminal cannot show this formula because of \\wobble"


def test_variables_of_a_quiz_are_no_fault_of_its_formulas(lesson_of):
    quiz = ":::{quiz} q\n:type: numeric\n:vars: W=1..3\n\n$\\frac{@{W}}{1}$?\n\n- [x] `W`\n\n> [!NOTE]\n> n\n:::\n"
    assert formula_problems(lesson_of(quiz)) == []
