"""Objects of the student's that stay in the sandbox and are known to the judge by number."""

from __future__ import annotations

import sys
import types
from collections.abc import Container, Iterable
from typing import Any

from grader.judge.inside.frames import WireError
from grader.judge.inside.values import Encoder

__all__ = ["ObjectTable", "wanting_gradients"]

_FUNCTIONS = (
    types.FunctionType,
    staticmethod,
    classmethod,
    types.MethodDescriptorType,
    types.BuiltinFunctionType,
)


def wanting_gradients(values: Iterable[Any]) -> list[Any]:
    """Return the tensors among ``values``, also in lists, tuples and dicts, that want gradients.

    Judge and sandbox each ask this of their side of a call, and get the same tensors in the same order.
    """
    torch = sys.modules.get("torch")
    if torch is None:
        return []
    found: list[Any] = []
    for value in values:
        if isinstance(value, torch.Tensor):
            if value.requires_grad:
                found.append(value)
        elif isinstance(value, (list, tuple)):
            found += wanting_gradients(value)
        elif isinstance(value, dict):
            found += wanting_gradients(value.values())
    return found


class ObjectTable:
    """Numbers objects, keeps them alive, and describes them for the wire.

    Parameters
    ----------
    modules
        Names of the student's modules: classes defined there are the student's own.
    """

    def __init__(self, modules: Container[str] = ()) -> None:
        self._modules = modules
        self._objects: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self._described_classes: set[int] = set()
        self._inputs: dict[int, list[Any]] = {}
        #: The arguments that want gradients of the call that is being answered.
        self.inputs: list[Any] = []
        self._callbacks: dict[int, int] = {}
        self._next = 0

    def __getitem__(self, number: int) -> Any:
        return self._objects[number]

    def id_of(self, value: Any) -> int:
        number = self._numbers.get(id(value))
        if number is None:
            self._next += 1
            number = self._next
            self._objects[number] = value
            self._numbers[id(value)] = number
        return number

    def forget(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            value = self._objects.pop(number, None)
            self._numbers.pop(id(value), None)
            self._inputs.pop(number, None)

    def note_callback(self, function: Any, key: int) -> None:
        """A function of the judge's that comes back is itself, not a function of the student's."""
        self._callbacks[self.id_of(function)] = key

    def describe(self, value: Any, encoder: Encoder) -> dict[str, Any]:
        """Return the reference to ``value``, with what the judge must know to stand in for it."""
        torch = sys.modules.get("torch")
        if torch is not None and isinstance(value, torch.Tensor):
            return self._describe_tensor(torch, value, encoder)
        number = self.id_of(value)
        if number in self._callbacks:
            return {"!": "callback", "v": self._callbacks[number]}
        is_class = isinstance(value, type)
        described: dict[str, Any] = {
            "!": "object",
            "v": number,
            "class": self._describe_class(value if is_class else type(value)),
        }
        if is_class:
            described["is_class"] = True
        if isinstance(value, types.FunctionType):
            described["name"] = value.__name__
        return described

    def _describe_class(self, kind: type) -> dict[str, Any]:
        number = self.id_of(kind)
        if number in self._described_classes:
            return {"id": number}
        self._described_classes.add(number)
        methods = {
            name
            for base in kind.__mro__
            if base is not object
            for name, value in vars(base).items()
            if isinstance(value, _FUNCTIONS)
        }
        described: dict[str, Any] = {"id": number, "name": kind.__name__, "methods": sorted(methods)}
        if issubclass(kind, BaseException):
            described |= self.describe_exception(kind)
        return described

    def describe_exception(self, kind: type[BaseException]) -> dict[str, Any]:
        """Return the names of an exception's classes, and the numbers of those that are the student's own."""
        classes = [self.id_of(base) if base.__module__ in self._modules else None for base in kind.__mro__]
        return {"kinds": [base.__name__ for base in kind.__mro__], "classes": classes}

    # Autograd across the wire: a tensor that wants gradients stays here, the judge gets its value and number,
    # and asks for `backward` when its own graph reaches it.

    def _describe_tensor(self, torch: Any, tensor: Any, encoder: Encoder) -> dict[str, Any]:
        if not tensor.requires_grad:
            return encoder.tensor(tensor.as_subclass(torch.Tensor))
        described = {
            "!": "graph",
            "v": self.id_of(tensor) if tensor.is_leaf else self._add_result(tensor),
            "value": encoder.tensor(tensor.detach().as_subclass(torch.Tensor)),
            "is_leaf": bool(tensor.is_leaf),
            "is_parameter": isinstance(tensor, torch.nn.Parameter),
        }
        if tensor.is_leaf and tensor.grad is not None:
            described["grad"] = encoder.tensor(tensor.grad.detach())
        return described

    def _add_result(self, tensor: Any) -> int:
        """Number a result anew each time it is sent: each time it belongs to the arguments of another call."""
        self._next += 1
        self._objects[self._next] = tensor
        self._inputs[self._next] = self.inputs
        return self._next

    def backward(self, number: int, gradient: Any) -> tuple[list[Any], list[tuple[int, Any]]]:
        """Run autograd from tensor ``number``; return the gradients of its inputs and of other known leaves.

        Only what this pass adds is returned; what leaves had before is kept in them.
        """
        torch = sys.modules["torch"]
        result = self._objects[number]
        inputs = self._inputs.get(number, [])
        leaves = [
            (key, value)
            for key, value in self._objects.items()
            if isinstance(value, torch.Tensor) and value.is_leaf and value.requires_grad
        ]
        before = [leaf.grad for _, leaf in leaves]
        for tensor in (*inputs, *(leaf for _, leaf in leaves)):
            tensor.grad = None
        result.backward(gradient, retain_graph=True)
        of_inputs = [tensor.grad for tensor in inputs]
        added = []
        for (key, leaf), old in zip(leaves, before, strict=True):
            new = leaf.grad
            # A parameter that was an argument has its gradient among those of the inputs.
            if new is not None and not any(leaf is tensor for tensor in inputs):
                added.append((key, new.clone()))
            leaf.grad = old if new is None else new if old is None else old + new
        return of_inputs, added

    def overwrite(self, number: int, value: Any) -> None:
        torch = sys.modules.get("torch")
        if torch is None:
            raise WireError("no torch here")
        with torch.no_grad():
            self._objects[number].copy_(value)
