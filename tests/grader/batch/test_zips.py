"""Hostile zips: refused member by member or whole, and nothing is ever written."""

import io
import stat
import struct
import zipfile

import pytest

from grader.batch.intake.limits import IntakeLimits
from tests.grader.batch.classes import sentences, taken, zipped

SOURCE = b"def double(x):\n    return 2 * x\n"


def with_members(*members: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for info, content in members:
            archive.writestr(info, content)
    return data.getvalue()


def special(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    return info


def named(raw: bytes) -> bytes:
    """Return a zip with one member whose name is these bytes, without the mark for UTF-8."""
    placeholder = "x" * len(raw) + "/double.py"
    return zipped({placeholder: SOURCE}).replace(placeholder.encode(), raw + b"/double.py")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../double.py", "leads out of the archive"),
        ("a/../../double.py", "leads out of the archive"),
        ("..\\..\\double.py", "leads out of the archive"),
        ("/etc/double.py", "an absolute path"),
        ("C:\\double.py", "an absolute path"),
        ("\\\\host\\share\\double.py", "an absolute path"),
    ],
)
def test_path_that_leads_out_is_refused_and_the_rest_taken(name, reason):
    contents = taken(zipped({name: SOURCE, "good/double.py": SOURCE}))
    assert reason in sentences(contents.problems)[0]
    assert contents.files[("good", "double.py")] == SOURCE
    assert sum(isinstance(content, bytes) for content in contents.files.values()) == 1


def test_path_with_a_nul_byte_is_refused():
    data = zipped({"aXb/double.py": SOURCE}).replace(b"aXb/double.py", b"a\0b/double.py")
    contents = taken(data)
    assert "no name for a file" in sentences(contents.problems)[0]
    assert SOURCE not in contents.files.values()


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        (stat.S_IFLNK | 0o777, "this is a link"),
        (stat.S_IFIFO | 0o666, "not a file but something else"),
        (stat.S_IFCHR | 0o666, "not a file but something else"),
        (stat.S_IFBLK | 0o666, "not a file but something else"),
        (stat.S_IFSOCK | 0o666, "not a file but something else"),
    ],
)
def test_links_and_devices_are_refused_with_the_reason_for_the_exercise(mode, reason):
    contents = taken(with_members((special("double.py", mode), b"/etc/passwd")))
    (text,) = contents.files.values()
    assert reason in text.en
    assert sentences(contents.problems) == [f"double.py: {text.en}"]


def test_member_that_is_there_twice_is_refused():
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = with_members(("double.py", SOURCE), ("double.py", b"evil = 1"))
    contents = taken(data)
    assert "there twice" in contents.files[("double.py",)].en


def test_slash_and_backslash_make_the_same_path():
    contents = taken(zipped({"a/double.py": SOURCE, "a\\double.py": b"evil = 1"}))
    assert "there twice" in contents.files[("a", "double.py")].en


def test_encrypted_member_is_refused():
    data = bytearray(zipped({"double.py": SOURCE}))
    for marker, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = data.index(marker) + offset
        data[place] |= 1
    contents = taken(bytes(data))
    assert "encrypted" in contents.files[("double.py",)].en


def test_unknown_method_is_refused():
    data = bytearray(zipped({"double.py": SOURCE}))
    for marker, offset in ((b"PK\3\4", 8), (b"PK\1\2", 10)):
        struct.pack_into("<H", data, data.index(marker) + offset, 99)
    assert "packed by a method" in taken(bytes(data)).files[("double.py",)].en


def test_damaged_member_is_refused_and_the_rest_taken():
    data = zipped({"double.py": SOURCE * 20, "good/double.py": SOURCE})
    place = data.index(b"double.py") + len(b"double.py") + 5
    contents = taken(data[:place] + b"\0\0\0\0" + data[place + 4 :])
    assert "damaged" in contents.files[("double.py",)].en
    assert contents.files[("good", "double.py")] == SOURCE


def test_bomb_by_ratio_is_refused_whole():
    contents = taken(zipped({"double.py": SOURCE, "zeros.bin": bytes(32 << 20)}))
    assert contents.files == {}
    assert contents.refusal.en == "it unpacks to more than 200 times its size: nothing is taken"


def test_bomb_by_size_is_refused_whole():
    limits = IntakeLimits(unpacked_mib=1)
    contents = taken(zipped({"double.py": SOURCE, "a.bin": bytes(1 << 19), "b.bin": bytes((1 << 19) + 1)}), limits)
    assert contents.files == {}
    assert "more than 1 MiB" in contents.refusal.en


