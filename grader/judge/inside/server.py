"""Answers the judge's requests from inside the sandbox.

A request is a frame ``{"n": number, "op": name, ...}``; its reply carries the same number:

=============  =====================================================================================
request        fields besides ``n`` and ``op``
=============  =====================================================================================
``inspect``    ``sources``: which of them are tame; before anything is loaded, or the answer is a student's
``load``       ``name``, ``source``, ``forbidden``: import the student's file; what was loaded before is gone
``call``       ``target``, ``args``, ``kwargs``, ``sync``: call a function, a class, a method
``operate``    ``name``, ``args``: an operator, a comparison, an attribute, the next of an iterator
``backward``   ``id``, ``grad``: run autograd from a tensor that lives here
``trace``      the lines of the student's file that the last exception passed through
=============  =====================================================================================

Every request may carry ``fresh`` (a new case begins: a new allowance of output, and the seed of the global random
generators), ``freed`` (ids of objects that the judge has let go) and ``give_back`` (send the new content of changed
arguments). A reply is ``{"n", "is": "value" | "error" | "limit" | "callback", ...}``.

Student code runs in this process and can do to it what it likes; the judge believes nothing it says.
"""

from __future__ import annotations

import ast
import builtins
import linecache
import os
import sys
import traceback
import types
import warnings
from typing import Any

import numpy as np

from grader.judge.inside import forbidden, operations
from grader.judge.inside.frames import Channel, PeerGone, WireError
from grader.judge.inside.objects import ObjectTable, wanting_gradients
from grader.judge.inside.output import BoundedOutput, OutputLimitReached
from grader.judge.inside.randomness import seed_global_generators
from grader.judge.inside.snapshot import Arguments
from grader.judge.inside.tame import is_tame
from grader.judge.inside.values import Decoder, Encoder

__all__ = ["Server"]

_MESSAGE_LIMIT = 4000
_FRAME_LIMIT = 6
_WARNING_LIMIT = 20
_PLAIN_TYPES: tuple[type[Any], ...] = (int, float, complex, str, bytes, list, tuple, dict, set, frozenset)


