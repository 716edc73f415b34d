"""Rounding of grades, and times as the LMS tells them."""

from datetime import UTC, datetime

import pytest

from grader.gradebook.grades import parse_time, rounded


@pytest.mark.parametrize(
    ("points", "shown"),
    [(1.005, 1.01), (2.675, 2.68), (0.1 + 0.2, 0.3), (7.0, 7.0), (10 * 0.7, 7.0), (3 * 0.115, 0.35), (0.0, 0.0)],
)
def test_rounded_is_half_upwards_of_the_decimal_that_a_person_reads(points, shown):
    assert rounded(points) == shown


def test_times_need_an_offset_and_a_sensible_year():
    assert parse_time("2026-03-20T23:59:00Z") == datetime(2026, 3, 20, 23, 59, tzinfo=UTC)
    for text in (None, "", "soon", "2026-03-20T23:59:00", "9999-12-31T23:59:59+00:00"):
        assert parse_time(text) is None
