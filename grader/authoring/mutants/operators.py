"""The ordered table of all kinds of faults; ``docs/mutation.md`` counts mutants by these names."""

from __future__ import annotations

from grader.authoring.mutants import calls, expressions, statements
from grader.authoring.mutants.edit import Look

__all__ = ["OPERATORS"]

#: Where two kinds make the same fault, it counts as one of the first.
OPERATORS: dict[str, Look] = {
    "axis": calls.axis,
    "keepdims": calls.keepdims,
    "bound": expressions.bound,
    "operator": expressions.operator,
    "operand": expressions.operand,
    "sign": expressions.sign,
    "comparison": expressions.comparison,
    "condition": expressions.condition,
    "constant": expressions.constant,
    "swap": expressions.swapped_operands,
    "argument": calls.argument,
    "copy": calls.copy,
    "function": calls.function,
    "statement": statements.statement,
    "guard": statements.guard,
    "context": statements.context,
}
