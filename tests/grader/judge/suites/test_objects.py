"""What suites do with a submission. Every case passes on the solution; `test_proxies` has files on which each fails."""

import itertools

import numpy as np
import pytest

from grader.testing import allow_operators, case, check_close, check_raises, check_unchanged
from grader.testing.failures import CheckFailed

operators = allow_operators("Value", "Special")
VALUES = [None, True, 3, -2.5, "가", b"b", (1, [2]), {"k": {3}}, frozenset({4}), slice(1, None), ..., 2**80, 1j]


def one(text):
    return case(points=1, ko=text, en=text)


@one("values of every kind go there and back")
def test_values(submission):
    args, kwargs = submission.echo(*VALUES, a=1, b=np.float32(2.0))
    assert list(args) == VALUES
    assert [type(value) for value in args] == [type(value) for value in VALUES]
    assert kwargs == {"a": 1, "b": 2.0}
    assert type(kwargs["b"]) is np.float32


@one("arrays keep dtype, shape and order")
def test_arrays(submission):
    sent = [np.zeros((0, 3)), np.array(2.5), np.asfortranarray(np.eye(3, 2)), np.arange(9)[::-2], np.array(["a"])]
    for x, y in zip(sent, submission.echo(*sent)[0], strict=True):
        assert (x.dtype, x.shape, x.tobytes()) == (y.dtype, y.shape, y.tobytes())


@one("constants")
def test_constants(submission):
    assert submission.CONSTANT == 42
    assert submission.TABLE == {"a": [1, 2.5, (None, True)]}
    check_close(submission.ARRAY, [0.0, 1.0, 2.0])


@one("names of functions and classes")
def test_names(submission):
    assert submission.echo.__name__ == "echo"
    assert submission.Value.__name__ == "Value"
    assert repr(submission.Value(1)) == "<Value of the submission>"


@one("objects: attributes, methods, properties")
def test_object(submission):
    value = submission.Value(3)
    assert value.data == 3
    assert value.unit == "m"
    assert value.doubled == 6
    assert value.set(5).data == 5
    value.data = 7
    assert value.data == 7
    assert submission.Value.static(1) == 2
    assert submission.Value.made(9).data == 9


@one("attributes that are not there")
def test_missing_attribute(submission):
    value = submission.Value(1)
    assert not hasattr(value, "nothing")
    assert getattr(value, "nothing", 5) == 5
    with pytest.raises(AttributeError):
        _ = value.nothing
    with pytest.raises(ValueError, match="in a property"):
        _ = value.broken


@one("objects sent back are themselves")
def test_identity(submission):
    value = submission.Value(1)
    assert submission.is_same(value, value)
    assert not submission.is_same(value, submission.Value(1))
    value.add_child(submission.Value(8))
    assert value.first_child().data == 8
    assert submission.is_same(value.first_child(), value.children[0])


@one("objects in containers, both ways")
def test_containers(submission):
    first, rest = submission.pair(1)
    assert (first.data, rest["k"].data) == (1, 2)
    assert submission.data_of([first, rest["k"]]) == [1, 2]
    assert submission.call(submission.data_of, [submission.Value(5)]) == [5]


@one("objects that nobody holds are dropped, others are not")
def test_many_objects(submission):
    kept = submission.Value(-1)
    total = sum(submission.Value(i).data for i in range(200))
    assert total == 19900
    assert submission.Value(3).set(4).doubled == 8
    assert kept.data == -1


@one("isinstance")
def test_isinstance(submission):
    special = submission.Special(1)
    assert isinstance(special, submission.Special)
    assert isinstance(special, submission.Value)
    assert not isinstance(submission.Value(1), submission.Special)
    assert not isinstance(3, submission.Value)


@one("callable objects and partial functions")
def test_callable_objects(submission):
    assert submission.caller(1) == 2
    assert submission.partial(5) == 15
    assert submission.Caller()(2) == 3


@one("operators of an allowed class")
def test_operators(submission):
    a, b = submission.Value(3), submission.Value(4)
    assert [(a + b).data, (a + 1).data, (1 + a).data, (a * b).data, (2 * a).data] == [7, 4, 4, 12, 6]
    assert [(a - b).data, (1 - a).data, (a**2).data, (-a).data, abs(-a).data] == [-1, -2, 9, -3, 3]
    assert (float(a), int(a), bool(a), 3 in a, 4 in a) == (3.0, 3, True, True, False)
    assert a == submission.Value(3)
    assert a != b
    assert a < b
    a += 5
    assert a.data == 8


