"""The schemas beside this file, and what a document breaks of them."""

import os
from functools import cache
from pathlib import Path

import pytest
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


def official_breaches(document: bytes) -> list[str]:
    """Return what is wrong with a QTI 2.1 document by its publisher's own schema, which is not ours to ship.

    ``GRADER_QTI_XSD`` names ``imsqti_v2p1.xsd``, with the schemas beside it that it imports.
    """
    path = os.environ.get("GRADER_QTI_XSD")
    if not path:
        pytest.skip("GRADER_QTI_XSD does not name the publisher's imsqti_v2p1.xsd")
    checked = _official(path)
    checked.validate(etree.fromstring(document))
    return [f"{entry.line}: {entry.message}" for entry in checked.error_log]


@cache
def _official(path: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(path))