class Server:
    """Serves one judge over one channel, for the life of the sandbox."""

    def __init__(self, channel: Channel, output_limit: int) -> None:
        self._channel = channel
        self._output = BoundedOutput(output_limit)
        #: What was parsed to be inspected, until it is loaded.
        self._trees: dict[str, ast.Module | None] = {}
        self._modules: dict[str, types.ModuleType] = {}
        self._objects = ObjectTable(self._modules)
        self._warnings: list[str] = []
        self._last_exception: BaseException | None = None
        self._number = 0
        self._disarmed: list[tuple[Any, str, Any]] = []
        self._shadowed: dict[str, types.ModuleType | None] = {}

    def serve(self) -> None:
        """Take over the standard streams and answer until the judge is gone."""
        sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = self._output  # type: ignore[misc,assignment]
        warnings.simplefilter("always")
        warnings.showwarning = self._note_warning
        while True:
            try:
                request, body = self._channel.receive()
            except PeerGone:
                os._exit(0)
            self._answer(request, body)

    def _note_warning(self, message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        del message
        if len(self._warnings) < _WARNING_LIMIT:
            self._warnings.append(category.__name__)

    def _answer(self, request: dict[str, Any], body: bytearray) -> None:
        self._number = request["n"]
        self._warnings.clear()
        if "fresh" in request:
            self._output.reset()
            seed_global_generators(request["fresh"])
        self._objects.forget(request.get("freed", ()))
        try:
            reply, encoder = getattr(self, "_do_" + request["op"])(request, body)
        except (PeerGone, SystemError):
            os._exit(3)
        except OutputLimitReached:
            reply, encoder = {"is": "limit", "what": "output"}, Encoder()
        except forbidden.ForbiddenCall as ban:
            reply, encoder = {"is": "limit", "what": "forbidden", "name": str(ban)}, Encoder()
        except BaseException as error:
            reply, encoder = self._error(error), Encoder()
        if self._output.is_over:
            reply, encoder = {"is": "limit", "what": "output"}, Encoder()
        self._send(reply, encoder)

    def _send(self, reply: dict[str, Any], encoder: Encoder) -> None:
        reply["n"] = self._number
        reply["out"] = self._output.take()
        if self._warnings:
            reply["warned"] = self._warnings
        try:
            self._channel.send(reply, encoder.body, encoder.body_length)
        except WireError as fault:
            too_large = {"is": "error", "kinds": ["ValueError", "Exception"], "message": str(fault)}
            self._channel.send({**too_large, "n": self._number, "out": reply["out"]})
        except MemoryError:
            self._channel.send({"is": "error", "kinds": ["MemoryError"], "message": "", "n": self._number, "out": ""})

    def _error(self, error: BaseException) -> dict[str, Any]:
        self._last_exception = error
        reply: dict[str, Any] = {"is": "error", **self._objects.describe_exception(type(error))}
        try:
            reply["message"] = str(error)[:_MESSAGE_LIMIT]
        except BaseException as failure:
            reply["message"] = f"(its message cannot be shown: {type(failure).__name__})"
        if isinstance(error, SyntaxError):
            reply["syntax"] = [error.lineno, error.offset]
        return reply

    # Requests ------------------------------------------------------------------------------------

    def _do_inspect(self, request: dict[str, Any], _: bytearray) -> tuple[dict[str, Any], Encoder]:
        trees = [_parsed(source) for source in request["sources"]]
        self._trees = dict(zip(request["sources"], trees, strict=True))
        return {"is": "value", "tame": [_is_tame(tree) for tree in trees]}, Encoder()

    def _do_load(self, request: dict[str, Any], _: bytearray) -> tuple[dict[str, Any], Encoder]:
        self._unload()
        name, source = request["name"], request["source"]
        filename = f"{name}.py"
        linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
        tree = self._trees.pop(source, None) or ast.parse(source, filename)
        banned = forbidden.uses(tree, request["forbidden"])
        if banned:
            return {"is": "limit", "what": "forbidden", "name": banned[0][0], "line": banned[0][1]}, Encoder()
        code = compile(tree, filename, "exec")
        module = types.ModuleType(name)
        module.__file__ = filename
        self._shadowed[name] = sys.modules.get(name)
        sys.modules[name] = module
        self._modules[name] = module
        self._disarmed = forbidden.disarm(request["forbidden"])
        exec(code, module.__dict__)
        names = {
            key: "f" if isinstance(value, types.FunctionType) else "v"
            for key, value in vars(module).items()
            if not key.startswith("__") and not isinstance(value, types.ModuleType)
        }
        return {"is": "value", "names": names}, Encoder()

    def _unload(self) -> None:
        """Forget the file that was here before, a tame one: the next begins where it began."""
        for name, shadowed in self._shadowed.items():
            del sys.modules[name]
            if shadowed is not None:
                sys.modules[name] = shadowed
        self._shadowed.clear()
        self._modules.clear()
        self._objects = ObjectTable(self._modules)
        self._last_exception = None
        forbidden.rearm(self._disarmed)
        np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")

    def _do_call(self, request: dict[str, Any], body: bytearray) -> tuple[dict[str, Any], Encoder]:
        self._take_over(request.get("sync", ()), body)
        arguments = Arguments(request["args"], request["kwargs"], body, self._resolve)
        function = self._target(request["target"])
        inputs = wanting_gradients([*arguments.positional, *arguments.named.values()])
        self._objects.inputs = inputs
        result = function(*arguments.positional, **arguments.named)
        self._objects.inputs = inputs  # a call-back may have called something else in between
        return self._value(result, arguments, give_back=bool(request.get("give_back")))

    def _do_operate(self, request: dict[str, Any], body: bytearray) -> tuple[dict[str, Any], Encoder]:
        self._take_over(request.get("sync", ()), body)
        decode = Decoder(body, self._resolve)
        args = [decode(value) for value in request["args"]]
        inputs = self._objects.inputs = wanting_gradients(args)
        result = operations.BY_NAME[request["name"]](*args)
        self._objects.inputs = inputs
        return self._value(result)

    def _do_backward(self, request: dict[str, Any], body: bytearray) -> tuple[dict[str, Any], Encoder]:
        gradient = Decoder(body)(request["grad"])
        of_inputs, of_leaves = self._objects.backward(request["id"], gradient)
        encoder = Encoder()
        leaves = [[key, encoder(value)] for key, value in of_leaves]
        return {"is": "value", "inputs": [encoder(value) for value in of_inputs], "leaves": leaves}, encoder

    def _do_trace(self, _: dict[str, Any], __: bytearray) -> tuple[dict[str, Any], Encoder]:
        error = self._last_exception
        frames = traceback.extract_tb(error.__traceback__) if error is not None else []
        own = [
            [frame.filename[:-3], frame.lineno, frame.name] for frame in frames if frame.filename[:-3] in self._modules
        ]
        return {"is": "value", "frames": own[-_FRAME_LIMIT:]}, Encoder()

    # Values --------------------------------------------------------------------------------------

    def _value(
        self, result: Any, arguments: Arguments | None = None, *, give_back: bool = False
    ) -> tuple[dict[str, Any], Encoder]:
        encoder = Encoder(self._extend)
        reply: dict[str, Any] = {"is": "value", "value": encoder(result)}
        if arguments is not None:
            changed = arguments.changed()
            if changed:
                reply["changed"] = [[key, encoder(value) if give_back else None] for key, value in changed]
            drawn = arguments.drawn()
            if drawn:
                reply["drawn"] = drawn
        return reply, encoder

    def _extend(self, value: Any, encoder: Encoder) -> Any:
        """Subclasses of plain types go over as plain data: what they override is not believed anyway."""
        for plain in _PLAIN_TYPES:
            if isinstance(value, plain):
                return encoder(plain(value))
        if isinstance(value, np.ndarray):
            return encoder(value.view(np.ndarray))
        return self._objects.describe(value, encoder)

    def _resolve(self, value: dict[str, Any], decoder: Decoder) -> Any:
        tag = value["!"]
        if tag == "object":
            return self._objects[value["v"]]
        if tag == "attribute":
            return self._target(value["v"])
        if tag == "callback":
            return self._callback(value["v"], value["name"])
        raise WireError("unknown tag")

    def _target(self, target: list[Any]) -> Any:
        """A target is ``[module, name]``, ``[id]`` or ``[id, attribute]``."""
        found = self._modules[target[0]] if isinstance(target[0], str) else self._objects[target[0]]
        for name in target[1:]:
            found = getattr(found, name)
        return found

    def _take_over(self, changed: Any, body: bytearray) -> None:
        """Copy parameters that the judge's side has changed, an optimizer's step for instance."""
        for key, value in changed:
            self._objects.overwrite(key, Decoder(body)(value))

    # Call-backs ----------------------------------------------------------------------------------

    def _callback(self, key: int, name: str) -> Any:
        def function(*args: Any, **kwargs: Any) -> Any:
            return self._call_judge(key, args, kwargs)

        function.__name__ = function.__qualname__ = name
        self._objects.note_callback(function, key)
        return function

    def _call_judge(self, key: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        number, inputs = self._number, self._objects.inputs
        encoder = Encoder(self._extend)
        reply: dict[str, Any] = {
            "is": "callback",
            "id": key,
            "args": [encoder(value) for value in args],
            "kwargs": [[name, encoder(value)] for name, value in kwargs.items()],
        }
        self._send(reply, encoder)
        while True:
            answer, body = self._channel.receive()
            if answer["op"] == "return":
                return Decoder(body, self._resolve)(answer["value"])
            if answer["op"] == "raise":
                kind = getattr(builtins, answer["kind"], RuntimeError)
                raise kind(answer["message"])
            self._answer(answer, body)  # the call-back itself uses the submission
            self._number, self._objects.inputs = number, inputs


def _is_tame(tree: ast.Module | None) -> bool:
    try:
        return tree is not None and is_tame(tree)
    except RecursionError:
        return False


def _parsed(source: str) -> ast.Module | None:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