@one("operators of any other class are refused")
def test_refused_operators(submission):
    plain = submission.Plain()
    for use in (
        lambda: plain == 1,
        lambda: plain != 1,
        lambda: np.float64(1) == plain,
        lambda: plain + 1,
        lambda: 1 + plain,
        lambda: bool(plain),
        lambda: float(plain),
        lambda: plain < 1,
        lambda: abs(plain),
        lambda: np.allclose(plain, 1.0),
        lambda: np.array([1.0]) == plain,
        lambda: plain == pytest.approx(1.0),
    ):
        try:
            use()
        except (CheckFailed, TypeError):
            continue
        raise AssertionError("an object was believed")


@one("sequences: len, items, iteration")
def test_sequence(submission):
    items = submission.Sequence(1, "b", None)
    assert len(items) == 3
    assert items[1] == "b"
    assert list(items) == [1, "b", None]
    items[2] = 9
    assert items[-1] == 9
    with pytest.raises(IndexError):
        items[7]


@one("a length that is none")
def test_bad_length(submission):
    for length in (-1, 10**30, 2.5, "a", None):
        try:
            len(submission.BadLength(length))
        except (CheckFailed, TypeError, ValueError, OverflowError):
            continue
        raise AssertionError(length)


@one("generators, also endless ones")
def test_iterators(submission):
    assert list(submission.count(4)) == [0, 1, 2, 3]
    assert list(itertools.islice(submission.forever(), 3)) == [0, 1, 2]
    generator = submission.count(3)
    assert next(generator) == 0
    assert list(generator) == [1, 2]
    assert list(generator) == []
    with pytest.raises(StopIteration):
        next(generator)
    first, second = submission.count(2), submission.count(2)
    assert [next(first), next(second), next(first)] == [0, 0, 1]


@one("a generator that raises")
def test_breaking_generator(submission):
    seen = []
    with pytest.raises(submission.Base):
        seen.extend(submission.breaks(2))
    assert seen == [0, 1]


@one("views of a dict")
def test_views(submission):
    keys, values, items = submission.views({"a": 1, "b": 2})
    assert list(keys) == ["a", "b"]
    assert list(values) == [1, 2]
    assert list(items) == [("a", 1), ("b", 2)]


@one("builtin exceptions")
def test_builtin_exceptions(submission):
    with pytest.raises(ValueError, match="value"):
        submission.fail("value")
    check_raises(KeyError, submission.fail, "key", mentions="key")
    with pytest.raises(LookupError):
        submission.fail("key")


@one("exceptions of the submission's own")
def test_own_exceptions(submission):
    with pytest.raises(submission.Base, match="base"):
        submission.fail("base")
    with pytest.raises(submission.Derived):
        submission.fail("derived")
    with pytest.raises(KeyError):
        submission.fail("derived")
    with pytest.raises(submission.Base):
        submission.Value(1).fail()
    with pytest.raises(submission.Lone):
        submission.fail("lone")


@one("an own exception that derives from another")
def test_derived_exceptions(submission):
    with pytest.raises(submission.Base):
        submission.fail("derived")
    assert issubclass(submission.Derived, submission.Base)
    assert issubclass(submission.Derived, KeyError)
    assert not issubclass(submission.Base, submission.Derived)
    check_raises(submission.Base, submission.fail, "derived")


@one("call-backs: arguments, results, keywords")
def test_callbacks(submission):
    assert submission.call(lambda a, b: a - b, 5, 3) == 2
    assert submission.call_with(lambda *, k: k * 2, k=4) == 8
    check_close(submission.call(np.exp, np.zeros(2)), [1.0, 1.0])
    assert submission.call(submission.echo, 1) == ((1,), {})


@one("call-backs that call the submission again")
def test_nested_callbacks(submission):
    def down(n):
        return n if n == 0 else submission.call(down, n - 1) + 1

    assert submission.call(down, 8) == 8
    assert submission.call(lambda x: submission.Value(x).doubled, 4) == 8


