"""Values on the wire: each comes back as it was, to the bit and to the type; anything else is a `WireError`."""

import json
import math
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as stnp

from grader.judge.inside.frames import WireError
from grader.judge.inside.values import Decoder, Encoder

FUZZ = settings(max_examples=100, deadline=None, derandomize=True, database=None)


def encoded(value):
    """Return the message as text and the body as bytes: what really crosses the wire."""
    encoder = Encoder()
    message = json.dumps(encoder(value))
    body = b"".join(encoder.body)
    assert len(body) == encoder.body_length
    return message, body


def round_trip(value):
    message, body = encoded(value)
    return Decoder(bytearray(body))(json.loads(message))


def assert_same(got, sent):
    """Compare by exact type and by bits."""
    assert type(got) is type(sent)
    if isinstance(sent, float):
        assert (math.isnan(got) and math.isnan(sent)) or (got, math.copysign(1, got)) == (sent, math.copysign(1, sent))
    elif isinstance(sent, complex):
        assert_same(got.real, sent.real)
        assert_same(got.imag, sent.imag)
    elif isinstance(sent, np.ndarray | np.generic):
        assert got.dtype == sent.dtype
        assert got.shape == sent.shape
        if sent.dtype.kind == "O":
            for one, other in zip(got.ravel().tolist(), sent.ravel().tolist(), strict=True):
                assert_same(one, other)
        else:
            assert np.asarray(got).tobytes() == np.asarray(sent).tobytes()
    elif isinstance(sent, list | tuple):
        assert len(got) == len(sent)
        for one, other in zip(got, sent, strict=True):
            assert_same(one, other)
    elif isinstance(sent, dict):
        assert_same(list(got), list(sent))
        assert_same(list(got.values()), list(sent.values()))
    elif isinstance(sent, slice):
        assert_same([got.start, got.stop, got.step], [sent.start, sent.stop, sent.step])
    else:
        assert got == sent


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.complex_numbers()
    | st.text(st.characters(), max_size=20)
    | st.binary(max_size=20)
)
KEYS = st.integers() | st.text(max_size=5) | st.booleans() | st.tuples(st.integers(), st.text(max_size=3))
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(KEYS, inner, max_size=4)
        | st.sets(KEYS, max_size=4)
        | st.frozensets(KEYS, max_size=4)
    ),
    max_leaves=12,
)
NUMBER_DTYPES = (
    stnp.boolean_dtypes()
    | stnp.integer_dtypes(endianness="?")
    | stnp.unsigned_integer_dtypes(endianness="?")
    | stnp.floating_dtypes(endianness="?", sizes=(16, 32, 64))
    | stnp.complex_number_dtypes(endianness="?")
    | stnp.datetime64_dtypes()
    | stnp.timedelta64_dtypes()
    | stnp.byte_string_dtypes(min_len=1)
    | stnp.unicode_string_dtypes(min_len=1)
)


@FUZZ
@given(VALUES)
def test_plain_value_round_trips(value):
    assert_same(round_trip(value), value)


@FUZZ
@given(stnp.arrays(NUMBER_DTYPES, stnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)))
def test_array_round_trips(array):
    assert_same(round_trip(array), array)


@FUZZ
@given(stnp.arrays(NUMBER_DTYPES, ()))
def test_numpy_scalar_keeps_its_type(array):
    assert_same(round_trip(array[()]), array[()])


@pytest.mark.parametrize(
    "value",
    [
        -0.0,
        float("nan"),
        float("inf"),
        -float("inf"),
        5e-324,
        1.7976931348623157e308,
        2**62,
        -(2**62),
        2**63,
        -(10**3000),
        complex(-0.0, float("nan")),
        "",
        "\x00\x1b[31m\ud800",
        b"",
        (),
        ((),),
        {},
        {1: "int", "1": "text", (1,): "tuple", None: None, True if False else 2.5: [1]},
        set(),
        frozenset({1, (2, "a")}),
        slice(None),
        slice(1, None, -1),
        range(3, -9, -2),
        Ellipsis,
        (slice(0, 2), Ellipsis, None, 1),
        np.dtype("float32"),
        np.dtype(">i4"),
        np.float64,
        np.int8,
        np.str_("가나"),
        np.bytes_(b"a\x00b"),
        np.bool_(True),
        np.datetime64("2026-03-01"),
        np.timedelta64(5, "ms"),
        np.longdouble("1.1"),
    ],
    ids=lambda value: "a frozen set" if isinstance(value, frozenset) else repr(value),  # two processes collect alike
)
def test_odd_value_round_trips(value):
    assert_same(round_trip(value), value)


