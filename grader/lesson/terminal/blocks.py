"""Block tokens into renderables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markdown_it.token import Token
from rich.box import SIMPLE_HEAD
from rich.console import Group, JustifyMethod, RenderableType
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from grader.i18n import both
from grader.lesson.dialect import directive_of
from grader.lesson.directive import Directive
from grader.lesson.terminal.code import render_code
from grader.lesson.terminal.inline import inline_text
from grader.lesson.terminal.shapes import Formula, LeftBar, spaced
from grader.quiz import Markup
from grader.quiz.markup import Block, inside, split_blocks

__all__ = ["BlockRenderer"]

_ALERT_COLOURS = {"NOTE": "blue", "TIP": "green", "IMPORTANT": "magenta", "WARNING": "yellow", "CAUTION": "red"}
_BULLETS = "•◦▪"


@dataclass(frozen=True)
class BlockRenderer:
    """Renders blocks in one language; ``directive`` renders what the lesson's directives stand for."""

    language: str
    directive: Callable[[Directive], RenderableType]

    def markup(self, markup: Markup) -> Group:
        return self.tokens(markup.tokens)

    def tokens(self, tokens: Iterable[Token], depth: int = 0) -> Group:
        """Render a stream of block tokens, an empty line between two blocks."""
        blocks = split_blocks(tokens)
        return spaced(part for block in blocks if (part := self._block(block, depth)) is not None)

    def _block(self, block: Block, depth: int) -> RenderableType | None:
        token = block.tokens[0]
        if directive := directive_of(token):
            return self.directive(directive)
        match block.kind:
            case "paragraph" | "heading":
                return self._text(block)
            case "bullet_list" | "ordered_list":
                return self._list(block, depth)
            case "blockquote":
                return LeftBar(self.tokens(inside(block).tokens), Style(dim=True))
            case "alert":
                return self._alert(block)
            case "fence" | "code_block":
                return render_code(token.content, (token.info.split() or [""])[0])
            case "math_block" | "math_block_label":
                return Formula(token.content, token.info)
            case "table":
                return self._table(block)
            case "hr":
                return Rule(style=Style(dim=True))
            case "footnote_block":
                return self._footnotes(block)
            case "html_block" if token.content.lstrip().startswith("<!--"):
                return None
        return Text(token.content, overflow="fold")

    def _text(self, block: Block) -> RenderableType:
        inline = block.tokens[1]
        if block.kind == "paragraph":
            return self._inline(inline)
        level = int(block.tokens[0].tag[1])
        heading = self._inline(inline, Style(bold=True))
        title = Text("#" * level + " ", Style(dim=True), overflow="fold") + heading
        if anchor := block.tokens[0].attrGet("id"):
            title.append(f"  #{anchor}", Style(dim=True))
        return title

    def _inline(self, token: Token, style: Style | None = None) -> Text:
        return inline_text(token.children or (), self.language, style)

    def _list(self, block: Block, depth: int) -> RenderableType:
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(no_wrap=True, justify="right")
        grid.add_column(overflow="fold", ratio=1)
        items = split_blocks(block.tokens[1:-1])
        is_loose = any(
            not t.hidden for t in block.tokens if t.type == "paragraph_open" and t.level == _item_level(block)
        )
        for number, item in enumerate(items):
            if number and is_loose:
                grid.add_row("", "")
            body = inside(item).tokens
            grid.add_row(Text(self._marker(item, depth)), self._item(body, depth, is_loose))
        return grid

    def _item(self, body: tuple[Token, ...], depth: int, is_loose: bool) -> RenderableType:
        if is_loose:
            return self.tokens(body, depth + 1)
        return Group(*[part for block in split_blocks(body) if (part := self._block(block, depth + 1)) is not None])

    def _marker(self, item: Block, depth: int) -> str:
        token = item.tokens[0]
        if "checked" in token.meta:
            return "[x]" if token.meta["checked"] else "[ ]"
        return f"{token.info}{token.markup}" if token.info else _BULLETS[depth % len(_BULLETS)]

    def _alert(self, block: Block) -> RenderableType:
        kind = block.tokens[0].info
        title = Text(_alert_title(kind, self.language), Style(color=_ALERT_COLOURS.get(kind), bold=True))
        return LeftBar(Group(title, self.markup(inside(block))), Style(color=_ALERT_COLOURS.get(kind)))

    def _table(self, block: Block) -> RenderableType:
        table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
        rows = _table_rows(block)
        for alignment, inline in next(rows):
            table.add_column(self._inline(inline), justify=alignment, overflow="fold")
        for row in rows:
            table.add_row(*[self._inline(inline) for _, inline in row])
        return table

    def _footnotes(self, block: Block) -> RenderableType:
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold", ratio=1)
        for note in split_blocks(block.tokens[1:-1]):
            grid.add_row(Text(f"[{note.tokens[0].meta['label']}]"), self.markup(inside(note)))
        return Group(Rule(style=Style(dim=True)), grid)


def _item_level(block: Block) -> int:
    return block.tokens[0].level + 2


def _table_rows(block: Block) -> Iterator[list[tuple[JustifyMethod, Token]]]:
    row: list[tuple[JustifyMethod, Token]] = []
    alignment: JustifyMethod = "left"
    for token in block.tokens:
        if token.type in ("th_open", "td_open"):
            alignment = _ALIGNMENTS.get(str(token.attrGet("style") or ""), "left")
        elif token.type == "inline":
            row.append((alignment, token))
        elif token.type == "tr_close":
            yield row
            row = []


_ALIGNMENTS: Mapping[str, JustifyMethod] = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}


def _alert_title(kind: str, language: str) -> str:
    titles = {
        "NOTE": both("Note"),
        "TIP": both("Tip"),
        "IMPORTANT": both("Important"),
        "WARNING": both("Warning"),
        "CAUTION": both("Caution"),
    }
    return titles[kind].in_language(language)
