r"""The skeleton of a lesson: what must be the same in every language.

A lesson is a list of `Bone`: one for every block, containers before what they hold. Its ``key`` says what kind of
block it is and is what two lessons are aligned by; its ``parts`` are the details that must then agree.
Prose is in neither, nor are comments and strings of code, nor the ``\text{}`` of formulas.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from grader.i18n import both
from grader.lesson.dialect import directive_of
from grader.lesson.directive import Directive
from grader.lesson.links import inline_links
from grader.lesson.model import Lesson
from grader.model import Text
from grader.quiz.markup import Block, inside, split_blocks, walk

__all__ = ["Bone", "find_bones"]

_CONTAINERS = frozenset(
    ["bullet_list", "ordered_list", "list_item", "blockquote", "alert", "footnote_block", "footnote"]
)
_LANGUAGE_FILE = re.compile(r"\b(?:ko|en)\.md\b")
_TEXT_ARGUMENT = re.compile(r"\\(?:text|textrm|textbf|textit|mbox|textnormal)\s*\{[^{}]*\}")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
#: Options that are prose.
_TRANSLATED_OPTIONS = frozenset(["alt"])


@dataclass(frozen=True)
class Bone:
    """One block.

    Attributes
    ----------
    key
        Kind of block and what identifies it.
    name
        The same for a reader.
    parts
        Pairs of what it is and its value, to be compared one by one.
    depth
        How many containers it stands in.
    """

    key: str
    name: Text
    line: int
    depth: int
    parts: tuple[tuple[Text, object], ...]


def find_bones(lesson: Lesson) -> list[Bone]:
    """Return the skeleton of a lesson."""
    return list(_bones(lesson.tokens, 1, 0))


def _bones(tokens: Iterable[Token], line: int, depth: int) -> Iterator[Bone]:
    for block in split_blocks(tokens, line):
        directive = directive_of(block.tokens[0])
        if directive is not None:
            yield _directive_bone(directive, depth)
            yield from _bones(directive.tokens, directive.line, depth + 1)
        elif block.kind in _CONTAINERS:
            yield _container_bone(block, depth)
            yield from _bones(inside(block).tokens, block.line, depth + 1)
        elif block.kind != "html_block":
            yield _leaf_bone(block, depth)


def _directive_bone(directive: Directive, depth: int) -> Bone:
    options = sorted(
        (option.name, " ".join(option.value.split()))
        for option in directive.options
        if option.name not in _TRANSLATED_OPTIONS
    )
    title = f"{directive.name} {directive.argument}".strip()
    return Bone(title, Text(title, title), directive.line, depth, ((both("the options"), tuple(options)),))


def _container_bone(block: Block, depth: int) -> Bone:
    token = block.tokens[0]
    key = block.kind
    if block.kind == "alert":
        key = f"alert {token.info}"
    elif block.kind == "list_item" and "checked" in token.meta:
        key = "list_item [x]" if token.meta["checked"] else "list_item [ ]"
    elif block.kind == "footnote":
        key = f"footnote {token.meta['label']}"
    return Bone(key, _name(block.kind, key), block.line, depth, ())


def _leaf_bone(block: Block, depth: int) -> Bone:
    token = block.tokens[0]
    key = block.kind
    parts: list[tuple[Text, object]] = []
    if block.kind == "heading":
        key = f"{token.tag} #{token.attrGet('id') or ''}"
    elif block.kind in ("fence", "code_block"):
        key = f"code {token.info}".strip()
        parts.append((both("the code"), _code_without_prose(token.content, token.info)))
    elif block.kind in ("math_block", "math_block_label"):
        key = f"math {token.info}".strip()
        parts.append((both("the formula"), _formula_without_prose(token.content)))
    elif block.kind == "table":
        parts.append((both("the rows and columns of the table"), _table_form(block.tokens)))
    return Bone(key, _name(block.kind, key), block.line, depth, (*parts, *_inline_parts(block.tokens)))


def _inline_parts(tokens: Sequence[Token]) -> Iterator[tuple[Text, object]]:
    """Yield what the text of a block points to; sorted, for languages order their words differently."""
    targets = sorted(_LANGUAGE_FILE.sub("*.md", link.target) for link in inline_links(tokens))
    labels = sorted(str(t.meta["label"]) for t in walk(tokens) if t.type == "footnote_ref")
    comments = [
        " ".join(comment.split())
        for token in walk(tokens)
        if token.type == "html_inline"
        for comment in _COMMENT.findall(token.content)
    ]
    yield both("the targets of links"), tuple(targets)
    yield both("the references to footnotes"), tuple(labels)
    yield both("the comments after answers"), tuple(comments)


def _name(kind: str, key: str) -> Text:
    names = {
        "paragraph": both("a paragraph"),
        "heading": both("the heading {key}", key=key),
        "bullet_list": both("a list"),
        "ordered_list": both("a numbered list"),
        "list_item": both("a list item"),
        "blockquote": both("a quote"),
        "fence": both("a block of code"),
        "code_block": both("a block of code"),
        "math_block": both("a display formula"),
        "math_block_label": both("a display formula"),
        "table": both("a table"),
        "hr": both("a line across"),
        "footnote_block": both("the footnotes"),
    }
    if key.startswith("list_item ["):
        return both("an item marked {box}", box=key.removeprefix("list_item "))
    if key.startswith("alert "):
        return both("a block {mark}", mark=f"[!{key.removeprefix('alert ')}]")
    if key.startswith("footnote "):
        return both("the footnote {label}", label=f"[^{key.removeprefix('footnote ')}]")
    return names.get(kind, Text(kind, kind))


def _table_form(tokens: Sequence[Token]) -> tuple[tuple[bool, ...], ...]:
    """Return for every cell of every row whether it is filled: an empty one means something in a quiz."""
    rows: list[list[bool]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(bool(token.content))
    return tuple(map(tuple, rows))


def _formula_without_prose(tex: str) -> str:
    return "".join(_TEXT_ARGUMENT.sub(r"\\text{}", tex).split())


def _code_without_prose(code: str, info: str) -> object:
    """Return code without comments and strings; of a text that is no program only how many lines it has."""
    language = (info.split() or [""])[0]
    if language in ("", "text", "console"):
        return code.count("\n")
    if language in ("python", "py"):
        try:
            return _python_tokens(code)
        except (tokenize.TokenError, IndentationError, SyntaxError):
            pass
    return re.sub(r"\"[^\"\n]*\"|'[^'\n]*'", "''", re.sub(r"#.*", "", code)).split()


def _python_tokens(code: str) -> tuple[str, ...]:
    ignored = (tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER)
    # From Python 3.12 on an f-string is several tokens; its text is prose like that of any string.
    prose = {tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", -1)}
    return tuple(
        "''" if token.type in prose else token.string.strip() or tokenize.tok_name[token.type]
        for token in tokenize.generate_tokens(io.StringIO(code).readline)
        if token.type not in ignored
    )
