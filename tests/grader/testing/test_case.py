"""The decorator, and the two policies."""

import dataclasses

import pytest

import grader.testing
from grader.errors import SuiteError
from grader.model import Text, Visibility
from grader.testing import allow_operators, case, forbid
from grader.testing.case import CaseInfo, case_info
from grader.testing.policies import AllowedOperators, Forbidden

TITLE = {"ko": "제목", "en": "title"}


def decorated(**options):
    @case(**({"points": 1} | TITLE | options))
    def test_one(submission):
        """Stays what it was."""

    return test_one


def test_case_stores_what_the_author_said():
    function = decorated(
        points=2,
        visibility="public",
        hint_ko="힌트",
        hint_en="hint",
        time_limit_s=3,
        memory_limit_mib=256,
        after=("test_zero",),
        returns_changes=True,
    )
    assert case_info(function) == CaseInfo(
        points=2.0,
        title=Text(**TITLE),
        visibility=Visibility.PUBLIC,
        hint=Text(ko="힌트", en="hint"),
        time_limit_s=3,
        memory_limit_mib=256,
        after=("test_zero",),
        returns_changes=True,
    )
    assert function.__name__ == "test_one"
    assert function.__doc__ == "Stays what it was."


def test_case_is_hidden_and_plain_by_default():
    assert case_info(decorated(points=0.5)) == CaseInfo(
        0.5, Text(**TITLE), Visibility.HIDDEN, None, None, None, (), False
    )


def test_case_info_of_another_function_is_none():
    assert case_info(len) is None


def test_case_info_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        case_info(decorated()).points = 100


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"points": 0}, "case test_one: points must be a positive number, got 0"),
        ({"points": -1}, "case test_one: points must be a positive number, got -1"),
        ({"points": float("nan")}, "case test_one: points must be a positive number, got nan"),
        ({"points": float("inf")}, "case test_one: points must be a positive number, got inf"),
        ({"points": True}, "case test_one: points must be a positive number, got True"),
        ({"points": "1"}, "case test_one: points must be a positive number, got '1'"),
        ({"ko": ""}, "case test_one: ko, en must be a text in both languages, got ''"),
        ({"en": "  "}, "case test_one: ko, en must be a text in both languages, got '  '"),
        ({"hint_ko": "힌트"}, "case test_one: hint_ko, hint_en must be a text in both languages, got ''"),
        ({"hint_en": "hint"}, "case test_one: hint_ko, hint_en must be a text in both languages, got ''"),
        (
            {"visibility": "secret"},
            "case test_one: visibility must be one of 'public', 'hidden', 'after_due', got 'secret'",
        ),
        ({"time_limit_s": 0}, "case test_one: time_limit_s must be a positive number, got 0"),
        ({"memory_limit_mib": -5}, "case test_one: memory_limit_mib must be a positive number, got -5"),
        ({"after": "test_a"}, "case test_one: after must be a tuple of names of cases, got 'test_a'"),
        ({"after": (1,)}, "case test_one: after must be a tuple of names of cases, got (1,)"),
    ],
)
def test_wrong_argument_names_the_function(options, sentence):
    with pytest.raises(SuiteError) as caught:
        decorated(**options)
    assert caught.value.text.en == sentence
    assert "test_one" in caught.value.text.ko


def test_forbid_is_plain_data():
    assert forbid("numpy.tanh", "math", ko="직접", en="yourself") == Forbidden(
        ("numpy.tanh", "math"), Text(ko="직접", en="yourself")
    )


def test_allow_operators_is_plain_data():
    assert allow_operators("Value", "Tensor") == AllowedOperators(("Value", "Tensor"))


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ((), "forbid: at least one name is needed"),
        (("numpy.",), "forbid: 'numpy.' is not a name"),
        (("a b",), "forbid: 'a b' is not a name"),
        ((3,), "forbid: 3 is not a name"),
    ],
)
def test_forbid_refuses_what_is_no_name(names, sentence):
    with pytest.raises(SuiteError) as caught:
        forbid(*names, ko="직접", en="yourself")
    assert caught.value.text.en == sentence


def test_forbid_needs_its_reason_in_both_languages():
    with pytest.raises(SuiteError, match="reason"):
        forbid("numpy.tanh", ko="", en="yourself")


@pytest.mark.parametrize("names", [(), ("a.b",), ("",)])
def test_allow_operators_refuses_what_is_no_name(names):
    with pytest.raises(SuiteError, match="allow_operators"):
        allow_operators(*names)


def test_public_face_is_complete():
    assert grader.testing.__all__ == [
        "allow_operators",
        "case",
        "check_against",
        "check_close",
        "check_distribution",
        "check_frequency",
        "check_grad",
        "check_raises",
        "check_trains",
        "check_true",
        "check_unchanged",
        "forbid",
    ]
    assert all(callable(getattr(grader.testing, name)) for name in grader.testing.__all__)
