"""The Korean traps are found and a way out is proposed."""

import pytest

from grader.lesson import korean_traps


@pytest.fixture
def traps(lesson_of):
    def find(body):
        return [(problem.line - 3, problem.message.en) for problem in korean_traps(lesson_of(body))]

    return find


@pytest.mark.parametrize(
    ("markdown", "found", "proposal"),
    [
        ("**합성곱(convolution)**은", "**합성곱(convolution)**은", "**합성곱**(convolution)은"),
        ("**`torch.nn`**은", "**`torch.nn`**은", "`torch.nn`은"),
        ('**"과적합"**이라', '**"과적합"**이', '"**과적합**"이'),
        ("**$x$**는", "**$x$**는", "$x$는"),
        ("~~합성곱(conv)~~은", "~~합성곱(conv)~~은", "~~합성곱~~(conv)은"),
        ("*합성곱(conv)*은", "*합성곱(conv)*은", "*합성곱*(conv)은"),
    ],
)
def test_emphasis_that_github_leaves_is_named(traps, markdown, found, proposal):
    assert traps(markdown) == [(1, f"KO001: GitHub leaves the marks in '{found}'; write '{proposal}'")]


def test_emphasis_over_two_lines_is_named_on_one(traps):
    assert traps("**합성곱\n신경망(CNN)**은") == [
        (1, "KO001: GitHub leaves the marks in '**합성곱 신경망(CNN)**은'; write '**합성곱 신경망**(CNN)은'")
    ]


def test_emphasis_inside_another_is_noticed_without_a_proposal(traps):
    assert traps('**중요 *"표시"*는 글**') == [
        (1, "KO001: GitHub leaves the marks of an emphasis here; put them beside letters")
    ]


def test_line_of_a_trap_is_the_line_inside_the_paragraph(traps):
    assert [line for line, _ in traps("첫 줄\n둘째 줄\n**합성곱(convolution)**은\n")] == [3]


@pytest.mark.parametrize(
    "markdown", ["**합성곱**은", "**합성곱**(convolution)은", "`**a(b)**은`", "a * b", "**a(b)** 은"]
)
def test_emphasis_that_github_shows_is_no_trap(traps, markdown):
    assert traps(markdown) == []


def test_formula_right_after_a_letter_is_a_trap(traps):
    assert traps("첫 줄\n입력 가중치$W$와 $x$는") == [
        (2, "KO002: GitHub opens no formula right after a letter; write '가중치 $W$'")
    ]


@pytest.mark.parametrize("markdown", ["가중치 $W$와", "($x$)는", "**가중치** $W$", "$x$"])
def test_formula_after_a_space_is_no_trap(traps, markdown):
    assert traps(markdown) == []


def test_hangul_in_a_formula_is_a_trap(traps):
    assert traps("$학습률 = \\eta$\n\n$$\n\\text{손실} = 손실\n$$") == [
        (1, "KO003: Hangul in a formula stands inside \\text{학습률}"),
        (3, "KO003: Hangul in a formula stands inside \\text{손실}"),
    ]


def test_ranges_that_github_would_strike_out_are_a_trap(traps):
    [(line, message)] = traps("3~5개에서 7~9개로")
    assert line == 1
    assert message.startswith("KO004: GitHub strikes out what stands between two '~'")


@pytest.mark.parametrize("markdown", ["3~5개", "3\\~5개에서 7\\~9개로", "~~3~~", "`3~5` 7~9"])
def test_tildes_that_github_leaves_are_no_trap(traps, markdown):
    assert traps(markdown) == []


def test_bare_link_that_takes_a_particle_along_is_a_trap(traps):
    assert traps("첫 줄\n자세한 것은 https://pytorch.org/docs에서 본다.") == [
        (2, "KO005: this link takes in what follows it; write '<https://pytorch.org/docs>에서'")
    ]


@pytest.mark.parametrize(
    "markdown",
    ["https://pytorch.org 에서", "<https://pytorch.org>에서", "[글](https://pytorch.org)에서", "<https://ko.org/가>"],
)
def test_link_that_ends_where_it_should_is_no_trap(traps, markdown):
    assert traps(markdown) == []


def test_traps_inside_exercises_and_quizzes_are_found(traps):
    assert traps(":::{figure} a.svg\n:alt: a\n\n가중치$W$\n:::\n") == [
        (4, "KO002: GitHub opens no formula right after a letter; write '가중치 $W$'")
    ]