@pytest.mark.parametrize(
    "array",
    [
        np.zeros(()),
        np.zeros((0,)),
        np.zeros((3, 0, 2), "f4"),
        np.asfortranarray(np.arange(12.0).reshape(3, 4)),
        np.arange(24).reshape(2, 3, 4).transpose(1, 2, 0),
        np.arange(20)[::-3],
        np.arange(20.0).reshape(4, 5)[:, 1:3],
        np.broadcast_to(np.float32(2.5), (3, 4)),
        np.array(["a", "나다", ""]),
        np.array([b"x", b""]),
        np.array([True, False, True]),
        np.array([1, "a", None, 2.5, [1]], dtype=object),
        np.array([[None, 1]], dtype=object),
        np.array([], dtype=object).reshape(2, 0),
        np.arange(3, dtype=">u2"),
        np.arange(4.0)[np.newaxis, :, np.newaxis],
    ],
    ids=lambda array: f"{array.dtype}-{array.shape}-{array.strides}",
)
def test_odd_array_round_trips(array):
    assert_same(round_trip(array), array)


def test_long_complex_round_trips():
    value = np.clongdouble(1.5) / 3  # not compared by bits: it has some that mean nothing
    got = round_trip(value)
    assert type(got) is np.clongdouble
    assert got == value


def test_array_keeps_its_memory_order():
    x = np.arange(6.0).reshape(2, 3)
    assert round_trip(x).flags.c_contiguous
    assert round_trip(np.asfortranarray(x)).flags.f_contiguous


def test_decoded_array_can_be_written_to():
    for array in (np.zeros(3), np.ones(2, bool), np.array(["a"]), np.array(2.0)):
        round_trip(array)[...] = 0


