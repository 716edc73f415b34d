"""Replies of a sandbox as the trusted side reads them: any JSON is something, or a `WireError`."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.judge.inside.frames import WireError
from grader.judge.inside.values import Decoder, Encoder
from grader.judge.trusted import diagnosis, exceptions, wirecheck
from grader.judge.trusted.endings import RemoteError, SandboxEnded
from grader.judge.trusted.line import CallEffects, StudentFile
from grader.judge.trusted.recording import Recorded, Recording
from grader.judge.trusted.references import References

FUZZ = settings(max_examples=100, deadline=None, derandomize=True, database=None)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3) | st.just("!"), inner, max_size=3),
    max_leaves=8,
)


class Silent:
    """A line on which nothing can be asked."""

    def __init__(self):
        self.file = StudentFile("f", "")
        self.effects, self.ended, self.names = CallEffects(), None, {}
        self.references = References(self)

    @property
    def generation(self):
        return self.references.generation

    def trace(self):
        return []

    def end(self, outcome, text, line=None, column=None, gist=None):
        self.ended = SandboxEnded(outcome, text, line, column, gist)
        return self.ended

    def operate(self, *_):
        raise WireError("asked")


NAMED = st.fixed_dictionaries(
    {"id": JSON}, optional={"name": JSON, "methods": JSON | st.lists(JSON), "kinds": JSON, "classes": JSON}
)
REFERENCE = st.fixed_dictionaries(
    {"!": st.sampled_from(["object", "graph", "callback", "tensor", "size"]), "v": JSON | st.integers(0, 3)},
    optional={"class": JSON | NAMED, "is_class": st.booleans(), "name": JSON, "value": JSON, "is_leaf": st.booleans()},
)


@settings(FUZZ, max_examples=200)
@given(st.lists(REFERENCE | JSON, max_size=3))
def test_any_reference_is_a_stand_in_or_a_wire_error(message):
    line = Silent()
    try:
        found = line.references.decoder(bytearray(16))(message)
    except WireError:
        return
    assert isinstance(found, list)
    repr(found)


_FIELDS = "is value changed drawn warned out kinds classes message args kwargs inputs leaves frames syntax"
REPLY = st.dictionaries(
    st.sampled_from(_FIELDS.split()),
    JSON | st.lists(st.tuples(JSON, JSON).map(list), max_size=3),
)


@FUZZ
@given(REPLY)
def test_any_effects_are_known_or_a_wire_error(reply):
    sent = {0: [1], "k": {}}
    try:
        changed, drawn = wirecheck.effects(reply, Decoder(), sent)
    except WireError:
        return
    assert set(changed) <= set(sent)
    assert drawn == []


@FUZZ
@given(REPLY)
def test_any_arguments_gradients_frames_and_warnings_are_read(reply):
    for read in (wirecheck.arguments, wirecheck.gradients):
        with suppress(WireError):
            read(reply, Decoder())
    assert all(type(line) is int for line, _ in wirecheck.frames(reply, "f"))
    assert all(len(name) <= 80 for name in wirecheck.warning_names(reply))


@FUZZ
@given(REPLY)
def test_any_error_becomes_an_exception_or_an_end(reply):
    line = Silent()
    raised = exceptions.stand_in(line, reply, line.references.exception_class)
    assert isinstance(raised, SandboxEnded) or (isinstance(raised, Exception) and len(str(raised)) <= 2100)
    assert isinstance(exceptions.load_failure(line, reply), SandboxEnded)


@FUZZ
@given(REPLY, st.sampled_from(["value", "error", "limit"]))
def test_any_recorded_reply_is_an_answer(reply, kind):
    request = {"op": "call", "target": ["f", "g"], "args": [], "kwargs": []}
    answer = diagnosis._answer_of(Recorded(request, b"", {**reply, "is": kind}))
    assert answer.kind in ("value", "error", "unknown")
    answer.agrees(diagnosis.Answer("value", 1))


def test_generator_named_twice_is_moved_on_once():
    # How often would be the student's choice of the numbers that the suite draws next.
    import numpy as np

    rng = np.random.default_rng(1)
    _, drawn = wirecheck.effects({"drawn": [0, 0, 0]}, Decoder(), {0: rng})
    assert drawn == [rng]


# Exceptions -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kinds", "bases"),
    [
        (["ValueError", "Exception"], (ValueError,)),
        (["KeyError", "LookupError"], (KeyError, LookupError)),
        (["Own", "KeyError", "LookupError", "Exception"], (KeyError,)),
        (["Own", "ValueError", "IndexError", "LookupError"], (ValueError, IndexError)),
        (["LinAlgError", "ValueError"], (ValueError,)),
        (["Own", "Exception", "BaseException"], (RemoteError,)),
        (["Own", "BaseException"], (RemoteError,)),
        (["print", "int", "Exception"], (RemoteError,)),
        (["UnicodeDecodeError", "UnicodeError", "ValueError"], (ValueError,)),
    ],
)
def test_exception_stands_for_the_nearest_known_ones(kinds, bases):
    made = exceptions.class_for(kinds)
    assert issubclass(made, bases)
    assert issubclass(made, Exception)


def test_exception_classes_of_numpy_are_themselves():
    import numpy as np

    assert exceptions.class_for(["LinAlgError", "ValueError", "Exception"]) is np.linalg.LinAlgError
    assert exceptions.class_for(["AxisError", "ValueError", "IndexError"]) is np.exceptions.AxisError


def test_own_exception_is_one_class_and_derives_from_the_one_it_derives_from():
    references = Silent().references
    derived = references.exception_class(["B", "A", "KeyError", "Exception"], [2, 1, None, None])
    base = references.exception_class(["A", "KeyError", "Exception"], [1, None, None])
    assert references.exception_class(["B", "A", "KeyError"], [2, 1, None]) is derived
    assert issubclass(derived, base)
    assert issubclass(base, KeyError)
    references.forget()
    assert references.exception_class(["A", "KeyError"], [1, None]) is not base


def test_exceptions_that_derive_from_each_other_in_a_circle_come_to_an_end():
    references = Silent().references
    assert issubclass(references.exception_class(["A"] * 20, [1] * 20), Exception)


# Recording --------------------------------------------------------------------------------------------


def test_recording_is_cut_before_it_fills_the_memory():
    recording = Recording()
    recording.begin_case()
    for _ in range(20):
        recorded = recording.sent({"op": "call"}, Encoder())
        recording.answered(recorded, {"is": "value"}, bytearray(1 << 20), 1 << 20)
    assert recording.is_cut
    assert 1 < len(recording.cases[0]) < 5
    assert recording.cases[0][-1].reply is None
