"""Late work: what `course.toml` says under ``[late]``, and what it costs."""

from grader.late.manifest import read_late
from grader.late.policy import Charge, LateException, LatePolicy, days_late, instant_of

__all__ = ["Charge", "LateException", "LatePolicy", "days_late", "instant_of", "read_late"]
