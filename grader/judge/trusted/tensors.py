"""Autograd across the wire.

A tensor that wants gradients stays in the sandbox. The judge holds its value: a leaf (a parameter) as a *mirror*
that the suite's optimizer may step, anything else as the output of a `torch.autograd.Function` whose backward pass
asks the sandbox for its own. Gradients of inputs flow on in the judge's graph, those of parameters are added to the
mirrors.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from grader.judge.inside.frames import WireError
from grader.judge.trusted.line import Line

__all__ = ["Parameters", "is_loaded", "is_tensor", "join_graph"]


def _torch() -> Any:
    return sys.modules.get("torch")


def is_loaded() -> bool:
    return _torch() is not None


def is_tensor(value: object) -> bool:
    torch = _torch()
    return torch is not None and isinstance(value, torch.Tensor)


class Parameters:
    """The mirrors of the student's parameters, by number, and the values on which both sides last agreed."""

    def __init__(self) -> None:
        self._mirrors: dict[int, Any] = {}
        self._agreed: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}

    def mirror(self, number: int, value: Any, *, is_parameter: bool, gradient: Any) -> Any:
        """Return the one mirror of leaf ``number``, made from ``value`` if it is new."""
        known = self._mirrors.get(number)
        if known is not None:
            if known.shape != value.shape or known.dtype != value.dtype:
                raise WireError("a parameter that changed its shape")
            if not self._has_changed(number):
                known.data.copy_(value)
                self._agreed[number] = value.clone()
            return known
        made = _torch().nn.Parameter(value.clone()) if is_parameter else value.clone().requires_grad_()
        if gradient is not None:
            made.grad = gradient.clone()
        self._mirrors[number] = made
        self._agreed[number] = value.clone()
        self._numbers[id(made)] = number
        return made

    def number_of(self, value: object) -> int | None:
        return self._numbers.get(id(value)) if self._numbers else None

    def take_changed(self) -> list[tuple[int, Any]]:
        """Return the mirrors that the suite has changed since the sandbox last saw them."""
        changed = [(n, m) for n, m in self._mirrors.items() if self._has_changed(n)]
        for number, mirror in changed:
            self._agreed[number] = mirror.detach().clone()
        return changed

    def _has_changed(self, number: int) -> bool:
        # By content: the version of a tensor does not count what is written through its `data`.
        return not _torch().equal(self._mirrors[number].detach(), self._agreed[number])

    def add_gradients(self, gradients: Sequence[tuple[int, Any]]) -> None:
        for number, gradient in gradients:
            mirror = self._mirrors.get(number)
            if mirror is None:
                continue
            if not is_tensor(gradient) or gradient.shape != mirror.shape or gradient.dtype != mirror.dtype:
                raise WireError("a gradient that does not fit its parameter")
            mirror.grad = gradient.clone() if mirror.grad is None else mirror.grad + gradient


class _Token:
    __slots__ = ("__weakref__",)


def join_graph(
    sandbox: Line, parameters: Parameters, number: int, value: Any, sent: Sequence[Any]
) -> tuple[Any, object]:
    """Return ``value`` as a node of the judge's graph whose backward pass runs in the sandbox.

    ``sent`` are the tensors that wanted gradients among the arguments. With the value comes a token that lives as
    long as the node.
    """
    torch = _torch()
    inputs = list(sent)
    generation = sandbox.generation
    token = _Token()

    class Bridge(torch.autograd.Function):  # type: ignore[misc,name-defined]
        @staticmethod
        def forward(ctx: Any, _anchor: Any, *_inputs: Any) -> Any:
            ctx.token = token  # lives as long as the node, longer than its output
            return value.clone()

        @staticmethod
        def backward(_ctx: Any, gradient: Any) -> Any:
            if generation != sandbox.generation:
                raise RuntimeError("the sandbox of this graph has ended")
            of_inputs, of_leaves = sandbox.backward(number, gradient.contiguous())
            if len(of_inputs) != len(inputs):
                raise sandbox.broken_gradients()
            for item, got in zip(inputs, of_inputs, strict=True):
                if got is not None and (not is_tensor(got) or got.shape != item.shape):
                    raise sandbox.broken_gradients()
            try:
                parameters.add_gradients(of_leaves)
            except WireError:
                raise sandbox.broken_gradients() from None
            return (None, *of_inputs)

    anchor = torch.zeros((), requires_grad=True)  # so that the node is recorded when no input wants gradients
    return Bridge.apply(anchor, *inputs), token
