"""Who is who in a download from Gradescope: ``submission_metadata.yml``."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from grader.batch.journal import Student
from grader.errors import UsageError
from grader.i18n import both

__all__ = ["METADATA", "Metadata", "read_metadata"]

METADATA = "submission_metadata.yml"


class Metadata:
    """What Gradescope tells of each folder: students (several for a group) and time."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data

    def students(self, folder: str) -> list[Student]:
        submitters = self._of(folder).get(":submitters")
        found = []
        for submitter in submitters if isinstance(submitters, list) else []:
            if isinstance(submitter, dict):
                sid, name, email = (_word(submitter.get(key)) for key in (":sid", ":name", ":email"))
                found.append(Student(sid, name, email, folder.removeprefix("submission_")))
        return found

    def submitted_at(self, folder: str) -> str | None:
        return _moment(self._of(folder).get(":created_at"))

    def _of(self, folder: str) -> Mapping[str, Any]:
        found = self._data.get(folder)
        return found if isinstance(found, dict) else {}


def read_metadata(text: bytes) -> Metadata:
    """Read the file.

    Raises
    ------
    UsageError
        It is no YAML, or something else.
    """
    import yaml  # 15 ms that no other batch needs to wait for

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        """Knows plain values only; Ruby's own objects become the values that they hold."""

    def plain(loader: Any, _suffix: str, node: Any) -> Any:
        if isinstance(node, yaml.MappingNode):
            return loader.construct_mapping(node, deep=True)
        if isinstance(node, yaml.SequenceNode):
            return loader.construct_sequence(node, deep=True)
        return loader.construct_scalar(node)

    Loader.add_multi_constructor("!", plain)
    Loader.add_multi_constructor("tag:yaml.org,2002:ruby", plain)
    try:
        data = yaml.load(text, Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        first = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise UsageError(both("{path} cannot be read: {error}", path=METADATA, error=first)) from None
    return Metadata(data if isinstance(data, dict) else {})


def _word(value: Any) -> str | None:
    text = str(value).strip() if isinstance(value, str | int) else ""
    return text or None


def _moment(value: Any) -> str | None:
    """Return a time as ISO 8601; one without an offset is UTC, as PyYAML leaves those that had one."""
    if isinstance(value, dict):  # Ruby's TimeWithZone
        value = next((value[key] for key in ("utc", ":utc", "time") if key in value), None)
    if isinstance(value, str):
        try:
            value = datetime.datetime.fromisoformat(value.strip())
        except ValueError:
            return None
    if not isinstance(value, datetime.datetime):
        return None
    moment = value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
    return moment.isoformat()