@pytest.mark.parametrize("kind", ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"])
def test_generator_goes_on_where_it_was(kind):
    rng = np.random.Generator(getattr(np.random, kind)(5))
    rng.normal(size=3)
    rng.integers(0, 9, dtype=np.int32)  # leaves half a word behind
    copy = round_trip(rng)
    assert copy.normal(size=9).tobytes() == rng.normal(size=9).tobytes()
    assert copy.integers(0, 2**31, 5, dtype=np.int32).tolist() == rng.integers(0, 2**31, 5, dtype=np.int32).tolist()


def test_value_nested_to_the_limit_round_trips_and_one_more_does_not():
    value = 1
    for _ in range(60):
        value = [value]
    assert round_trip(value) == value
    with pytest.raises(WireError):
        encoded([value])


def test_list_that_contains_itself_cannot_be_sent():
    loop = []
    loop.append(loop)
    with pytest.raises(WireError):
        encoded(loop)


@pytest.mark.parametrize(
    "value",
    [
        object(),
        lambda: 0,
        np.zeros(2, [("a", "f8")]),
        np.void(b"abc"),
        np.array([object()]),
        type,
        memoryview(b"a"),
        np.random.RandomState(0),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_data_cannot_be_sent(value):
    with pytest.raises(WireError):
        encoded(value)


# Decoding hostile messages ---------------------------------------------------------------------------

BODY = bytearray(range(64))
F8 = "<f8"


def decode(message, body=BODY):
    return Decoder(bytearray(body))(message)


def array_message(dtype=F8, shape=(2,), start=0, order="C"):
    return {"!": "array", "v": [dtype, list(shape) if isinstance(shape, tuple) else shape, start, order]}


HOSTILE = {
    "unknown tag": {"!": "pickle", "v": "gASV"},
    "no tag": {"v": 1},
    "tag that is no text": {"!": [1], "v": 1},
    "tag without value": {"!": "array"},
    "tag of the other side's": {"!": "object", "v": 0},
    "objects": array_message("|O"),
    "structured": array_message("|V8"),
    "structured by list": array_message([["a", "<f8"]]),
    "structured by text": array_message("f8,f8"),
    "sub-array": array_message("(2,)f8"),
    "alias of object": array_message("O8"),
    "size that is none": array_message("<f7"),
    "dtype that is none": array_message("<i0"),
    "bad unit of time": array_message("<M8[foo]"),
    "too many elements": array_message(shape=(9,)),
    "product that overflows": array_message(shape=(2**32, 2**32)),
    "huge and empty": array_message(shape=(2**62, 2**62, 0)),
    "negative extent": array_message(shape=(-1,)),
    "two negative extents": array_message(shape=(-2, -1)),
    "fraction of an extent": array_message(shape=[1.5]),
    "true extent": array_message(shape=[True]),
    "shape that is a number": array_message(shape=2),
    "too many axes": array_message(shape=(1,) * 65),
    "outside of the body": array_message(start=56),
    "before the body": array_message(start=-8),
    "start that is not aligned": array_message(start=4),
    "true start": array_message(start=True),
    "unknown order": array_message(order="K"),
    "too few fields": {"!": "array", "v": [F8]},
    "text beyond Unicode": array_message("<U1", (1,), 56),
    "scalar with a shape": {"!": "scalar", "v": [F8, [1], 0, "C"]},
    "integer that is none": {"!": "int", "v": "zz"},
    "integer too long": {"!": "int", "v": "0x" + "f" * 5000},
    "complex of texts": {"!": "complex", "v": ["1", "2"]},
    "dict of a list": {"!": "dict", "v": [[[1], 2]]},
    "dict of triples": {"!": "dict", "v": [[1, 2, 3]]},
    "set of lists": {"!": "set", "v": [[1]]},
    "tuple of a number": {"!": "tuple", "v": 5},
    "range by zero": {"!": "range", "v": [0, 1, 0]},
    "range of floats": {"!": "range", "v": [0, 1.5, 1]},
    "endless range": {"!": "range", "v": [0, 10**18, 1]},
    "objects of another shape": {"!": "objects", "v": [1, 2], "s": [3]},
    "objects without a shape": {"!": "objects", "v": [1, 2]},
    "dtype of objects": {"!": "dtype", "v": "O"},
    "dtype by a long name": {"!": "dtype", "v": "float64"},
    "generator of nothing": {"!": "generator", "v": 1},
    "generator of another module": {"!": "generator", "v": {"!": "dict", "v": [["bit_generator", "seed"]]}},
    "tensor without torch": {"!": "tensor", "v": [F8, [1], 0, "C"], "t": "quint8"},
    "torch dtype": {"!": "torchdtype", "v": "__name__"},
    "size of texts": {"!": "size", "v": ["a"]},
}


@pytest.mark.parametrize("message", HOSTILE.values(), ids=HOSTILE)
def test_hostile_message_is_a_wire_error(message):
    with pytest.raises(WireError):
        decode(message)


def test_nesting_beyond_the_limit_is_a_wire_error():
    message = 1
    for _ in range(61):
        message = [message]
    with pytest.raises(WireError):
        decode(message)


@pytest.mark.parametrize("field", ["pos", "key"])
def test_state_of_a_generator_that_would_read_elsewhere_is_a_wire_error(field):
    message, body = encoded(np.random.Generator(np.random.MT19937(1)))
    bad = {"pos": ('"pos", 623', '"pos", 1000000'), "key": ("[624]", "[600]")}[field]
    assert bad[0] in message
    with pytest.raises(WireError):
        Decoder(bytearray(body))(json.loads(message.replace(*bad)))


@pytest.mark.parametrize("position", [-1, 5, 10**6])
def test_position_of_a_philox_generator_outside_of_its_buffer_is_a_wire_error(position):
    message, body = encoded(np.random.Generator(np.random.Philox(1)))
    assert '"buffer_pos", 4' in message
    with pytest.raises(WireError):
        Decoder(bytearray(body))(json.loads(message.replace('"buffer_pos", 4', f'"buffer_pos", {position}')))


def test_keys_that_all_collide_are_a_wire_error():
    # With one hash for all, a dict of n keys takes n² / 2 comparisons: minutes for one frame.
    modulus = 2**61 - 1
    keys = [i * modulus for i in range(1, 3001)]
    with pytest.raises(WireError):
        decode({"!": "dict", "v": [[key, 0] for key in keys]})
    with pytest.raises(WireError):
        decode({"!": "set", "v": [{"!": "tuple", "v": [key]} for key in keys]})


def test_many_ordinary_keys_are_no_collision():
    value = {i: str(i) for i in range(20_000)}
    assert round_trip(value) == value


@pytest.mark.parametrize("dtype", ["|b1", "|S8", "<f8"])
def test_body_that_is_used_again_and_again_is_a_wire_error(dtype):
    # Booleans and bytes are copies: 4 MB of JSON could ask for terabytes of them.
    body = bytearray(1 << 20)
    count = len(body) // np.dtype(dtype).itemsize
    one = {"!": "bytes" if dtype == "|S8" else "array", "v": [dtype, [count], 0, "C"]}
    assert Decoder(body)([one])
    with pytest.raises(WireError):
        Decoder(body)([one] * 1000)


def test_boolean_bytes_other_than_0_and_1_are_true():
    decoded = decode(array_message("|b1", (4,)), bytes([0, 1, 2, 255]))
    assert decoded.view(np.uint8).tolist() == [0, 1, 1, 1]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3) | st.just("!"), inner, max_size=4),
    max_leaves=12,
)
_TAGS = """
    array scalar int complex tuple dict set frozenset bytes slice range ellipsis objects dtype dtypeclass generator
    torchdtype size tensor object graph attribute callback
"""
TAGS = st.sampled_from(_TAGS.split())
DTYPES = st.sampled_from(
    ["<f8", "|b1", "<U2", "|S0", "<U0", "|S3", "<M8[D]", "<m8", ">i2", "<c16", "<f16", "|O", "|V4"]
)
EXTENTS = st.lists(st.integers(-1, 5) | st.sampled_from([2**31, 2**62, 2**64]), max_size=4)
ARRAYS = st.tuples(DTYPES, EXTENTS, st.integers(-8, 64), st.sampled_from("CFK")).map(list)
TAGGED = st.recursive(
    JSON | ARRAYS,
    lambda inner: (
        st.builds(
            lambda tag, v, more: {"!": tag, "v": v, **more}, TAGS, inner | st.lists(inner, max_size=3), st.just({})
        )
        | st.builds(lambda tag, v, s: {"!": tag, "v": v, "s": s, "t": s, "g": True}, TAGS, inner, inner)
        | st.lists(inner, max_size=3)
    ),
    max_leaves=8,
)


