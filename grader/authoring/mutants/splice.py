"""Writes a change of the syntax tree into the text, so that the rest of the text stays as it was."""

from __future__ import annotations

import ast
import re

from grader.authoring.mutants.edit import Edit

__all__ = ["Splicer"]

_SYMBOLS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.MatMult: "@",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
}


class Splicer:
    """The text of a module and its tree."""

    def __init__(self, source: str) -> None:
        self.tree = ast.parse(source)
        self._text = source.encode()
        self._starts = [0]
        for line in self._text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self._places = {
            child: (node, field, place)
            for node in ast.walk(self.tree)
            for field, value in ast.iter_fields(node)
            for place, child in _children(value)
        }

    def spliced(self, edit: Edit) -> str | None:
        """Return the text after the change; None where no text says what is meant."""
        wanted = self._dump_after(edit)
        for start, end, text in self._ways(edit):
            changed = (self._text[:start] + text.encode() + self._text[end:]).decode()
            try:
                if ast.dump(ast.parse(changed)) == wanted:
                    return changed
            except SyntaxError:
                continue
        return None

    def _dump_after(self, edit: Edit) -> str:
        """Return the dump of the tree with the change, which is undone again."""
        parent, field, place = self._places[edit.old]
        if place is None:
            setattr(parent, field, edit.new)
        else:
            getattr(parent, field)[place] = edit.new
        dumped = ast.dump(self.tree)
        if place is None:
            setattr(parent, field, edit.old)
        else:
            getattr(parent, field)[place] = edit.old
        return dumped

    def _ways(self, edit: Edit) -> list[tuple[int, int, str]]:
        """Return the ways to write it, the least change first: start and end in bytes, and the text between."""
        ways = [way for way in (self._by_symbol(edit), self._by_header(edit)) if way is not None]
        start, end = self._span(edit.old)
        text = self._written(edit.new)
        return [*ways, (start, end, text), (start, end, f"({text})")]

    def _span(self, node: ast.AST) -> tuple[int, int]:
        assert isinstance(node, ast.expr | ast.stmt | ast.keyword)
        assert node.end_lineno is not None and node.end_col_offset is not None
        return (
            self._starts[node.lineno - 1] + node.col_offset,
            self._starts[node.end_lineno - 1] + node.end_col_offset,
        )

    def _written(self, node: ast.AST) -> str:
        """Return the node as it stands in the text; as Python writes it when it is new."""
        if node in self._places:
            start, end = self._span(node)
            return self._text[start:end].decode()
        if isinstance(node, ast.Tuple):  # brackets, where it needs them, are added around the whole
            return ", ".join(map(self._written, node.elts)) + ("," if len(node.elts) == 1 else "")
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return (
                f"not ({self._written(node.operand)})"
                if _binds_loosely(node.operand)
                else f"not {self._written(node.operand)}"
            )
        return (
            ast.unparse(ast.fix_missing_locations(node)) if not isinstance(node, ast.Slice) else _unparsed_slice(node)
        )

    def _by_symbol(self, edit: Edit) -> tuple[int, int, str] | None:
        """Change an operator between operands that stay."""
        for before, old, new, after in _symbols(edit):
            start, end = self._span(before)[1], self._span(after)[0]
            between = self._text[start:end].decode()
            symbol = _SYMBOLS[type(old)] + ("=" if isinstance(edit.old, ast.AugAssign) else "")
            found = re.search(
                rf"(?<![\w*/]){re.escape(symbol)}(?![\w*/])", re.sub(r"#.*", lambda m: " " * len(m[0]), between)
            )
            if found:
                other = _SYMBOLS[type(new)] + ("=" if isinstance(edit.old, ast.AugAssign) else "")
                at = start + len(between[: found.start()].encode())
                return at, at + len(found[0].encode()), other
        return None

    def _by_header(self, edit: Edit) -> tuple[int, int, str] | None:
        """Put ``if True`` in the place of ``with …``."""
        if isinstance(edit.old, ast.With) and isinstance(edit.new, ast.If):
            return self._span(edit.old)[0], self._span(edit.old.items[-1].context_expr)[1], "if True"
        return None


def _children(value: object) -> list[tuple[int | None, ast.AST]]:
    if isinstance(value, list):
        return [(place, child) for place, child in enumerate(value) if isinstance(child, ast.AST)]
    return [(None, value)] if isinstance(value, ast.AST) else []


def _symbols(edit: Edit) -> list[tuple[ast.AST, ast.AST, ast.AST, ast.AST]]:
    """Return operand, operator, its replacement, operand where nothing but an operator differs."""
    old, new = edit
    if isinstance(old, ast.BinOp) and isinstance(new, ast.BinOp) and (old.left, old.right) == (new.left, new.right):
        return [(old.left, old.op, new.op, old.right)]
    if isinstance(old, ast.AugAssign) and isinstance(new, ast.AugAssign):
        return [(old.target, old.op, new.op, old.value)]
    if isinstance(old, ast.Compare) and isinstance(new, ast.Compare):
        operands = [old.left, *old.comparators]
        pairs = zip(old.ops, new.ops, strict=True)
        return [(operands[i], a, b, operands[i + 1]) for i, (a, b) in enumerate(pairs) if a is not b]
    return []


def _binds_loosely(node: ast.AST) -> bool:
    return isinstance(node, ast.BoolOp | ast.IfExp | ast.Lambda | ast.NamedExpr)


def _unparsed_slice(node: ast.Slice) -> str:
    parts = [ast.unparse(part) if part else "" for part in (node.lower, node.upper)]
    return ":".join(parts) + (f":{ast.unparse(node.step)}" if node.step else "")
