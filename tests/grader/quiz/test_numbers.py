"""Numbers as people type them."""

import pytest

from grader.quiz.numbers import NumberError, half_width, read_number


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("14", (14,)),
        (" -0.25 ", (-0.25,)),
        ("−3", (-3,)),
        ("＋１２", (12,)),
        ("１２．５", (12.5,)),
        (".5", (0.5,)),
        ("14.", (14,)),
        ("3/4", (0.75,)),
        ("-1 / 8", (-0.125,)),
        ("1e-3", (0.001,)),
        ("2.5×10^-3", (0.0025,)),
        ("2.5·10⁻³", (0.0025,)),
        ("2 * 10**3", (2000,)),
        ("0,5", (0.5,)),
        ("0,125", (0.125,)),
        ("1,23", (1.23,)),
        ("1,234", (1234, 1.234)),
        ("1.234", (1.234,)),
        ("1,234.5", (1234.5,)),
        ("1.234,5", (1234.5,)),
        ("1,234,567", (1234567,)),
        ("1.234.567", (1234567,)),
        ("1 234 567", (1234567,)),
        ("1'234", (1234,)),
        ("1_000", (1000,)),
    ],
)
def test_number_is_read(typed, readings):
    assert read_number(typed) == pytest.approx(readings)


@pytest.mark.parametrize(
    "typed", ["", "abc", "--3", "1,2,3", "1,23,456", "nan", "inf", "1/0", "1e9999", "9" * 200, "pi", "0x10", "."]
)
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(NumberError):
        read_number(typed)


def test_refusal_says_what_to_write():
    with pytest.raises(NumberError) as caught:
        read_number("about 3")
    assert caught.value.text.en == "'about 3' is no number; write it like 14, -0.25 or 3/4"


@pytest.mark.parametrize("typed", ["14 px", "14px", "14 PX", "14 픽셀", "14"])
def test_unit_may_stand_there_or_not(typed):
    assert read_number(typed, ("px", "픽셀")) == (14,)


@pytest.mark.parametrize(
    ("units", "message"),
    [
        ((), "'14 cm': write the number alone, without 'cm'"),
        (("px", "pixels"), "'cm' is not the unit here; write the number, or add px, pixels"),
    ],
)
def test_other_unit_is_refused(units, message):
    with pytest.raises(NumberError) as caught:
        read_number("14 cm", units)
    assert caught.value.text.en == message


def test_half_width_leaves_other_text():
    assert half_width("（Ｎ，３）　한글") == "(N,3) 한글"
