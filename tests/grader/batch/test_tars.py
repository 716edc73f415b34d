"""Hostile tars: refused member by member or whole, and nothing is ever written."""

import gzip
import io
import tarfile
import tracemalloc

import pytest

from grader.batch.intake.limits import IntakeLimits
from tests.grader.batch.classes import sentences, taken, tarred

SOURCE = b"def double(x):\n    return 2 * x\n"
MODES = ["w", "w:gz", "w:bz2", "w:xz"]


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "", size: int = 0) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type = kind
    info.linkname = link
    info.size = size
    return info


GOOD = (member("hw/double.py"), SOURCE)


@pytest.mark.parametrize("mode", MODES)
def test_every_packing_is_read(mode):
    contents = taken(tarred([(member("hw", tarfile.DIRTYPE), b""), GOOD, (member("hw/notes.txt"), b"x")], mode))
    assert contents.files == {("hw", "double.py"): SOURCE}
    assert contents.others == [("hw", "notes.txt")]
    assert contents.problems == []


@pytest.mark.parametrize("size", [0, 1, 511, 512, 513, 1024, 70_000, 200_000])
def test_members_of_every_length_are_followed_by_the_next(size):
    data = tarred([(member("double.py"), b"#" * size), (member("big.bin"), bytes(size)), GOOD])
    contents = taken(data)
    assert contents.files == {("double.py",): b"#" * size, ("hw", "double.py"): SOURCE}


@pytest.mark.parametrize(
    ("info", "reason"),
    [
        (member("../double.py"), "leads out of the archive"),
        (member("/tmp/double.py"), "an absolute path"),
        (member("double.py", tarfile.SYMTYPE, "/etc/passwd"), "this is a link"),
        (member("double.py", tarfile.LNKTYPE, "/etc/passwd"), "this is a link"),
        (member("double.py", tarfile.CHRTYPE), "not a file but something else"),
        (member("double.py", tarfile.BLKTYPE), "not a file but something else"),
        (member("double.py", tarfile.FIFOTYPE), "not a file but something else"),
    ],
)
def test_bad_member_is_refused_and_the_rest_taken(info, reason):
    contents = taken(tarred([(info, SOURCE if info.isreg() else b""), GOOD]))
    (problem,) = sentences(contents.problems)
    assert reason in problem
    assert contents.files[("hw", "double.py")] == SOURCE
    assert list(contents.files.values()).count(SOURCE) == 1


def test_member_that_is_there_twice_is_refused():
    contents = taken(tarred([GOOD, (member("hw/double.py"), b"evil = 1")]))
    assert "there twice" in contents.files[("hw", "double.py")].en


@pytest.mark.parametrize("mode", ["w:gz", "w:xz"])
def test_bomb_by_ratio_is_refused_whole(mode):
    contents = taken(tarred([GOOD, (member("zeros.bin"), bytes(64 << 20))], mode))
    assert contents.files == {}
    assert contents.refusal.en == "it unpacks to more than 200 times its size: nothing is taken"


def test_bomb_by_size_is_refused_whole():
    contents = taken(tarred([GOOD, (member("a.bin"), bytes(2 << 20))], "w"), IntakeLimits(unpacked_mib=1))
    assert contents.files == {}
    assert "more than 1 MiB" in contents.refusal.en


def test_bomb_by_count_is_refused_whole():
    contents = taken(tarred([(member(f"{n}.txt"), b"") for n in range(20)] + [GOOD]), IntakeLimits(members=20))
    assert contents.files == {}
    assert "more than 20 files" in contents.refusal.en


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.XGLTYPE])
def test_header_as_long_as_it_likes_is_not_read(kind):
    """A packed header of 100 MiB would be read into memory at once."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as archive:
        info = member("header", kind, size=100 << 20)
        archive.fileobj.write(info.tobuf(tarfile.USTAR_FORMAT))
        for _ in range(100):
            archive.fileobj.write(bytes(1 << 20))
    tracemalloc.start()
    contents = taken(data.getvalue(), IntakeLimits(ratio=100_000))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert contents.files == {}
    assert "headers is too long" in contents.refusal.en
    assert most < 16 << 20


def test_sparse_file_is_refused():
    """It says 1 TiB and holds nothing."""
    info = member("double.py", tarfile.GNUTYPE_SPARSE, size=0)
    block = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    block[483:495] = b"%011o\0" % (1 << 32)
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block[:512])
    contents = taken(bytes(block) + bytes(1024))
    assert SOURCE not in contents.files.values()
    assert "not a file but something else" in sentences(contents.problems)[0]


def test_every_cut_of_a_tar_is_refused_or_read():
    data = tarred([GOOD, (member("b/double.py"), SOURCE)])
    for length in range(len(data)):
        contents = taken(data[:length])
        assert contents.refusal is not None or contents.files


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_korean_names_are_read(encoding):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=tarfile.GNU_FORMAT, encoding=encoding) as archive:
        info = member("과제/double.py")
        info.size = len(SOURCE)
        archive.addfile(info, io.BytesIO(SOURCE))
    assert list(taken(data.getvalue()).files) == [("과제", "double.py")]


def test_members_of_concatenated_gzips_are_read():
    data = tarred([GOOD], "w")
    assert taken(gzip.compress(data[:700]) + gzip.compress(data[700:])).files == {("hw", "double.py"): SOURCE}
