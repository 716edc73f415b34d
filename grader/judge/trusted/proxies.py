"""What stands in a suite for the student's module, functions, classes and objects.

Data crosses the wire as data. An object of the student's own class stays where it is, and its operators and
comparisons are refused unless the suite allows the class: data cannot lie, an object with its own ``__eq__`` can.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

from grader.i18n import both
from grader.judge.trusted.endings import SandboxEnded
from grader.judge.trusted.line import CallEffects, Line
from grader.model import Outcome
from grader.testing.failures import CheckFailed
from grader.testing.standin import StandIn

__all__ = ["ClassInfo", "ForeignValue", "MissingName", "RemoteFunction", "RemoteModule", "RemoteObject", "number_of"]


class ClassInfo:
    """What the sandbox says of a class: a name and methods to offer, nothing to trust."""

    __slots__ = ("kinds", "methods", "name", "numbers")

    def __init__(
        self, name: str, methods: frozenset[str], kinds: tuple[str, ...] = (), numbers: tuple[Any, ...] = ()
    ) -> None:
        self.name = name
        self.methods = methods
        self.kinds = kinds
        self.numbers = numbers


class ForeignValue(StandIn):
    """A value of a library that this process has not imported: it can be named, and nothing else."""

    __slots__ = ()

    def __init__(self, name: str) -> None:
        self.student_class = name


class MissingName(SandboxEnded):
    """The student's module has no such function or class; the sandbox itself goes on."""

    def __init__(self, module: str, name: str, known: list[str]) -> None:
        near = difflib.get_close_matches(name, known, n=2, cutoff=0.5)
        if near:
            text = both("{name} not found. There is {near}: check the name.", name=name, near=", ".join(near))
        else:
            text = both("{name} not found in {module}.py", name=name, module=module)
        super().__init__(Outcome.IMPORT_ERROR, text)


class RemoteModule:
    """``submission`` in a suite."""

    def __init__(self, connection: Line) -> None:
        self.__dict__["_connection"] = connection

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        connection = self._connection
        kind = connection.kind_of(name)
        if kind is None:
            connection.ended = MissingName(connection.file.name, name, sorted(connection.names))
            raise connection.ended
        if kind == "f":
            function = RemoteFunction(connection, (connection.file.name, name))
            self.__dict__[name] = function
            return function
        return connection.operate("getattr", RemoteFunction(connection, (connection.file.name,)), name)

    def __repr__(self) -> str:
        return f"<submission {self._connection.file.name}>"


class RemoteFunction:
    """A function of the student's module, or a method of one of its objects.

    After a call, ``changed_arguments`` names the arguments that it changed in place, by position or keyword, and
    ``warnings`` the categories of the warnings it gave.
    """

    __slots__ = ("__name__", "_connection", "_effects", "_generation", "_owner", "_target")

    def __init__(self, connection: Line, target: tuple[int | str, ...], owner: RemoteObject | None = None) -> None:
        self._connection = connection
        self._owner = owner  # keeps the object of a method alive in the sandbox until the call
        self._target = target
        self._generation = connection.generation
        self._effects: CallEffects | None = None
        self.__name__ = str(target[-1])

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if isinstance(self._target[0], int):
            _require_alive(self._connection, self._generation)
        try:
            return self._connection.call(self._target, args, kwargs)
        finally:
            self._effects = self._connection.effects

    @property
    def changed_arguments(self) -> tuple[int | str, ...]:
        return self._effects.changed if self._effects else ()

    @property
    def warnings(self) -> tuple[str, ...]:
        return self._effects.warnings if self._effects else ()

    @property
    def target(self) -> list[int | str]:
        return list(self._target)

    def __repr__(self) -> str:
        return f"<{self.__name__} of the submission>"


