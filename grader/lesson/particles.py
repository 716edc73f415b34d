"""Korean particles after a formula.

GitHub opens and closes a formula only beside spaces, so lessons write ``$x$ 는``. A particle belongs to the word before
it, also when that is a formula: shown is ``x는``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

__all__ = ["with_particles"]

_PARTICLE = re.compile(
    r" (?=(?:"
    r"(?:에서|에게|으로|로|에|까지|부터|보다|만|과|와)(?:는|도|만|의|은)?"
    r"|[을를은는이가의도나]|만(?:으로|이|을)|분의|만큼|마다|처럼|씩|쯤"
    r"|이?라(?:고|는|도|서|면)?"
    r"|이?(?:다|고|며|면|므로|니|지만|지|나)"
    r"|이(?:어도|어야|었다|었다면|기|라면)"
    r"|인|일|인데"
    r")(?![가-힣]))"
)


def with_particles(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the children of an ``inline`` token, particles joined to the formulas before them."""
    is_after_formula = False
    for token in tokens:
        if is_after_formula and token.type == "text" and _PARTICLE.match(token.content):
            yield token.copy(content=token.content[1:])
        else:
            yield token
        is_after_formula = token.type == "math_inline"