@one("call-backs kept for later")
def test_kept_callbacks(submission):
    composed = submission.compose(lambda x: x + 1, lambda x: x * 10)
    assert composed(2) == 21
    assert composed(3) == 31


@one("a call-back that comes back is itself")
def test_returned_callback(submission):
    def f(x):
        return x

    assert submission.give_back(f) is f
    assert submission.give_back([f, f]) == [f, f]


@one("call-backs that raise")
def test_raising_callbacks(submission):
    def f():
        raise ValueError("of the suite")

    assert submission.call_safely(f) == "caught of the suite"
    with pytest.raises(ValueError, match="of the suite"):
        submission.call(f)


@one("objects given to call-backs")
def test_objects_in_callbacks(submission):
    value = submission.Value(6)
    assert submission.call(lambda v: v.data, value) == 6
    assert submission.call(lambda v: v, value).data == 6


@one("changed arguments are reported, not taken over")
def test_changed_arguments(submission):
    x, y, nested = np.ones(2), [1, 2], ({"a": np.ones(1)},)
    f = submission.overwrite
    f(x)
    assert f.changed_arguments == (0,)
    f(x, y=y, nested=nested)
    assert set(f.changed_arguments) == {0, "y", "nested"}
    assert (x.tolist(), y, nested[0]["a"].tolist()) == ([1.0, 1.0], [1, 2], [1.0])
    submission.extend([1], {})
    assert submission.extend.changed_arguments == (0, 1)


@one("what stays as it was is not reported")
def test_unchanged_arguments(submission):
    f = submission.quietly_same
    for x in (np.array([1.0, np.nan, -0.0]), np.zeros((0, 2)), np.array([np.inf])):
        check_unchanged(f, x)
        assert f.changed_arguments == ()
    submission.overwrite(np.ones(1))
    with pytest.raises(KeyError):
        submission.fail("key")
    assert submission.fail.changed_arguments == ()


@one("functions in disguise cannot hide what they change")
def test_changed_by_objects(submission):
    for f in (submission.overwriter, submission.overwriting, submission.Overwriter().method):
        f(np.ones(2))
        assert f.changed_arguments == (0,)


@case(points=1, ko="돌려받기", en="changes are brought back where a case asks for it", returns_changes=True)
def test_returns_changes(submission):
    x, y, items, table = np.ones((2, 2)), [1, 2], [1], {"a": 1}
    submission.overwrite(x[:, :], y=y)
    assert (x.tolist(), y) == ([[0.0, 0.0], [0.0, 0.0]], [0, 2])
    submission.extend(items, table)
    assert (items, table) == ([1, 3], {"a": 1, "b": 2})


@one("warnings are named")
def test_warnings(submission):
    f = submission.warn
    f("user")
    assert f.warnings == ("UserWarning",)
    f("numpy")
    assert f.warnings == ("RuntimeWarning",)
    f("none")
    assert f.warnings == ()


@one("functions in disguise cannot hide their warnings")
def test_warnings_of_objects(submission):
    f = submission.warner
    f("numpy")
    assert f.warnings == ("RuntimeWarning",)
    f("none")
    assert f.warnings == ()


@one("a generator goes on from call to call")
def test_rng(submission):
    rng, same = np.random.default_rng(5), np.random.default_rng(5)
    first, second = submission.draw(rng, 3), submission.draw(rng, 3)
    assert first.tolist() != second.tolist()
    assert first.tolist() == same.normal(size=3).tolist()
    third = submission.draw(np.random.default_rng(5), 3)
    assert third.tolist() == first.tolist()


@one("a generator that nobody drew from stays as it was")
def test_unused_rng(submission):
    rng = np.random.default_rng(5)
    before = rng.bit_generator.state
    submission.look(rng)
    assert rng.bit_generator.state == before


@one("every kind of bit generator goes on")
def test_kinds_of_rng(submission):
    for kind in (np.random.PCG64, np.random.MT19937, np.random.Philox, np.random.SFC64, np.random.PCG64DXSM):
        rng = np.random.Generator(kind(1))
        first = submission.draw(rng, 2)
        assert first.tolist() == np.random.Generator(kind(1)).normal(size=2).tolist()
        assert submission.draw(rng, 2).tolist() != first.tolist()


@one("global generators begin each case in the same way")
def test_global_random(submission):
    first, second = submission.global_draw()
    assert 0 <= first < 1
    assert first != second
