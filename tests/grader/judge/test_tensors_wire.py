"""torch tensors on the wire."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.judge.inside.frames import WireError
from grader.judge.inside.values import Decoder, Encoder

torch = pytest.importorskip("torch", reason="torch is an optional dependency")
FUZZ = settings(max_examples=200, deadline=None, derandomize=True, database=None)


def round_trip(value):
    encoder = Encoder()
    message = json.loads(json.dumps(encoder(value)))
    return Decoder(bytearray(b"".join(encoder.body)))(message)


def assert_same(got, sent):
    assert type(got) is type(sent)
    assert (got.dtype, got.shape, got.requires_grad) == (sent.dtype, sent.shape, sent.requires_grad)
    bits = (torch.int16, torch.int32, torch.int64)
    got, sent = got.detach().resolve_conj().resolve_neg(), sent.detach().resolve_conj().resolve_neg()
    if sent.dtype.is_floating_point:
        wanted = bits[{2: 0, 4: 1, 8: 2}[sent.element_size()]]
        got, sent = got.contiguous().view(wanted), sent.contiguous().view(wanted)
    assert torch.equal(got, sent)


DTYPES = [
    torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int8, torch.uint8, torch.int16, torch.int32,
    torch.int64, torch.bool, torch.complex64, torch.complex128,
]  # fmt: skip


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("shape", [(), (0,), (5,), (2, 3), (2, 0, 3)], ids=str)
def test_tensor_round_trips(dtype, shape):
    tensor = (torch.arange(24)[: torch.Size(shape).numel()].reshape(shape) - 3).to(dtype)
    assert_same(round_trip(tensor), tensor)


@pytest.mark.parametrize(
    "make",
    [
        lambda: torch.arange(12.0).reshape(3, 4).t(),
        lambda: torch.arange(24.0).reshape(2, 3, 4).permute(2, 0, 1),
        lambda: torch.arange(20)[::3],
        lambda: torch.ones(3, 1).expand(3, 4),
        lambda: torch.tensor([1 + 2j, 3 - 1j]).conj(),
        lambda: torch.tensor([1 + 2j]).conj().imag,
        lambda: torch.tensor([float("nan"), -0.0, float("inf")]),
        lambda: torch.tensor([1.0, 2.0], requires_grad=True),
        lambda: torch.arange(6.0).to(torch.bfloat16)[::2],
        lambda: torch.arange(6.0).reshape(2, 3).to(torch.bfloat16).t(),
    ],
)
def test_odd_tensor_round_trips(make):
    assert_same(round_trip(make()), make())


def test_decoded_tensor_can_be_written_to():
    for tensor in (torch.zeros(3), torch.tensor([True]), torch.zeros(2, 2).t(), torch.tensor(1.0)):
        round_trip(tensor).zero_()


@pytest.mark.parametrize("value", [torch.float32, torch.bfloat16, torch.Size([2, 3]), torch.Size([])], ids=str)
def test_torch_dtype_and_size_round_trip(value):
    assert round_trip(value) == value
    assert type(round_trip(value)) is type(value)


@pytest.mark.parametrize(
    "make",
    [
        lambda: torch.eye(2).to_sparse(),
        lambda: torch.empty(2, device="meta"),
        lambda: torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.qint8),
    ],
    ids=["sparse", "meta", "quantised"],
)
@pytest.mark.filterwarnings("ignore:.*quantize_per_tensor")  # torch will drop it one day
def test_tensor_that_is_not_dense_on_the_cpu_cannot_be_sent(make):
    with pytest.raises(WireError):
        round_trip(make())


HOSTILE = {
    "integers that want gradients": {"v": ["<i8", [1], 0, "C"], "t": "int64", "g": True},
    "another dtype's bytes": {"v": ["<f8", [1], 0, "C"], "t": "float32"},
    "other byte order": {"v": [">f8", [1], 0, "C"], "t": "float64"},
    "dtype that is none": {"v": ["<f8", [1], 0, "C"], "t": "float99"},
    "dtype that is a list": {"v": ["<f8", [1], 0, "C"], "t": ["float64"]},
    "quantised": {"v": ["|u1", [1], 0, "C"], "t": "quint8"},
    "text": {"v": ["<U1", [0], 0, "C"], "t": "str"},
    "no array": {"v": 3, "t": "float64"},
    "no dtype": {"v": ["<f8", [1], 0, "C"]},
}


@pytest.mark.parametrize("fields", HOSTILE.values(), ids=HOSTILE)
def test_hostile_tensor_is_a_wire_error(fields):
    with pytest.raises(WireError):
        Decoder(bytearray(16))({"!": "tensor", **fields})


@pytest.mark.parametrize("extents", [[-1], [2**70], [1.5], "ab", [True]], ids=str)
def test_hostile_size_is_a_wire_error(extents):
    with pytest.raises(WireError):
        Decoder()({"!": "size", "v": extents})


@FUZZ
@given(
    st.sampled_from(["<f8", "<f4", "<i2", "|b1", "<c8", ">f8", "<U1", "|S2", "<u4", "<M8[D]", "<f2"]),
    st.lists(st.integers(0, 3), max_size=3),
    st.sampled_from("CF"),
    st.sampled_from([*map(str, DTYPES), "int7", "float11", "quint8"]),
    st.booleans(),
)
def test_any_tensor_message_is_a_tensor_or_a_wire_error(dtype, shape, order, name, wants_gradient):
    message = {"!": "tensor", "v": [dtype, shape, 0, order], "t": name.removeprefix("torch."), "g": wants_gradient}
    with suppress(WireError):
        assert isinstance(Decoder(bytearray(1024))(message), torch.Tensor)