class RemoteObject(StandIn):
    """An object, a class or a function that lives in the sandbox."""

    __slots__ = ("__weakref__", "_connection", "_effects", "_generation", "_info", "_is_class", "_name", "_number")

    def __init__(
        self,
        connection: Line,
        number: int,
        info: ClassInfo,
        *,
        is_class: bool = False,
        name: str | None = None,
    ) -> None:
        set_slot = object.__setattr__
        set_slot(self, "_connection", connection)
        set_slot(self, "_generation", connection.generation)
        set_slot(self, "_effects", None)
        set_slot(self, "_number", number)
        set_slot(self, "_info", info)
        set_slot(self, "_is_class", is_class)
        set_slot(self, "_name", name)
        set_slot(self, "student_class", info.name)

    def __getattr__(self, name: str) -> Any:
        if name in ("__name__", "__qualname__"):
            return self._name or self._info.name
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if name == "warnings" and self._effects is not None:  # it was called: a function in disguise
            return self._effects.warnings
        _require_alive(self._connection, self._generation)
        if name in self._info.methods and not self._is_class:
            return RemoteFunction(self._connection, (self._number, name), self)
        return self._operate("getattr", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._operate("setattr", self, name, value)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        _require_alive(self._connection, self._generation)
        try:
            shown = self._name or (self._info.name if self._is_class else f"{self._info.name}(…)")
            return self._connection.call((self._number,), args, kwargs, shown)
        finally:
            object.__setattr__(self, "_effects", self._connection.effects)

    @property
    def changed_arguments(self) -> tuple[int | str, ...]:
        return self._effects.changed if self._effects else ()

    def __iter__(self) -> Iterator[Any]:
        iterator = self._operate("iter", self)
        if type(iterator) is not RemoteObject:
            raise CheckFailed(both("an iterator was expected"))
        while True:
            try:
                yield self._operate("next", iterator)
            except StopIteration:
                return

    def __next__(self) -> Any:
        return self._operate("next", self)

    def __len__(self) -> int:
        length = self._operate("len", self)
        if type(length) is not int or length < 0:
            raise CheckFailed(both("len() of a {name} is not a length", name=self._info.name))
        return length

    def __getitem__(self, key: Any) -> Any:
        return self._operate("getitem", self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._operate("setitem", self, key, value)

    def __instancecheck__(self, instance: object) -> bool:
        return type(instance) is RemoteObject and self._operate("isinstance", instance, self) is True

    def __hash__(self) -> int:
        return hash((self._generation, self._number))

    def __repr__(self) -> str:
        return f"<{self._info.name} of the submission>"

    def _operate(self, name: str, *args: Any) -> Any:
        _require_alive(self._connection, self._generation)
        return self._connection.operate(name, *args)

    def _operate_if_allowed(self, name: str, *args: Any) -> Any:
        if self._info.name not in self._connection.file.operators:
            text = both("an object of the class {name} came back where a value was expected", name=self._info.name)
            raise CheckFailed(text)
        return self._operate(name, *args)


def number_of(remote: RemoteObject) -> int:
    """Return the number of the object in the present sandbox.

    A function and no property: every public name of a `RemoteObject` would hide one of the student's.
    """
    _require_alive(remote._connection, remote._generation)
    number: int = remote._number
    return number


def _require_alive(connection: Line, generation: int) -> None:
    if generation == connection.generation:
        return
    if connection.ended is None:
        connection.ended = SandboxEnded(Outcome.CRASHED, both("an object of a sandbox that has ended was used"))
    raise connection.ended


def _add_operator(special: str, operation: str, *, is_reflected: bool = False) -> None:
    def forward(self: RemoteObject, *args: Any) -> Any:
        return self._operate_if_allowed(operation, self, *args)

    def reflect(self: RemoteObject, other: Any) -> Any:
        return self._operate_if_allowed(operation, other, self)

    method = reflect if is_reflected else forward
    method.__name__ = special
    setattr(RemoteObject, special, method)


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"):
    _add_operator(f"__{_name}__", _name)
    _add_operator(f"__r{_name}__", _name, is_reflected=True)
for _name in (
    "neg",
    "pos",
    "abs",
    "invert",
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",
    "contains",
    "bool",
    "float",
    "int",
):
    _add_operator(f"__{_name}__", _name)
