"""The schemas beside this file, and what a document breaks of them."""

from functools import cache
from pathlib import Path

from lxml import etree

SCHEMAS = Path(__file__).parent / "schemas"


@cache
def schema(name: str) -> etree.RelaxNG:
    """Read a schema in RELAX NG."""
    return etree.RelaxNG(etree.parse(str(SCHEMAS / f"{name}.rng")))


def breaches(name: str, document: bytes) -> list[str]:
    """Return what is wrong with a document, line by line."""
    checked = schema(name)
    checked.validate(etree.fromstring(document))
    return [f"{entry.line}: {entry.message}" for entry in checked.error_log]
