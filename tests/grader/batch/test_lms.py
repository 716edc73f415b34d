"""Names as Canvas, Moodle and Gradescope write them."""

import pytest

from grader.batch.intake.lms import Label, label_of


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("doejane_1234_98765_relu.py", Label("doejane_1234", "doejane", "1234", "relu.py", is_late=False)),
        ("doejane_LATE_1234_98765_hw1.zip", Label("doejane_1234", "doejane", "1234", "hw1.zip", is_late=True)),
        ("홍길동_1234_98765_relu.py", Label("홍길동_1234", "홍길동", "1234", "relu.py", is_late=False)),
        ("kim2_3_4_hw_1.zip", Label("kim2_3", "kim2", "3", "hw_1.zip", is_late=False)),
        ("o_brien_12_45_a_b.py", Label("o_brien_12", "o_brien", "12", "a_b.py", is_late=False)),
        ("anon_x1Y2z_98765_relu.py", Label("anon_x1Y2z", None, "anon_x1Y2z", "relu.py", is_late=False)),
        ("LATE_anon_x1Y2z_9_relu.py", Label("anon_x1Y2z", None, "anon_x1Y2z", "relu.py", is_late=True)),
        ("doejane_1234_text.html", Label("doejane_1234", "doejane", "1234", "text.html", is_late=False)),
        ("doejane_LATE_1234_link.html", Label("doejane_1234", "doejane", "1234", "link.html", is_late=True)),
    ],
)
def test_canvas_names_tell_student_mark_and_file(name, label):
    assert label_of(name) == label


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Jane Doe_123_assignsubmission_file_", Label("Jane Doe_123", "Jane Doe", "123")),
        ("Jane Doe_123_assignsubmission_file", Label("Jane Doe_123", "Jane Doe", "123")),
        ("김철수_77_assignsubmission_file_relu.py", Label("김철수_77", "김철수", "77", "relu.py")),
        ("Participant_9_assignsubmission_file_", Label("Participant_9", None, "9")),
        ("참가자_9_assignsubmission_file_", Label("참가자_9", None, "9")),
        (
            "Team A-Jane Doe_5_assignsubmission_onlinetext_onlinetext.html",
            Label("Team A-Jane Doe_5", "Team A-Jane Doe", "5", "onlinetext.html"),
        ),
    ],
)
def test_moodle_names_tell_student_and_file(name, label):
    assert label_of(name) == label


def test_gradescope_folder_tells_its_number():
    assert label_of("submission_1234567") == Label("submission_1234567", None, "1234567")


@pytest.mark.parametrize(
    "name",
    [
        "alice",
        "alice_123_hw1.zip",
        "relu.py",
        "ch02_activations",
        "submission_12x",
        "2024-12345 홍길동",
        "",
        "hw_1.zip",
    ],
)
def test_other_names_tell_nothing(name):
    assert label_of(name) is None


def test_a_long_name_does_not_take_long():
    assert label_of("a_" * 120 + "1") is None
