"""Messages in two languages, on a catalogue made for the test."""

from __future__ import annotations

import struct

import pytest

from grader import i18n
from grader.model import Text

MESSAGES = {
    "": "Content-Type: text/plain; charset=utf-8\n",
    "hello {name}": "{name}, 안녕하세요",
    "got {what} of {whole}": "{whole} 중에서 {what}",
    "a thing": "어떤 것",
}


def compiled(messages: dict[str, str]) -> bytes:
    """Return the messages in gettext's binary form."""
    ids = sorted(messages)
    texts = [part.encode() for name in ids for part in (name, messages[name])]
    start = 28 + 16 * len(ids)
    offsets = [start + sum(len(text) + 1 for text in texts[:i]) for i in range(len(texts))]
    entries = list(zip(map(len, texts), offsets, strict=True))
    tables = [number for entry in entries[::2] + entries[1::2] for number in entry]
    header = (0x950412DE, 0, len(ids), 28, 28 + 8 * len(ids), 0, 0)
    return struct.pack(f"<{7 + len(tables)}I", *header, *tables) + b"".join(text + b"\0" for text in texts)


@pytest.fixture(autouse=True)
def catalogue(tmp_path, monkeypatch):
    folder = tmp_path / "ko" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "grader.mo").write_bytes(compiled(MESSAGES))
    before = i18n.language()
    monkeypatch.setattr(i18n, "LOCALE", tmp_path)
    i18n._catalogue.cache_clear()
    yield
    i18n._catalogue.cache_clear()
    i18n.set_language(before)


def test_say_speaks_the_chosen_language():
    i18n.set_language("ko")
    assert i18n.say("hello {name}", name="Ada") == "Ada, 안녕하세요"
    i18n.set_language("en")
    assert i18n.say("hello {name}", name="Ada") == "hello Ada"


def test_say_lets_the_translation_order_its_fields():
    i18n.set_language("ko")
    assert i18n.say("got {what} of {whole}", what=1, whole=2) == "2 중에서 1"


def test_say_without_a_translation_speaks_english():
    i18n.set_language("ko")
    assert i18n.say("nobody translated {this}", this="me") == "nobody translated me"


def test_say_keeps_braces_of_a_value():
    assert i18n.say("hello {name}", name="{0} {x}") == "hello {0} {x}"


def test_say_without_fields_keeps_braces_of_the_message():
    assert i18n.say("write {x}") == "write {x}"


def test_both_renders_both_languages_whatever_is_chosen():
    i18n.set_language("en")
    assert i18n.both("hello {name}", name="Ada") == Text(ko="Ada, 안녕하세요", en="hello Ada")


def test_both_fills_in_a_text_per_language():
    inner = i18n.both("a thing")
    assert i18n.both("got {what} of {whole}", what=inner, whole=3) == Text(ko="3 중에서 어떤 것", en="got a thing of 3")


def test_set_language_refuses_an_unknown_one():
    with pytest.raises(ValueError, match="'fr'"):
        i18n.set_language("fr")


@pytest.mark.parametrize(
    ("environment", "chosen"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko"}, "ko"),
        ({"LANG": "ko-KR"}, "ko"),
        ({"LANG": "korean"}, "ko"),
        ({"LANG": "KO_KR.euckr"}, "ko"),
        ({"LANG": "kok_IN.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": ""}, "ko"),
    ],
)
def test_choose_language_follows_the_locale(environment, chosen):
    assert i18n.choose_language(None, environment) == chosen


def test_choose_language_prefers_the_option():
    assert i18n.choose_language("en", {"LANG": "ko_KR.UTF-8"}) == "en"


def test_message_marks_and_changes_nothing():
    assert i18n.message("a thing") == "a thing"
