"""The Korean catalogue is complete, in step with the code, and compiled."""

import gettext
import io
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import grader

PACKAGE = Path(grader.__file__).parent
FOLDER = PACKAGE / "locale/ko/LC_MESSAGES"
KEYWORDS = {**dict.fromkeys(("say", "both", "message")), "plural": (1, 2)}
# A particle right after a field would have to agree with whatever the field holds.
PARTICLE = re.compile(r"\}(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이라|라)(?![가-힣])")


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with (FOLDER / "grader.po").open("rb") as file:
        return read_po(file, locale="ko", domain="grader")


@pytest.fixture(scope="module")
def messages_in_code() -> set[str]:
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=())
    return {entry[2] for entry in found}


def korean_of(message: Message) -> str:
    """Return the one form that Korean has, also of a message with a plural."""
    return message.string if isinstance(message.string, str) else message.string[0]


def fields(template: str) -> set[str]:
    return {name.partition("!")[0] for _, name, _, _ in string.Formatter().parse(template) if name}


def test_catalogue_has_every_message_of_the_code_and_no_other(catalogue, messages_in_code):
    known = {message.id for message in catalogue if message.id}
    assert messages_in_code - known == set(), "run scripts/translations and write the Korean"
    assert known - messages_in_code == set(), "run scripts/translations"


def test_catalogue_has_korean_for_every_message(catalogue):
    assert [message.id for message in catalogue if message.id and not korean_of(message)] == []
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_catalogue_keeps_the_fields_of_each_message(catalogue):
    different = [
        message.id
        for message in catalogue
        if message.id and "%(" not in message.id and "{" in message.id and not_the_same(message.id, message.string)
    ]
    assert different == []


def not_the_same(first: str, second: str) -> bool:
    try:
        return fields(first) != fields(second)
    except ValueError:  # braces that are no fields, as in a formula
        return first.count("{") != second.count("{")


def test_catalogue_puts_no_particle_after_a_field(catalogue):
    assert [message.id for message in catalogue if message.id and PARTICLE.search(korean_of(message))] == []


def test_catalogue_is_compiled(catalogue):
    fresh = io.BytesIO()
    write_mo(fresh, catalogue)
    fresh.seek(0)
    with (FOLDER / "grader.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    wanted = gettext.GNUTranslations(fresh)
    assert {k: v for k, v in compiled._catalog.items() if k} == {k: v for k, v in wanted._catalog.items() if k}
