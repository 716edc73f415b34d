"""Reproducible random numbers."""

from collections import Counter
from itertools import permutations

import pytest

from grader.quiz.stream import Stream


def test_numbers_are_fixed_for_all_time():
    # Learners' variants follow from these: they must not change with Python or with the code.
    stream = Stream("values", "salt", "홍길동", "conv-width", 1)
    assert [stream.bits() for _ in range(2)] == [3939263033319676392, 4700206056881642258]
    assert [stream.below(10) for _ in range(5)] == [9, 6, 5, 8, 5]


def test_same_words_give_the_same_numbers():
    assert Stream("a", "b", 1).bits() == Stream("a", "b", 1).bits()


@pytest.mark.parametrize(
    "other", [("a", "bc", 1), ("ab", "", "c", 1), ("a", "b", "c", 2), ("x", "b", "c", 1), ("a", "b", "c", "1")]
)
def test_other_words_give_other_numbers(other):
    assert Stream(*other).bits() != Stream("a", "b", "c", 1).bits()


def test_below_stays_below_and_reaches_everything():
    stream = Stream("below")
    counts = Counter(stream.below(6) for _ in range(6000))
    assert set(counts) == set(range(6))
    assert max(counts.values()) - min(counts.values()) < 300


def test_unit_lies_in_the_half_open_interval():
    stream = Stream("unit")
    numbers = [stream.unit() for _ in range(2000)]
    assert 0 <= min(numbers) < 0.01
    assert 0.99 < max(numbers) < 1


def test_shuffle_reaches_every_order_and_leaves_its_argument():
    stream = Stream("shuffle")
    items = ("a", "b", "c")
    counts = Counter(tuple(stream.shuffled(items)) for _ in range(3000))
    assert set(counts) == set(permutations(items))
    assert max(counts.values()) - min(counts.values()) < 150
    assert items == ("a", "b", "c")