def is_decoded_or_refused(message, body):
    with suppress(WireError):
        Decoder(bytearray(body))(message)


@FUZZ
@given(JSON, st.binary(max_size=64))
def test_any_json_is_a_value_or_a_wire_error(message, body):
    is_decoded_or_refused(message, body)


@settings(FUZZ, max_examples=200)
@given(TAGGED, st.binary(max_size=64))
def test_any_tagged_message_is_a_value_or_a_wire_error(message, body):
    is_decoded_or_refused(message, body)


def places(message, path=()):
    """Return the path of every part of a JSON value."""
    yield path
    items = enumerate(message) if isinstance(message, list) else message.items() if isinstance(message, dict) else ()
    for key, value in items:
        yield from places(value, (*path, key))


def replaced(message, path, value):
    if not path:
        return value
    copy = list(message) if isinstance(message, list) else dict(message)
    copy[path[0]] = replaced(message[path[0]], path[1:], value)
    return copy


VALID = [
    {"a": np.arange(6.0).reshape(2, 3), "b": (1, 2.5, None), 3: {"x"}},
    [np.random.default_rng(1), np.random.Generator(np.random.MT19937(2)), slice(1, 2), range(4)],
    (np.array(["a", "b"]), np.float32(1.5), b"bytes", 2**70, 1j, np.dtype("f4"), np.int8, Ellipsis),
    np.array([1, "x", None], dtype=object),
]


@settings(FUZZ, max_examples=200)
@given(st.sampled_from(VALID), st.data())
def test_any_damage_to_a_valid_message_is_a_value_or_a_wire_error(value, data):
    text, body = encoded(value)
    message = json.loads(text)
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(list(places(message))))
        message = replaced(message, path, data.draw(JSON | ARRAYS | TAGS))
    is_decoded_or_refused(message, body[: data.draw(st.integers(0, len(body)))] if body else b"")
