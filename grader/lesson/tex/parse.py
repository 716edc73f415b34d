"""TeX source into `nodes`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from grader.lesson.tex.bars import pair_bars
from grader.lesson.tex.letters import restyle, text_atom
from grader.lesson.tex.nodes import Accent, Atom, Binomial, Fenced, Fraction, Node, Root, Row, Scripts, Table
from grader.lesson.tex.scanner import Scanner, TexSyntaxError
from grader.lesson.tex.symbols import (
    ACCENTS,
    BIG_OPERATORS,
    CHARACTERS,
    COMMANDS,
    DELIMITERS,
    FUNCTIONS,
    IGNORED,
    SPACES,
    Kind,
    names,
)

__all__ = ["TexSyntaxError", "parse_tex"]

_ENVIRONMENT = re.compile(r"\\begin\{([a-z]+\*?)\}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")

_TABLES = names(
    """
    matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases rcases aligned align split gathered gather array
    """
)
_TEXT_COMMANDS = names("text textrm textbf textit texttt textsf textnormal mbox")
_ROMAN_COMMANDS = names("mathrm mathsf mathtt mathit operatorname")
_ALPHABET_COMMANDS = {
    "mathbf": "bold",
    "boldsymbol": "bold",
    "bm": "bold",
    "mathbb": "double",
    "mathcal": "script",
    "mathscr": "script",
}


def parse_tex(source: str) -> tuple[Node, list[str]]:
    """Parse a formula.

    Returns
    -------
    node, unsupported
        The commands and environments that are in no table, each once, in order.

    Raises
    ------
    TexSyntaxError
        When the source is not well-formed.
    """
    parser = _Parser(source)
    try:
        node = parser.lines()
    except RecursionError:
        raise TexSyntaxError("{") from None
    return node, list(dict.fromkeys(parser.unsupported))


@dataclass
class _Parser(Scanner):
    unsupported: list[str] = field(default_factory=list)

    def lines(self) -> Node:
        r"""Parse the whole source; lines parted by ``\\`` become a table."""
        rows = self._cells("")
        if len(rows) == 1 and len(rows[0]) == 1:
            return rows[0][0]
        if any(len(cells) > 1 for cells in rows):
            self.fail("&")
        return Table("gathered", rows)

    # -- rows ----------------------------------------------------------------------------------------

    def _row(self, stops: tuple[str, ...]) -> Row:
        items: list[Node] = []
        while True:
            self.skip_space()
            if self.at_end() or any(self.at(stop) for stop in stops):
                return Row(pair_bars(items))
            node = self._scripted()
            if node is not None:
                items.append(node)

    def _scripted(self) -> Node | None:
        """Parse one node with the scripts and apostrophes that follow it."""
        base: Node | None = Atom("", Kind.ORD) if self.peek() in "_^'" else self._node()
        sub: Node | None = None
        sup: Node | None = None
        primes = 0
        while True:
            self.skip_space()
            char = self.peek()
            if self.at(r"\limits") or self.at(r"\nolimits"):
                self.command()
            elif char == "'":
                self.position += 1
                primes += 1
            elif char == "_" and sub is None:
                self.position += 1
                sub = self._argument()
            elif char == "^" and sup is None:
                self.position += 1
                sup = self._argument()
            elif char in ("_", "^") and char:
                self.fail(char)
            else:
                break
        if sub is None and sup is None and not primes:
            return base
        return Scripts(base or Atom("", Kind.ORD), sub, sup, primes)

    def _argument(self) -> Node:
        self.skip_space()
        if self.at_end() or self.peek() in "}&_^":
            self.fail(self.peek() or "end")
        if number := re.match(r"\d", self.peek()):
            self.position += 1
            return Atom(number[0], Kind.ORD)
        node = self._node()
        return Row(()) if node is None else node

    # -- one node ------------------------------------------------------------------------------------

    def _node(self) -> Node | None:
        char = self.peek()
        if char == "{":
            return self._group()
        if char == "\\":
            return self._command_node()
        if number := _NUMBER.match(self.source, self.position):
            self.position = number.end()
            return Atom(number[0], Kind.ORD)
        self.position += 1
        if char in "}&":
            self.fail(char)
        if char == "~":
            return Atom(" ", Kind.SPACE)
        if char in CHARACTERS:
            return Atom(*CHARACTERS[char])
        return Atom(char, Kind.ORD)

    def _group(self) -> Row:
        self.expect("{")
        row = self._row(("}",))
        self.expect("}")
        return row

    def _command_node(self) -> Node | None:
        environment = _ENVIRONMENT.match(self.source, self.position)
        if environment:
            self.position = environment.end()
            return self._table(environment[1])
        name = self.command()
        if name in COMMANDS:
            return Atom(*COMMANDS[name])
        if name in FUNCTIONS:
            return Atom(FUNCTIONS[name], Kind.WORD)
        if name in BIG_OPERATORS:
            return Atom(BIG_OPERATORS[name], Kind.BIG)
        if name in SPACES:
            return Atom(SPACES[name], Kind.WIDE if len(SPACES[name]) > 1 else Kind.SPACE)
        if name in IGNORED:
            return None
        return self._command_with_arguments(name)

    def _command_with_arguments(self, name: str) -> Node | None:
        if name in ("frac", "dfrac", "tfrac"):
            return Fraction(self._argument(), self._argument())
        if name in ("binom", "dbinom", "tbinom"):
            return Binomial(self._argument(), self._argument())
        if name == "sqrt":
            return self._root()
        if name in ACCENTS:
            return Accent(ACCENTS[name], self._argument())
        if name in _TEXT_COMMANDS:
            return text_atom(self.raw_argument())
        if name in _ROMAN_COMMANDS:
            return self._roman()
        if name in _ALPHABET_COMMANDS:
            return self._in_alphabet(name)
        return self._special(name)

    def _special(self, name: str) -> Node | None:
        if name == "left":
            return self._fenced()
        if name == "not":
            return self._negated()
        if name in ("xrightarrow", "xleftarrow"):
            arrow = Atom("→" if name == "xrightarrow" else "←", Kind.REL)
            return Scripts(arrow, None, self._argument())
        if name == "substack":
            self.expect("{")
            rows = self._cells("}")
            self.expect("}")
            return Table("substack", rows)
        if name == "tag":
            return Atom(f"({self.raw_argument()})", Kind.TEXT)
        if name == "label":
            self.raw_argument()
            return None
        if name in ("\\", "right", "end", "begin"):
            self.fail("\\" + name)
        self.unsupported.append("\\" + name)
        return None

    def _root(self) -> Root:
        self.skip_space()
        degree = None
        if self.peek() == "[":
            self.position += 1
            degree = self._row(("]",))
            self.expect("]")
        return Root(self._argument(), degree)

    def _roman(self) -> Node:
        if self.peek() == "*":
            self.position += 1
        self.skip_space()
        if self.peek() != "{":
            return self._argument()
        text = re.sub(r"\\[,;:! ]|~", " ", self.raw_argument())
        if "\\" in text:
            self.fail(text)
        # In math mode spaces of the source do not count, but ``arg\,max`` is two words.
        return Atom(" ".join(text.split()), Kind.WORD if len(text) > 1 else Kind.ORD)

    def _in_alphabet(self, command: str) -> Node:
        node, missing = restyle(self._argument(), _ALPHABET_COMMANDS[command])
        self.unsupported += [f"\\{command}{{{letter}}}" for letter in missing]
        return node

    def _fenced(self) -> Fenced:
        left = self._delimiter()
        body = self._row((r"\right",))
        if not self.at(r"\right"):
            self.fail(r"\left")
        self.command()
        return Fenced(left, body, self._delimiter())

    def _delimiter(self) -> str:
        self.skip_space()
        if self.peek() == "\\":
            name = self.command()
            key = "\\|" if name == "|" else name
        else:
            key = self.peek()
            self.position += 1
        if key not in DELIMITERS:
            self.fail(key)
        return DELIMITERS[key]

    def _negated(self) -> Atom:
        node = self._argument()
        if not isinstance(node, Atom) or node.kind is not Kind.REL:
            self.fail(r"\not")
        return Atom(node.text + "\u0338", Kind.REL)

    # -- tables --------------------------------------------------------------------------------------

    def _table(self, environment: str) -> Table:
        name = environment.removesuffix("*")
        if name not in _TABLES:
            self.unsupported.append(f"\\begin{{{environment}}}")
        if name == "array":
            self.raw_argument()
        end = f"\\end{{{environment}}}"
        rows = self._cells(end)
        self.expect(end)
        return Table(name, rows)

    def _cells(self, end: str) -> tuple[tuple[Node, ...], ...]:
        stops = ("&", "\\\\", end) if end else ("&", "\\\\")
        rows: list[list[Node]] = [[self._row(stops)]]
        while True:
            if self.at("&"):
                self.position += 1
                rows[-1].append(self._row(stops))
            elif self.at("\\\\"):
                self.position += 2
                self._skip_row_gap()
                rows.append([self._row(stops)])
            else:
                break
        if len(rows) > 1 and rows[-1] == [Row(())]:
            rows.pop()
        return tuple(tuple(row) for row in rows)

    def _skip_row_gap(self) -> None:
        gap = re.compile(r"\s*\[-?[\d.]+\s*[a-z]+\]").match(self.source, self.position)
        if gap:
            self.position = gap.end()
