import ast

from grader.authoring.suite_file import NOT_LITERAL, read_suite


def suite(source):
    return read_suite(ast.parse(source))


def test_case_has_its_arguments_and_fixtures():
    [case] = suite("@case(points=2, ko='가', en='a', after=['test_b'])\ndef test_a(submission, rng): pass\n").cases
    assert (case.name, case.line, case.parameters) == ("test_a", 2, ("submission", "rng"))
    assert (case.value("points"), case.value("ko"), case.after) == (2, "가", ("test_b",))


def test_case_is_hidden_by_default():
    [case] = suite("@case(points=1)\ndef test_a(): pass\n").cases
    assert case.visibility == "hidden"


def test_case_is_found_under_the_name_of_its_module():
    [case] = suite("@testing.case(points=1)\ndef test_a(): pass\n").cases
    assert case.value("points") == 1


def test_argument_that_is_not_written_out_is_told_apart():
    [case] = suite("@case(points=POINTS)\ndef test_a(): pass\n").cases
    assert case.value("points") is NOT_LITERAL


def test_decorator_without_call_is_no_case():
    [case] = suite("@case\ndef test_a(): pass\n").cases
    assert case.decorator is None


def test_only_functions_named_test_are_cases():
    assert [case.name for case in suite("def test_a(): pass\ndef helper(): pass\n").cases] == ["test_a"]


def test_fixtures_are_found_with_and_without_call():
    found = suite("@pytest.fixture\ndef x(): pass\n@fixture(scope='module')\ndef y(): pass\ndef z(): pass\n")
    assert found.fixtures == ("x", "y")


def test_forbid_is_kept_only_in_a_name_of_the_module():
    found = suite("a = forbid('numpy.mean', ko='가', en='a')\nforbid('x')\n[forbid('y')]\n").forbids
    assert [forbid.is_kept for forbid in found] == [True, False, False]
    assert [forbid.reason("ko") for forbid in found] == ["가", "", ""]