def test_bomb_by_count_is_refused_whole():
    contents = taken(zipped({f"{n}.txt": b"" for n in range(20)} | {"double.py": SOURCE}), IntakeLimits(members=20))
    assert contents.files == {}
    assert "more than 20 files" in contents.refusal.en


def test_member_that_lies_about_its_size_is_cut_off():
    """It says 10 bytes in both of its headers and holds 4 MiB."""
    data = bytearray(zipped({"double.py": b"#" * (4 << 20)}))
    for marker, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        struct.pack_into("<I", data, data.index(marker) + offset, 10)
    content = taken(bytes(data)).files[("double.py",)]
    assert not isinstance(content, bytes)


def test_file_over_the_limit_is_refused_by_name():
    contents = taken(zipped({"double.py": b"#" * ((1 << 20) + 1)}))
    assert contents.files[("double.py",)].en == "more than the 1024 KiB that a file may have"


def test_table_of_contents_as_long_as_it_likes_is_not_read():
    """The archive says that its table has 3 GiB."""
    data = bytearray(zipped({"double.py": SOURCE}) + bytes(4 << 20))
    end = data.index(b"PK\5\6")
    tail = bytes(data[end : end + 22])
    data = data[:end] + bytes(4 << 20) + tail
    struct.pack_into("<I", data, len(data) - 22 + 12, (4 << 20) + 40)
    struct.pack_into("<I", data, len(data) - 22 + 16, 0)
    contents = taken(bytes(data))
    assert contents.files == {}
    assert contents.refusal is not None


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\3\4" + bytes(100), b"PK\5\6" + bytes(18), b"Rar!\x1a\7\0", b"\x1f\x8b"]
)
def test_what_is_no_archive_is_refused(data):
    contents = taken(data)
    assert contents.files == {}
    assert data == b"PK\5\6" + bytes(18) or contents.refusal is not None


def test_every_cut_of_a_zip_is_refused_or_read():
    data = zipped({"double.py": SOURCE, "b/double.py": SOURCE})
    for length in range(len(data)):
        contents = taken(data[:length])
        assert contents.refusal is not None or contents.files


def test_every_changed_byte_of_a_zip_is_refused_or_read():
    data = zipped({"double.py": SOURCE})
    for place in range(len(data)):
        for change in (0, 0x7F, 0xFF):
            contents = taken(data[:place] + bytes([change]) + data[place + 1 :])
            for content in contents.files.values():
                assert not isinstance(content, bytes) or content == SOURCE


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_korean_folder_names_are_read_without_a_mark(encoding):
    raw = "과제1_홍길동".encode(encoding)
    assert list(taken(named(raw)).files) == [("과제1_홍길동", "double.py")]


def test_names_of_macos_are_composed():
    raw = "홍길동".encode()
    decomposed = b"".join(part.encode() for part in ("\u1112\u1169\u11bc", "\u1100\u1175\u11af", "\u1103\u1169\u11bc"))
    assert decomposed != raw
    assert list(taken(named(decomposed)).files) == [("홍길동", "double.py")]


def test_junk_of_systems_is_passed_over_in_silence():
    files = {
        "__MACOSX/hw/._double.py": b"\0\5\x16\7",
        "hw/._double.py": b"\0\5\x16\7",
        "hw/.DS_Store": b"",
        "hw/__pycache__/double.cpython-311.pyc": b"",
        "hw/.git/config": b"",
        "hw/double.py": SOURCE,
    }
    contents = taken(zipped(files))
    assert contents.files == {("hw", "double.py"): SOURCE}
    assert contents.others == []
    assert contents.problems == []


def test_archive_in_the_archive_is_opened_but_not_for_ever():
    inner = zipped({"double.py": SOURCE})
    assert taken(zipped({"hw1.zip": inner})).files == {("hw1.zip", "double.py"): SOURCE}
    deep = inner
    for _ in range(3):
        deep = zipped({"more.zip": deep})
    contents = taken(deep)
    assert contents.files == {}
    assert "it is not opened" in sentences(contents.problems)[0]


def test_limits_count_archives_inside_too():
    inner = zipped({f"{n}.txt": b"" for n in range(30)})
    contents = taken(zipped({"a.zip": inner, "b.zip": inner, "double.py": SOURCE}), IntakeLimits(members=50))
    assert sentences(contents.problems) == ["b.zip: more than 50 files and folders: nothing is taken"]
    assert contents.files == {("double.py",): SOURCE}


def test_other_kinds_of_archives_are_named():
    contents = taken(zipped({"hw1.7z": b"7z", "hw1.rar": b"Rar!"}))
    assert sentences(contents.problems) == [
        "hw1.7z: an archive of a kind that is not read: hand in a zip",
        "hw1.rar: an archive of a kind that is not read: hand in a zip",
    ]
