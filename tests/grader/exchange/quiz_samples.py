"""Questions of every type to write, and the course's own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from grader.bank import Bank
from grader.course import Course
from grader.exchange.quiz.course import course_sections
from grader.exchange.quiz.prepare import Prepared, Source
from grader.lesson import read_lesson_text

ROOT = Path(__file__).parents[3]

SINGLE = r"""
:::{quiz} relu-slope
:type: single
:concepts: relu-slope

What is the slope at $x=-2$, where $f(x)=\begin{cases}0 & x<0\\ x & \text{else}\end{cases}$?

- [x] $0$
  > It is flat: $\{x : x<0\} \neq \emptyset$.
- [ ] 1 ~ 2 = 3 # {no} <!-- mis: relu-identity -->
  > That is `x > 0`: a C:\new folder.
- [ ] half <!-- score: 0.5 -->
  > $\frac{1}{2}$ of it.

> [!TIP]
> Draw it.

> [!NOTE]
> A constant has slope 0.
:::
"""
MULTIPLE = """
:::{quiz} which-hold
:type: multiple
:partial: net-correct
:points: 3

Which hold?

- [x] one
- [x] two
- [x] three
- [ ] four
  > No.
- [ ] none <!-- pin: last -->
  > Some do.

> [!NOTE]
> Three do.
:::
"""
NUMERIC = """
:::{quiz} conv-width
:type: numeric
:vars: W=32..64/4; K=3,5
:atol: 0.01
:rtol: 0.001
:unit: px pixels

A width of @{W} and a kernel of @{K}: $@{W} - @{K} + 1$?

- [x] `W - K + 1`
- [ ] `K - W` <!-- mis: turned-round -->
  > Turned round.

> [!NOTE]
> Count the places.
:::
"""
TEXT = """
:::{quiz} its-name
:type: text
:match: casefold nospace

What is it called?

- [x] bias correction
- [x] /bias-? ?fix(es)?/
- [ ] 2*bias
  > Not that one.

> [!NOTE]
> So it is.
:::
"""
ORDER = """
:::{quiz} the-loop
:type: order
:partial: each

Sort.

1. forward
2. `backward`
3. update

> [!NOTE]
> So.
:::
"""
MATCH = """
:::{quiz} who-is-what
:type: match

Match.

| symbol | meaning |
|---|---|
| $W$ | weights |
| $b$ | bias |
| `relu` | $\\max(0, x)$ |
|  | momentum |

> [!NOTE]
> So.
:::
"""
OUTPUT = """
:::{quiz} it-prints
:type: output

What is printed?

```python
x = {"a": 1}

print(x["a"] + 1)
```

- [x] `2`
- [ ] `11`
  > Numbers add.

> [!NOTE]
> So.
:::
"""
SHAPE = """
:::{quiz} its-shape
:type: shape

Shape?

- [x] `(N, 3)`
- [ ] `(3, N)`
  > Rows first.

> [!NOTE]
> So.
:::
"""
FORMULA = """
:::{quiz} its-slope
:type: formula
:vars: s in 0.05..0.95

The slope by s?

- [x] `s*(1 - s)`
- [ ] `s`
  > Not yet.

> [!NOTE]
> So.
:::
"""
EVERY_TYPE = SINGLE + MULTIPLE + NUMERIC + TEXT + ORDER + MATCH + OUTPUT + SHAPE + FORMULA


def prepared(markdown: str, language: str = "en", variants: int = 3) -> Prepared:
    """Prepare the questions of a piece of a lesson."""
    lesson = read_lesson_text(f"---\ntitle: T\n---\n{markdown}", Path("en.md"), language)
    assert lesson.problems == ()
    made = Prepared()
    made.add(
        "ch01",
        "A/B and {C}",
        [Source(question) for question in lesson.quizzes],
        language=language,
        salt="s",
        variants=variants,
    )
    return made


def the_item(markdown: str):
    """Return the first variant of the one question."""
    [group] = prepared(markdown).sections[0].groups
    return group.item


@cache
def whole_course(language: str) -> Prepared:
    """Prepare every question of the course."""
    bank = Bank.load(Course.load(ROOT))
    assert bank.problems == ()
    return course_sections(bank, language, variants=3)


def reasons(losses, quiz_id: str) -> list[tuple[bool, str]]:
    """Return what one question lost: whether it is the whole question, and the sentence."""
    return [(loss.is_whole, loss.reason.en) for loss in losses if loss.id == quiz_id]
