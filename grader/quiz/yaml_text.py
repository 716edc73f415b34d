"""YAML with nothing but texts, lists and tables: no tags, no links, no numbers, each key once."""

from __future__ import annotations

from typing import Any

from grader.i18n import both
from grader.model import Text

__all__ = ["YamlFault", "read_yaml"]

_DEPTH_LIMIT = 6


class YamlFault(ValueError):
    """A text that is not read; ``text`` says why, beginning with the line."""

    def __init__(self, line: int, reason: Text) -> None:
        text = both("line {line}: {reason}", line=line, reason=reason)
        super().__init__(text.en)
        self.text = text


def read_yaml(text: str, *, lines_of: str) -> tuple[Any, dict[str, int]]:
    """Read one document.

    Parameters
    ----------
    lines_of
        A key at the top whose table's lines are returned, so that messages can name them.

    Returns
    -------
    content, lines
        None for an empty text.

    Raises
    ------
    YamlFault
        For what is no YAML or more than is needed here.
    """
    import yaml  # 15 ms that only who hands in a file has to wait for

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        _look_for_traps(yaml.parse(text, Loader=loader), yaml)
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = both("not valid YAML: {reason}", reason=error.problem or "?")
        raise YamlFault(mark.line + 1 if mark else 1, reason) from None
    except yaml.YAMLError as error:
        reason = both("not valid YAML: {reason}", reason=str(error).split("\n", 1)[0])
        raise YamlFault(1, reason) from None
    if node is None:
        return None, {}
    lines: dict[str, int] = {}
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == lines_of and isinstance(value, yaml.MappingNode):
                lines = {inner.value: inner.start_mark.line + 1 for inner, _ in value.value if _is_text(inner)}
    return _value(node), lines


def _look_for_traps(events: Any, yaml: Any) -> None:
    """Refuse what could grow without bound, before anything is built."""
    depth = 0
    for event in events:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlFault(line, both("links (& and *) have no place here"))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEPTH_LIMIT:
                raise YamlFault(line, both("nested too deeply"))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _is_text(node: Any) -> bool:
    return isinstance(node.value, str)


def _value(node: Any) -> Any:
    if _is_text(node):
        return node.value
    if node.id == "sequence":
        return [_value(item) for item in node.value]
    found: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not _is_text(key):
            raise YamlFault(line, both("a key must be a text"))
        if key.value in found:
            raise YamlFault(line, both("'{key}' is there twice", key=key.value[:200]))
        found[key.value] = _value(value)
    return found
