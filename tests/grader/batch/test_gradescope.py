"""The file that tells who is who in a download from Gradescope."""

import pytest

from grader.batch.intake.gradescope import read_metadata
from grader.batch.journal import Student
from grader.errors import UsageError

EXPORT = """\
---
submission_101:
  :submitters:
  - :name: Jane Doe
    :sid: '20260002'
    :email: jane@example.com
  :created_at: 2026-03-01 14:59:00.123456000 Z
  :score: 10.0
submission_102:
  :submitters:
  - :name: 홍길동
    :sid: 20260001
    :email: hong@example.com
  - :name: 김민수
    :sid:
    :email: kim@example.com
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: 2026-03-01 15:00:00.000000000 Z
    zone: !ruby/object:ActiveSupport::TimeZone
      name: Asia/Seoul
    time: 2026-03-02 00:00:00.000000000 Z
"""


def test_students_of_a_group_are_all_told():
    metadata = read_metadata(EXPORT.encode())
    assert metadata.students("submission_101") == [Student("20260002", "Jane Doe", "jane@example.com", "101")]
    assert metadata.students("submission_102") == [
        Student("20260001", "홍길동", "hong@example.com", "102"),
        Student(None, "김민수", "kim@example.com", "102"),
    ]


def test_times_are_in_utc_whatever_ruby_wrote():
    metadata = read_metadata(EXPORT.encode())
    assert metadata.submitted_at("submission_101") == "2026-03-01T14:59:00.123456+00:00"
    assert metadata.submitted_at("submission_102") == "2026-03-01T15:00:00+00:00"


def test_unknown_folder_has_no_students():
    metadata = read_metadata(EXPORT.encode())
    assert metadata.students("submission_103") == []
    assert metadata.submitted_at("submission_103") is None


@pytest.mark.parametrize("text", [b"", b"- 1\n", b"submission_1: 3\n", b"submission_1:\n  :submitters: {}\n"])
def test_other_yaml_tells_nothing(text):
    assert read_metadata(text).students("submission_1") == []


def test_broken_yaml_is_said():
    with pytest.raises(UsageError, match=r"submission_metadata\.yml cannot be read"):
        read_metadata(b"a: [1,\n")


def test_python_objects_are_not_made():
    with pytest.raises(UsageError, match="could not determine a constructor"):
        read_metadata(b"submission_1: !!python/object/apply:os.system ['false']\n")
