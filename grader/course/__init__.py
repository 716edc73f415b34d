"""The course: what it consists of (`layout`), read from ``course.toml`` (`manifest`)."""

from grader.course.layout import (
    EDITIONS,
    FORMAT_VERSION,
    MANIFEST,
    Chapter,
    Course,
    Exercise,
    find_course,
    is_identifier,
    unknown_name,
)

__all__ = [
    "EDITIONS",
    "FORMAT_VERSION",
    "MANIFEST",
    "Chapter",
    "Course",
    "Exercise",
    "find_course",
    "is_identifier",
    "unknown_name",
]
