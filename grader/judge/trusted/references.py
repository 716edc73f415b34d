"""What cannot travel as data and is known to the other side by number instead.

Towards the sandbox: the suite's functions, as call-backs. From it: objects, classes and functions of the student's, and
tensors that want gradients. All numbers belong to one sandbox and mean nothing in the next.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import Any

from grader.errors import SuiteError
from grader.i18n import both
from grader.judge.inside.frames import WireError
from grader.judge.inside.values import TORCH_TAGS, Decoder, Encoder
from grader.judge.trusted import exceptions, tensors
from grader.judge.trusted.line import Line
from grader.judge.trusted.proxies import ClassInfo, ForeignValue, RemoteFunction, RemoteObject, number_of
from grader.testing.describe import clean_text

__all__ = ["References"]

_NAME_LIMIT = 80


class References:
    """The tables of one connection; `forget` empties them when its sandbox ends."""

    def __init__(self, sandbox: Line) -> None:
        self._sandbox = sandbox
        self.generation = 0
        # Numbered through all sandboxes, so that a recorded call finds its own; those of earlier ones are
        # out of the present one's reach.
        self._callbacks: list[Callable[..., Any]] = []
        self.forget()

    def forget(self) -> None:
        self.generation += 1
        self._classes: dict[int, ClassInfo] = {}
        self._exceptions: dict[int, type[Exception]] = {}
        self._freed: list[int] = []
        self._first_callback = len(self._callbacks)
        self._proxies: dict[int, int] = {}
        self.parameters = tensors.Parameters()
        self._sent: Sequence[Any] = ()  # what may want gradients of what is decoded

    # Towards the sandbox -------------------------------------------------------------------------

    def encoder(self) -> Encoder:
        return Encoder(self.extend)

    def extend(self, value: Any, encoder: Encoder) -> Any:
        """Encode what is not data: call-backs, and what came from the sandbox itself."""
        kind = type(value)
        if kind is RemoteObject:
            return {"!": "object", "v": number_of(value)}
        if kind is RemoteFunction:
            return {"!": "attribute", "v": value.target}
        number = self.parameters.number_of(value)
        if number is not None:
            return {"!": "object", "v": number}
        if tensors.is_tensor(value):
            return encoder.tensor(value)
        for number, exception in self._exceptions.items():
            if value is exception:
                return {"!": "object", "v": number}
        if callable(value):
            self._callbacks.append(value)
            name = getattr(value, "__name__", "callback")
            return {"!": "callback", "v": len(self._callbacks) - 1, "name": str(name)}
        raise SuiteError(both("an object of the class {name} cannot be sent to a submission", name=kind.__name__))

    def changed_parameters(self, encoder: Encoder) -> list[list[Any]]:
        """Encode the parameters that the suite's side has changed since they were last equal."""
        return [[number, encoder.tensor(value.detach())] for number, value in self.parameters.take_changed()]

    def take_freed(self) -> list[int]:
        freed, self._freed = self._freed, []
        return freed

    # From the sandbox ----------------------------------------------------------------------------

    def decoder(self, body: bytearray, sent: Sequence[Any] = ()) -> Decoder:
        """Return a decoder for the reply to a call whose arguments were ``sent``."""
        self._sent = sent
        return Decoder(body, self._resolve)

    def callback(self, number: Any) -> Callable[..., Any]:
        if type(number) is not int or not self._first_callback <= number < len(self._callbacks):
            raise WireError("an unknown call-back")
        return self._callbacks[number]

    def recorded_callback(self, number: int) -> Callable[..., Any]:
        return self._callbacks[number]

    def exception_class(self, kinds: list[str], numbers: Sequence[Any]) -> type[Exception]:
        """Return the local class that stands for an exception class: one and the same for one of the student's own.

        Parameters
        ----------
        kinds
            Names of the class and its bases.
        numbers
            The numbers of those that are the student's own, in the same order; anything else for the others.
        """
        own = [place for place, number in enumerate(numbers[: len(kinds)]) if type(number) is int]
        if own and own[0] == 0 and numbers[0] in self._exceptions:
            return self._exceptions[numbers[0]]
        base = next((place for place in own if place > 0), None)
        made = exceptions.class_for(kinds, self.exception_class(kinds[base:], numbers[base:]) if base else None)
        if own and own[0] == 0:
            self._exceptions[numbers[0]] = made
        return made

    def _resolve(self, value: dict[str, Any], decoder: Decoder) -> Any:
        tag = value["!"]
        if tag == "callback":
            return self.callback(value["v"])
        if tag in TORCH_TAGS or (tag == "graph" and not tensors.is_loaded()):
            return ForeignValue("Tensor")  # of an exercise that has nothing to do with torch
        number = value["v"]
        if type(number) is not int or number < 0:
            raise WireError("not a number")
        if tag == "object":
            return self._object(number, value)
        if tag == "graph":
            return self._graph(number, value, decoder)
        raise WireError("unknown tag")

    def _object(self, number: int, value: dict[str, Any]) -> Any:
        info = self._class(value["class"])
        is_class = value.get("is_class") is True
        if is_class and info.kinds:
            return self.exception_class(list(info.kinds), [number, *info.numbers[1:]])
        name = value.get("name")
        remote = RemoteObject(
            self._sandbox,
            number,
            info,
            is_class=is_class,
            name=clean_text(name, _NAME_LIMIT) if isinstance(name, str) else None,
        )
        self._free_with(remote, number)
        return remote

    def _free_with(self, holder: object, number: int) -> None:
        """Let the sandbox drop object ``number`` when the last holder for it goes."""
        self._proxies[number] = self._proxies.get(number, 0) + 1
        if number in self._freed:  # it came back before the sandbox was told
            self._freed.remove(number)
        weakref.finalize(holder, self._let_go, number, self.generation).atexit = False

    def _let_go(self, number: int, generation: int) -> None:
        if generation != self.generation:
            return
        self._proxies[number] -= 1
        if not self._proxies[number]:
            self._freed.append(number)

    def _class(self, described: Any) -> ClassInfo:
        number = described["id"]
        if type(number) is not int:
            raise WireError("not a number")
        if "name" in described:
            methods, kinds, numbers = described["methods"], described.get("kinds", []), described.get("classes", [])
            if type(methods) is not list or type(kinds) is not list or type(numbers) is not list:
                raise WireError("not a class")
            self._classes[number] = ClassInfo(
                clean_text(str(described["name"]), _NAME_LIMIT),
                frozenset(str(method) for method in methods),
                tuple(clean_text(str(kind), _NAME_LIMIT) for kind in kinds[:20]),
                tuple(numbers[:20]),
            )
        return self._classes[number]

    def _graph(self, number: int, value: dict[str, Any], decoder: Decoder) -> Any:
        tensor = decoder.tensor(value["value"])
        if value.get("is_leaf") is True:
            gradient = value.get("grad")
            return self.parameters.mirror(
                number,
                tensor,
                is_parameter=value.get("is_parameter") is True,
                gradient=None if gradient is None else decoder.tensor(gradient),
            )
        joined, token = tensors.join_graph(self._sandbox, self.parameters, number, tensor, self._sent)
        self._free_with(token, number)
        return joined
